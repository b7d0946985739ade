#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

extern char **environ;

/// What the program says that a painting takes, against what it then takes: the peak of the whole process.
class TestCliForecast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void peak_isWithinFifteenPerCent_data();
    void peak_isWithinFifteenPerCent();
    void time_isLearntFromPaintings();

private:
    QStringList asked(const QString &size, const QString &precision) const
    {
        return {"generate", "--prompt", "sea", "--size", size, "--precision", precision, "--out", "picture.png"};
    }
    /// What --dry-run --json says.
    QJsonObject forecast(const QStringList &arguments) const;
    /// Peak of the resident memory of a run; nothing when it failed.
    std::optional<double> peakBytes(const QStringList &arguments) const;

    QTemporaryDir m_folder;
};

void TestCliForecast::initTestCase()
{
    if (!QFile::exists(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/models/starter-rdm/model.json")))
        QSKIP("The starter is not in this checkout.");
    for (const char *variable : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
        qputenv(variable, m_folder.filePath(variable).toLocal8Bit());
}

QJsonObject TestCliForecast::forecast(const QStringList &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral(PALIMPSEST_CLI), arguments + QStringList{"--dry-run", "--json"});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

std::optional<double> TestCliForecast::peakBytes(const QStringList &arguments) const
{
    // QProcess does not say what a child took.
    std::vector<std::string> words{PALIMPSEST_CLI};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    if (posix_spawn(&child, PALIMPSEST_CLI, nullptr, nullptr, pointers.data(), environ) != 0)
        return std::nullopt;
    int status = 0;
    rusage used{};
    if (wait4(child, &status, 0, &used) != child || status != 0)
        return std::nullopt;
    constexpr double kKibi = 1024.0;
    return static_cast<double>(used.ru_maxrss) * kKibi;
}

void TestCliForecast::peak_isWithinFifteenPerCent_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("precision");
    for (const auto &[size, precision] : {std::pair{"256", "bfloat16"}, {"768", "bfloat16"}, {"512", "float32"}})
        QTest::addRow("%s %s", precision, size) << QString::fromLatin1(size) << QString::fromLatin1(precision);
}

void TestCliForecast::peak_isWithinFifteenPerCent()
{
    QFETCH(QString, size);
    QFETCH(QString, precision);
    QVERIFY(QDir::setCurrent(m_folder.path()));
    const QStringList arguments = asked(size, precision) + QStringList{"--steps", "1"};
    const double told = forecast(arguments).value("peak_bytes").toDouble();
    const auto taken = peakBytes(arguments);
    QVERIFY(taken);
    qInfo("told %.0f MB, taken %.0f MB: %+.1f %%", told / 1e6, *taken / 1e6, 100.0 * (told / *taken - 1.0));
    QVERIFY(std::abs(told - *taken) < 0.15 * *taken);
}

void TestCliForecast::time_isLearntFromPaintings()
{
    const QStringList arguments = asked("128", "float32") + QStringList{"--steps", "6"};
    const QJsonObject before = forecast(arguments);
    QVERIFY(before.value("seconds").toDouble() > 0.0);
    QVERIFY(!before.value("seconds_measured").toBool());
    QVERIFY(peakBytes(arguments));
    const QJsonObject after = forecast(arguments);
    QVERIFY(after.value("seconds_measured").toBool());
    QVERIFY(after.value("fits").toBool());
}

QTEST_GUILESS_MAIN(TestCliForecast)
#include "tst_cli_forecast.moc"
