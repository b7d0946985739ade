#include "ui/windows/ReportDesk.h"

#include "ui/dialogs/LogDialog.h"
#include "ui/jobs/Background.h"
#include "ui/models/RecipeText.h"
#include "ui/windows/ReportActions.h"
#include "ui/windows/Session.h"

#include <QAction>
#include <QFile>
#include <QGuiApplication>
#include <QClipboard>
#include <QScreen>

namespace palimpsest::ui {

namespace {

// The log is rotated at this size.
constexpr qint64 kMostBytes = qint64{1} << 20;

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(qMax<qint64>(0, file.size() - kMostBytes));
    return QString::fromUtf8(file.read(kMostBytes));
}

std::string settingsText(const PaintSettings &settings)
{
    QStringList texts{QStringLiteral("neighbours=%1").arg(settings.k),
                      QStringLiteral("pictures=%1").arg(settings.count)};
    for (const auto &[key, value] : settings.params)
        texts.append(QString::fromStdString(key) + QLatin1Char('=') + valueText(value));
    if (settings.draftsFirst)
        texts.append(QStringLiteral("drafts first"));
    return texts.join(QStringLiteral(", ")).toStdString();
}

std::string screensText()
{
    QStringList texts;
    for (const QScreen *screen : QGuiApplication::screens()) {
        texts.append(QStringLiteral("%1x%2 at %3")
                         .arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio()));
    }
    return (QGuiApplication::platformName() + QStringLiteral(", ") + texts.join(QStringLiteral(", "))).toStdString();
}

} // namespace

ReportDesk::ReportDesk(WindowActions &actions, Session &session, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
    const ReportActions &own = ReportActions::of(actions);
    connect(own.showLog, &QAction::triggered, this, &ReportDesk::showLog);
    connect(own.copyReport, &QAction::triggered, this, &ReportDesk::copyReport);
}

void ReportDesk::setLogFile(const QString &path)
{
    m_logFile = path;
}

void ReportDesk::showLog()
{
    if (m_dialog.isNull()) {
        m_dialog = new LogDialog(m_logFile, m_window);
        connect(m_dialog, &LogDialog::refreshRequested, this, &ReportDesk::fillLog);
        connect(m_dialog, &LogDialog::reportRequested, this, &ReportDesk::copyReport);
    }
    fillLog();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void ReportDesk::fillLog()
{
    if (m_dialog.isNull())
        return;
    m_session.background().run(
        m_dialog, [file = m_logFile](const std::stop_token &) { return textOf(file); },
        [dialog = m_dialog](const QString &text) { dialog->setText(text); });
}

void ReportDesk::copyReport()
{
    m_session.background().run(
        this,
        [file = m_logFile, facts = windowFacts(), words = privateWords()](const std::stop_token &) {
            pipeline::ReportFacts all{pipeline::machineFacts(), textOf(file).toStdString()};
            all.facts.insert(all.facts.end(), facts.begin(), facts.end());
            return QString::fromStdString(pipeline::problemReport(all, words));
        },
        [this](const QString &report) {
            QGuiApplication::clipboard()->setText(report);
            // The window's own sentence lies behind the dialog.
            if (m_dialog)
                m_dialog->showCopied();
            Q_EMIT reportCopied();
        });
}

std::vector<pipeline::ReportFact> ReportDesk::windowFacts() const
{
    return {{"Qt", qVersion()},
            {"Screens", screensText()},
            {"Computes on", m_session.places().device.toStdString()},
            {"Model", m_session.modelInUse().toStdString()},
            {"Databases", std::to_string(m_session.shelf().rowCount())},
            {"Settings", settingsText(m_session.settings())}};
}

pipeline::PrivateWords ReportDesk::privateWords() const
{
    pipeline::PrivateWords words = pipeline::privateWordsOfThisMachine();
    for (const QueryPart &part : m_session.query().parts)
        words.phrases.push_back(part.text);
    for (const FactCondition &condition : m_session.query().conditions)
        words.phrases.push_back(condition.text);
    for (const Neighbour &neighbour : m_session.neighbours().neighbours())
        words.phrases.push_back(neighbour.facts.title);
    return words;
}

} // namespace palimpsest::ui
