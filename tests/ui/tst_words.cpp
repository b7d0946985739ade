#include "tests/ui/WindowFixture.h"
#include "ui/dialogs/HelpBook.h"
#include "ui/models/CoreText.h"
#include "ui/widgets/Tour.h"
#include "ui/windows/Language.h"
#include "ui/windows/WindowActions.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTranslator>
#include <QStandardPaths>
#include <QTest>
#include <QTextBrowser>
#include <QXmlStreamReader>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::ui;

namespace {

constexpr const char *kFolder = PALIMPSEST_SOURCE_DIR "/resources/translations/";

struct Message {
    QString context;
    QString source;
    QStringList forms; ///< One, or as many as the language has for numbers.
    bool isPlural = false;
    bool isUnfinished = false;
};

QString fileOf(const QString &language)
{
    return QLatin1String(kFolder) + QStringLiteral("palimpsest_%1.ts").arg(language);
}

QList<Message> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append(
                {context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        } else if (xml.name() == QLatin1String("source")) {
            messages.back().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.back().isUnfinished = xml.attributes().hasAttribute(QLatin1String("type"));
            if (!messages.back().isPlural)
                messages.back().forms.append(xml.readElementText());
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.back().forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

// %1, %n and the like, in the order of the alphabet; a form for one may do without its number.
QStringList placesIn(const QString &text, bool withNumber)
{
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    QStringList places;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        const QString found = it.next().captured();
        if (withNumber || !found.endsWith(QLatin1Char('n')))
            places.append(found);
    }
    places.sort();
    return places;
}

void addLanguages(const QStringList &languages)
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

} // namespace

/// The texts of the window in other languages.
class TestWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char *why = WindowFixture::missingStarter())
            QSKIP(why);
    }
    void everyText_isTranslatedWithItsPlaces_data() { addLanguages({"de", "es", "fr", "en"}); }
    void everyText_isTranslatedWithItsPlaces();
    void textsOfTheSources_areAllInTheFiles_data() { addLanguages({"de", "es", "fr", "en"}); }
    void textsOfTheSources_areAllInTheFiles();
    void sentencesOfCore_areAllListed();
    void whatCoreSays_isTranslatedWithItsNames_data();
    void whatCoreSays_isTranslatedWithItsNames();
    void menu_keepsTheChoice();
    void help_turnsToLinkedAndSearchedPages();
    void help_explainsWhatHasTheKeyboard();
    void tour_isShownOnceAndGoesAway();
    void window_speaksTheChosenLanguage();
};

void TestWords::everyText_isTranslatedWithItsPlaces()
{
    QFETCH(QString, language);
    const QList<Message> messages = messagesIn(fileOf(language));
    QVERIFY(messages.size() > 50);
    QStringList wrong;
    for (const Message &message : messages) {
        const bool isComplete = std::none_of(message.forms.begin(), message.forms.end(),
                                             [](const QString &form) { return form.trimmed().isEmpty(); });
        const bool fits = std::all_of(message.forms.begin(), message.forms.end(), [&message](const QString &form) {
            return placesIn(form, !message.isPlural) == placesIn(message.source, !message.isPlural);
        });
        if (message.isUnfinished || message.forms.isEmpty() || !isComplete || !fits
            || (message.isPlural && message.forms.size() != 2))
            wrong.append(message.context + QStringLiteral(": ") + message.source);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

void TestWords::textsOfTheSources_areAllInTheFiles()
{
    QFETCH(QString, language);
    const QString lupdate =
        QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QStringLiteral("/usr/lib/qt6/bin")});
    if (lupdate.isEmpty())
        QSKIP("lupdate is not installed.");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    QVERIFY(QFile::copy(fileOf(language), copy));
    QProcess update;
    update.setWorkingDirectory(QStringLiteral(PALIMPSEST_SOURCE_DIR));
    QStringList arguments{"-no-obsolete", "-locations", "none", "-I", ".", "ui", "app", "-ts", copy};
    if (language == QLatin1String("en"))
        arguments.prepend(QStringLiteral("-pluralonly"));
    update.start(lupdate, arguments);
    QVERIFY(update.waitForFinished());
    QCOMPARE(update.exitCode(), 0);
    const auto sources = [](const QString &path) {
        QStringList all;
        for (const Message &message : messagesIn(path))
            all.append(message.context + QStringLiteral(": ") + message.source);
        all.sort();
        return all;
    };
    QCOMPARE(sources(copy), sources(fileOf(language))); // Otherwise: build the target update_translations.
}

void TestWords::sentencesOfCore_areAllListed()
{
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty())
        QSKIP("Python is not installed.");
    QVERIFY(coreSentences().size() > 300);
    // Otherwise: build the target update_translations, and translate what is new.
    QCOMPARE(QProcess::execute(python, {QStringLiteral(PALIMPSEST_SOURCE_DIR "/packaging/core-sentences.py"),
                                        QStringLiteral("--check")}),
             0);
}

