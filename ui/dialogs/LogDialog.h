#pragma once

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace palimpsest::ui {

/// The program's log, to be read and searched; its end first. Does not block. GUI thread only.
class LogDialog : public QDialog {
    Q_OBJECT

public:
    /// `file` is only named here.
    explicit LogDialog(const QString &file, QWidget *parent = nullptr);

    /// Shows this text from now on; the filter stays.
    void setText(const QString &log);
    /// Says that the report is on the clipboard, until something else is shown.
    void showCopied();

Q_SIGNALS:
    /// The log should be read again.
    void refreshRequested();
    void reportRequested();

private:
    void buildButtons();
    void filter();

    QStringList m_lines;
    QLineEdit *m_words;
    QCheckBox *m_onlyErrors;
    QPlainTextEdit *m_text;
    QLabel *m_count;
};

} // namespace palimpsest::ui
