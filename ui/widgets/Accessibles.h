#pragma once

namespace palimpsest::ui {

/// Lets Qt read the views that paint themselves, the labels and the news to those who cannot see them. To be called before
/// the first window is made; further calls do nothing. GUI thread only.
void installAccessibles();

} // namespace palimpsest::ui
