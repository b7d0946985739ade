#include "core/pipeline/GoldenCases.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace palimpsest;

class TestRetrievalGolden : public QObject {
    Q_OBJECT

private:
    static std::filesystem::path goldenDirectory()
    {
        const std::filesystem::path source(
            qEnvironmentVariable("PALIMPSEST_SOURCE_DIR", PALIMPSEST_SOURCE_DIR).toStdString());
        const std::filesystem::path named(qEnvironmentVariable("PALIMPSEST_GOLDEN").toStdString());
        for (const auto &candidate : {named, source / "tests/golden", source.parent_path() / "shared/golden"}) {
            if (!candidate.empty() && std::filesystem::is_directory(candidate / "retrieval_db"))
                return candidate;
        }
        return {};
    }

private Q_SLOTS:
    void referenceCase_matches_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("retrieval_db") << "retrieval_db" << 4;
        QTest::newRow("rdm_proposal") << "rdm_proposal" << 14;
        QTest::newRow("bm25") << "bm25" << 5;
        QTest::newRow("late_interaction") << "late_interaction" << 4;
    }

    void referenceCase_matches()
    {
        QFETCH(QString, name);
        QFETCH(int, atLeast);
        const auto golden = goldenDirectory();
        if (golden.empty())
            QSKIP("The reference numbers are not here; set PALIMPSEST_GOLDEN to their folder.");
        if (!std::filesystem::is_directory(golden / name.toStdString()))
            QSKIP("This reference case is not here.");
        const auto checks = pipeline::checkRetrievalCase(golden / name.toStdString());
        int compared = 0;
        for (const retrieval::RetrievalCheck &check : checks) {
            qInfo("%s: max error %g, tolerance %g %s", check.name.c_str(), check.maxError, check.tolerance,
                  check.detail.c_str());
            QVERIFY2(check.skipReason.empty(), check.skipReason.c_str());
            QVERIFY2(check.passed, (check.name + ": " + check.detail).c_str());
            ++compared;
        }
        QVERIFY2(compared >= atLeast, qPrintable(QString::number(compared)));
    }

    void missingCase_fails()
    {
        const QTemporaryDir empty;
        const auto checks = pipeline::checkRetrievalCase(empty.path().toStdString());
        QCOMPARE(checks.size(), std::size_t{1});
        QVERIFY(!checks[0].passed);
        QVERIFY(!checks[0].detail.empty());
    }
};

QTEST_GUILESS_MAIN(TestRetrievalGolden)
#include "tst_golden.moc"
