#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QSet>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>

namespace {

constexpr int kTimeoutMs = 60'000;

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The inodes of all internet sockets in the network namespace of a process.
QSet<QString> internetSockets(qint64 process)
{
    // proc(5): the inode is the tenth column of these tables; the first line is their heading.
    constexpr int kInodeColumn = 9;
    QSet<QString> inodes;
    for (const char *table : {"tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6"}) {
        const QStringList lines = textOf(QStringLiteral("/proc/%1/net/%2").arg(process).arg(QLatin1String(table)))
                                      .split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        for (const QString &line : lines.mid(1))
            inodes.insert(line.simplified().section(QLatin1Char(' '), kInodeColumn, kInodeColumn));
    }
    return inodes;
}

/// Those of them that a process has open.
QSet<QString> openInternetSockets(qint64 process)
{
    static const QRegularExpression socket(QStringLiteral("^socket:\\[(\\d+)\\]$"));
    QSet<QString> open;
    const QDir files(QStringLiteral("/proc/%1/fd").arg(process));
    for (const QString &file : files.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        QByteArray target(256, '\0');
        const auto length = readlink(QFile::encodeName(files.filePath(file)).constData(), target.data(),
                                     static_cast<std::size_t>(target.size()));
        const auto match =
            socket.match(QString::fromLocal8Bit(target.left(static_cast<int>(qMax<ssize_t>(0, length)))));
        if (match.hasMatch())
            open.insert(match.captured(1));
    }
    return open.intersect(internetSockets(process));
}

} // namespace

/// The programs where there is no network, and what they ask of one where there is.
class TestNoNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void commandLine_paintsWithoutInterfaces();
    void window_startsAndPaintsWithoutInterfaces();
    void window_opensNoInternetSocket_whereThereIsANetwork();
    void programs_useNothingOfTheInternet_data();
    void programs_useNothingOfTheInternet();
    void watch_seesAnInternetSocket();

private:
    enum class Network { Without, AsItIs };

    [[nodiscard]] std::unique_ptr<QProcess> start(const QString &program, const QStringList &arguments,
                                                  Network network) const;
    void runWindow(Network network);

    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_mayHide = false;
};

void TestNoNetwork::initTestCase()
{
    if (!QFile::exists(QStringLiteral(PALIMPSEST_SOURCE_DIR "/resources/models/starter-rdm/model.json")))
        QSKIP("The starter is not in this checkout.");
    QProcess hide;
    hide.start(QStringLiteral("unshare"), {QStringLiteral("--user"), QStringLiteral("--map-root-user"),
                                           QStringLiteral("--net"), QStringLiteral("true")});
    m_mayHide = hide.waitForFinished(kTimeoutMs) && hide.error() == QProcess::UnknownError && hide.exitCode() == 0;
}

std::unique_ptr<QProcess> TestNoNetwork::start(const QString &program, const QStringList &arguments,
                                               Network network) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DATA", "CACHE", "CONFIG", "STATE"})
        environment.insert(QStringLiteral("XDG_%1_HOME").arg(QLatin1String(name)),
                           m_folder->filePath(QLatin1String(name)));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("OMP_WAIT_POLICY"), QStringLiteral("passive"));
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder->path());
    if (network == Network::AsItIs)
        process->start(program, arguments);
    else
        process->start(
            QStringLiteral("unshare"),
            QStringList{QStringLiteral("--user"), QStringLiteral("--map-root-user"), QStringLiteral("--net"), program}
                + arguments);
    return process;
}

void TestNoNetwork::commandLine_paintsWithoutInterfaces()
{
    if (!m_mayHide)
        QSKIP("Nobody may take the network away from a program here.");
    m_folder = std::make_unique<QTemporaryDir>();
    const QString picture = m_folder->filePath(QStringLiteral("lighthouse.png"));
    const auto process =
        start(QStringLiteral(PALIMPSEST_CLI),
              {QStringLiteral("generate"), QStringLiteral("--prompt"), QStringLiteral("a lighthouse"),
               QStringLiteral("--database"), QStringLiteral("woodcut"), QStringLiteral("--steps"), QStringLiteral("2"),
               QStringLiteral("--seed"), QStringLiteral("7"), QStringLiteral("--out"), picture},
              Network::Without);
    QVERIFY(process->waitForFinished(kTimeoutMs));
    QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    QCOMPARE(QImage(picture).size(), QSize(256, 256));
}

void TestNoNetwork::window_startsAndPaintsWithoutInterfaces()
{
    if (!m_mayHide)
        QSKIP("Nobody may take the network away from a program here.");
    runWindow(Network::Without);
}

void TestNoNetwork::window_opensNoInternetSocket_whereThereIsANetwork()
{
    runWindow(Network::AsItIs);
}

