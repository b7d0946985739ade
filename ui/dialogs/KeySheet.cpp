#include "ui/dialogs/KeySheet.h"

#include "ui/models/KeyBindings.h"

#include <QAction>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace palimpsest::ui {

namespace {

QString groupHtml(const ShortcutSheet::Group &group)
{
    QString rows;
    for (const QAction *action : group.actions) {
        if (action != nullptr && !action->shortcuts().isEmpty())
            rows += QStringLiteral("<tr><td width='60%'>%1</td><td><b>%2</b></td></tr>")
                        .arg(plainText(*action).toHtmlEscaped(), keysText(action->shortcuts()).toHtmlEscaped());
    }
    if (rows.isEmpty())
        return {};
    return QStringLiteral("<h3>%1</h3><table width='100%' cellpadding='1'>%2</table>")
        .arg(plainText(group.title).toHtmlEscaped(), rows);
}

QByteArray pages(const QString &html)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QCoreApplication::translate("palimpsest::ui::KeySheet", "Keys of Palimpsest"));
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(18, 15, 18, 15), QPageLayout::Millimeter);
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 9));
    document.setHtml(html);
    document.print(&writer);
    return buffer.data();
}

} // namespace

Result<void> writeKeySheet(const QString &path, const QList<ShortcutSheet::Group> &groups)
{
    QString html = QStringLiteral("<h2>%1</h2>")
                       .arg(QCoreApplication::translate("palimpsest::ui::KeySheet", "Keys of Palimpsest"));
    for (const ShortcutSheet::Group &group : groups)
        html += groupHtml(group);
    QSaveFile file(path);
    const QByteArray data = pages(html);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size() || !file.commit()) {
        const QString message =
            QCoreApplication::translate("palimpsest::ui::KeySheet",
                                        "The keys could not be written to %1. Choose another folder.")
                .arg(path);
        return Error{ErrorCode::Io, message.toStdString(), file.errorString().toStdString()};
    }
    return {};
}

} // namespace palimpsest::ui
