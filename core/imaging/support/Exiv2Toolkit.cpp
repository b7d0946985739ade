#include "core/imaging/support/Exiv2Toolkit.h"

#include <exiv2/exiv2.hpp>

#include <mutex>

namespace palimpsest::imaging {

namespace {

void lockXmp(void *mutex, bool lock)
{
    auto &held = *static_cast<std::recursive_mutex *>(mutex);
    if (lock)
        held.lock();
    else
        held.unlock();
}

} // namespace

void prepareExiv2()
{
    static std::recursive_mutex mutex;
    static std::once_flag once;
    std::call_once(once, [] {
        Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
        Exiv2::XmpParser::initialize(lockXmp, &mutex);
        Exiv2::XmpProperties::registerNs("http://ns.useplus.org/ldf/xmp/1.0/", "plus");
    });
}

} // namespace palimpsest::imaging
