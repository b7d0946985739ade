#include "ui/jobs/HistoryStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr QLatin1String kTimeFormat("yyyyMMdd-HHmmss-zzz");
constexpr int kLongestSlug = 48;

HistoryEntry entryOf(const QFileInfo &file)
{
    const QString name = file.completeBaseName();
    const qsizetype stampLength = kTimeFormat.size();
    QDateTime painted = QDateTime::fromString(name.left(stampLength), QString(kTimeFormat));
    if (!painted.isValid())
        painted = file.lastModified();
    QString title = name.mid(stampLength + 1).section(QLatin1Char('_'), 0, 0);
    title.replace(QLatin1Char('-'), QLatin1Char(' '));
    return {file.absoluteFilePath(), painted, title};
}

QString unusedPath(const QString &directory, const QString &baseName)
{
    QString path = QDir(directory).filePath(baseName + QStringLiteral(".png"));
    for (int copy = 2; QFile::exists(path); ++copy)
        path = QDir(directory).filePath(QStringLiteral("%1-%2.png").arg(baseName).arg(copy));
    return path;
}

Error binError(const QString &path)
{
    const QString message = HistoryStore::tr("\"%1\" could not be moved to the bin, so it stays where it is.");
    return {ErrorCode::Io, message.arg(QFileInfo(path).fileName()).toStdString(), {}};
}

} // namespace

HistoryStore::HistoryStore(pipeline::Studio &studio, QString directory, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_directory(std::move(directory))
    , m_background(1)
{
}

void HistoryStore::list()
{
    m_background.run(
        this,
        [directory = m_directory](const std::stop_token &) {
            const QFileInfoList files =
                QDir(directory).entryInfoList({QStringLiteral("*.png")}, QDir::Files, QDir::Name | QDir::Reversed);
            QVector<HistoryEntry> entries;
            entries.reserve(files.size());
            std::transform(files.begin(), files.end(), std::back_inserter(entries), entryOf);
            return entries;
        },
        [this](const QVector<HistoryEntry> &entries) { Q_EMIT listed(entries); });
}

void HistoryStore::add(JobId frame, const std::shared_ptr<const pipeline::Painting> &painting, const QString &fileName)
{
    const QDateTime now = QDateTime::currentDateTime();
    m_background.run(
        this,
        [studio = &m_studio, directory = m_directory, painting, now,
         fileName](const std::stop_token &) -> Result<HistoryEntry> {
            QDir().mkpath(directory);
            const QString name = now.toString(QString(kTimeFormat)) + QLatin1Char('_') + fileNameOf(painting->recipe);
            const QString path = fileName.isEmpty() ? unusedPath(directory, name) : QDir(directory).filePath(fileName);
            const auto saved = studio->savePng(*painting, path.toStdString());
            if (!saved)
                return saved.error();
            return HistoryEntry{path, now, titleOf(painting->recipe.query)};
        },
        [this, frame](const Result<HistoryEntry> &entry) {
            if (entry)
                Q_EMIT added(*entry, frame);
            else
                Q_EMIT failed(entry.error());
        });
}

void HistoryStore::remove(const QString &path)
{
    m_background.run(
        this,
        [path](const std::stop_token &) {
            QString inBin;
            const HistoryEntry entry = entryOf(QFileInfo(path));
            const bool moved = QFile::moveToTrash(path, &inBin);
            return std::pair(entry, moved ? inBin : QString());
        },
        [this, path](const std::pair<HistoryEntry, QString> &outcome) {
            if (outcome.second.isEmpty())
                Q_EMIT failed(binError(path));
            else
                Q_EMIT removed(outcome.first, outcome.second);
        });
}

void HistoryStore::restore(const HistoryEntry &entry, const QString &pathInBin)
{
    m_background.run(
        this,
        [entry, pathInBin](const std::stop_token &) {
            const QFileInfo binned(pathInBin);
            const bool restored = QFile::rename(pathInBin, entry.path);
            // The bin's note about the file has lost its object.
            if (restored)
                QFile::remove(binned.dir().filePath(QStringLiteral("../info/%1.trashinfo").arg(binned.fileName())));
            return restored;
        },
        [this, entry](bool restored) {
            if (restored)
                Q_EMIT added(entry, 0);
            else
                Q_EMIT failed({ErrorCode::Io, tr("The picture could not be taken out of the bin.").toStdString(), {}});
        });
}

QString HistoryStore::titleOf(const Query &query)
{
    QStringList words;
    for (const QueryPart &part : query.parts) {
        if (part.kind == QueryPart::Kind::Image)
            words.append(part.picturePath.empty()
                             ? tr("a picture")
                             : QFileInfo(QString::fromStdString(part.picturePath)).completeBaseName());
        else if (part.weight >= 0.0)
            words.append(QString::fromStdString(part.text).simplified());
    }
    words.removeAll(QString());
    return words.isEmpty() ? tr("Surprise") : words.join(QStringLiteral(" + "));
}

QString HistoryStore::fileNameOf(const Recipe &recipe)
{
    static const QRegularExpression notPlain(QStringLiteral("[^a-z0-9]+"));
    QString slug = titleOf(recipe.query).normalized(QString::NormalizationForm_KD).toLower();
    // Accents fall away as combining marks; scripts without Latin letters leave only the seed.
    static const QRegularExpression marks(QStringLiteral("\\p{M}+"));
    slug.remove(marks).replace(notPlain, QStringLiteral("-"));
    slug = slug.left(kLongestSlug);
    while (slug.startsWith(QLatin1Char('-')))
        slug.remove(0, 1);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    if (slug.isEmpty())
        slug = QStringLiteral("picture");
    return QStringLiteral("%1_%2").arg(slug).arg(recipe.seed);
}

} // namespace palimpsest::ui
