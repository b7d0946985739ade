#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <optional>

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
    /// Stays until it is answered, closed or followed by another question. A note or an error that comes between only
    /// covers it.
    void showQuestion(const QString &sentence, const QString &answer, std::function<void()> action);
    void showError(const QString &sentence, const QString &remedy = {}, std::function<void()> action = {});
    [[nodiscard]] QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Question {
        QString sentence;
        QString answer;
        std::function<void()> action;
    };
    void showSentence(const QString &sentence, bool error, const QString &remedy, std::function<void()> action);
    void ask();
    /// The sentence in sight has been read: what it covered comes back, or nothing.
    void leave();

    void showSign();

    QLabel *m_sign;
    QLabel *m_text;
    QPushButton *m_remedy;
    QToolButton *m_close;
    QTimer *m_timer;
    std::function<void()> m_action;
    std::optional<Question> m_question; ///< Neither answered nor closed yet.
    bool m_asking = false;              ///< It is the question that is in sight.
    bool m_error = false;
};

} // namespace palimpsest::ui
