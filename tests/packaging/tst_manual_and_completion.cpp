#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace {

constexpr int kTimeoutMs = 120'000;

QString outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kTimeoutMs))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The options that --help lists: at the beginning of a line, several with commas between them.
QStringList optionsIn(const QString &help)
{
    static const QRegularExpression line(QStringLiteral("^  (-[^ ,]+(?:, ?-[^ ,]+)*)"),
                                         QRegularExpression::MultilineOption);
    QStringList options;
    for (const auto &match : line.globalMatch(help)) {
        for (const QString &name : match.captured(1).split(QRegularExpression(QStringLiteral(", ?"))))
            options.append(name);
    }
    options.sort();
    return options;
}

QStringList commandsIn(const QString &help)
{
    static const QRegularExpression line(QStringLiteral("^  ([a-z][a-z-]*) "), QRegularExpression::MultilineOption);
    QStringList commands;
    for (const auto &match : line.globalMatch(help.mid(help.indexOf(QStringLiteral("Subcommands:")))))
        commands.append(match.captured(1));
    commands.sort();
    return help.contains(QStringLiteral("Subcommands:")) ? commands : QStringList();
}

// What bash offers when Tab is pressed after `words`, the last of which has begun.
QStringList offered(const QString &script, const QString &function, const QStringList &words)
{
    const QString ask =
        QStringLiteral("compopt() { :; }; source \"$1\"; shift; function=$1; shift; COMP_WORDS=(\"$@\"); "
                       "COMP_CWORD=$(($# - 1)); \"$function\"; printf '%s\\n' \"${COMPREPLY[@]}\"");
    QStringList lines =
        outputOf(QStringLiteral("bash"),
                 QStringList{QStringLiteral("-c"), ask, QStringLiteral("bash"), script, function} + words)
            .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

// The manual as a reader sees it, without the backslashes before hyphens.
QString plainManual(const QString &path)
{
    return textOf(path).replace(QStringLiteral("\\-"), QStringLiteral("-"));
}

} // namespace

/// Manual pages and completion against what the programs say of themselves.
class TestManualAndCompletion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void commandLine_isInManualAndCompletion_data();
    void commandLine_isInManualAndCompletion();
    void choices_areOffered();
    void window_isInManualAndCompletion();
    void manuals_areFormattedWithoutWarnings_data();
    void manuals_areFormattedWithoutWarnings();
    void otherShells_haveEveryCommand();
};

