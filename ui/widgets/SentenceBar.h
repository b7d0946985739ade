#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace palimpsest::ui {

/// One sentence for the artist above the table, with a remedy if there is one. Never blocks, never takes the focus;
/// notes go by themselves, errors stay until they are closed or replaced. GUI thread only.
class SentenceBar : public QFrame {
    Q_OBJECT

public:
    explicit SentenceBar(QWidget *parent = nullptr);

    void showNote(const QString &sentence, const QString &remedy = {}, std::function<void()> action = {});
    /// Stays until it is answered, closed or replaced.
    void showQuestion(const QString &sentence, const QString &answer, std::function<void()> action);
    void showError(const QString &sentence, const QString &remedy = {}, std::function<void()> action = {});
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showSentence(const QString &sentence, bool error, const QString &remedy, std::function<void()> action);

    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_remedy;
    QToolButton *m_close;
    QTimer *m_timer;
    std::function<void()> m_action;
    bool m_error = false;
};

} // namespace palimpsest::ui
