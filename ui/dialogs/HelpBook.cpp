#include "ui/dialogs/HelpBook.h"

#include "ui/widgets/LineButtons.h"

#include "ui/widgets/CardPainting.h"

#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace palimpsest::ui {

namespace {

constexpr const char *kScheme = "page";

QString folder()
{
    const QString all = QStringLiteral(":/help/");
    const QString own = all + QLocale().name().section(QLatin1Char('_'), 0, 0);
    return QDir(own).isEmpty() ? all + QStringLiteral("en") : own;
}

} // namespace

HelpBook::HelpBook(QWidget *parent)
    : QDialog(parent)
    , m_search(new QLineEdit(this))
    , m_titles(new QListWidget(this))
    , m_text(new QTextBrowser(this))
{
    setWindowTitle(tr("Help"));
    const int step = card::step(fontMetrics());
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    addClearButton(*m_search);
    m_titles->setAccessibleName(tr("Pages"));
    m_text->setAccessibleName(tr("Page"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(4.0 * step);
    auto *left = new QWidget(this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_titles, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({15 * fontMetrics().height(), 40 * fontMetrics().height()});
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(3 * step, 3 * step, 3 * step, 3 * step);
    page->addWidget(splitter);
    resize(56 * fontMetrics().height(), 40 * fontMetrics().height());
    readPages();
    connect(m_search, &QLineEdit::textChanged, this, &HelpBook::find);
    connect(m_titles, &QListWidget::currentRowChanged, this, &HelpBook::showRow);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        if (link.scheme() == QLatin1String(kScheme))
            turnTo(link.path());
    });
    turnTo({});
}

void HelpBook::readPages()
{
    const QDir pages(folder());
    for (const QString &name : pages.entryList(QDir::Files, QDir::Name)) {
        QFile file(pages.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        // "02-neighbours.md" begins with "# What is a neighbour?".
        m_pages.append({name.section(QLatin1Char('-'), 1).section(QLatin1Char('.'), 0, 0),
                        text.section(QLatin1Char('\n'), 0, 0).mid(2).trimmed(), text});
        m_titles->addItem(m_pages.back().title);
    }
}

void HelpBook::turnTo(const QString &page)
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [&page](const Page &each) { return each.name == page; });
    m_search->clear();
    m_titles->setCurrentRow(found == m_pages.end() ? 0 : static_cast<int>(found - m_pages.begin()));
}

QString HelpBook::page() const
{
    return m_pages.value(m_titles->currentRow()).name;
}

void HelpBook::find(const QString &words)
{
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    int first = -1;
    for (int row = 0; row < m_titles->count(); ++row) {
        const QString &text = m_pages.at(row).text;
        const bool fits = std::all_of(wanted.begin(), wanted.end(), [&text](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        m_titles->item(row)->setHidden(!fits);
        if (fits && first < 0)
            first = row;
    }
    const QListWidgetItem *current = m_titles->currentItem();
    if (first >= 0 && (current == nullptr || current->isHidden()))
        m_titles->setCurrentRow(first);
    if (!wanted.isEmpty()) {
        m_text->moveCursor(QTextCursor::Start);
        m_text->find(wanted.constFirst());
    }
}

void HelpBook::showRow(int row)
{
    m_text->setMarkdown(m_pages.value(row).text);
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace palimpsest::ui
