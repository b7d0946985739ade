#pragma once

#include "ui/jobs/PictureLoader.h"
#include "ui/widgets/PictureMime.h"

#include "core/base/Query.h"
#include "core/base/Result.h"

#include <QVector>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QToolButton;

namespace palimpsest::ui {

class ActionButton;
class PalettePopup;
class PromptEdit;
class QueryChip;
class QueryExtras;

/// The query: chips with signed weights, then the words being typed, which may say the same (core/base/QueryText.h); filters
/// and colours below. Says what was changed with every keystroke. GUI thread only.
class QueryBar : public QWidget {
    Q_OBJECT

public:
    QueryBar(PictureLoader &pictures, QWidget *parent = nullptr);

    /// Shows `query` without reporting it back as a change.
    void setQuery(const Query &query);
    [[nodiscard]] Query query() const;

    /// Adds a part as a chip and reports the change.
    void addPart(const QueryPart &part);
    /// Turns what is being typed into chips, so that others can be added.
    void keepWordsAsChip();
    /// Where names of pictures that are typed are looked for.
    void setPictureFolder(const QString &folder) { m_folder = folder; }
    /// What of the query cannot be read, as a sentence; empty when all of it can.
    [[nodiscard]] QString mistake() const;
    void focusWords();

    /// Puts the buttons for these actions at the end of the bar.
    void setActions(QAction *surprise, QAction *paint, QAction *settings);
    /// Puts a small widget before the Paint button, which becomes the bar's.
    void addBesidePaint(QWidget *widget);

Q_SIGNALS:
    void queryChanged(const palimpsest::Query &query);
    void picturesOffered(const QList<palimpsest::ui::IncomingPicture> &pictures);
    void paintRequested();
    /// The artist wants to choose a part of the picture of chip `index`; setCrop() answers.
    void cropRequested(int index, const palimpsest::QueryPart &part);

public Q_SLOTS:
    void setCrop(int index, const palimpsest::CropRectangle &crop);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QueryChip *insertChip(const QueryPart &part);
    void removeChip(QueryChip *chip);
    [[nodiscard]] Result<Query> typed() const;
    void report();
    void updateThumbnails();
    void updateHint();
    void dressPaintButton();

    PictureLoader &m_pictures;
    QComboBox *m_kind;
    QHBoxLayout *m_row;
    QHBoxLayout *m_chipLayout;
    PromptEdit *m_words;
    ActionButton *m_paint;
    QToolButton *m_surprise;
    QToolButton *m_settings;
    QToolButton *m_colours;
    QueryExtras *m_extras;
    PalettePopup *m_palette;
    QString m_folder;
    QVector<QueryChip *> m_chips;
};

} // namespace palimpsest::ui
