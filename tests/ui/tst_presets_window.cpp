#include "core/pipeline/PresetFolder.h"
#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/PresetsDialog.h"
#include "ui/dialogs/SavePresetDialog.h"
#include "ui/panels/SettingsPanel.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/FileTasks.h"
#include "ui/windows/PresetActions.h"
#include "ui/windows/PresetTasks.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QCheckBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// Presets in the real window: kept, taken up, renamed, handed on, deleted, and what they need that is not here.
class TestPresetsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *missing = WindowFixture::missingStarter())
            QSKIP(missing);
        m = std::make_unique<WindowFixture>();
        m->openStarter();
        m->waitForNeighbours();
        QTRY_VERIFY_WITH_TIMEOUT(!m->session->models().empty(), kPatienceMs);
    }
    void cleanupTestCase() { m.reset(); }

    void save_keepsWhatWasAskedFor()
    {
        QVERIFY(!menu()->menuAction()->isEnabled());
        PaintSettings settings = m->session->settings();
        settings.k = 3;
        settings.count = 2;
        settings.params["steps"] = std::int64_t{11};
        settings.draftsFirst = true;
        m->session->setSettings(settings);
        save(QStringLiteral("Quick & small"), false);
        const auto listing = pipeline::PresetFolder(m->homePath() / "presets").list();
        QCOMPARE(listing.presets.size(), std::size_t{1});
        const pipeline::Preset &preset = listing.presets.front().preset;
        QCOMPARE(preset.recipe.k, 3);
        QCOMPARE(preset.count, 2);
        QVERIFY(!preset.holds.query && preset.recipe.query.parts.empty());
        QCOMPARE(preset.recipe.databases.at(0).id, m->session->databases().front().toStdString());
        QVERIFY(!preset.modelName.empty());
    }

    void use_isOneStepOfUndo()
    {
        QUndoStack &stack = m->session->undoStack();
        PaintSettings settings = m->session->settings();
        settings.k = 8;
        settings.count = 6;
        settings.params["steps"] = std::int64_t{30};
        settings.draftsFirst = false;
        m->session->setSettings(settings);
        const auto before = m->session->settings();
        const QStringList databasesBefore = m->session->databases();
        const QString other = otherDatabase();
        m->session->setDatabases({other});
        const int steps = stack.index();
        menu()->actions().front()->trigger();
        QCOMPARE(stack.index(), steps + 1);
        QCOMPARE(m->session->settings().k, 3);
        QCOMPARE(m->session->settings().count, 2);
        QVERIFY(m->session->settings().draftsFirst);
        QCOMPARE(std::get<std::int64_t>(m->session->settings().params.at("steps")), std::int64_t{11});
        QCOMPARE(m->session->settings().seed, before.seed);
        QCOMPARE(m->session->databases(), databasesBefore);
        m->window->actions().undo->trigger();
        QVERIFY(m->session->settings() == before);
        QCOMPARE(m->session->databases(), QStringList{other});
        m->session->setDatabases(databasesBefore);
    }

    void queryAndNeighbours_areTakenUp_whenTheyAreHeld()
    {
        Query query;
        query.parts = {{QueryPart::Kind::Text, "a red boat", {}, nullptr, 1.0}};
        m->session->setQuery(query);
        m->waitForNeighbours();
        save(QStringLiteral("Boat"), true);
        m->session->setQuery({});
        const auto entries = pipeline::PresetFolder(m->homePath() / "presets").list().presets;
        QVERIFY(entries.front().preset.holds.neighbours && !entries.front().preset.recipe.neighbours.empty());
        menu()->actions().front()->trigger();
        QCOMPARE(m->session->query().parts.at(0).text, std::string("a red boat"));
        QCOMPARE(m->session->neighbours().neighbours().at(0).state, NeighbourState::Pinned);
        m->window->actions().undo->trigger();
        QVERIFY(m->session->query().parts.empty());
    }

    void whatIsMissing_isNamed_andNothingChangesUnlessTheRestIsWanted()
    {
        pipeline::Preset preset = m->session->currentPreset(QStringLiteral("Far away"), {});
        preset.recipe.databases = {{"uffizi", "The Uffizi", 4}};
        preset.recipe.generatorId = "rdm-imagenet";
        preset.modelName = "RDM of ImageNet";
        preset.recipe.k = 2;
        const QString model = m->session->modelInUse();
        const QStringList databases = m->session->databases();
        const auto before = m->session->settings();
        tasks()->use(preset);
        const QString said = sentence();
        QVERIFY2(said.contains(QStringLiteral("the model \"RDM of ImageNet\"")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("the database \"The Uffizi\"")), qPrintable(said));
        QVERIFY(m->session->settings() == before);
        QPushButton *answer = nullptr;
        for (QPushButton *button : m->window->findChild<SentenceBar *>()->findChildren<QPushButton *>()) {
            if (button->text().contains(QStringLiteral("Use the rest")))
                answer = button;
        }
        QVERIFY(answer != nullptr && answer->isVisible());
        QTest::mouseClick(answer, Qt::LeftButton);
        QCOMPARE(m->session->settings().k, 2);
        QCOMPARE(m->session->databases(), databases);
        QCOMPARE(m->session->modelInUse(), model);
        m->window->actions().undo->trigger();
        QVERIFY(m->session->settings() == before);
    }

    void files_areTakenInByOpeningAndByDropping()
    {
        const QString formats = QStringLiteral(PALIMPSEST_SOURCE_DIR "/tests/pipeline/formats/");
        QSignalSpy refreshed(tasks(), &PresetTasks::refreshed);
        m->window->files().open(formats + QStringLiteral("preset-1.json"));
        QTRY_VERIFY(sentence().contains(QStringLiteral("Evening light")));
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(formats + QStringLiteral("recipe-1.json"))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m->window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m->window.get(), &drop);
        QTRY_VERIFY(sentence().contains(QStringLiteral("recipe-1")));
        QCOMPARE(menu()->actions().size(), 4);
        QFile newer(m->home.filePath(QStringLiteral("newer.json")));
        QVERIFY(newer.open(QIODevice::WriteOnly) && newer.write(R"({"palimpsest_preset": 99})") > 0);
        newer.close();
        m->window->files().open(newer.fileName());
        QTRY_VERIFY(sentence().contains(QStringLiteral("newer Palimpsest")));
        QCOMPARE(menu()->actions().size(), 4);
    }

    void dialog_renamesAndDeletes_andDeletingIsUndone()
    {
        m->window->activateWindow(); // Offscreen nobody gives the focus back after a dialog.
        QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
        QTest::keyClick(m->window.get(), Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
        auto *dialog = m->window->findChild<PresetsDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        auto *list = dialog->findChild<QListWidget *>();
        QTRY_COMPARE(list->count(), 4);
        list->setCurrentRow(1);
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Evening light"));
        QVERIFY(dialog->findChildren<QLabel *>().front()->text().contains(QStringLiteral("Oil paintings")));
        list->currentItem()->setText(QStringLiteral("Morning light"));
        QTRY_VERIFY(!list->findItems(QStringLiteral("Morning light"), Qt::MatchExactly).isEmpty());
        QTRY_COMPARE(menu()->actions().at(1)->text(), QStringLiteral("Morning light"));
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Morning light"));
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->count(), 3);
        const QDir trash(m->home.filePath(QStringLiteral("Trash/files")));
        QTRY_COMPARE(trash.entryList(QDir::Files), QStringList{QStringLiteral("Morning light.json")});
        dialog->close();
        m->window->actions().undo->trigger();
        QTRY_COMPARE(menu()->actions().size(), 4);
        QVERIFY(trash.entryList(QDir::Files).isEmpty());
        const auto listing = pipeline::PresetFolder(m->homePath() / "presets").list();
        QCOMPARE(listing.presets.at(1).preset.name, std::string("Morning light"));
    }

private:
    [[nodiscard]] PresetTasks *tasks() const { return m->window->findChild<PresetTasks *>(); }
    [[nodiscard]] QMenu *menu() const { return PresetActions::of(m->window->actions()).presets; }
    [[nodiscard]] QString sentence() const { return m->window->findChild<SentenceBar *>()->sentence(); }
    [[nodiscard]] QString otherDatabase() const
    {
        for (const ShelfEntry &entry : m->session->shelf().entries()) {
            const QString id = QString::fromStdString(entry.info.id);
            if (!m->session->databases().contains(id))
                return id;
        }
        return {};
    }
    void save(const QString &name, bool all) const
    {
        QSignalSpy refreshed(tasks(), &PresetTasks::refreshed);
        PresetActions::of(m->window->actions()).savePreset->trigger();
        auto *dialog = m->window->findChild<SavePresetDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->findChild<QLineEdit *>()->setText(name);
        const auto boxes = dialog->findChildren<QCheckBox *>();
        boxes.at(0)->setChecked(all);
        boxes.at(1)->setChecked(all);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(refreshed.count() > 0);
        QTRY_VERIFY(m->window->findChild<SavePresetDialog *>() == nullptr);
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestPresetsWindow)
#include "tst_presets_window.moc"
