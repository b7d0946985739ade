#include "core/pipeline/ProblemReport.h"

#include <QTest>

#include <algorithm>

using namespace palimpsest;
using namespace palimpsest::pipeline;

namespace {

PrivateWords words()
{
    return {"/home/mona lisa", "mona", "louvre", {"a red fox", "a red fox in the snow", "Aunt Ada", "cats /of/ a \"b"}};
}

} // namespace

/// Reports say what happened, and nothing of whom it happened to.
class TestProblemReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void report_hidesWhoWritesIt_data();
    void report_hidesWhoWritesIt();
    void report_hasFactsErrorsAndTheLogsEnd();
    void report_ofAnEmptyLog_saysSo();
    void machine_isDescribed();
};

void TestProblemReport::report_hidesWhoWritesIt_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const char *line, const char *clean) {
        QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(clean);
    };
    row("home with a space", "not-found: /home/mona lisa/art/a b/fox.png is gone", "not-found: <path>");
    row("home alone", "cannot write to /home/mona lisa", "cannot write to <path>");
    row("mounted", "io: /media/mona/STICK/cats/1.jpeg cannot be read", "io: <path>");
    row("network share", "io: /run/user/1000/gvfs/smb-share:server=attic,share=art/x.tif", "io: <path>");
    row("beyond ASCII", "io: /Übungen/Füchse/x.png is gone", "io: <path>");
    row("several", "copy /tmp/x.png to /mnt/nas/y.webp.", "copy <path>");
    row("address", "io: file:///media/Stick/Summer.png", "io: <path>");
    row("other computer", "io: //nas/Private/x.png is gone", "io: <path>");
    row("share by its address", "io: smb://nas.local/Private/x.png", "io: <path>");
    row("relative", "io: ../Private/x.png", "io: <path>");
    row("apostrophe", "io: /mnt/Anne's work/x.png", "io: <path>");
    row("space in the last name", "io: /mnt/a/my secret.png", "io: <path>");
    row("brackets", "io: [/mnt/Stick (old)/x.png]", "io: [<path>");
    row("in quotation marks", "no database \"Grandma's letters\" here", "no database \"<words>\" here");
    row("path in quotation marks", "cannot open \"/home/mona lisa/x.png\": busy", "cannot open \"<words>\": busy");
    row("prompt", "painting a red fox in the snow now", "painting <words> now");
    row("prompt with a path", "painting cats /of/ a \"b", "painting <words>");
    row("words in a path", "io: /srv/Aunt Ada/x.png is gone", "io: <path>");
    row("name of a database", "Aunt Ada, Aunt Adam", "<words>, Aunt Adam");
    row("names", "mona@louvre pid 12, not monarch", "<user>@<host> pid 12, not monarch");
    row("unended quotation", "cannot find \"the secret", "cannot find \"<words>\"");
    row("what stays", "model starter-rdm ready after 512 ms, 3/16 steps, 1.13.1",
        "model starter-rdm ready after 512 ms, 3/16 steps, 1.13.1");
}

void TestProblemReport::report_hidesWhoWritesIt()
{
    QFETCH(QString, line);
    QFETCH(QString, clean);
    QCOMPARE(QString::fromStdString(withoutPrivateWords(line.toStdString(), words())), clean);
}

void TestProblemReport::report_hasFactsErrorsAndTheLogsEnd()
{
    ReportFacts facts;
    facts.facts = {{"Program", "0.1.0"}, {"Models", "/home/mona lisa/models"}};
    for (int i = 0; i < 200; ++i)
        facts.log += "[info] line " + std::to_string(i) + "\n";
    facts.log += "[error] io: /home/mona lisa/x.png of louvre\n";
    const QString report = QString::fromStdString(problemReport(facts, words()));
    QVERIFY(report.contains(QStringLiteral("Program: 0.1.0\nModels: <path>\n")));
    QCOMPARE(report.count(QStringLiteral("[error] io: <path>\n")), 2);
    QVERIFY(report.contains(QStringLiteral("line 199")));
    QVERIFY(!report.contains(QStringLiteral("line 100\n")));
    for (const char *secret : {"mona", "lisa", "louvre"})
        QVERIFY(!report.contains(QLatin1String(secret)));
}

void TestProblemReport::report_ofAnEmptyLog_saysSo()
{
    const QString report = QString::fromStdString(problemReport({}, {}));
    QCOMPARE(report.count(QStringLiteral("  none\n")), 2);
}

void TestProblemReport::machine_isDescribed()
{
    const std::vector<ReportFact> facts = machineFacts();
    for (const char *name : {"Palimpsest", "LibTorch", "System", "Memory", "Devices"}) {
        const auto fact =
            std::find_if(facts.begin(), facts.end(), [name](const ReportFact &each) { return each.first == name; });
        QVERIFY2(fact != facts.end() && !fact->second.empty(), name);
    }
    const auto devices =
        std::find_if(facts.begin(), facts.end(), [](const ReportFact &each) { return each.first == "Devices"; });
    QVERIFY(devices->second.find("cpu (CPU") != std::string::npos);
    const auto memory =
        std::find_if(facts.begin(), facts.end(), [](const ReportFact &each) { return each.first == "Memory"; });
    QVERIFY2(memory->second.find(" 0 MiB") == std::string::npos && memory->second.substr(0, 2) != "0 ",
             memory->second.c_str());
}

QTEST_GUILESS_MAIN(TestProblemReport)
#include "tst_problem_report.moc"