// Starts the window over a queue that goes on by itself, so that it paints, and watches it until then.
void TestNoNetwork::runWindow(Network network)
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto order =
        start(QStringLiteral(PALIMPSEST_CLI),
              {QStringLiteral("queue"), QStringLiteral("add"), QStringLiteral("--prompt"),
               QStringLiteral("a lighthouse"), QStringLiteral("--database"), QStringLiteral("starter-woodcut"),
               QStringLiteral("--steps"), QStringLiteral("4"), QStringLiteral("--seed"), QStringLiteral("7")},
              network);
    QVERIFY(order->waitForFinished(kTimeoutMs));
    QVERIFY2(order->exitCode() == 0, order->readAllStandardError().constData());
    {
        QSettings settings(m_folder->filePath(QStringLiteral("CONFIG/palimpsest/palimpsest.ini")),
                           QSettings::IniFormat);
        settings.setValue(QStringLiteral("queue/goesOn"), true);
    }

    const auto window = start(QStringLiteral(PALIMPSEST_PROGRAM), {}, network);
    QVERIFY(window->waitForStarted(kTimeoutMs));
    const QString log = m_folder->filePath(QStringLiteral("STATE/palimpsest/log/palimpsest.log"));
    const QDir history(m_folder->filePath(QStringLiteral("DATA/palimpsest/history")));
    QSet<QString> sockets;
    const auto painted = [&] {
        sockets += openInternetSockets(window->processId());
        return textOf(log).contains(QStringLiteral("usable after"))
               && !history.entryList({QStringLiteral("*.png")}, QDir::Files).isEmpty();
    };
    QTRY_VERIFY_WITH_TIMEOUT(painted() || window->state() == QProcess::NotRunning, kTimeoutMs);
    QVERIFY2(window->state() == QProcess::Running, window->readAllStandardError().constData());
    QVERIFY2(sockets.isEmpty(), qPrintable(QStringList(sockets.values()).join(QLatin1Char(' '))));
    if (network == Network::Without) {
        const QString interfaces = textOf(QStringLiteral("/proc/%1/net/dev").arg(window->processId()));
        QCOMPARE(interfaces.count(QLatin1Char(':')), 1); // The loopback, which is down.
        QVERIFY(interfaces.contains(QStringLiteral("lo:")));
    }
    QVERIFY2(!textOf(log).contains(QStringLiteral("[error]")), qPrintable(textOf(log)));
    window->terminate();
    QVERIFY(window->waitForFinished(kTimeoutMs));
}

void TestNoNetwork::programs_useNothingOfTheInternet_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("window") << QStringLiteral(PALIMPSEST_PROGRAM_FILE);
    QTest::newRow("command line") << QStringLiteral(PALIMPSEST_CLI_FILE);
}

// Neither a library for it among those that the program itself asks for, nor a name of the C library that finds machines.
void TestNoNetwork::programs_useNothingOfTheInternet()
{
    QFETCH(QString, program);
    if (QStandardPaths::findExecutable(QStringLiteral("objdump")).isEmpty())
        QSKIP("There is no objdump here.");
    const auto read = [&program](const QString &option) {
        QProcess reader;
        reader.start(QStringLiteral("objdump"), {option, program});
        return reader.waitForFinished(kTimeoutMs) && reader.exitCode() == 0
                   ? QString::fromLocal8Bit(reader.readAllStandardOutput())
                   : QString();
    };
    const QString headers = read(QStringLiteral("-p"));
    const QString symbols = read(QStringLiteral("-T"));
    QVERIFY(headers.contains(QStringLiteral("NEEDED")) && symbols.contains(QStringLiteral("*UND*")));
    static const QRegularExpression libraries(QStringLiteral(
        "NEEDED +(libQt6(Network|WebSockets|WebEngine)|libcurl|libssl|libsoup|libgnutls|libresolv)[^\\n]*"));
    static const QRegularExpression functions(QStringLiteral(
        "\\*UND\\*[^\\n]* (getaddrinfo|gethostby\\w+|inet_\\w+|getnameinfo|if_nametoindex|htons|in6addr_\\w+)\\b"));
    QVERIFY2(!libraries.match(headers).hasMatch(), qPrintable(libraries.match(headers).captured(0)));
    QVERIFY2(!functions.match(symbols).hasMatch(), qPrintable(functions.match(symbols).captured(0)));
}

// Without this the others would pass if sockets could not be seen at all.
void TestNoNetwork::watch_seesAnInternetSocket()
{
    QVERIFY(openInternetSockets(getpid()).isEmpty());
    const int socketNumber = socket(AF_INET, SOCK_STREAM, 0);
    QVERIFY(socketNumber >= 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const bool listens = bind(socketNumber, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0
                         && listen(socketNumber, 1) == 0;
    const auto seen = openInternetSockets(getpid());
    close(socketNumber);
    if (!listens)
        QSKIP("There is no loopback here.");
    QCOMPARE(seen.size(), 1);
}

QTEST_MAIN(TestNoNetwork)
#include "tst_no_network.moc"
