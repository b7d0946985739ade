#pragma once

#include <QString>
#include <QWidget>

class QToolButton;

namespace palimpsest::ui {

/// A tag with two buttons: its word, and a cross. A suggested one has a dashed outline and a plus, so that nobody takes it for
/// one that is worn. GUI thread only.
class TagChip : public QWidget {
    Q_OBJECT

public:
    enum class Kind { Worn, Suggested };

    /// `pictures` of `all` wear it; of a suggestion neither counts.
    TagChip(Kind kind, const QString &tag, int pictures, int all, QWidget *parent = nullptr);

    [[nodiscard]] const QString &tag() const { return m_tag; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QToolButton *word() const { return m_word; }
    [[nodiscard]] QToolButton *cross() const { return m_cross; }

Q_SIGNALS:
    /// The word was pressed: all are to wear it.
    void accepted();
    /// The cross was pressed, or Delete: none is to wear it, or it is not to be suggested again.
    void refused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Kind m_kind;
    QString m_tag;
    QToolButton *m_word;
    QToolButton *m_cross;
};

} // namespace palimpsest::ui
