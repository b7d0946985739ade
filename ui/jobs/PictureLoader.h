#pragma once

#include "ui/jobs/Background.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QString>

#include <cstddef>
#include <functional>

namespace palimpsest::ui {

/// Names a picture at a size: an item of a database, or a file when `database` is empty.
struct PictureKey {
    QString database;
    qint64 item = -1;
    QString path;
    int sidePx = 0; ///< Longest side, in device pixels.

    bool operator==(const PictureKey &other) const = default;
};

[[nodiscard]] std::size_t qHash(const PictureKey &key, std::size_t seed = 0);

/// Fetches one picture; runs on the loader's pool and must be thread-safe. A null image means there is none.
using PictureFunction = std::function<QImage(const PictureKey &key)>;

/// Pictures for the views, loaded away from the GUI thread and kept up to a fixed amount of memory, least recently
/// used first to go. What was asked for last is loaded first. Lives on the GUI thread.
class PictureLoader : public QObject {
    Q_OBJECT

public:
    explicit PictureLoader(PictureFunction fetch, QObject *parent = nullptr);

    /// The picture if it is there; otherwise null, and loaded() follows if it can be had.
    [[nodiscard]] QImage picture(const PictureKey &key);
    /// Keeps a picture that is already in memory.
    void insert(const PictureKey &key, const QImage &image);
    /// Forgets failures, so that pictures which have appeared since are tried again.
    void retryFailed();

    /// `logicalPx` at `devicePixelRatio`, rounded up to one of few sizes, so that the cache is shared.
    [[nodiscard]] static int sideFor(int logicalPx, double devicePixelRatio);

Q_SIGNALS:
    void loaded(const palimpsest::ui::PictureKey &key);

private:
    PictureFunction m_fetch;
    QCache<PictureKey, QImage> m_cache; // Cost in KiB.
    QSet<PictureKey> m_loading;
    QSet<PictureKey> m_failed;
    int m_priority = 0;
    Background m_background; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
