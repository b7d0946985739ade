#pragma once

#include "core/base/ParamSpec.h"

#include <QString>

#include <string>

namespace palimpsest::ui {

/// What a parameter of a model is called in the window, by the key that recipes record: also where the model that it
/// belongs to is not loaded. A key that is not known here is shown as it is.
QString settingName(const std::string &key);

/// The same, or the name that the model gives it itself where it is not known here.
QString settingName(const ParamSpec &spec);

/// What one of the choices of a parameter is called in the window. Names of methods stay as they are.
QString settingChoice(const std::string &choice);

} // namespace palimpsest::ui
