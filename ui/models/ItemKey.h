#pragma once

#include <QObject>

namespace palimpsest::ui {

/// An item of one of several databases that are shown together, as one number: which of them, and the item's id. Of a
/// single database it is the id.
using ItemKey = qint64;

constexpr int kItemBits = 40;

/// 0 <= item < 2^40.
constexpr ItemKey itemKey(int database, qint64 item)
{
    return (static_cast<qint64>(database) << kItemBits) | item;
}

constexpr int databaseOfKey(ItemKey key)
{
    return static_cast<int>(key >> kItemBits);
}

constexpr qint64 itemOfKey(ItemKey key)
{
    return key & ((qint64{1} << kItemBits) - 1);
}

} // namespace palimpsest::ui
