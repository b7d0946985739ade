#include "ui/models/CommandModel.h"
#include "ui/models/FuzzyMatch.h"
#include "ui/models/KeyBindings.h"
#include "ui/models/KeyModel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QSignalSpy>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

using namespace palimpsest::ui;

/// Commands as things to be found and given keys, without the window.
class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fuzzy_findsLettersInTheirOrder_data();
    void fuzzy_findsLettersInTheirOrder();
    void fuzzy_prefersStartsOfWords();
    void commands_areFoundByNameMenuAndKey();
    void commands_usedLast_standFirst();
    void disabled_saysWhy();
    void keys_applyAtOnce_andAreRemembered();
    void assign_takesTheKeyFromOthersThatMeet();
    void views_apart_mayShareAKey();
    void restore_bringsTheDefaultBack();
    void model_findsByNameAndByKey();
    void plainText_keepsADoubledSign();

private:
    QAction *make(const char *id, const QString &text, const QString &key = {});
    [[nodiscard]] static QStringList shown(const QAbstractItemModel &model, int column = 0);

    QTemporaryDir m_home;
    std::unique_ptr<QWidget> m_window;
    int m_run = 0;
    QString m_file;
};

void TestCommands::init()
{
    m_window = std::make_unique<QWidget>();
    m_file = m_home.filePath(QStringLiteral("%1.ini").arg(++m_run));
}

QAction *TestCommands::make(const char *id, const QString &text, const QString &key)
{
    auto *action = new QAction(text, m_window.get());
    action->setObjectName(QLatin1String(id));
    action->setShortcut(QKeySequence(key));
    action->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key));
    m_window->addAction(action);
    return action;
}

QStringList TestCommands::shown(const QAbstractItemModel &model, int column)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row, column).data().toString());
    return result;
}

void TestCommands::fuzzy_findsLettersInTheirOrder_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<bool>("fits");
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("letters") << QStringLiteral("nwsd") << true;
    QTest::newRow("capitals") << QStringLiteral("NEW") << true;
    QTest::newRow("words in any order") << QStringLiteral("seed new") << true;
    QTest::newRow("an accent") << QStringLiteral("séed") << true;
    QTest::newRow("the wrong order") << QStringLiteral("dn") << false;
    QTest::newRow("a letter too many") << QStringLiteral("neww") << false;
}

void TestCommands::fuzzy_findsLettersInTheirOrder()
{
    QFETCH(QString, wanted);
    QTEST(fuzzyScore(wanted, QStringLiteral("New seed")).has_value(), "fits");
}

void TestCommands::fuzzy_prefersStartsOfWords()
{
    QVERIFY(fuzzyScore(u"ns", u"New seed") > fuzzyScore(u"ns", u"Unseen"));
    QVERIFY(fuzzyScore(u"paint", u"Paint") > fuzzyScore(u"paint", u"Pause import, not"));
    QVERIFY(fuzzyScore(u"", u"Paint") == 0);
    QVERIFY(!fuzzyScore(u"a", u""));
}

void TestCommands::commands_areFoundByNameMenuAndKey()
{
    CommandModel model;
    const QAbstractItemModelTester tester(&model);
    model.setCommands(
        {{make("paint", QStringLiteral("&Paint"), QStringLiteral("Ctrl+Return")), QStringLiteral("Paint")},
         {make("fit", QStringLiteral("&Fit…"), QStringLiteral("Ctrl+0")), QStringLiteral("View")},
         {make("light", QStringLiteral("&Light")), QStringLiteral("View ▸ Colours")}},
        {});
    QCOMPARE(shown(model), QStringList({"Paint", "Fit", "Light"}));
    model.setWanted(QStringLiteral("colours"));
    QCOMPARE(shown(model), QStringList({"Light"}));
    model.setWanted(QStringLiteral("ctrl+0"));
    QCOMPARE(shown(model), QStringList({"Fit"}));
    model.setWanted(QStringLiteral("pnt"));
    QCOMPARE(model.action(0)->objectName(), QStringLiteral("paint"));
    QCOMPARE(model.index(0).data(CommandModel::KeysRole).toString(),
             QKeySequence(QStringLiteral("Ctrl+Return")).toString(QKeySequence::NativeText));
    model.setWanted(QStringLiteral("zzz"));
    QCOMPARE(model.action(0), nullptr);
}

void TestCommands::commands_usedLast_standFirst()
{
    CommandModel model;
    const QList<Command> commands{{make("a", QStringLiteral("Zoom in")), {}},
                                  {make("b", QStringLiteral("Zoom out")), {}},
                                  {make("c", QStringLiteral("Fit")), {}}};
    model.setCommands(commands, {QStringLiteral("c"), QStringLiteral("b")});
    QCOMPARE(shown(model), QStringList({"Fit", "Zoom out", "Zoom in"}));
    model.setWanted(QStringLiteral("zoom"));
    QCOMPARE(shown(model), QStringList({"Zoom out", "Zoom in"}));
    commands[1].action->setEnabled(false);
    model.setWanted(QStringLiteral("zoom o"));
    model.setWanted(QStringLiteral("zoom"));
    QCOMPARE(shown(model), QStringList({"Zoom in", "Zoom out"}));
}

void TestCommands::disabled_saysWhy()
{
    CommandModel model;
    QAction *action = make("pin", QStringLiteral("&Pin"));
    action->setProperty(CommandModel::kReasonProperty, QStringLiteral("No neighbour is chosen"));
    model.setCommands({{action, QStringLiteral("Neighbour")}}, {});
    QVERIFY(model.index(0).data(CommandModel::ReasonRole).toString().isEmpty());
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Pin"));
    action->setEnabled(false);
    QCOMPARE(model.index(0).data(CommandModel::ReasonRole).toString(), QStringLiteral("No neighbour is chosen"));
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("Pin, not possible now: No neighbour is chosen"));
}

