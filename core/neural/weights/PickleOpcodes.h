#pragma once

#include <cstdint>

namespace palimpsest::neural::weights {

/// The instructions of pickles that are understood, with CPython's names (Lib/pickle.py). Those that are left out can
/// call (INST, OBJ, EXT1 to EXT4), need a file of their own or are of protocols 0 and 1.
enum PickleOpcode : std::uint8_t {
    kMark = '(',
    kStop = '.',
    kPop = '0',
    kPopMark = '1',
    kDup = '2',
    kBinInt = 'J',
    kBinInt1 = 'K',
    kBinInt2 = 'M',
    kNone = 'N',
    kBinFloat = 'G',
    kNewTrue = 0x88,
    kNewFalse = 0x89,
    kLong1 = 0x8a,
    kLong4 = 0x8b,
    kBinString = 'T',
    kShortBinString = 'U',
    kBinUnicode = 'X',
    kShortBinUnicode = 0x8c,
    kBinUnicode8 = 0x8d,
    kBinBytes = 'B',
    kShortBinBytes = 'C',
    kBinBytes8 = 0x8e,
    kAppend = 'a',
    kAppends = 'e',
    kDict = 'd',
    kEmptyDict = '}',
    kList = 'l',
    kEmptyList = ']',
    kSetItem = 's',
    kSetItems = 'u',
    kTuple = 't',
    kEmptyTuple = ')',
    kTuple1 = 0x85,
    kTuple2 = 0x86,
    kTuple3 = 0x87,
    kEmptySet = 0x8f,
    kAddItems = 0x90,
    kFrozenSet = 0x91,
    kBinGet = 'h',
    kLongBinGet = 'j',
    kBinPut = 'q',
    kLongBinPut = 'r',
    kMemoize = 0x94,
    kProto = 0x80,
    kFrame = 0x95,
    kGlobal = 'c',
    kStackGlobal = 0x93,
    kBinPersId = 'Q',
    kReduce = 'R',
    kBuild = 'b',
    kNewObj = 0x81,
    kNewObjEx = 0x92,
};

} // namespace palimpsest::neural::weights
