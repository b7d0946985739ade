#include "ui/dialogs/MorphDialog.h"

#include "ui/models/CoreText.h"
#include "ui/models/ExploreText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/SliderSpin.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace palimpsest::ui {

MorphDialog::MorphDialog(Parts parts, QWidget *parent)
    : QDialog(parent)
    , m_parts(std::move(parts))
    , m_frames(new SliderSpin(2, kMostFrames, 0, this))
    , m_state(new QLabel(this))
{
    setWindowTitle(tr("Morph"));
    build();
    m_frames->setValue(m_parts.frames);
    connect(m_frames, &SliderSpin::edited, this, &MorphDialog::showState);
    showState();
}

void MorphDialog::build()
{
    const int step = card::step(fontMetrics());
    const int line = fontMetrics().height();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * step);
    grid->setVerticalSpacing(step);
    grid->setColumnStretch(1, 1);
    m_from = makeSide(tr("&From"), grid, 0);
    grid->setRowMinimumHeight(2, 2 * step);
    m_to = makeSide(tr("&To"), grid, 3);
    grid->setRowMinimumHeight(5, 2 * step);
    auto *label = new QLabel(tr("&Pictures"), this);
    label->setBuddy(m_frames);
    m_frames->setName(tr("Pictures"));
    grid->addWidget(label, 6, 0);
    grid->addWidget(m_frames, 6, 1);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_state->setAccessibleName(tr("What will be painted"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_paint = buttons->button(QDialogButtonBox::Ok);
    m_paint->setText(tr("Paint the &way"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(2 * step);
    layout->addLayout(grid);
    layout->addStretch(1);
    layout->addWidget(m_state);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &MorphDialog::work);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(34 * line, 17 * line);
}

MorphDialog::Side MorphDialog::makeSide(const QString &title, QGridLayout *layout, int line)
{
    const QString plain = QString(title).remove(QLatin1Char('&'));
    Side side{new QComboBox(this), new QLineEdit(this), new QComboBox(this)};
    auto *label = new QLabel(title, this);
    label->setBuddy(side.end);
    side.end->setAccessibleName(plain);
    side.end->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const MorphEnd &end : m_parts.ends)
        side.end->addItem(end.name);
    side.words->setAccessibleName(tr("%1: words").arg(plain));
    side.words->setPlaceholderText(tr("The words there"));
    side.database->setAccessibleName(tr("%1: database").arg(plain));
    for (const auto &[id, name] : m_parts.databases)
        side.database->addItem(name, id);
    layout->addWidget(label, line, 0);
    layout->addWidget(side.end, line, 1);
    layout->addWidget(side.words, line + 1, 1);
    layout->addWidget(side.database, line + 1, 1);
    // The place stays, so that nothing jumps.
    layout->setRowMinimumHeight(line + 1, side.words->sizeHint().height());
    connect(side.end, &QComboBox::currentIndexChanged, this, &MorphDialog::showState);
    connect(side.words, &QLineEdit::textEdited, this, &MorphDialog::showState);
    connect(side.database, &QComboBox::currentIndexChanged, this, &MorphDialog::showState);
    return side;
}

void MorphDialog::chooseEnds(int from, int to)
{
    m_from.end->setCurrentIndex(from);
    m_to.end->setCurrentIndex(to);
    if (endOf(m_to).kind == MorphEnd::Kind::Words)
        m_to.words->setFocus(Qt::OtherFocusReason);
}

MorphEnd MorphDialog::endOf(const Side &side) const
{
    const int index = side.end->currentIndex();
    if (index < 0 || index >= static_cast<int>(m_parts.ends.size()))
        return {};
    MorphEnd end = m_parts.ends[static_cast<std::size_t>(index)];
    end.words = side.words->text().simplified();
    end.database = side.database->currentData().toString();
    return end;
}

int MorphDialog::frames() const
{
    return static_cast<int>(std::lround(m_frames->value()));
}

QString MorphDialog::missing() const
{
    const MorphEnd from = endOf(m_from);
    const MorphEnd to = endOf(m_to);
    for (const MorphEnd &end : {from, to}) {
        if (end.kind == MorphEnd::Kind::Words && end.words.isEmpty())
            return tr("Say the words that it goes to, or comes from.");
    }
    const bool same = m_from.end->currentIndex() == m_to.end->currentIndex()
                      && (from.kind != MorphEnd::Kind::Words || from.words == to.words)
                      && (from.kind != MorphEnd::Kind::Database || from.database == to.database);
    return same ? tr("Both ends are the same; choose another one.") : QString();
}

void MorphDialog::showState()
{
    if (m_from.end == nullptr || m_to.end == nullptr)
        return;
    for (const Side &side : {m_from, m_to}) {
        const MorphEnd::Kind kind = endOf(side).kind;
        side.words->setVisible(kind == MorphEnd::Kind::Words);
        side.database->setVisible(kind == MorphEnd::Kind::Database);
    }
    const QString lacks = missing();
    m_state->setText(m_working         ? tr("Finding the neighbours of both ends…")
                     : lacks.isEmpty() ? amountWords(frames(), m_parts.secondsFor(frames()))
                                       : lacks);
    m_paint->setEnabled(lacks.isEmpty() && !m_working);
}

void MorphDialog::work()
{
    if (m_working || !missing().isEmpty())
        return;
    m_working = true;
    showState();
    m_parts.work(endOf(m_from), endOf(m_to), frames(), [self = QPointer(this)](const Frames &result) {
        if (self.isNull())
            return;
        self->m_working = false;
        self->showState();
        if (!result) {
            self->m_state->setText(coreText(result.error().message));
            return;
        }
        Q_EMIT self->chosen(*result);
        self->accept();
    });
}

} // namespace palimpsest::ui
