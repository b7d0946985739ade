#pragma once

#include "core/base/Recipe.h"

#include <QCoreApplication>
#include <QString>

namespace palimpsest::ui {

/// What several painted views say alike to those who are read to.
class AccessibleWords {
    Q_DECLARE_TR_FUNCTIONS(AccessibleWords)

public:
    /// "Magnification 50 %", of device pixels per pixel of the picture.
    [[nodiscard]] static QString magnification(double scale);
    /// What was asked for, the seed and the databases.
    [[nodiscard]] static QString recipe(const Recipe &recipe);
};

} // namespace palimpsest::ui
