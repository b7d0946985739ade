#include "ui/dialogs/RefusalSheet.h"

#include "ui/models/CoreText.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace palimpsest::ui {

RefusalSheet::RefusalSheet(const QString &database, const std::vector<pipeline::ImportReport::Refusal> &refused,
                           QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Files that could not be used"));
    auto *heading =
        new QLabel(tr("%n files are not in %1.", nullptr, static_cast<int>(refused.size())).arg(database), this);
    heading->setWordWrap(true);
    auto *list = new QTreeWidget(this);
    list->setAccessibleName(tr("Files that could not be used"));
    list->setHeaderLabels({tr("File"), tr("Why")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    for (const auto &refusal : refused) {
        const QString path = QString::fromStdString(refusal.path);
        const QString reason = coreText(refusal.reason);
        auto *row = new QTreeWidgetItem(list, {path, reason});
        row->setToolTip(0, path);
        row->setToolTip(1, reason);
        m_text += path + QStringLiteral(": ") + reason + QLatin1Char('\n');
    }
    list->header()->resizeSection(0, 24 * fontMetrics().averageCharWidth() * 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy list"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, &RefusalSheet::copyAll);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(list, 1);
    layout->addWidget(buttons);
    resize(110 * fontMetrics().averageCharWidth(), 24 * fontMetrics().height());
}

void RefusalSheet::copyAll() const
{
    QGuiApplication::clipboard()->setText(m_text);
}

} // namespace palimpsest::ui
