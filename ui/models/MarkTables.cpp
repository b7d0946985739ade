#include "ui/models/MarkTables.h"

#include <QCoreApplication>

namespace palimpsest::ui {

namespace {

QString translated(const char *words, int number = -1)
{
    return QCoreApplication::translate("Marks", words, nullptr, number);
}

} // namespace

QString labelName(ColourLabel label)
{
    switch (label) {
    case ColourLabel::Red:
        return translated(QT_TRANSLATE_NOOP("Marks", "Red"));
    case ColourLabel::Yellow:
        return translated(QT_TRANSLATE_NOOP("Marks", "Yellow"));
    case ColourLabel::Green:
        return translated(QT_TRANSLATE_NOOP("Marks", "Green"));
    case ColourLabel::Blue:
        return translated(QT_TRANSLATE_NOOP("Marks", "Blue"));
    case ColourLabel::None:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Marks", "No label"));
}

QStringList markWords(const CullMarks &marks)
{
    QStringList words;
    if (marks.flag == PickFlag::Picked)
        words.append(translated(QT_TRANSLATE_NOOP("Marks", "picked")));
    if (marks.flag == PickFlag::Rejected)
        words.append(translated(QT_TRANSLATE_NOOP("Marks", "rejected")));
    if (marks.rating > 0)
        words.append(marks.rating == 1 ? translated(QT_TRANSLATE_NOOP("Marks", "1 star"))
                                       : translated(QT_TRANSLATE_N_NOOP("Marks", "%n stars"), marks.rating));
    if (marks.label != ColourLabel::None)
        words.append(translated(QT_TRANSLATE_NOOP("Marks", "%1 label")).arg(labelName(marks.label).toLower()));
    return words;
}

} // namespace palimpsest::ui
