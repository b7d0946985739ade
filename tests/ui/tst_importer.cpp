#include "core/pipeline/Library.h"
#include "core/pipeline/Studio.h"
#include "ui/dialogs/RefusalSheet.h"
#include "ui/jobs/Importer.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

#include <filesystem>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Imports with the starter encoder, as the window does.
class TestImporter : public QObject {
    Q_OBJECT

private:
    static constexpr int kPatienceMs = 60'000;
    static constexpr int kPictures = 48;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<pipeline::Library> m_library;
    std::unique_ptr<pipeline::Studio> m_studio;

    [[nodiscard]] QString pictures() const { return m_home->filePath(QStringLiteral("my pictures")); }

    /// False when there is no model to import with.
    bool open()
    {
        const QString models = QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/models");
        if (!QDir(models).exists(QStringLiteral("starter-clip")))
            return false;
        m_home = std::make_unique<QTemporaryDir>();
        const std::filesystem::path home = m_home->path().toStdString();
        m_library = std::make_unique<pipeline::Library>(std::vector<std::filesystem::path>(), home / "databases");
        pipeline::Studio::Options options;
        options.modelDirectories = {models.toStdString()};
        options.device = "cpu";
        m_studio = std::make_unique<pipeline::Studio>(*m_library, options);
        QDir().mkpath(pictures());
        for (int i = 0; i < kPictures; ++i) {
            QImage image(96, 64, QImage::Format_RGB32);
            image.fill(QColor::fromHsv(i * 7 % 360, 200, 40 + i * 4));
            image.save(pictures() + QStringLiteral("/%1.png").arg(i));
        }
        return true;
    }

private Q_SLOTS:
    void cleanup()
    {
        m_studio.reset();
        m_library.reset();
        m_home.reset();
    }

    void folder_isImportedWithRateAndRefusals()
    {
        if (!open())
            QSKIP("The starter models are not in this checkout.");
        QFile broken(pictures() + QStringLiteral("/broken.jpg"));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no picture") > 0);
        broken.close();
        Importer importer(*m_studio);
        QSignalSpy progressed(&importer, &Importer::progressed);
        QSignalSpy finished(&importer, &Importer::finished);
        importer.start(pictures());
        QVERIFY(importer.isBusy());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatienceMs);
        const auto report = finished.front().front().value<pipeline::ImportReport>();
        QCOMPARE(report.added, kPictures);
        QCOMPARE(report.refused.size(), std::size_t{1});
        QVERIFY(progressed.count() > 0);
        QVERIFY(progressed.back().front().toString().contains(QStringLiteral("per second")));
        QVERIFY(progressed.back().front().toString().contains(QStringLiteral("1 refused")));
        QVERIFY(!importer.isBusy());
    }

    void pausedImport_standsStillAndGoesOn()
    {
        if (!open())
            QSKIP("The starter models are not in this checkout.");
        Importer importer(*m_studio);
        QSignalSpy finished(&importer, &Importer::finished);
        bool stands = false;
        connect(&importer, &Importer::progressed, this, [&](const QString &stage, qint64 done, qint64 total) {
            if (stage == QStringLiteral("Import paused")) {
                stands = true;
                QVERIFY(done < total);
                QVERIFY(importer.isPaused());
                importer.setPaused(false);
            }
        });
        importer.start(pictures());
        importer.setPaused(true);
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatienceMs);
        QVERIFY(stands);
        QVERIFY(!importer.isPaused());
        QCOMPARE(finished.front().front().value<pipeline::ImportReport>().added, kPictures);
    }

    void stoppedImport_keepsWhatIsThere()
    {
        if (!open())
            QSKIP("The starter models are not in this checkout.");
        Importer importer(*m_studio);
        QSignalSpy stopped(&importer, &Importer::stopped);
        QSignalSpy finished(&importer, &Importer::finished);
        importer.start(pictures());
        importer.setPaused(true);
        importer.stop();
        QTRY_COMPARE_WITH_TIMEOUT(stopped.count(), 1, kPatienceMs);
        importer.start(pictures());
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatienceMs);
        QCOMPARE(finished.front().front().value<pipeline::ImportReport>().database.items, kPictures);
    }

    void importerIsDestroyed_whileImporting()
    {
        if (!open())
            QSKIP("The starter models are not in this checkout.");
        auto importer = std::make_unique<Importer>(*m_studio);
        importer->start(pictures());
        importer->setPaused(true);
        importer.reset();
    }

    void refusals_areListedAndCopied()
    {
        RefusalSheet sheet(QStringLiteral("Mine"), {{"a/b.jpg", "It is empty."}, {"c.png", "It is damaged."}});
        sheet.setAttribute(Qt::WA_DeleteOnClose, false);
        sheet.show();
        const auto *list = sheet.findChild<QTreeWidget *>();
        QVERIFY(list != nullptr);
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(list->topLevelItem(1)->text(0), QStringLiteral("c.png"));
        QCOMPARE(list->topLevelItem(1)->text(1), QStringLiteral("It is damaged."));
        for (QPushButton *button : sheet.findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Copy list"))
                button->click();
        }
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("a/b.jpg: It is empty.")));
    }
};

QTEST_MAIN(TestImporter)
#include "tst_importer.moc"
