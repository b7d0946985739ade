#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/widgets/PictureMime.h"

#include "core/base/Query.h"

#include <QVector>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace palimpsest::ui {

class ActionButton;
class PromptEdit;
class QueryChip;

/// The query: chips with signed weights, then the words being typed. Says what was changed with every keystroke.
/// GUI thread only.
class QueryBar : public QWidget {
    Q_OBJECT

public:
    QueryBar(PictureLoader &pictures, QWidget *parent = nullptr);

    /// Shows `query` without reporting it back as a change.
    void setQuery(const Query &query);
    [[nodiscard]] Query query() const;

    /// Adds a part as a chip and reports the change.
    void addPart(const QueryPart &part);
    /// Turns the words being typed into a chip, so that others can be added.
    void keepWordsAsChip();
    void focusWords();

    /// Puts the buttons for these actions at the end of the bar.
    void setActions(QAction *surprise, QAction *paint, QAction *settings);

Q_SIGNALS:
    void queryChanged(const palimpsest::Query &query);
    void picturesOffered(const QList<palimpsest::ui::IncomingPicture> &pictures);
    void paintRequested();

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QueryChip *insertChip(const QueryPart &part);
    void removeChip(QueryChip *chip);
    void report();
    void updateThumbnails();
    void updateHint();
    void dressPaintButton();

    PictureLoader &m_pictures;
    QComboBox *m_kind;
    QHBoxLayout *m_chipLayout;
    PromptEdit *m_words;
    ActionButton *m_paint;
    QToolButton *m_surprise;
    QToolButton *m_settings;
    QVector<QueryChip *> m_chips;
};

} // namespace palimpsest::ui
