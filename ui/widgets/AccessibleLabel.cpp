#include "ui/widgets/AccessibleLabel.h"

#include "ui/widgets/AccessibleWords.h"

#include <QLabel>
#include <QTextDocumentFragment>

namespace palimpsest::ui {

AccessibleLabel::AccessibleLabel(QLabel &label) : QAccessibleWidget(&label, QAccessible::StaticText), m_label(label) {}

QString AccessibleLabel::text(QAccessible::Text kind) const
{
    const QString named = QAccessibleWidget::text(kind);
    if (kind != QAccessible::Name)
        return named;
    const bool rich = m_label.textFormat() == Qt::RichText
                      || (m_label.textFormat() == Qt::AutoText && Qt::mightBeRichText(m_label.text()));
    const QString words = rich ? QTextDocumentFragment::fromHtml(m_label.text()).toPlainText() : m_label.text();
    if (words.isEmpty() || named.contains(words))
        return named;
    //: "Time left: 8 s", what a label is about and what stands in it
    return named.isEmpty() ? words : AccessibleWords::tr("%1: %2").arg(named, words);
}

QAccessible::State AccessibleLabel::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    return state;
}

} // namespace palimpsest::ui