void TestWords::whatCoreSays_isTranslatedWithItsNames_data()
{
    QTest::addColumn<std::string>("said");
    QTest::addColumn<QString>("read");
    QTest::newRow("sentence") << std::string("The model cannot be loaded.") << "Das Modell kann nicht geladen werden.";
    QTest::newRow("name") << std::string("There is no file \"/tmp/100 %1.png\"; check the name.")
                          << QStringLiteral("Die Datei „/tmp/100 %1.png“ gibt es nicht; den Namen prüfen.");
    QTest::newRow("name like a sentence")
        << std::string("There is no database in \"a\" and \"b\"; choose another folder.")
        << QStringLiteral("In „a\" and \"b“ gibt es keine Datenbank; einen anderen Ordner wählen.");
    QTest::newRow("the surer of two") << std::string("There is no picture \"x\"; check its name.")
                                      << QStringLiteral("Das Bild „x“ gibt es nicht; seinen Namen prüfen.");
    QTest::newRow("in another order") << std::string("Untag 2 pictures storm")
                                      << QStringLiteral("2 Bilder: Schlagwort storm entfernen");
    QTest::newRow("sentence in a sentence")
        << std::string("\"{x}\" stands for nothing; leave it out. There are {title}, {seed}.")
        << QStringLiteral("„{x}“ steht für nichts; es weglassen. Es gibt {title}, {seed}.");
    QTest::newRow("unknown") << std::string("A text of nobody.") << QStringLiteral("A text of nobody.");
    QTest::newRow("empty") << std::string() << QString();
}

void TestWords::whatCoreSays_isTranslatedWithItsNames()
{
    QFETCH(std::string, said);
    QFETCH(QString, read);
    QCOMPARE(coreText(said), QString::fromStdString(said)); // In English, nothing is another.
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/translations/palimpsest_de.qm")));
    QCoreApplication::installTranslator(&german);
    QCOMPARE(coreText(said), read);
}

void TestWords::menu_keepsTheChoice()
{
    const QTemporaryDir folder;
    const QString settings = folder.filePath(QStringLiteral("settings.ini"));
    LanguageMenu menu(settings);
    QVERIFY(menu.actions().constFirst()->isChecked());
    const QSignalSpy chosen(&menu, &LanguageMenu::chosen);
    menu.findChild<QAction *>(QStringLiteral("language-fr"))->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(QSettings(settings, QSettings::IniFormat).value(QStringLiteral("window/language")).toString(),
             QStringLiteral("fr"));
    const LanguageMenu again(settings);
    QVERIFY(again.findChild<QAction *>(QStringLiteral("language-fr"))->isChecked());
}

void TestWords::help_turnsToLinkedAndSearchedPages()
{
    HelpBook book;
    auto *titles = book.findChild<QListWidget *>();
    auto *text = book.findChild<QTextBrowser *>();
    QVERIFY(titles->count() >= 9);
    QCOMPARE(book.page(), QStringLiteral("begin"));
    static const QRegularExpression link(QStringLiteral("\\(page:([a-z]+)\\)"));
    // Every link of every page leads to a page.
    for (QDirIterator file(QStringLiteral(":/help"), QDir::Files, QDirIterator::Subdirectories); file.hasNext();) {
        QFile page(file.next());
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString content = QString::fromUtf8(page.readAll());
        for (auto it = link.globalMatch(content); it.hasNext();) {
            const QString target = it.next().captured(1);
            Q_EMIT text->anchorClicked(QUrl(QStringLiteral("page:") + target));
            QCOMPARE(book.page(), target);
        }
    }
    QTest::keyClicks(book.findChild<QLineEdit *>(), QStringLiteral("CC BY-SA"));
    QCOMPARE(book.page(), QStringLiteral("licences"));
    QVERIFY(text->toPlainText().contains(QStringLiteral("Which licence may I use?")));
    QVERIFY(titles->item(0)->isHidden());
}

void TestWords::help_explainsWhatHasTheKeyboard()
{
    WindowFixture fixture;
    fixture.openStarter();
    fixture.named("Neighbours")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
    auto *book = fixture.window->findChild<HelpBook *>();
    QVERIFY(book != nullptr && book->isVisible());
    QCOMPARE(book->page(), QStringLiteral("neighbours"));
}

void TestWords::tour_isShownOnceAndGoesAway()
{
    WindowFixture fixture;
    fixture.openStarter();
    fixture.window->showAroundOnce();
    auto *tour = fixture.window->findChild<Tour *>();
    QVERIFY(tour != nullptr && tour->isVisible());
    QVERIFY(tour->accessibleDescription().contains(QStringLiteral("database")));
    QCOMPARE(tour->size(), fixture.window->size());
    QTest::keyClick(tour, Qt::Key_Escape);
    QVERIFY(!tour->isVisible());
    QTRY_VERIFY(fixture.window->findChild<Tour *>() == nullptr);
    fixture.window->showAroundOnce();
    QVERIFY(fixture.window->findChild<Tour *>() == nullptr);
    fixture.window->actions().tour->trigger();
    QVERIFY(fixture.window->findChild<Tour *>() != nullptr);
}

void TestWords::window_speaksTheChosenLanguage()
{
    const QTemporaryDir folder;
    const QString settings = folder.filePath(QStringLiteral("settings.ini"));
    QSettings(settings, QSettings::IniFormat).setValue(QStringLiteral("window/language"), QStringLiteral("de"));
    speakLanguage(settings);
    QCOMPARE(QLocale().language(), QLocale::German);
    WindowFixture fixture;
    fixture.openStarter();
    QString titles;
    for (const QAction *action : fixture.window->menuBar()->actions())
        titles += action->text().remove(QLatin1Char('&')) + QLatin1Char(' ');
    QVERIFY2(titles.startsWith(QStringLiteral("Datei Bearbeiten ")), qPrintable(titles));
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Abbrechen")); // Qt's own texts.
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"
