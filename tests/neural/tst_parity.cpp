#include "core/neural/Parity.h"
#ifdef PALIMPSEST_HAVE_RAW_PNG
#include "core/imaging/RawPng.h"
#endif

#include <QTest>

using namespace palimpsest;

/// One data row for every check of every golden case that is found on disk.
class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void golden_data();
    void golden();
    void everyCaseIsRecognised();

private:
    static void addChecks(const neural::ParityCase &one);

    std::vector<neural::ParityCase> m_cases;
    std::vector<neural::ParityCase> m_rounded; ///< The same in bfloat16.
};

void TestParity::initTestCase()
{
    neural::ParityOptions options;
    options.directories = neural::goldenDirectories(PALIMPSEST_SOURCE_DIR);
#ifdef PALIMPSEST_HAVE_RAW_PNG
    options.decodePng = [](const std::filesystem::path &path) { return imaging::readRawPng(path); };
#endif
    m_cases = neural::runParity(options);
    options.precision = neural::Precision::BFloat16;
    m_rounded = neural::runParity(options);
    std::erase_if(m_rounded, [](const neural::ParityCase &one) { return !one.notCovered.empty(); });
    QCOMPARE(m_rounded.empty(), m_cases.empty());
    for (neural::ParityCase &one : m_rounded)
        one.name += " in bfloat16";
    for (const neural::ParityCase &one : m_cases)
        qInfo("%-20s %3zu checks, %zu failed, %zu skipped, %.2f s%s", one.name.c_str(), one.checks.size(),
              one.failures(), one.skipped(), one.seconds,
              one.notCovered.empty() ? "" : (" (" + one.notCovered + ")").c_str());
}

void TestParity::golden_data()
{
    QTest::addColumn<bool>("passed");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("skipReason");
    QTest::newRow("golden folders") << true << QString()
                                    << (m_cases.empty() ? "no golden cases on this machine" : QString());
    for (const neural::ParityCase &one : m_cases) {
        if (!one.notCovered.empty())
            QTest::addRow("%s", one.name.c_str()) << false << QString() << QString::fromStdString(one.notCovered);
        addChecks(one);
    }
    for (const neural::ParityCase &one : m_rounded)
        addChecks(one);
}

void TestParity::addChecks(const neural::ParityCase &one)
{
    for (const neural::ParityCheck &check : one.checks) {
        const QString detail = QStringLiteral("max error %1, allowed %2; %3")
                                   .arg(check.maxError)
                                   .arg(check.tolerance)
                                   .arg(QString::fromStdString(check.detail));
        QTest::addRow("%s/%s", one.name.c_str(), check.name.c_str())
            << check.passed << detail << QString::fromStdString(check.skipReason);
    }
}

void TestParity::golden()
{
    QFETCH(bool, passed);
    QFETCH(QString, detail);
    QFETCH(QString, skipReason);
    if (!skipReason.isEmpty())
        QSKIP(qPrintable(skipReason));
    QVERIFY2(passed, qPrintable(detail));
}

void TestParity::everyCaseIsRecognised()
{
    for (const neural::ParityCase &one : m_cases) {
        QVERIFY2(one.notCovered != "unknown kind of case", one.name.c_str());
        QVERIFY2(!one.notCovered.empty() || !one.checks.empty(), one.name.c_str());
    }
}

QTEST_GUILESS_MAIN(TestParity)
#include "tst_parity.moc"
