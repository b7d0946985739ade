#pragma once

#include "core/base/Recipe.h"

#include <QImage>
#include <QList>
#include <QString>

#include <optional>

class QMimeData;

namespace palimpsest::ui {

/// A picture that was dropped or pasted: a local file, or pixels when `path` is empty.
struct IncomingPicture {
    QString path;
    QImage image;
};

/// Whether `data` holds anything that incomingPictures() would return. Judges files by name only.
[[nodiscard]] bool hasPictures(const QMimeData *data);

/// The pictures in `data`, files first, then what is named by a text, one a line, then pixels; reads no file.
[[nodiscard]] QList<IncomingPicture> incomingPictures(const QMimeData *data);

/// A picture as other programs take it, pixels and file, and with its recipe for this one. `path` may be empty and `recipe`
/// null.
[[nodiscard]] QMimeData *pictureMime(const QImage &image, const QString &path, const Recipe *recipe = nullptr);

/// The recipe that pictureMime() put there, if it is one.
[[nodiscard]] std::optional<Recipe> recipeIn(const QMimeData *data);

/// Name filters for file dialogs: every format that a picture may have.
[[nodiscard]] QString pictureNameFilter();

/// The local JSON files of what is dragged: presets, or recipes.
[[nodiscard]] QStringList presetFiles(const QMimeData *data);
/// Whether a file is a preset, by how it begins: recipes and databases have the same ending.
[[nodiscard]] bool isPresetFile(const QString &path);

} // namespace palimpsest::ui
