#include "ui/dialogs/KeyEditor.h"

#include "ui/models/KeyBindings.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/LineButtons.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace palimpsest::ui {

namespace {

// The first chord; the commands of this program are one press each.
QKeySequence chordOf(const QKeySequenceEdit &edit)
{
    const QKeySequence keys = edit.keySequence();
    return keys.isEmpty() ? keys : QKeySequence(keys[0]);
}

void name(QWidget *widget, const QString &name)
{
    widget->setAccessibleName(name);
    // The line in which the keys appear takes the focus.
    for (auto *line : widget->findChildren<QLineEdit *>()) {
        line->setAccessibleName(name);
        line->setPlaceholderText(name);
    }
}

} // namespace

KeyEditor::KeyEditor(KeyBindings &bindings, const QList<KeyModel::Row> &rows, QWidget *parent)
    : QDialog(parent)
    , m_bindings(bindings)
    , m_model(new KeyModel(bindings, rows, this))
    , m_words(new QLineEdit(this))
    , m_pressed(new QKeySequenceEdit(this))
    , m_list(new QTreeView(this))
    , m_title(new QLabel(this))
    , m_keys(new QHBoxLayout)
    , m_new(new QKeySequenceEdit(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_restore(new QPushButton(tr("As it &came"), this))
    , m_conflict(new QLabel(this))
{
    setWindowTitle(tr("Change keys"));
    const int step = card::step(fontMetrics());
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(5 * step, 5 * step, 5 * step, 4 * step);
    page->setSpacing(3 * step);
    buildFinding(page);
    buildChanging(page);
    buildButtons(page);
    resize(44 * fontMetrics().height(), 36 * fontMetrics().height());
    connect(&m_bindings, &KeyBindings::keysChanged, this, [this](const QAction *action) {
        if (action == current())
            showCurrent();
    });
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_words->setFocus();
}

void KeyEditor::buildFinding(QVBoxLayout *page)
{
    const int step = card::step(fontMetrics());
    m_words->setPlaceholderText(tr("Find by name"));
    m_words->setAccessibleName(tr("Find by name"));
    addClearButton(*m_words);
    name(m_pressed, tr("Find by pressing its key"));
    auto *all = new QToolButton(this);
    all->setIcon(paletteIcon(QStringLiteral("close")));
    all->setToolTip(tr("Show all commands again"));
    all->setAccessibleName(all->toolTip());
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * step);
    row->addWidget(m_words, 3);
    row->addWidget(m_pressed, 2);
    row->addWidget(all);
    page->addLayout(row);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setSectionResizeMode(KeyModel::MenuColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(KeyModel::NameColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(KeyModel::KeysColumn, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    page->addWidget(m_list, 1);
    connect(m_words, &QLineEdit::textChanged, this, &KeyEditor::find);
    connect(m_pressed, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::find);
    connect(all, &QToolButton::clicked, this, [this] {
        m_words->clear();
        m_pressed->clear();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &KeyEditor::showCurrent);
    connect(m_list, &QTreeView::activated, this, [this] { m_new->setFocus(Qt::ShortcutFocusReason); });
}

void KeyEditor::buildChanging(QVBoxLayout *page)
{
    const int step = card::step(fontMetrics());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_title->setFont(bold);
    m_keys->setSpacing(step);
    auto *present = new QHBoxLayout;
    present->setSpacing(4 * step);
    present->addWidget(m_title);
    present->addLayout(m_keys);
    present->addStretch(1);
    page->addLayout(present);
    name(m_new, tr("Press another key for it"));
    auto *adding = new QHBoxLayout;
    adding->setSpacing(2 * step);
    adding->addWidget(m_new, 1);
    adding->addWidget(m_add);
    adding->addWidget(m_restore);
    page->addLayout(adding);
    m_conflict->setWordWrap(true);
    m_conflict->setMinimumHeight(fontMetrics().height());
    page->addWidget(m_conflict);
    connect(m_new, &QKeySequenceEdit::keySequenceChanged, this, &KeyEditor::showConflicts);
    connect(m_add, &QPushButton::clicked, this, &KeyEditor::addKey);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (QAction *action = current())
            m_bindings.restore(*action);
    });
}

void KeyEditor::buildButtons(QVBoxLayout *page)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *all = buttons->addButton(tr("A&ll as they came"), QDialogButtonBox::ResetRole);
    auto *sheet = buttons->addButton(tr("&Save as pages…"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {all, sheet, m_add, m_restore})
        button->setAutoDefault(false);
    connect(all, &QPushButton::clicked, &m_bindings, &KeyBindings::restoreAll);
    connect(sheet, &QPushButton::clicked, this, &KeyEditor::sheetRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    page->addWidget(buttons);
}

void KeyEditor::find()
{
    QAction *before = current();
    m_model->find(m_words->text(), chordOf(*m_pressed));
    m_list->setCurrentIndex(m_model->index(qMax(0, m_model->rowOf(before)), 0));
    showCurrent();
}

QAction *KeyEditor::current() const
{
    return m_model->action(m_list->currentIndex().row());
}

QKeySequence KeyEditor::wantedKey() const
{
    return chordOf(*m_new);
}

void KeyEditor::showCurrent()
{
    const QAction *action = current();
    m_new->clear();
    m_new->setEnabled(action != nullptr);
    m_restore->setEnabled(action != nullptr && !m_bindings.isDefault(*action));
    while (QLayoutItem *item = m_keys->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (action == nullptr)
        m_title->setText(tr("No command fits"));
    else
        showKeys(*action);
    showConflicts();
}

void KeyEditor::showKeys(const QAction &action)
{
    m_title->setText(plainText(action));
    const QList<QKeySequence> keys = action.shortcuts();
    for (const QKeySequence &key : keys) {
        const QString text = key.toString(QKeySequence::NativeText);
        auto *button = new QPushButton(paletteIcon(QStringLiteral("close")), text, this);
        button->setLayoutDirection(Qt::RightToLeft);
        button->setAutoDefault(false);
        button->setToolTip(tr("Take %1 away").arg(text));
        button->setAccessibleName(button->toolTip());
        connect(button, &QPushButton::clicked, this, [this, key] {
            if (QAction *changed = current()) {
                QList<QKeySequence> left = changed->shortcuts();
                left.removeAll(key);
                m_bindings.setKeys(*changed, left);
            }
        });
        m_keys->addWidget(button);
    }
    if (keys.isEmpty())
        m_keys->addWidget(new QLabel(tr("No key"), this));
}

void KeyEditor::showConflicts()
{
    const QAction *action = current();
    const QKeySequence key = wantedKey();
    m_add->setEnabled(action != nullptr && !key.isEmpty() && !action->shortcuts().contains(key));
    m_add->setText(tr("&Add"));
    m_conflict->clear();
    if (!m_add->isEnabled())
        return;
    QStringList names;
    for (const QAction *other : m_bindings.conflicts(*action, key))
        names.append(tr("“%1”").arg(plainText(*other)));
    if (names.isEmpty())
        return;
    m_add->setText(tr("T&ake it over"));
    //: %1 is a key, %2 names one or several commands.
    m_conflict->setText(tr("%1 stands for %2. Taking it over takes it away there.")
                            .arg(key.toString(QKeySequence::NativeText), names.join(QStringLiteral(", "))));
}

void KeyEditor::addKey()
{
    QAction *action = current();
    const QKeySequence key = wantedKey();
    if (action == nullptr || key.isEmpty())
        return;
    m_bindings.assign(*action, key);
    m_new->setFocus(Qt::OtherFocusReason);
}

} // namespace palimpsest::ui
