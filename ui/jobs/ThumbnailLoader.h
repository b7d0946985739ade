#pragma once

#include "ui/jobs/Background.h"
#include "ui/jobs/PictureLoader.h"
#include "ui/models/ItemKey.h"

#include <QCache>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <deque>
#include <utility>
#include <vector>

namespace palimpsest::ui {

/// The small pictures of some databases at one size, ready to be put on the screen pixel for pixel. The view says at any
/// time which it wants, most urgent first; what it wanted before and wants no longer is not fetched. Keeps a fixed
/// number of bytes, least recently used first to go. Lives on the GUI thread.
class ThumbnailLoader : public QObject {
    Q_OBJECT

public:
    static constexpr qsizetype kCacheBytes = qsizetype{48} << 20;

    explicit ThumbnailLoader(PictureFunction fetch, qsizetype cacheBytes = kCacheBytes, QObject *parent = nullptr);

    /// Whose pictures from now on, by the numbers of item keys; where they are others than before, what was fetched is
    /// forgotten.
    void setDatabases(const QStringList &databases);
    /// The longest side from now on, in device pixels; pictures of other sizes stay to be shown meanwhile.
    void setSidePx(int sidePx);
    [[nodiscard]] int sidePx() const { return m_sidePx; }

    /// The picture at the size in use, or null.
    [[nodiscard]] QImage picture(ItemKey item) const;
    /// The picture at the size that was used before, or null: better than nothing until the right one is there.
    [[nodiscard]] QImage substitute(ItemKey item) const;
    /// Whether it was tried and cannot be had.
    [[nodiscard]] bool hasFailed(ItemKey item) const { return m_failed.contains(item); }
    /// Replaces what is waited for, most urgent first. Only what is not here yet is fetched; loaded() follows for each.
    void want(const std::vector<ItemKey> &items);
    /// Tries again what could not be had.
    void retryFailed();

    [[nodiscard]] qsizetype cachedBytes() const { return m_cache.totalCost(); }
    [[nodiscard]] qsizetype cacheBytes() const { return m_cache.maxCost(); }
    [[nodiscard]] bool isIdle() const { return m_waiting.empty() && m_fetching.isEmpty(); }

Q_SIGNALS:
    void loaded(ItemKey item);

private:
    using Key = std::pair<ItemKey, int>; ///< Item and side.
    using Batch = std::vector<std::pair<Key, QImage>>;
    void fetchNext();
    void keep(const Batch &fetched);

    PictureFunction m_fetch;
    QStringList m_databases;
    int m_sidePx = 128;
    int m_previousSidePx = 0;
    quint64 m_generation = 0;    ///< Of the databases; a picture of an earlier one is dropped.
    QCache<Key, QImage> m_cache; // Cost in bytes.
    std::deque<ItemKey> m_waiting;
    QSet<Key> m_fetching;
    int m_batches = 0; ///< On their way.
    QSet<ItemKey> m_failed;
    Background m_background; // Last, so that its threads end before what they report to.
};

} // namespace palimpsest::ui
