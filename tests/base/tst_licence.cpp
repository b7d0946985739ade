#include "core/base/Licence.h"

#include <QTest>

using namespace palimpsest;

class TestLicence : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void terms_data();
    void terms();
};

void TestLicence::terms_data()
{
    QTest::addColumn<QString>("licence");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<int>("derivatives");
    QTest::addColumn<bool>("attribution");
    QTest::addColumn<bool>("shareAlike");
    QTest::addColumn<bool>("nonCommercial");
    const auto row = [](const char *licence, const char *badge, Derivatives derivatives, bool attribution,
                        bool shareAlike, bool nonCommercial) {
        QTest::newRow(*licence == '\0' ? "nothing" : licence)
            << QString::fromUtf8(licence) << QString::fromUtf8(badge) << static_cast<int>(derivatives) << attribution
            << shareAlike << nonCommercial;
    };
    constexpr auto kAllowed = Derivatives::Allowed;
    constexpr auto kForbidden = Derivatives::Forbidden;
    constexpr auto kUnknown = Derivatives::Unknown;
    row("CC0-1.0", "CC0", kAllowed, false, false, false);
    row("https://creativecommons.org/publicdomain/zero/1.0/", "CC0", kAllowed, false, false, false);
    row("https://creativecommons.org/publicdomain/mark/1.0/", "PD", kAllowed, false, false, false);
    row("CC-PDDC", "PD", kAllowed, false, false, false);
    row("Public domain", "PD", kAllowed, false, false, false);
    row("No known copyright restrictions", "PD", kAllowed, false, false, false);
    row("http://rightsstatements.org/vocab/NoC-US/1.0/", "PD", kAllowed, false, false, false);
    row("CC-BY-4.0", "BY", kAllowed, true, false, false);
    row("CC BY-SA 3.0", "BY-SA", kAllowed, true, true, false);
    row("https://creativecommons.org/licenses/by-nc-sa/4.0/", "BY-NC-SA", kAllowed, true, true, true);
    row("CC-BY-NC-ND-4.0", "BY-NC-ND", kForbidden, true, false, true);
    row("Creative Commons Attribution-NoDerivatives", "BY-ND", kForbidden, true, false, false);
    row("GPL-3.0-or-later", "GPL", kAllowed, true, true, false);
    row("MIT", "MIT", kAllowed, true, false, false);
    row("\u00a9 2021 Somebody", "\u00a9", kForbidden, true, false, true);
    row("All rights reserved", "\u00a9", kForbidden, true, false, true);
    row("http://rightsstatements.org/vocab/InC/1.0/", "\u00a9", kForbidden, true, false, true);
    row("", "?", kUnknown, true, false, true);
    row("ask the museum by letter", "?", kUnknown, true, false, true);
}

void TestLicence::terms()
{
    QFETCH(const QString, licence);
    QFETCH(const QString, badge);
    QFETCH(const int, derivatives);
    QFETCH(const bool, attribution);
    QFETCH(const bool, shareAlike);
    QFETCH(const bool, nonCommercial);
    const LicenceTerms terms = licenceTerms(licence.toStdString());
    QCOMPARE(QString::fromStdString(terms.badge), badge);
    QCOMPARE(static_cast<int>(terms.derivatives), derivatives);
    QCOMPARE(terms.attribution, attribution);
    QCOMPARE(terms.shareAlike, shareAlike);
    QCOMPARE(terms.nonCommercial, nonCommercial);
}

QTEST_APPLESS_MAIN(TestLicence)
#include "tst_licence.moc"
