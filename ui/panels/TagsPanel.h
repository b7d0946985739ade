#pragma once

#include "core/pipeline/TagSuggestions.h"
#include "ui/jobs/TagService.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QStringListModel;

namespace palimpsest::ui {

class FlowLayout;
class TagChip;

/// The tags of the chosen pictures, a line to give them others, and what the encoder suggests for the current one. It
/// changes nothing itself. GUI thread only.
class TagsPanel : public QWidget {
    Q_OBJECT

public:
    explicit TagsPanel(QWidget *parent = nullptr);

    void showTags(const ChosenTags &tags);
    void showSuggestions(const std::vector<pipeline::TagSuggestion> &tags);
    void focusLine();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void tagsGiven(const QStringList &tags);
    void tagTaken(const QString &tag);
    void suggestionAccepted(const QString &tag);
    void suggestionDismissed(const QString &tag);
    /// Escape in the line: back to the pictures.
    void left();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void giveTyped();
    void updateWords(const std::vector<TagCount> &inUse);
    static void empty(FlowLayout &layout);

    QLabel *m_heading;
    QLineEdit *m_line;
    QLabel *m_suggestedHeading;
    FlowLayout *m_worn;
    FlowLayout *m_suggested;
    QStringListModel *m_words;
};

} // namespace palimpsest::ui
