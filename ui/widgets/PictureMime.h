#pragma once

#include <QImage>
#include <QList>
#include <QString>

class QMimeData;

namespace palimpsest::ui {

/// A picture that was dropped or pasted: a local file, or pixels when `path` is empty.
struct IncomingPicture {
    QString path;
    QImage image;
};

/// Whether `data` holds anything that incomingPictures() would return. Judges files by name only.
[[nodiscard]] bool hasPictures(const QMimeData *data);

/// The pictures in `data`, files first; reads no file.
[[nodiscard]] QList<IncomingPicture> incomingPictures(const QMimeData *data);

/// Name filters for file dialogs: every format that a picture may have.
[[nodiscard]] QString pictureNameFilter();

} // namespace palimpsest::ui
