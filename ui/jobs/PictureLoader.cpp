#include "ui/jobs/PictureLoader.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace palimpsest::ui {

namespace {

constexpr qsizetype kCacheKib = 192 * 1024;
constexpr int kThreads = 2;
constexpr std::array kSidesPx{64, 96, 128, 192, 256, 384, 512, 768, 1024};

} // namespace

std::size_t qHash(const PictureKey &key, std::size_t seed)
{
    return qHashMulti(seed, key.database, key.item, key.path, key.sidePx);
}

PictureLoader::PictureLoader(PictureFunction fetch, QObject *parent)
    : QObject(parent)
    , m_fetch(std::move(fetch))
    , m_cache(kCacheKib)
    , m_background(kThreads)
{
}

QImage PictureLoader::picture(const PictureKey &key)
{
    if (const QImage *cached = m_cache.object(key))
        return *cached;
    if (m_loading.contains(key) || m_failed.contains(key))
        return {};
    m_loading.insert(key);
    m_background.run(
        this,
        [fetch = m_fetch, key](const std::stop_token &stop) { return stop.stop_requested() ? QImage() : fetch(key); },
        [this, key](const QImage &image) {
            m_loading.remove(key);
            if (image.isNull()) {
                m_failed.insert(key);
                return;
            }
            insert(key, image);
            Q_EMIT loaded(key);
        },
        ++m_priority);
    return {};
}

void PictureLoader::insert(const PictureKey &key, const QImage &image)
{
    m_cache.insert(key, new QImage(image), std::max<qsizetype>(1, image.sizeInBytes() / 1024));
}

void PictureLoader::retryFailed()
{
    m_failed.clear();
}

int PictureLoader::sideFor(int logicalPx, double devicePixelRatio)
{
    const int wanted = static_cast<int>(std::ceil(logicalPx * devicePixelRatio));
    const auto found = std::lower_bound(kSidesPx.begin(), kSidesPx.end(), wanted);
    return found == kSidesPx.end() ? kSidesPx.back() : *found;
}

} // namespace palimpsest::ui
