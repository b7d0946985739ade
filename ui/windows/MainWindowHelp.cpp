#include "ui/windows/MainWindow.h"

#include "ui/dialogs/HelpBook.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/panels/HistoryPage.h"
#include "ui/panels/NeighbourStrip.h"
#include "ui/panels/QueryBar.h"
#include "ui/panels/RetouchPage.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/panels/ShelfPanel.h"
#include "ui/widgets/Canvas.h"
#include "ui/widgets/Tour.h"
#include "ui/windows/HistoryParts.h"

#include <QApplication>
#include <QSettings>

#include <utility>

// Help and the way around the window.

namespace palimpsest::ui {

namespace {

constexpr const char *kShownAround = "window/shownAround";

} // namespace

QString MainWindow::helpPage() const
{
    const QWidget *focused = QApplication::focusWidget();
    const std::pair<const QWidget *, const char *> pages[] = {
        {m_strip, "neighbours"}, {m_query, "queries"},     {m_settings, "settings"},   {m_shelf, "databases"},
        {m_browse, "databases"}, {m_retouch, "exploring"}, {m_past->page, "exploring"}};
    for (const auto &[part, page] : pages) {
        if (focused != nullptr && part != nullptr && (part == focused || part->isAncestorOf(focused)))
            return QLatin1String(page);
    }
    return {};
}

void MainWindow::showHelp()
{
    const QString page = helpPage();
    auto *book = findChild<HelpBook *>();
    if (book == nullptr)
        book = new HelpBook(this);
    if (!book->isVisible() || !page.isEmpty())
        book->turnTo(page);
    book->show();
    book->raise();
    book->activateWindow();
}

void MainWindow::showAround()
{
    delete findChild<Tour *>();
    new Tour({{m_shelf, tr("Choose a database: it decides the style."), Tour::Side::Right},
              {m_query, tr("Say what you would like to see, in words or with pictures."), Tour::Side::Below},
              {m_strip,
               tr("The nearest pictures of the database guide what is painted. Pin them, leave them out, weigh them."),
               Tour::Side::Below},
              {m_canvas, tr("Ctrl+Enter paints here. Ctrl+S saves, Ctrl+Shift+E exports with credits."),
               Tour::Side::Inside}},
             this);
}

void MainWindow::showAroundOnce()
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    if (settings.value(QLatin1String(kShownAround)).toBool())
        return;
    settings.setValue(QLatin1String(kShownAround), true);
    showAround();
}

} // namespace palimpsest::ui
