#include "ui/widgets/SentenceBar.h"

#include "ui/widgets/Appearance.h"
#include "ui/widgets/CardPainting.h"
#include "ui/widgets/Icons.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <chrono>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr std::chrono::seconds kNoteStays{8};

} // namespace

SentenceBar::SentenceBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_remedy(new QPushButton(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("sentenceBar"));
    const int step = card::step(fontMetrics());
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_close->setIcon(paletteIcon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(3 * step, step, step, step);
    layout->setSpacing(2 * step);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_remedy);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &SentenceBar::leave);
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        const auto action = std::exchange(m_action, {});
        leave();
        if (action)
            action();
    });
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SentenceBar::leave);
    hide();
}

void SentenceBar::showNote(const QString &sentence, const QString &remedy, std::function<void()> action)
{
    showSentence(sentence, false, remedy, std::move(action));
    m_timer->start(kNoteStays);
}

void SentenceBar::showQuestion(const QString &sentence, const QString &answer, std::function<void()> action)
{
    m_question = Question{sentence, answer, std::move(action)};
    ask();
}

void SentenceBar::ask()
{
    showSentence(m_question->sentence, false, m_question->answer, m_question->action);
    m_asking = true;
    m_timer->stop();
}

void SentenceBar::leave()
{
    if (m_asking)
        m_question.reset();
    m_asking = false;
    m_timer->stop();
    if (m_question)
        ask();
    else
        hide();
}

void SentenceBar::showError(const QString &sentence, const QString &remedy, std::function<void()> action)
{
    showSentence(sentence, true, remedy, std::move(action));
    m_timer->stop();
}

QString SentenceBar::sentence() const
{
    return isHidden() ? QString() : m_text->text();
}

void SentenceBar::showSentence(const QString &sentence, bool error, const QString &remedy, std::function<void()> action)
{
    m_asking = false;
    m_error = error;
    showSign();
    m_text->setTextFormat(Qt::PlainText);
    m_text->setText(sentence);
    m_text->setAccessibleName(error ? tr("Error: %1").arg(sentence) : sentence);
    setAccessibleName(m_text->accessibleName());
    m_remedy->setText(remedy);
    m_remedy->setVisible(!remedy.isEmpty());
    m_action = std::move(action);
    show();
    update();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    // For readers that speak notifications as they appear: this one may have been there with other words.
    QAccessibleEvent appeared(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&appeared);
}

void SentenceBar::showSign()
{
    const int side = fontMetrics().height();
    m_sign->setPixmap(paletteIcon(m_error ? QStringLiteral("warning") : QStringLiteral("info"), QPalette::WindowText)
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_sign->setAccessibleName(m_error ? tr("Error") : tr("Note"));
}

void SentenceBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showSign();
}

void SentenceBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    // A bar of colour at the edge; the sign beside it says the same by its shape.
    const int width = card::step(fontMetrics());
    painter.fillRect(QRect(0, 0, width, height()),
                     m_error ? warmAccent(palette()) : palette().color(QPalette::Highlight));
    painter.fillRect(QRect(0, height() - 1, this->width(), 1), palette().color(QPalette::Mid));
}

} // namespace palimpsest::ui
