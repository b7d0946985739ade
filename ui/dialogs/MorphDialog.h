#pragma once

#include "core/base/Recipe.h"
#include "core/base/Result.h"

#include <QDialog>
#include <QPair>
#include <QString>
#include <QVector>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace palimpsest::ui {

class SliderSpin;

/// Where a morph may begin or end.
struct MorphEnd {
    enum class Kind {
        Ready,    ///< `recipe` as it is.
        File,     ///< The recipe in the picture `path`.
        Words,    ///< `recipe` with other words, and what they find.
        Database, ///< `recipe` over another database.
    };
    QString name;
    Kind kind = Kind::Ready;
    Recipe recipe = {};
    QString path = {};
    QString words = {};    ///< That were typed.
    QString database = {}; ///< Id, that was chosen.
};

/// Asks for the two ends of a morph and the number of its pictures. It stays until the ends have been found, and says what
/// is wrong with them. GUI thread only.
class MorphDialog : public QDialog {
    Q_OBJECT

public:
    static constexpr int kMostFrames = 48;
    using Frames = Result<std::vector<Recipe>>;
    struct Parts {
        std::vector<MorphEnd> ends;
        QVector<QPair<QString, QString>> databases; ///< Ids with names.
        int frames = 8;
        std::function<std::optional<double>(int)> secondsFor;
        /// Works out the recipes of the frames and hands them over, later.
        std::function<void(const MorphEnd &from, const MorphEnd &to, int frames, std::function<void(const Frames &)>)>
            work;
    };

    explicit MorphDialog(Parts parts, QWidget *parent = nullptr);

    /// Numbers of ends.
    void chooseEnds(int from, int to);

Q_SIGNALS:
    void chosen(const std::vector<palimpsest::Recipe> &frames);

private:
    /// The controls of one end.
    struct Side {
        QComboBox *end = nullptr;
        QLineEdit *words = nullptr;
        QComboBox *database = nullptr;
    };
    Side makeSide(const QString &title, QGridLayout *layout, int line);
    void build();
    [[nodiscard]] MorphEnd endOf(const Side &side) const;
    [[nodiscard]] QString missing() const;
    [[nodiscard]] int frames() const;
    void showState();
    void work();

    Parts m_parts;
    Side m_from;
    Side m_to;
    SliderSpin *m_frames;
    QLabel *m_state;
    QPushButton *m_paint = nullptr;
    bool m_working = false;
};

} // namespace palimpsest::ui
