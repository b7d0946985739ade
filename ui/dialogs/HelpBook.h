#pragma once

#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace palimpsest::ui {

/// Pages of explanation, listed, searched and linked among each other; in the language of the window where they are
/// written in it, else in English. They lie in the program itself. GUI thread only.
class HelpBook : public QDialog {
    Q_OBJECT

public:
    explicit HelpBook(QWidget *parent = nullptr);

    /// Turns to a page by its name, "neighbours"; an unknown one is the first.
    void turnTo(const QString &page);
    /// The name of the page in sight.
    [[nodiscard]] QString page() const;

private:
    struct Page {
        QString name;
        QString title;
        QString text; ///< Markdown.
    };
    void readPages();
    void find(const QString &words);
    void showRow(int row);

    QList<Page> m_pages;
    QLineEdit *m_search;
    QListWidget *m_titles;
    QTextBrowser *m_text;
};

} // namespace palimpsest::ui
