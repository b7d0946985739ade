#include "ui/jobs/ThumbnailLoader.h"

#include <QBrush>
#include <QPainter>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kThreads = 2;
// Waking a thread costs as much as painting a card, so several pictures go and come together; few enough that what is
// wanted now is soon begun with.
constexpr std::size_t kBatch = 4;
// One more, so that no thread waits for the GUI thread.
constexpr int kBatchesAtOnce = kThreads + 1;
constexpr double kRadiusShare = 1.0 / 32.0;
constexpr double kMaximumRadiusPx = 8.0;
constexpr int kMostEnlarged = 2;

// As large as asked, with the cards' round corners, in the format that is painted fastest.
QImage prepared(const QImage &image, int sidePx)
{
    if (image.isNull())
        return {};
    const int side = std::min(sidePx, kMostEnlarged * std::max(image.width(), image.height()));
    const QImage fitted = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage result(fitted.size(), QImage::Format_ARGB32_Premultiplied);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(fitted));
    const double radius = std::min(kMaximumRadiusPx, sidePx * kRadiusShare);
    painter.drawRoundedRect(result.rect(), radius, radius);
    return result;
}

} // namespace

ThumbnailLoader::ThumbnailLoader(PictureFunction fetch, qsizetype cacheBytes, QObject *parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_cache(cacheBytes)
    , m_background(kThreads)
{
}

void ThumbnailLoader::setDatabases(const QStringList &databases)
{
    if (databases == m_databases)
        return;
    m_databases = databases;
    ++m_generation;
    m_cache.clear();
    m_failed.clear();
    m_waiting.clear();
    // What is still being fetched comes home with an old generation.
    m_fetching.clear();
}

void ThumbnailLoader::setSidePx(int sidePx)
{
    if (sidePx == m_sidePx)
        return;
    m_previousSidePx = std::exchange(m_sidePx, sidePx);
    m_waiting.clear();
}

QImage ThumbnailLoader::picture(ItemKey item) const
{
    const QImage *cached = m_cache.object({item, m_sidePx});
    return cached != nullptr ? *cached : QImage();
}

QImage ThumbnailLoader::substitute(ItemKey item) const
{
    const QImage *cached = m_cache.object({item, m_previousSidePx});
    return cached != nullptr ? *cached : QImage();
}

void ThumbnailLoader::want(const std::vector<ItemKey> &items)
{
    m_waiting.clear();
    for (const ItemKey item : items) {
        const Key key{item, m_sidePx};
        if (!m_cache.contains(key) && !m_fetching.contains(key) && !m_failed.contains(item))
            m_waiting.push_back(item);
    }
    fetchNext();
}

void ThumbnailLoader::retryFailed()
{
    m_failed.clear();
}

void ThumbnailLoader::fetchNext()
{
    while (!m_waiting.empty() && m_batches < kBatchesAtOnce) {
        // Shared out, so that the last few do not wait for one thread.
        const std::size_t share = (m_waiting.size() + kThreads - 1) / kThreads;
        std::vector<Key> keys;
        std::vector<PictureKey> batch;
        for (std::size_t i = 0; i < std::min(kBatch, share); ++i) {
            const Key key{m_waiting.front(), m_sidePx};
            keys.push_back(key);
            batch.push_back({m_databases.value(databaseOfKey(key.first)), itemOfKey(key.first), {}, m_sidePx});
            m_fetching.insert(key);
            m_waiting.pop_front();
        }
        ++m_batches;
        m_background.run(
            this,
            [fetch = m_fetch, keys = std::move(keys), batch = std::move(batch)](const std::stop_token &stop) {
                Batch fetched;
                for (std::size_t i = 0; i < batch.size(); ++i) {
                    if (!stop.stop_requested())
                        fetched.emplace_back(keys[i], prepared(fetch(batch[i]), batch[i].sidePx));
                }
                return fetched;
            },
            [this, generation = m_generation](const Batch &fetched) {
                --m_batches;
                if (generation == m_generation)
                    keep(fetched);
                fetchNext();
            });
    }
}

void ThumbnailLoader::keep(const Batch &fetched)
{
    for (const auto &[key, image] : fetched) {
        m_fetching.remove(key);
        if (image.isNull())
            m_failed.insert(key.first);
        else
            m_cache.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes()));
        if (key.second == m_sidePx)
            Q_EMIT loaded(key.first);
    }
}

} // namespace palimpsest::ui
