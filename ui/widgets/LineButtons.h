#pragma once

class QLineEdit;

namespace palimpsest::ui {

/// Gives a line of text the button that empties it, with a sign and a name for those who are read to; Qt's has no name.
void addClearButton(QLineEdit &line);
/// Puts the sign of a search before the words; it brings the focus to them.
void addSearchSign(QLineEdit &line);

} // namespace palimpsest::ui