void TestManualAndCompletion::commandLine_isInManualAndCompletion_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("the program") << QString();
    for (const char *command :
         {"generate", "databases", "databases merge", "queue", "queue add", "export", "completion"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestManualAndCompletion::commandLine_isInManualAndCompletion()
{
    QFETCH(QString, command);
    const QStringList words = command.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString help = outputOf(QStringLiteral(PALIMPSEST_CLI), words + QStringList{QStringLiteral("--help")});
    const QStringList options = optionsIn(help);
    const QStringList commands = commandsIn(help);
    QVERIFY2(options.contains(QStringLiteral("--help")), qPrintable(help));

    const QString script = QStringLiteral(PALIMPSEST_BUILT "/palimpsest-cli.bash");
    const QStringList asked = QStringList{QStringLiteral("palimpsest-cli")} + words;
    QCOMPARE(offered(script, QStringLiteral("_palimpsest_cli"), asked + QStringList{QStringLiteral("-")}), options);
    if (!commands.isEmpty())
        QCOMPARE(offered(script, QStringLiteral("_palimpsest_cli"), asked + QStringList{QString()}), commands);

    const QString manual = plainManual(QStringLiteral(PALIMPSEST_BUILT "/palimpsest-cli.1"));
    const QString heading =
        command.isEmpty() ? QStringLiteral(".SH OPTIONS\n") : QStringLiteral(".SS %1\n").arg(command);
    const auto start = manual.indexOf(heading);
    QVERIFY2(start >= 0, qPrintable(heading));
    const QString section = manual.mid(start, manual.indexOf(QStringLiteral("\n.S"), start + 1) - start);
    for (const QString &option : options) {
        if (command.isEmpty() || (option != QStringLiteral("--help") && option != QStringLiteral("-h")))
            QVERIFY2(section.contains(QStringLiteral("\\fB%1\\fR").arg(option)), qPrintable(option));
    }
    for (const QString &below : commands)
        QVERIFY2(manual.contains(QStringLiteral(".SS %1\n").arg((command + QLatin1Char(' ') + below).trimmed())),
                 qPrintable(below));
}

void TestManualAndCompletion::choices_areOffered()
{
    const QString script = QStringLiteral(PALIMPSEST_BUILT "/palimpsest-cli.bash");
    const auto ask = [&](const char *line) {
        return offered(script, QStringLiteral("_palimpsest_cli"), QString::fromLatin1(line).split(QLatin1Char(' ')));
    };
    QCOMPARE(ask("palimpsest-cli generate --precision "),
             (QStringList{QStringLiteral("auto"), QStringLiteral("bfloat16"), QStringLiteral("float32")}));
    QCOMPARE(ask("palimpsest-cli credits --format m"), QStringList{QStringLiteral("markdown")});
    QCOMPARE(ask("palimpsest-cli completion "),
             (QStringList{QStringLiteral("bash"), QStringLiteral("fish"), QStringLiteral("zsh")}));
    // Free words are left to the names of files.
    QCOMPARE(ask("palimpsest-cli generate --prompt "), QStringList());
}

void TestManualAndCompletion::window_isInManualAndCompletion()
{
    const QString help = outputOf(QStringLiteral(PALIMPSEST_PROGRAM), {QStringLiteral("--help")});
    const QStringList options = optionsIn(help);
    QVERIFY2(options.contains(QStringLiteral("--device")), qPrintable(help));
    const QString script = QStringLiteral(PALIMPSEST_SOURCE_DIR "/packaging/completions/palimpsest.bash");
    QCOMPARE(offered(script, QStringLiteral("_palimpsest"), {QStringLiteral("palimpsest"), QStringLiteral("-")}),
             options);
    const QString manual = plainManual(QStringLiteral(PALIMPSEST_BUILT "/palimpsest.1"));
    const QString fish = textOf(QStringLiteral(PALIMPSEST_SOURCE_DIR "/packaging/completions/palimpsest.fish"));
    const QString zsh = textOf(QStringLiteral(PALIMPSEST_SOURCE_DIR "/packaging/completions/palimpsest.zsh"));
    for (const QString &option : options) {
        QVERIFY2(manual.contains(option), qPrintable(option));
        QVERIFY2(zsh.contains(option), qPrintable(option));
        QVERIFY2(
            fish.contains((option.startsWith(QStringLiteral("--")) ? QStringLiteral(" -l ") : QStringLiteral(" -s "))
                          + option.mid(option.startsWith(QStringLiteral("--")) ? 2 : 1) + QLatin1Char(' ')),
            qPrintable(option));
    }
}

void TestManualAndCompletion::manuals_areFormattedWithoutWarnings_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("palimpsest") << QStringLiteral(PALIMPSEST_BUILT "/palimpsest.1");
    QTest::newRow("palimpsest-cli") << QStringLiteral(PALIMPSEST_BUILT "/palimpsest-cli.1");
}

void TestManualAndCompletion::manuals_areFormattedWithoutWarnings()
{
    QFETCH(QString, file);
    if (QStandardPaths::findExecutable(QStringLiteral("man")).isEmpty())
        QSKIP("There is no man here");
    QProcess man;
    man.start(QStringLiteral("man"),
              {QStringLiteral("--warnings"), QStringLiteral("--encoding=UTF-8"), QStringLiteral("--local-file"), file});
    QVERIFY(man.waitForFinished(kTimeoutMs));
    QCOMPARE(QString::fromUtf8(man.readAllStandardError()), QString());
    QCOMPARE(man.exitCode(), 0);
    QVERIFY(man.readAllStandardOutput().contains("SYNOPSIS"));
}

void TestManualAndCompletion::otherShells_haveEveryCommand()
{
    const QString zsh = textOf(QStringLiteral(PALIMPSEST_BUILT "/palimpsest-cli.zsh"));
    const QString fish = textOf(QStringLiteral(PALIMPSEST_BUILT "/palimpsest-cli.fish"));
    const QStringList commands = commandsIn(outputOf(QStringLiteral(PALIMPSEST_CLI), {QStringLiteral("--help")}));
    QVERIFY(commands.size() > 20);
    for (const QString &command : commands) {
        QVERIFY2(zsh.contains(QStringLiteral(" '%1:").arg(command)), qPrintable(command));
        QVERIFY2(fish.contains(QStringLiteral(" -f -a %1 -d ").arg(command)), qPrintable(command));
    }
}

QTEST_GUILESS_MAIN(TestManualAndCompletion)
#include "tst_manual_and_completion.moc"
