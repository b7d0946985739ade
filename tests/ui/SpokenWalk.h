#pragma once

#include <QAccessible>
#include <QRegularExpression>
#include <QStringList>
#include <QWidget>

namespace palimpsest::ui {

/// Goes through what a screen reader finds in a window, and notes what it could not say.
class SpokenWalk {
public:
    explicit SpokenWalk(QWidget &root) { visit(QAccessible::queryAccessibleInterface(&root), {}, nullptr); }

    /// Things that can be used, but have no name or one that says nothing, with the way to them.
    QStringList unspoken;
    int controls = 0;
    int items = 0;

private:
    /// So many items of a list are enough.
    static constexpr int kItems = 6;

    static bool isItem(QAccessible::Role role)
    {
        return role == QAccessible::ListItem || role == QAccessible::TreeItem || role == QAccessible::Cell;
    }

    static bool isControl(const QAccessibleInterface &each)
    {
        switch (each.role()) {
        case QAccessible::Button:
        case QAccessible::ButtonMenu:
        case QAccessible::ButtonDropDown:
        case QAccessible::CheckBox:
        case QAccessible::RadioButton:
        case QAccessible::ComboBox:
        case QAccessible::EditableText:
        case QAccessible::Slider:
        case QAccessible::SpinBox:
        case QAccessible::List:
        case QAccessible::Tree:
        case QAccessible::Table:
        case QAccessible::PageTab:
        case QAccessible::MenuItem:
        case QAccessible::ProgressBar:
        case QAccessible::Graphic:
        case QAccessible::Chart:
            return true;
        default:
            return isItem(each.role()) || each.state().focusable;
        }
    }

    /// Names of classes and files, with markup or the sign of a key in them, are not meant to be read.
    static bool saysSomething(const QString &name)
    {
        static const QRegularExpression noName(
            QStringLiteral("^$|^Q[A-Z]\\w+$|::|^[A-Z][a-z]+[A-Z]\\w*$|^qt_|^/|<\\w+>|&\\w|"
                           "^[^ ]+\\.(png|jpe?g|svg|webp|tiff?|json|ini|sqlite|safetensors)$"));
        return !noName.match(name.trimmed()).hasMatch();
    }

    static QString word(QAccessibleInterface &each)
    {
        const QString name = each.text(QAccessible::Name);
        QString kind = each.object() == nullptr ? QString::number(each.role())
                                                : QLatin1String(each.object()->metaObject()->className());
        return name.isEmpty() ? kind.remove(QStringLiteral("palimpsest::ui::"))
                              : QStringLiteral("%1 \"%2\"").arg(kind.remove(QStringLiteral("palimpsest::ui::")), name);
    }

    void visit(QAccessibleInterface *each, const QStringList &way, QAccessibleInterface *parent)
    {
        if (each == nullptr || !each->isValid() || each->state().invisible)
            return;
        const auto role = each->role();
        // What Qt puts into its own controls speaks through them.
        const bool inner =
            parent != nullptr && (parent->role() == QAccessible::ComboBox || parent->role() == QAccessible::SpinBox);
        if (inner || role == QAccessible::ScrollBar || role == QAccessible::Grip || role == QAccessible::RowHeader
            || role == QAccessible::ColumnHeader
            || (each->object() != nullptr && each->object()->inherits("QHeaderView")))
            return;
        const QStringList here = way + QStringList{word(*each)};
        if (isControl(*each)) {
            ++(isItem(role) ? items : controls);
            if (!saysSomething(each->text(QAccessible::Name)))
                unspoken.append(here.join(QStringLiteral(" / ")));
        }
        // Qt lets these follow their models only while a reader is known to be there.
        if (QAccessibleTableInterface *table = each->tableInterface()) {
            QAccessibleTableModelChangeEvent event(each->object(), QAccessibleTableModelChangeEvent::ModelReset);
            table->modelChange(&event);
        }
        int seen = 0;
        for (int i = 0; i < each->childCount() && seen < kItems; ++i) {
            QAccessibleInterface *child = each->child(i);
            if (child != nullptr && isItem(child->role()))
                ++seen;
            visit(child, here, each);
        }
    }
};

} // namespace palimpsest::ui
