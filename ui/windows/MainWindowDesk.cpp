#include "ui/panels/BrowsePanel.h"
#include "ui/panels/ComparePage.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/MapPanel.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/windows/HistoryParts.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QDockWidget>
#include <QFileInfo>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

// What is on the desk from one run to the next: query, databases, settings, neighbours, and what is in sight.

namespace palimpsest::ui {

namespace {

constexpr int kKeepDelayMs = 1500;

QStringList textsOf(const std::vector<double> &numbers)
{
    QStringList texts;
    for (const double number : numbers)
        texts.append(QString::number(number, 'g', 17));
    return texts;
}

} // namespace

QString MainWindow::firstWords() const
{
    //: The query of the very first start; every word must be known to the bundled painter.
    return tr("a sailing boat at sunset");
}

void MainWindow::restoreDesk()
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    pipeline::FindingOptions finding = m_session.finding();
    finding.retrieverId =
        settings.value(QStringLiteral("finding/retriever"), QString::fromStdString(finding.retrieverId))
            .toString()
            .toStdString();
    finding.redundancy = settings.value(QStringLiteral("finding/redundancy"), finding.redundancy).toDouble();
    finding.cutOff = settings.value(QStringLiteral("finding/cutOff"), finding.cutOff).toDouble();
    finding.databaseWeights.clear();
    for (const QString &weight : settings.value(QStringLiteral("finding/databaseWeights")).toStringList())
        finding.databaseWeights.push_back(weight.toDouble());
    const auto recipe = recipeFromJson(settings.value(QStringLiteral("session/recipe")).toString().toStdString());
    // Weights without their databases say nothing.
    if (!recipe || recipe->databases.size() != finding.databaseWeights.size())
        finding.databaseWeights.clear();
    m_session.setFinding(finding);
    m_session.setKeepsResults(settings.value(QStringLiteral("session/keepResults"), true).toBool());
    m_actions->keepResults->setChecked(m_session.keepsResults());
    m_session.useModel(settings.value(QStringLiteral("session/model")).toString());
    if (recipe) {
        m_session.resume(*recipe);
        PaintSettings restored = m_session.settings();
        restored.count = std::max(1, settings.value(QStringLiteral("session/count"), restored.count).toInt());
        restored.seedLocked = settings.value(QStringLiteral("session/seedLocked")).toBool();
        restored.draftsFirst = settings.value(QStringLiteral("session/draftsFirst")).toBool();
        const double typical = settings.value(QStringLiteral("session/typical"), 1.0).toDouble();
        restored.typicalShare = typical > 0.0 && typical <= 1.0 ? typical : 1.0;
        m_session.setSettings(restored);
        m_actions->lockSeed->setChecked(restored.seedLocked);
        m_session.setOrigin(settings.value(QStringLiteral("session/origin")).toString());
    } else {
        QueryPart words;
        words.text = firstWords().toStdString();
        m_session.setQuery(Query{{words}});
    }
    m_query->setQuery(m_session.query());
    m_settings->setSettings(m_session.settings());
}

void MainWindow::saveDesk()
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(QStringLiteral("session/recipe"),
                      QString::fromStdString(recipeToJson(m_session.currentRecipe())));
    const pipeline::FindingOptions &finding = m_session.finding();
    settings.setValue(QStringLiteral("finding/retriever"), QString::fromStdString(finding.retrieverId));
    settings.setValue(QStringLiteral("finding/redundancy"), finding.redundancy);
    settings.setValue(QStringLiteral("finding/cutOff"), finding.cutOff);
    settings.setValue(QStringLiteral("finding/databaseWeights"), textsOf(finding.databaseWeights));
    settings.setValue(QStringLiteral("session/keepResults"), m_session.keepsResults());
    settings.setValue(QStringLiteral("session/count"), m_session.settings().count);
    settings.setValue(QStringLiteral("session/model"), m_session.modelInUse());
    settings.setValue(QStringLiteral("session/seedLocked"), m_session.settings().seedLocked);
    settings.setValue(QStringLiteral("session/draftsFirst"), m_session.settings().draftsFirst);
    settings.setValue(QStringLiteral("session/typical"), m_session.settings().typicalShare);
    settings.setValue(QStringLiteral("session/origin"), m_session.origin());
    saveRetouching();
    const QString page = isBrowsing()         ? QStringLiteral("browse")
                         : isMapping()        ? QStringLiteral("map")
                         : isShowingHistory() ? QStringLiteral("history")
                         : isComparing()      ? QStringLiteral("compare")
                                              : QStringLiteral("table");
    settings.setValue(QStringLiteral("session/page"), page);
    settings.setValue(QStringLiteral("session/picture"), inSight().path);
    settings.setValue(QStringLiteral("session/compared"), isComparing() ? m_past->compared : QStringList());
}

void MainWindow::restorePage()
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    const QString page = settings.value(QStringLiteral("session/page")).toString();
    const QString picture = settings.value(QStringLiteral("session/picture")).toString();
    const QStringList compared = settings.value(QStringLiteral("session/compared")).toStringList();
    // Which databases are in use is known later; both pages follow then.
    if (page == QLatin1String("browse")) {
        showPage(m_browse);
    } else if (page == QLatin1String("map")) {
        showPage(m_map);
    } else if (page == QLatin1String("history")) {
        m_past->page->select(picture);
        setShowingHistory(true);
    } else if (page == QLatin1String("compare") && compared.size() > 1) {
        compare(compared);
    } else if (!picture.isEmpty() && QFileInfo::exists(picture)) {
        showResult(picture);
    }
}

void MainWindow::keepDesk()
{
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    timer->setInterval(kKeepDelayMs);
    connect(timer, &QTimer::timeout, this, &MainWindow::saveLayout);
    const auto later = [timer] { timer->start(); };
    connect(&m_session, &Session::retrieved, timer, later);
    connect(&m_session, &Session::databasesChanged, timer, later);
    connect(&m_session, &Session::settingsRestored, timer, later);
    connect(&m_session.neighbours(), &NeighbourModel::edited, timer, later);
    connect(m_settings, &SettingsPanel::settingsChanged, timer, later);
    connect(m_pages, &QStackedWidget::currentChanged, timer, later);
    connect(m_retouch, &RetouchPage::changed, timer, later);
    connect(m_canvas, &Canvas::currentChanged, timer, later);
    connect(m_past->page, &HistoryPage::currentChanged, timer, later);
    connect(m_splitter, &QSplitter::splitterMoved, timer, later);
    for (const QDockWidget *dock : findChildren<QDockWidget *>()) {
        connect(dock, &QDockWidget::visibilityChanged, timer, later);
        connect(dock, &QDockWidget::dockLocationChanged, timer, later);
        connect(dock, &QDockWidget::topLevelChanged, timer, later);
    }
    // What the artist may choose for good, such as whether the queue goes on by itself.
    for (const QAction *action : m_actions->findChildren<QAction *>()) {
        if (action->isCheckable())
            connect(action, &QAction::toggled, timer, later);
    }
}

} // namespace palimpsest::ui
