#include "ui/dialogs/ShortcutSheet.h"

#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Metrics.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr int kColumns = 2;

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(QStringLiteral(", "));
}

QString plain(QString text)
{
    return text.remove(QLatin1Char('&')).remove(QStringLiteral("…"));
}

} // namespace

ShortcutSheet::ShortcutSheet(const QList<Group> &groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    const int step = card::step(fontMetrics());
    const QFont bold = metrics::headingFont(font());
    QList<QVBoxLayout *> columns;
    auto *page = new QHBoxLayout;
    page->setSpacing(10 * step);
    for (int i = 0; i < kColumns; ++i) {
        columns.append(new QVBoxLayout);
        page->addLayout(columns.back());
    }
    QList<int> filled(kColumns, 0);
    for (const Group &group : groups) {
        const auto shortest = std::min_element(filled.begin(), filled.end()) - filled.begin();
        auto *title = new QLabel(plain(group.title), this);
        title->setFont(bold);
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(6 * step);
        grid->setColumnStretch(0, 1);
        for (const QAction *action : group.actions) {
            const QString keys = action != nullptr ? keysOf(*action) : QString();
            if (keys.isEmpty())
                continue;
            const int row = grid->rowCount();
            grid->addWidget(new QLabel(plain(action->text()), this), row, 0);
            grid->addWidget(new QLabel(keys, this), row, 1, Qt::AlignRight);
            ++filled[shortest];
        }
        filled[shortest] += 2;
        columns[shortest]->addWidget(title);
        columns[shortest]->addLayout(grid);
        columns[shortest]->addSpacing(4 * step);
    }
    for (QVBoxLayout *column : columns)
        column->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(5 * step, 5 * step, 5 * step, 4 * step);
    layout->addLayout(page);
    layout->addWidget(buttons);
}

} // namespace palimpsest::ui
