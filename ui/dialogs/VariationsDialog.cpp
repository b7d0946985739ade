#include "ui/dialogs/VariationsDialog.h"

#include "ui/models/ExploreText.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/SliderSpin.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace palimpsest::ui {

VariationsDialog::VariationsDialog(int count, double strength, std::function<std::optional<double>(int)> secondsFor,
                                   QWidget *parent)
    : QDialog(parent)
    , m_secondsFor(std::move(secondsFor))
    , m_count(new SliderSpin(1, kMaximumCount, 0, this))
    , m_strength(new SliderSpin(0.0, 1.0, 2, this))
    , m_words(new QLabel(this))
    , m_amount(new QLabel(this))
{
    setWindowTitle(tr("Variations"));
    const int step = card::step(fontMetrics());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4 * step, 3 * step, 4 * step, 3 * step);
    layout->setSpacing(step);
    const auto add = [&](const QString &name, SliderSpin *editor) {
        auto *label = new QLabel(name, this);
        label->setBuddy(editor);
        layout->addWidget(label);
        layout->addWidget(editor);
        editor->setName(QString(name).remove(QLatin1Char('&')));
        connect(editor, &SliderSpin::edited, this, &VariationsDialog::showWords);
    };
    add(tr("How &many"), m_count);
    layout->addSpacing(2 * step);
    add(tr("How &far from the picture"), m_strength);
    m_words->setAccessibleName(tr("What that means"));
    layout->addWidget(m_words);
    layout->addSpacing(2 * step);
    m_amount->setAccessibleName(tr("What will be painted"));
    layout->addWidget(m_amount);
    layout->addSpacing(step);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("&Paint them"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(this->count(), m_strength->value()); });
    m_count->setValue(count);
    m_strength->setValue(strength);
    setMinimumWidth(24 * fontMetrics().height());
    showWords();
    m_strength->setFocus(Qt::OtherFocusReason);
}

int VariationsDialog::count() const
{
    return static_cast<int>(std::lround(m_count->value()));
}

void VariationsDialog::showWords()
{
    m_words->setText(variationWords(m_strength->value()));
    m_amount->setText(amountWords(count(), m_secondsFor(count())));
}

} // namespace palimpsest::ui
