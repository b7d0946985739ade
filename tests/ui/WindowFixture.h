#pragma once

#include "core/pipeline/Curation.h"
#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "ui/windows/MainWindow.h"
#include "ui/windows/Session.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

namespace palimpsest::ui {

/// How long a test waits for something that the machine may be slow to do.
constexpr int kPatienceMs = 60'000;

/// The real window over a home of its own, as the program composes it. Where it ends, everything ends.
struct WindowFixture {
    QTemporaryDir home;
    std::unique_ptr<pipeline::Library> library;
    std::mutex curationMutex;
    std::unique_ptr<pipeline::Curation> curation;
    std::unique_ptr<pipeline::Studio> studio;
    std::unique_ptr<Session> session;
    std::unique_ptr<MainWindow> window;

    static std::filesystem::path resources(const char *kind)
    {
        return std::filesystem::path(PALIMPSEST_SOURCE_DIR "/resources") / kind;
    }

    /// Why the window cannot be tried with the starter, or null.
    static const char *missingStarter()
    {
        const auto absent = [](const char *kind) { return QDir(QString::fromStdString(resources(kind))).isEmpty(); };
        return absent("models") || absent("databases") ? "resources holds no starter models or databases" : nullptr;
    }

    [[nodiscard]] std::filesystem::path homePath() const { return home.path().toStdString(); }

    /// Opens the window over the starter.
    void openStarter() { open({resources("databases")}, homePath() / "databases", {resources("models")}); }

    void open(const std::vector<std::filesystem::path> &bundled, const std::filesystem::path &databases,
              const std::vector<std::filesystem::path> &models)
    {
        QStandardPaths::setTestModeEnabled(true);
        library = std::make_unique<pipeline::Library>(bundled, databases);
        pipeline::Studio::Options options;
        options.modelDirectories = models;
        options.device = "cpu";
        options.curation = [this]() -> Result<pipeline::Curation *> {
            const std::scoped_lock lock(curationMutex);
            if (!curation) {
                auto opened = pipeline::Curation::open(
                    *library, {homePath() / "curation.sqlite", homePath() / "cache", homePath() / "Trash"});
                if (!opened)
                    return opened.error();
                curation = std::move(*opened);
            }
            return curation.get();
        };
        studio = std::make_unique<pipeline::Studio>(*library, options);
        session = std::make_unique<Session>(*studio,
                                            SessionPlaces{home.filePath(QStringLiteral("history")),
                                                          home.filePath(QStringLiteral("pasted")),
                                                          home.filePath(QStringLiteral("models")),
                                                          home.filePath(QStringLiteral("queue.sqlite")),
                                                          home.filePath(QStringLiteral("presets")),
                                                          home.filePath(QStringLiteral("Trash")),
                                                          QStringLiteral("cpu")});
        window = std::make_unique<MainWindow>(*session, home.filePath(QStringLiteral("palimpsest.ini")));
        window->start();
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }

    void waitForNeighbours() const
    {
        QTRY_VERIFY_WITH_TIMEOUT(session->neighbours().rowCount() > 0 && session->hasPainter(), kPatienceMs);
    }

    /// The visible widget with this accessible name, or null.
    [[nodiscard]] QWidget *named(const char *accessibleName) const
    {
        for (QWidget *widget : window->findChildren<QWidget *>()) {
            if (widget->accessibleName() == QLatin1String(accessibleName) && widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    ~WindowFixture()
    {
        window.reset();
        session.reset();
        studio.reset();
        curation.reset();
        library.reset();
    }
};

} // namespace palimpsest::ui
