#include "ui/jobs/HistoryStore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <string_view>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr QLatin1String kTimeFormat("yyyyMMdd-HHmmss-zzz");
constexpr int kLongestSlug = 48;

HistoryEntry entryOf(const pipeline::ResultList &list, std::size_t row)
{
    const std::string_view words = list.words(row);
    return {QString::fromStdString(list.path(row).string()), QDateTime::fromMSecsSinceEpoch(list.paintedMs(row)),
            words.empty() ? HistoryStore::tr("Surprise")
                          : QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())),
            list.isDraft(row)};
}

QString unusedPath(const QString &directory, const QString &baseName)
{
    QString path = QDir(directory).filePath(baseName + QStringLiteral(".png"));
    for (int copy = 2; QFile::exists(path); ++copy)
        path = QDir(directory).filePath(QStringLiteral("%1-%2.png").arg(baseName).arg(copy));
    return path;
}

} // namespace

HistoryStore::HistoryStore(pipeline::Studio &studio, pipeline::History &history, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_history(history)
    , m_background(1)
{
}

void HistoryStore::list()
{
    using Latest = Result<QVector<HistoryEntry>>;
    m_background.run(
        this,
        [history = &m_history](const std::stop_token &) -> Latest {
            const auto list = history->list();
            if (!list)
                return list.error();
            QVector<HistoryEntry> entries;
            for (std::size_t row = 0; row < std::min((*list)->size(), kLatest); ++row)
                entries.append(entryOf(**list, row));
            return entries;
        },
        [this](const Latest &entries) {
            if (entries)
                Q_EMIT listed(*entries);
            else
                Q_EMIT failed(entries.error());
        });
}

void HistoryStore::add(JobId frame, const std::shared_ptr<const pipeline::Painting> &painting, const QString &fileName)
{
    const QDateTime now = QDateTime::currentDateTime();
    m_background.run(
        this,
        [studio = &m_studio, history = &m_history, painting, now,
         fileName](const std::stop_token &) -> Result<HistoryEntry> {
            const QString directory = QString::fromStdString(history->folder().string());
            QDir().mkpath(directory);
            const QString name = now.toString(QString(kTimeFormat)) + QLatin1Char('_') + fileNameOf(painting->recipe);
            const QString path = fileName.isEmpty() ? unusedPath(directory, name) : QDir(directory).filePath(fileName);
            if (const auto saved = studio->savePng(*painting, path.toStdString()); !saved)
                return saved.error();
            // The picture is safe; an index that cannot be written is caught up with later.
            if (const auto indexed = history->add(path.toStdString()); !indexed)
                qWarning("%s", indexed.error().message.c_str());
            return HistoryEntry{path, now, titleOf(painting->recipe.query), painting->recipe.draftOfSteps > 0};
        },
        [this, frame](const Result<HistoryEntry> &entry) {
            if (entry)
                Q_EMIT added(*entry, frame);
            else
                Q_EMIT failed(entry.error());
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
