#pragma once

#include <QObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace palimpsest::test {

/// A test that calls the built program in a folder of its own, where its data, settings and log lie too.
class CliTest : public QObject {
protected:
    static constexpr int kTimeoutMs = 60'000;

    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"})
            environment.insert(variable, m_folder.filePath(variable));
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(PALIMPSEST_CLI), arguments);
    }

    /// The exit code; -1 when it took too long or crashed. What it printed is in m_output and m_errors.
    int run(const QStringList &arguments)
    {
        QProcess process;
        start(process, arguments);
        if (!process.waitForFinished(kTimeoutMs) || process.exitStatus() != QProcess::NormalExit)
            return -1;
        m_output = QString::fromUtf8(process.readAllStandardOutput());
        m_errors = QString::fromUtf8(process.readAllStandardError());
        return process.exitCode();
    }

    QTemporaryDir m_folder;
    QString m_output;
    QString m_errors;
};

} // namespace palimpsest::test
