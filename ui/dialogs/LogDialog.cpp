#include "ui/dialogs/LogDialog.h"

#include "ui/widgets/LineButtons.h"

#include "ui/widgets/CardPainting.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace palimpsest::ui {

LogDialog::LogDialog(const QString &file, QWidget *parent)
    : QDialog(parent)
    , m_words(new QLineEdit(this))
    , m_onlyErrors(new QCheckBox(tr("Only &errors"), this))
    , m_text(new QPlainTextEdit(this))
    , m_count(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log"));
    const int step = card::step(fontMetrics());
    m_words->setPlaceholderText(tr("Only lines with these words"));
    m_words->setAccessibleName(m_words->placeholderText());
    addClearButton(*m_words);
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Log"));
    auto *place = new QLabel(file, this);
    place->setAccessibleName(tr("File of the log"));
    place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    place->setWordWrap(true);
    place->setForegroundRole(QPalette::PlaceholderText);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(3 * step);
    filters->addWidget(m_words, 1);
    filters->addWidget(m_onlyErrors);
    filters->addWidget(m_count);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(5 * step, 5 * step, 5 * step, 4 * step);
    page->setSpacing(3 * step);
    page->addLayout(filters);
    page->addWidget(m_text, 1);
    page->addWidget(place);
    buildButtons();
    connect(m_words, &QLineEdit::textChanged, this, &LogDialog::filter);
    connect(m_onlyErrors, &QCheckBox::toggled, this, &LogDialog::filter);
    resize(64 * fontMetrics().height(), 36 * fontMetrics().height());
    m_words->setFocus();
}

void LogDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *report = buttons->addButton(tr("&Copy report"), QDialogButtonBox::ActionRole);
    report->setToolTip(tr("Without names, words and places of yours"));
    QPushButton *refresh = buttons->addButton(tr("&Read again"), QDialogButtonBox::ActionRole);
    for (QPushButton *button : {report, refresh})
        button->setAutoDefault(false);
    connect(report, &QPushButton::clicked, this, &LogDialog::reportRequested);
    connect(refresh, &QPushButton::clicked, this, &LogDialog::refreshRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout()->addWidget(buttons);
}

void LogDialog::setText(const QString &log)
{
    m_lines = log.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    filter();
}

void LogDialog::showCopied()
{
    m_count->setText(tr("The report is on the clipboard."));
}

void LogDialog::filter()
{
    const QStringList words = m_words->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList shown;
    for (const QString &line : m_lines) {
        bool fits = !m_onlyErrors->isChecked() || line.contains(QLatin1String("[error]"));
        for (const QString &word : words)
            fits = fits && line.contains(word, Qt::CaseInsensitive);
        if (fits)
            shown.append(line);
    }
    m_text->setPlainText(shown.join(QLatin1Char('\n')));
    m_text->setPlaceholderText(m_lines.isEmpty() ? tr("Nothing has been written down yet.")
                                                 : tr("No line is like that."));
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    m_count->setText(tr("%n lines", nullptr, static_cast<int>(shown.size())));
}

} // namespace palimpsest::ui
