#include "ui/widgets/PictureMime.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace palimpsest::ui {

namespace {

const QStringList &suffixes()
{
    static const QStringList list{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                  QStringLiteral("webp"), QStringLiteral("tif"), QStringLiteral("tiff"),
                                  QStringLiteral("bmp")};
    return list;
}

bool isPictureFile(const QUrl &url)
{
    return url.isLocalFile() && suffixes().contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

} // namespace

bool hasPictures(const QMimeData *data)
{
    if (data == nullptr)
        return false;
    const QList<QUrl> urls = data->urls();
    return data->hasImage() || std::any_of(urls.begin(), urls.end(), isPictureFile);
}

QList<IncomingPicture> incomingPictures(const QMimeData *data)
{
    QList<IncomingPicture> result;
    if (data == nullptr)
        return result;
    for (const QUrl &url : data->urls()) {
        if (isPictureFile(url))
            result.append({url.toLocalFile(), {}});
    }
    if (result.isEmpty() && data->hasImage()) {
        const QImage image = qvariant_cast<QImage>(data->imageData());
        if (!image.isNull())
            result.append({{}, image});
    }
    return result;
}

QString pictureNameFilter()
{
    QStringList patterns;
    for (const QString &suffix : suffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    return QCoreApplication::translate("PictureMime", "Pictures (%1)").arg(patterns.join(QLatin1Char(' ')));
}

} // namespace palimpsest::ui
