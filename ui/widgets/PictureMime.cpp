#include "ui/widgets/PictureMime.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace palimpsest::ui {

namespace {

const QStringList &suffixes()
{
    static const QStringList list{QStringLiteral("png"),  QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                  QStringLiteral("webp"), QStringLiteral("tif"), QStringLiteral("tiff"),
                                  QStringLiteral("bmp")};
    return list;
}

constexpr qsizetype kLargestRecipeBytes = qsizetype{4} << 20;
constexpr qsizetype kLargestTextCharacters = 65'536;

const QString &recipeFormat()
{
    static const QString format = QStringLiteral("application/x-palimpsest-recipe+json");
    return format;
}

bool isPictureFile(const QUrl &url)
{
    return url.isLocalFile() && suffixes().contains(QFileInfo(url.toLocalFile()).suffix().toLower());
}

// The files that are meant: those that were dragged, or those whose addresses or paths were copied as a text.
QList<QUrl> namedFiles(const QMimeData *data)
{
    QList<QUrl> files = data->urls();
    const QString text = files.isEmpty() && data->hasText() ? data->text() : QString();
    if (text.size() <= kLargestTextCharacters) {
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString name = line.trimmed();
            files.append(name.startsWith(QLatin1Char('/')) ? QUrl::fromLocalFile(name) : QUrl(name));
        }
    }
    files.removeIf([](const QUrl &url) { return !isPictureFile(url); });
    return files;
}

} // namespace

bool hasPictures(const QMimeData *data)
{
    if (data == nullptr)
        return false;
    return data->hasImage() || !namedFiles(data).isEmpty();
}

QList<IncomingPicture> incomingPictures(const QMimeData *data)
{
    QList<IncomingPicture> result;
    if (data == nullptr)
        return result;
    for (const QUrl &url : namedFiles(data))
        result.append({url.toLocalFile(), {}});
    if (result.isEmpty() && data->hasImage()) {
        const QImage image = qvariant_cast<QImage>(data->imageData());
        if (!image.isNull())
            result.append({{}, image});
    }
    return result;
}

QMimeData *pictureMime(const QImage &image, const QString &path, const Recipe *recipe)
{
    auto *mime = new QMimeData;
    mime->setImageData(image);
    if (!path.isEmpty())
        mime->setUrls({QUrl::fromLocalFile(path)});
    if (recipe != nullptr && !recipe->generatorId.empty())
        mime->setData(recipeFormat(), QByteArray::fromStdString(recipeToJson(*recipe)));
    return mime;
}

std::optional<Recipe> recipeIn(const QMimeData *data)
{
    if (data == nullptr || !data->hasFormat(recipeFormat()))
        return std::nullopt;
    const QByteArray json = data->data(recipeFormat());
    if (json.size() > kLargestRecipeBytes)
        return std::nullopt;
    auto recipe = recipeFromJson({json.constData(), static_cast<std::size_t>(json.size())});
    return recipe ? std::optional(std::move(recipe).value()) : std::nullopt;
}

bool isPresetFile(const QString &path)
{
    // A preset says what it is before it begins with its recipe.
    constexpr qint64 kBeginning = qint64{64} << 10;
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(kBeginning).contains("\"palimpsest_preset\"");
}

QStringList presetFiles(const QMimeData *data)
{
    QStringList files;
    if (data == nullptr)
        return files;
    for (const QUrl &url : data->urls()) {
        const QFileInfo file(url.toLocalFile());
        if (url.isLocalFile() && file.suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0)
            files.append(file.filePath());
    }
    return files;
}

QString pictureNameFilter()
{
    QStringList patterns;
    for (const QString &suffix : suffixes())
        patterns.append(QStringLiteral("*.") + suffix);
    return QCoreApplication::translate("PictureMime", "Pictures (%1)").arg(patterns.join(QLatin1Char(' ')));
}

} // namespace palimpsest::ui
