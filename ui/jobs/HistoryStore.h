#pragma once

#include "ui/jobs/Background.h"
#include "ui/jobs/JobTypes.h"

#include "core/base/Result.h"
#include "core/pipeline/History.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QVector>

#include <cstddef>
#include <memory>

namespace palimpsest::ui {

/// One painted picture on disk; its recipe is inside the file.
struct HistoryEntry {
    QString path;
    QDateTime painted;
    QString title;      ///< What was asked for, or empty when only the file is known.
    bool draft = false; ///< To be finished when it is picked.

    bool operator==(const HistoryEntry &other) const = default;
};

/// Saves painted pictures into the history's folder, as PNG files with their recipes inside, named by the time of painting,
/// and lists the latest of them. All file work happens on a thread of its own, in the order it was asked for. Lives on the
/// GUI thread.
class HistoryStore : public QObject {
    Q_OBJECT

public:
    /// How many the list holds at most; the whole history is seen elsewhere.
    static constexpr std::size_t kLatest = 400;

    /// Both must outlive the store.
    HistoryStore(pipeline::Studio &studio, pipeline::History &history, QObject *parent = nullptr);

    /// Lists the latest pictures; listed() or failed() follows.
    void list();

    /// Saves a finished picture; added() or failed() follows. `frame` comes back with it. A file of the name `fileName` is
    /// replaced; without one a new name is found.
    void add(JobId frame, const std::shared_ptr<const pipeline::Painting> &painting, const QString &fileName = {});

    /// Words of the query that tell a picture apart in a list: "a lighthouse at dusk".
    [[nodiscard]] static QString titleOf(const Query &query);
    /// A file name without extension for a picture: its words and its seed, lower-case ASCII.
    [[nodiscard]] static QString fileNameOf(const Recipe &recipe);

Q_SIGNALS:
    void listed(const QVector<palimpsest::ui::HistoryEntry> &newestFirst);
    void added(const palimpsest::ui::HistoryEntry &entry, palimpsest::ui::JobId frame);
    void failed(const palimpsest::Error &error);

private:
    pipeline::Studio &m_studio;
    pipeline::History &m_history;
    Background m_background;
};

} // namespace palimpsest::ui
