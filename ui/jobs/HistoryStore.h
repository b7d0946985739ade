#pragma once

#include "ui/jobs/Background.h"
#include "ui/jobs/JobTypes.h"

#include "core/base/Result.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QVector>

#include <functional>
#include <memory>

namespace palimpsest::ui {

/// One painted picture on disk; its recipe is inside the file.
struct HistoryEntry {
    QString path;
    QDateTime painted;
    QString title; ///< What was asked for, or empty when only the file is known.

    bool operator==(const HistoryEntry &other) const = default;
};

/// Every painted picture, as PNG files with their recipes in one directory, named by the time of painting. All file
/// work happens on a thread of its own, in the order it was asked for. Lives on the GUI thread.
class HistoryStore : public QObject {
    Q_OBJECT

public:
    HistoryStore(pipeline::Studio &studio, QString directory, QObject *parent = nullptr);

    /// Lists the directory; listed() follows.
    void list();

    /// Saves a finished picture; added() or failed() follows. `frame` comes back with it. A file of the name `fileName` is
    /// replaced; without one a new name is found.
    void add(JobId frame, const std::shared_ptr<const pipeline::Painting> &painting, const QString &fileName = {});

    /// Moves a file to the desktop's bin; removed() or failed() follows.
    void remove(const QString &path);
    /// Moves it back from `pathInBin`; added() or failed() follows.
    void restore(const HistoryEntry &entry, const QString &pathInBin);

    [[nodiscard]] const QString &directory() const { return m_directory; }

    /// Words of the query that tell a picture apart in a list: "a lighthouse at dusk".
    [[nodiscard]] static QString titleOf(const Query &query);
    /// A file name without extension for a picture: its words and its seed, lower-case ASCII.
    [[nodiscard]] static QString fileNameOf(const Recipe &recipe);

Q_SIGNALS:
    void listed(const QVector<palimpsest::ui::HistoryEntry> &newestFirst);
    void added(const palimpsest::ui::HistoryEntry &entry, palimpsest::ui::JobId frame);
    void removed(const palimpsest::ui::HistoryEntry &entry, const QString &pathInBin);
    void failed(const palimpsest::Error &error);

private:
    pipeline::Studio &m_studio;
    QString m_directory;
    Background m_background;
};

} // namespace palimpsest::ui
