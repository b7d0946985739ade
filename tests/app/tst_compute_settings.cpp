#include "app/ComputeSettings.h"

#include <QTest>

using palimpsest::app::blasCore;

/// What the launcher sets for the libraries of the program that it starts.
class TestComputeSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blasCore_namesWhatAnOldLibraryDoesNotKnow();
    void blasCore_leavesWhatTheLibraryKnows();
};

void TestComputeSettings::blasCore_namesWhatAnOldLibraryDoesNotKnow()
{
    QCOMPARE(blasCore("Prescott", true, true), std::string("SkylakeX"));
    QCOMPARE(blasCore("Prescott", true, false), std::string("Haswell"));
    QCOMPARE(blasCore("Barcelona", true, false), std::string("Haswell"));
}

void TestComputeSettings::blasCore_leavesWhatTheLibraryKnows()
{
    for (const char *known : {"Haswell", "Zen", "SkylakeX", "Cooperlake", "SapphireRapids"})
        QCOMPARE(blasCore(known, true, true), std::string());
    QCOMPARE(blasCore("Prescott", false, false), std::string());
    QCOMPARE(blasCore("", true, true), std::string()); // Another BLAS.
}

QTEST_APPLESS_MAIN(TestComputeSettings)
#include "tst_compute_settings.moc"
