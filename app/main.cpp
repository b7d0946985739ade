#include "app/Composition.h"
#include "app/Log.h"
#include "app/Paths.h"
#include "app/StartWatch.h"
#include "ui/windows/Language.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/ReportDesk.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

#include <cmath>
#include <string>
#include <string_view>

namespace {

// Goes to a page of the window as soon as there are databases to show.
void showPage(const QString &page, palimpsest::ui::MainWindow &window, palimpsest::ui::Session &session)
{
    QAction *action = page == QStringLiteral("browse") ? window.actions().browse
                      : page == QStringLiteral("map")  ? window.actions().map
                                                       : nullptr;
    if (action == nullptr)
        return;
    QObject::connect(
        &session, &palimpsest::ui::Session::databasesChanged, &window,
        [action] {
            if (!action->isChecked())
                action->trigger();
        },
        Qt::SingleShotConnection);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("palimpsest"));
    QApplication::setApplicationDisplayName(QStringLiteral("Palimpsest"));
    QApplication::setApplicationVersion(QStringLiteral(PALIMPSEST_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("io.palimpsest.Palimpsest"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/palimpsest.svg")));
    const auto settingsFile = palimpsest::app::configDirectory() / "palimpsest.ini";
    palimpsest::ui::speakLanguage(QString::fromStdString(settingsFile.string()));

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Paint with a museum."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption device(QStringLiteral("device"),
                                    QApplication::translate("main", "Compute on auto, cpu or cuda."),
                                    QStringLiteral("device"), QStringLiteral("auto"));
    const QCommandLineOption threads(QStringLiteral("threads"),
                                     QApplication::translate("main", "Processor cores to use; 0 is all."),
                                     QStringLiteral("count"), QStringLiteral("0"));
    const QCommandLineOption show(
        QStringLiteral("show"),
        QApplication::translate("main", "Begin with browse (the pictures of the databases) or map."),
        QStringLiteral("page"));
    parser.addOptions({device, threads, show});
    parser.addPositionalArgument(QStringLiteral("picture"),
                                 QApplication::translate("main", "A saved picture or recipe, or a database's folder."),
                                 QStringLiteral("[picture]"));
    parser.process(application);

    auto options = palimpsest::app::CompositionOptions::standard();
    options.device = parser.value(device).toStdString();
    options.threads = parser.value(threads).toInt();
    palimpsest::app::Log log("palimpsest");
    options.log = [&log](const palimpsest::Error &error) { log.error(error); };
    palimpsest::app::Composition composition(options);
    palimpsest::ui::MainWindow window(composition.session(), QString::fromStdString(settingsFile.string()));
    window.reports().setLogFile(QString::fromStdString(palimpsest::app::Log::file().string()));
    QObject::connect(&window, &palimpsest::ui::MainWindow::errorShown, &window,
                     [&log](const palimpsest::Error &error) { log.error(error); });
    const auto tell = [&log](std::string_view text) { log.info(text); };
    new palimpsest::app::StartWatch(&window, tell);
    QObject::connect(&composition.session(), &palimpsest::ui::Session::generatorReady, &window,
                     [&tell](const palimpsest::pipeline::GeneratorInfo &model) {
                         tell("model " + model.id + " ready after "
                              + std::to_string(std::lround(palimpsest::app::millisecondsSinceStart())) + " ms");
                     });
    window.start();
    window.show();
    window.showAroundOnce();
    showPage(parser.value(show), window, composition.session());
    if (!parser.positionalArguments().isEmpty())
        window.files().open(QFileInfo(parser.positionalArguments().constFirst()).absoluteFilePath());
    return QApplication::exec();
}