void TestCommands::keys_applyAtOnce_andAreRemembered()
{
    const QKeySequence key(QStringLiteral("Ctrl+J"));
    {
        KeyBindings bindings(m_file);
        QAction *action = make("paint", QStringLiteral("Paint"), QStringLiteral("Ctrl+P"));
        bindings.add(action);
        QSignalSpy changed(&bindings, &KeyBindings::keysChanged);
        bindings.setKeys(*action, {key, key, QKeySequence(QStringLiteral("F2"))});
        QCOMPARE(action->shortcuts(), QList<QKeySequence>({key, QKeySequence(QStringLiteral("F2"))}));
        QCOMPARE(action->toolTip(), QStringLiteral("Paint (Ctrl+J)"));
        QCOMPARE(changed.count(), 1);
        QAction *none = make("fit", QStringLiteral("Fit"), QStringLiteral("Ctrl+0"));
        bindings.add(none);
        bindings.setKeys(*none, {});
    }
    init();
    m_file = m_home.filePath(QStringLiteral("%1.ini").arg(m_run - 1));
    KeyBindings bindings(m_file);
    QAction *action = make("paint", QStringLiteral("Paint"), QStringLiteral("Ctrl+P"));
    QAction *none = make("fit", QStringLiteral("Fit"), QStringLiteral("Ctrl+0"));
    bindings.add(action);
    bindings.add(none);
    QCOMPARE(action->shortcuts(), QList<QKeySequence>({key, QKeySequence(QStringLiteral("F2"))}));
    QVERIFY(none->shortcuts().isEmpty());
    QCOMPARE(none->toolTip(), QStringLiteral("Fit"));
}

void TestCommands::assign_takesTheKeyFromOthersThatMeet()
{
    KeyBindings bindings(m_file);
    QAction *paint = make("paint", QStringLiteral("Paint"), QStringLiteral("Ctrl+P"));
    QAction *pin = make("pin", QStringLiteral("Pin"), QStringLiteral("P"));
    pin->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    bindings.add(paint);
    bindings.add(pin);
    QCOMPARE(bindings.conflicts(*paint, QKeySequence(Qt::Key_P)), QList<QAction *>({pin}));
    bindings.assign(*paint, QKeySequence(Qt::Key_P));
    QVERIFY(pin->shortcuts().isEmpty());
    QCOMPARE(paint->shortcuts().size(), 2);
    QVERIFY(bindings.conflicts(*paint, QKeySequence(Qt::Key_P)).isEmpty());
}

void TestCommands::views_apart_mayShareAKey()
{
    KeyBindings bindings(m_file);
    QWidget one(m_window.get());
    QWidget other(m_window.get());
    QWidget inner(&one);
    QList<QAction *> actions;
    for (QWidget *home : {&one, &other, &inner}) {
        auto *action = new QAction(QStringLiteral("Open"), home);
        action->setObjectName(QStringLiteral("open%1").arg(actions.size()));
        action->setShortcut(QKeySequence(Qt::Key_Return));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        home->addAction(action);
        bindings.add(action);
        actions.append(action);
    }
    QCOMPARE(bindings.conflicts(*actions[1], QKeySequence(Qt::Key_Return)), QList<QAction *>());
    QCOMPARE(bindings.conflicts(*actions[0], QKeySequence(Qt::Key_Return)), QList<QAction *>({actions[2]}));
}

void TestCommands::restore_bringsTheDefaultBack()
{
    KeyBindings bindings(m_file);
    QAction *paint = make("paint", QStringLiteral("Paint"), QStringLiteral("Ctrl+P"));
    QAction *fit = make("fit", QStringLiteral("Fit"), QStringLiteral("Ctrl+0"));
    bindings.add(paint);
    bindings.add(fit);
    bindings.assign(*fit, QKeySequence(QStringLiteral("Ctrl+P")));
    QVERIFY(!bindings.isDefault(*paint) && !bindings.isDefault(*fit));
    bindings.restore(*paint);
    QVERIFY(bindings.isDefault(*paint));
    QVERIFY2(bindings.isDefault(*fit), "The key that was taken goes back with it");
    bindings.setKeys(*fit, {});
    bindings.restoreAll();
    QCOMPARE(fit->shortcut(), QKeySequence(QStringLiteral("Ctrl+0")));
    QVERIFY(QSettings(m_file, QSettings::IniFormat).allKeys().isEmpty());
}

void TestCommands::model_findsByNameAndByKey()
{
    KeyBindings bindings(m_file);
    QAction *paint = make("paint", QStringLiteral("&Paint"), QStringLiteral("Ctrl+P"));
    QAction *fit = make("fit", QStringLiteral("&Fit"), QStringLiteral("Ctrl+0"));
    bindings.add(paint);
    bindings.add(fit);
    KeyModel model(bindings, {{QStringLiteral("Paint"), paint}, {QStringLiteral("View"), fit}});
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(shown(model, KeyModel::NameColumn), QStringList({"Paint", "Fit"}));
    model.find(QStringLiteral("view"), {});
    QCOMPARE(shown(model, KeyModel::NameColumn), QStringList({"Fit"}));
    model.find({}, QKeySequence(QStringLiteral("Ctrl+P")));
    QCOMPARE(model.action(0), paint);
    QCOMPARE(model.rowCount(), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    bindings.setKeys(*paint, {QKeySequence(Qt::Key_F2)});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(shown(model, KeyModel::KeysColumn), QStringList({"F2"}));
}

void TestCommands::plainText_keepsADoubledSign()
{
    QCOMPARE(plainText(QStringLiteral("&Pick && mix…")), QStringLiteral("Pick & mix"));
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
