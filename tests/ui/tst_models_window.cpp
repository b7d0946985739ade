#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/ImportModelDialog.h"
#include "ui/dialogs/ModelsDialog.h"
#include "ui/windows/ModelTasks.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>

using namespace palimpsest;
using namespace palimpsest::ui;

/// The models in the real window: what is said of them, and importing, verifying and removing one.
class TestModelsWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *missing = WindowFixture::missingStarter())
            QSKIP(missing);
        m = std::make_unique<WindowFixture>();
        m->open({WindowFixture::resources("databases")}, m->homePath() / "databases",
                {WindowFixture::resources("models"), own()});
        m->waitForNeighbours();
    }
    void cleanupTestCase() { m.reset(); }

    void dialog_saysWhatIsInstalled()
    {
        QTest::keyClick(m->window.get(), Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(dialog() != nullptr && dialog()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 2, kPatienceMs);
        for (int row = 0; row < list()->count(); ++row) {
            list()->setCurrentRow(row);
            QCOMPARE(fact("Installed"), QStringLiteral("With the program"));
            QVERIFY(fact("Numbers").contains(QStringLiteral("million")));
            QVERIFY(fact("Needs").contains(QStringLiteral("B of memory")));
            QVERIFY(fact("Runs on").contains(QStringLiteral("CPU")));
            QVERIFY(!fact("Licence").isEmpty());
            QVERIFY(!button("Move to the bin")->isEnabled());
            QVERIFY(!button("Move to the bin")->toolTip().isEmpty());
        }
    }

    void wrongKindOfFile_isSaidInASentence()
    {
        std::ofstream(m->homePath() / "notes.ckpt") << "these are no weights";
        QSignalSpy ended(&desk(), &ModelDesk::ended);
        import(m->home.filePath(QStringLiteral("notes.ckpt")), QStringLiteral("Notes"));
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatienceMs);
        QVERIFY2(said().endsWith(QLatin1Char('.')) && said().size() > 20, qPrintable(said()));
        QVERIFY(!std::filesystem::exists(own() / "notes"));
        QCOMPARE(list()->count(), 2);
    }

    void import_canBeStopped()
    {
        QSignalSpy ended(&desk(), &ModelDesk::ended);
        QSignalSpy imported(&desk(), &ModelDesk::imported);
        import(golden("weights.safetensors"), QStringLiteral("Stopped"));
        QVERIFY(button("Stop")->isVisible());
        QVERIFY(!button("Import…")->isEnabled());
        QTest::mouseClick(button("Stop"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, kPatienceMs);
        QCOMPARE(imported.count(), 0);
        QVERIFY(!std::filesystem::exists(own() / "stopped"));
        QVERIFY(said().isEmpty());
    }

    void import_installsAndShowsTheModel()
    {
        QSignalSpy imported(&desk(), &ModelDesk::imported);
        import(golden("weights.safetensors"), QStringLiteral("Tiny museum"));
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, kPatienceMs);
        QTRY_COMPARE(list()->count(), 3);
        QTRY_COMPARE(list()->currentItem()->text(), QStringLiteral("Tiny museum"));
        QVERIFY(std::filesystem::exists(own() / "tiny-museum" / "origin.json"));
        QCOMPARE(fact("Installed"), QStringLiteral("By you"));
        QCOMPARE(fact("From"), QStringLiteral("weights.safetensors"));
        QVERIFY(said().contains(QStringLiteral("SHA-256")));
        QTRY_VERIFY(std::any_of(m->session->models().begin(), m->session->models().end(),
                                [](const auto &model) { return model.id == "tiny-museum"; }));
    }

    void verify_saysWhatItFinds()
    {
        QVERIFY(list()->currentItem()->text() == QStringLiteral("Tiny museum"));
        QTest::mouseClick(button("Verify"), Qt::LeftButton);
        QTRY_VERIFY2(said().contains(QStringLiteral("is sound")), qPrintable(said()));
        std::fstream file(own() / "tiny-museum" / "unet.safetensors", std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(-1, std::ios::end);
        file.put('\x7f');
        file.close();
        QTRY_VERIFY(button("Verify")->isEnabled());
        QTest::mouseClick(button("Verify"), Qt::LeftButton);
        QTRY_VERIFY2(said().contains(QStringLiteral("unet.safetensors")), qPrintable(said()));
    }

    void remove_asks_andMovesToTheTrash()
    {
        QTRY_VERIFY(button("Move to the bin")->isEnabled());
        QTest::mouseClick(button("Move to the bin"), Qt::LeftButton);
        auto *question = dialog()->findChild<QMessageBox *>();
        QVERIFY(question != nullptr && question->isVisible());
        QVERIFY(std::filesystem::exists(own() / "tiny-museum"));
        for (QAbstractButton *each : question->buttons()) {
            if (question->buttonRole(each) == QMessageBox::AcceptRole)
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QTRY_COMPARE_WITH_TIMEOUT(list()->count(), 2, kPatienceMs);
        QVERIFY(!std::filesystem::exists(own() / "tiny-museum"));
        QVERIFY(std::filesystem::exists(m->homePath() / "Trash" / "files" / "tiny-museum" / "model.json"));
        QVERIFY(said().contains(QStringLiteral("lies in the bin")));
    }

private:
    [[nodiscard]] std::filesystem::path own() const { return m->homePath() / "models"; }
    [[nodiscard]] ModelDesk &desk() const { return m->window->findChild<ModelTasks *>()->desk(); }
    [[nodiscard]] ModelsDialog *dialog() const { return m->window->findChild<ModelsDialog *>(); }
    [[nodiscard]] QListWidget *list() const { return dialog()->findChild<QListWidget *>(); }
    static QString golden(const char *name)
    {
        return QStringLiteral(PALIMPSEST_SOURCE_DIR "/tests/golden/rdm_minimal/") + QLatin1String(name);
    }
    [[nodiscard]] QString fact(const char *name) const
    {
        for (const QLabel *label : dialog()->findChildren<QLabel *>()) {
            if (label->accessibleName() == QLatin1String(name))
                return label->text();
        }
        return {};
    }
    [[nodiscard]] QString said() const { return fact("What was done"); }
    [[nodiscard]] QPushButton *button(const char *text) const
    {
        for (QPushButton *each : dialog()->findChildren<QPushButton *>()) {
            if (QString(each->text()).remove(QLatin1Char('&')).startsWith(QString::fromUtf8(text)))
                return each;
        }
        return nullptr;
    }
    void import(const QString &checkpoint, const QString &name) const
    {
        QTest::mouseClick(button("Import"), Qt::LeftButton);
        auto *asked = dialog()->findChild<ImportModelDialog *>();
        QVERIFY(asked != nullptr && asked->isVisible());
        for (QLineEdit *edit : asked->findChildren<QLineEdit *>()) {
            if (edit->accessibleName() == QLatin1String("Checkpoint"))
                edit->setText(checkpoint);
            else if (edit->accessibleName() == QLatin1String("Configuration"))
                edit->setText(golden("config.yaml"));
            else if (edit->accessibleName() == QLatin1String("Name"))
                edit->setText(name);
        }
        for (QPushButton *each : asked->findChildren<QPushButton *>()) {
            if (QString(each->text()).remove(QLatin1Char('&')) == QLatin1String("Import") && each->isEnabled())
                QTest::mouseClick(each, Qt::LeftButton);
        }
        QTRY_VERIFY(dialog()->findChild<ImportModelDialog *>() == nullptr);
    }

    std::unique_ptr<WindowFixture> m;
};

QTEST_MAIN(TestModelsWindow)
#include "tst_models_window.moc"
