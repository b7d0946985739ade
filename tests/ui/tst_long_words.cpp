#include "tests/ui/WindowFixture.h"
#include "ui/panels/BrowsePanel.h"
#include "ui/widgets/TagChip.h"
#include "ui/windows/WindowActions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

// Where a translated text begins and ends; nothing in the program says these otherwise.
constexpr QChar kBegin(0x27E6); // ⟦
constexpr QChar kEnd(0x27E7);   // ⟧

/// A language whose every text is marked, accented and 40 % longer: what is not in it has not been through tr().
class LongLanguage : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        // Keys are named by the platform.
        static const QRegularExpression key(QStringLiteral("^((Ctrl|Shift|Alt|Meta)\\+)+\\S+$"));
        if (text.isEmpty() || key.match(text).hasMatch())
            return text;
        QString longer;
        bool inTag = false;
        for (const QChar letter : text) {
            inTag = letter == QLatin1Char('<') || (inTag && letter != QLatin1Char('>'));
            longer += letter;
            if (letter == QLatin1Char('e') && !inTag)
                longer.back() = QChar(0x00E9); // é
        }
        return kBegin + longer + QString((2 * text.size() + 4) / 5, QChar(0x00E4)) + kEnd;
    }
};

bool isTranslated(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[a-zA-Z]{3}"));
    return text.contains(kBegin) || !text.contains(word);
}

/// What is a name: of keys, languages, formats, licences, methods, sizes, files.
bool isName(const QString &text, const QString &home)
{
    static const QRegularExpression name(QStringLiteral(
        "^(Palimpsest|English|Deutsch|Español|Français|(Ctrl|Shift|Alt|Esc|Del|Ins|Return|Enter|Space|Left|Right|Up|"
        "Down|F\\d+|PgUp|"
        "PgDown|Home|End|Backspace|Tab)\\b.*|#[0-9A-F]{6}|[0-9 ×]+px|(JPEG|PNG|TIFF|WebP|sRGB).*|ddim|plms|A small "
        "CLIP that .*|dpm-solver..|[0-9.]+ .?i?B|(CC|CC0|CC BY.*))$"));
    return name.match(text).hasMatch() || text.contains(home) || text.contains(QLatin1Char('{'));
}

} // namespace

/// Whether it shows what databases and models say of themselves.
bool showsContent(const QWidget &widget)
{
    for (const QObject *part = &widget; part != nullptr; part = part->parent()) {
        if (qobject_cast<const TagChip *>(part) != nullptr
            || (qobject_cast<const BrowsePanel *>(part) != nullptr && qobject_cast<const QLabel *>(&widget) != nullptr))
            return true;
    }
    return false;
}

/// Whether the window holds long texts, and whether it says anything that cannot be translated.
class TestLongWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void parts_sayNothingUntranslatedAndCutNothingOff_data();
    void parts_sayNothingUntranslatedAndCutNothingOff();

private:
    void look(const QWidget &root);
    void lookAtText(const QWidget &widget, const QString &text);
    void lookAtRoom(const QWidget &widget, const QString &text);

    LongLanguage m_language;
    std::unique_ptr<WindowFixture> m;
    QSet<QString> m_names; ///< Of databases and models.
    QSet<QString> m_faults;
};

void TestLongWords::initTestCase()
{
    if (const char *why = WindowFixture::missingStarter())
        QSKIP(why);
    QCoreApplication::installTranslator(&m_language);
    m = std::make_unique<WindowFixture>();
    m->openStarter();
    m->waitForNeighbours();
    for (int row = 0; row < m->session->shelf().rowCount(); ++row)
        m_names.insert(m->session->shelf().index(row, 0).data(Qt::DisplayRole).toString());
    for (const auto &model : m->session->models())
        m_names.insert(QString::fromStdString(model.name));
}

void TestLongWords::lookAtText(const QWidget &widget, const QString &text)
{
    if (!isTranslated(text) && !m_names.contains(text) && !isName(text, m->home.path()))
        m_faults.insert(QStringLiteral("not translated in %1 %2: %3")
                            .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text));
}

void TestLongWords::lookAtRoom(const QWidget &widget, const QString &text)
{
    if (text.isEmpty() || !text.contains(kBegin) || widget.visibleRegion().isEmpty())
        return;
    const auto *label = qobject_cast<const QLabel *>(&widget);
    const bool isWrapped = label != nullptr && label->wordWrap();
    const int heightNeeded = isWrapped ? label->heightForWidth(label->width()) : widget.sizeHint().height();
    const bool mayShrink = widget.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    if ((!isWrapped && !mayShrink && widget.width() < widget.minimumSizeHint().width())
        || widget.height() < std::min(heightNeeded, widget.minimumSizeHint().height()))
        m_faults.insert(QStringLiteral("cut off in %1 %2, %3 of %4 pixels: %5")
                            .arg(QLatin1String(widget.metaObject()->className()), widget.objectName())
                            .arg(widget.width())
                            .arg(widget.minimumSizeHint().width())
                            .arg(text));
}

void TestLongWords::look(const QWidget &root)
{
    QList<const QWidget *> all{&root};
    for (const QWidget *child : root.findChildren<QWidget *>())
        all.append(child);
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || showsContent(*widget))
            continue;
        QStringList texts{widget->toolTip(), widget->accessibleName(), widget->windowTitle()};
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts.append(label->text());
            lookAtRoom(*label, label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts.append(button->text());
            lookAtRoom(*button, button->text());
        } else if (const auto *box = qobject_cast<const QGroupBox *>(widget)) {
            texts.append(box->title());
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            texts.append(line->placeholderText());
        } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                texts.append(combo->itemText(i));
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                texts.append(tabs->tabText(i));
        }
        for (const QAction *action : widget->actions())
            texts.append({action->text(), action->toolTip()});
        for (const QString &text : texts)
            lookAtText(*widget, text);
    }
}

void TestLongWords::parts_sayNothingUntranslatedAndCutNothingOff_data()
{
    QTest::addColumn<QStringList>("commands");
    QTest::newRow("table") << QStringList{};
    QTest::newRow("settings") << QStringList{"show-settings"};
    QTest::newRow("changes") << QStringList{"show-changes"};
    QTest::newRow("queue") << QStringList{"queue/show"};
    QTest::newRow("tags") << QStringList{"marks/show-tags"};
    QTest::newRow("browse") << QStringList{"browse"};
    QTest::newRow("map") << QStringList{"map"};
    QTest::newRow("duplicates") << QStringList{"duplicates"};
    QTest::newRow("history") << QStringList{"history/show-history"};
    for (const char *command :
         {"teach", "help", "keys", "about", "tour", "export/pictures", "explore/grid", "models/manage",
          "presets/manage", "presets/save", "keys/edit", "keys/palette", "report/show-log"})
        QTest::newRow(command) << QStringList{QLatin1String(command)};
}

void TestLongWords::parts_sayNothingUntranslatedAndCutNothingOff()
{
    QFETCH(QStringList, commands);
    m_faults.clear();
    for (const QString &command : commands) {
        auto *action = m->window->findChild<QAction *>(command);
        QVERIFY2(action != nullptr, qPrintable(command));
        if (!action->isEnabled())
            QSKIP("Not at hand with nothing painted.");
        action->trigger();
    }
    QTest::qWait(200);
    look(*m->window);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (!other->isVisible() || other == m->window.get())
            continue;
        look(*other);
        other->close();
    }
    QStringList faults(m_faults.begin(), m_faults.end());
    faults.sort();
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
}

QTEST_MAIN(TestLongWords)
#include "tst_long_words.moc"
