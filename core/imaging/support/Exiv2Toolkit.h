#pragma once

namespace palimpsest::imaging {

/// Sets Exiv2's XMP toolkit up, once, with a lock, before threads use it, and keeps its warnings to itself.
void prepareExiv2();

} // namespace palimpsest::imaging
