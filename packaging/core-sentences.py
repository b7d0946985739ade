#!/usr/bin/env python3
"""Lists the sentences of core that reach the window, for the translators.

core knows no Qt, so what it says arrives in the window as English text. This writes ui/models/CoreSentences.cpp: each
sentence once, with %1, %2 ... where core puts in a name or a number. Run by the target update_translations; with --check it
writes nothing and ends with 1 when the file is out of date.
"""
import itertools
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = ROOT / "ui/models/CoreSentences.cpp"
# What only the command line, the trainers, the studies and the benchmarks say.
NOT_SHOWN = re.compile(
    r"core/(neural/(parity|benchmark|metrics|training|text|nn)/|pipeline/(evaluation|studies)/|imaging/(gallery/|Gallery|RawPng)"
    r"|base/ParamText|database/detail/(Npy|Npz|RowMetadata|StoreFile|DatabaseScan)|database/(sources/|NpzDatabase)"
    r"|neural/(weights/(Safetensors|StateDict|Torch|Published|Atomic|Config|Pickle|Zip)|CheckpointImport|diffusion/(Schedule|"
    r"PreparedWeights|Autocast))|pipeline/(CompareRetrievers|Evaluate|PaintGrid|DatabaseCare|detail/YamlJson)"
    r"|retrieval/(golden|Golden|Text|Synthetic|Hnsw|FlatSearch|Proposal|WeightedQuery|MultiSearch|MixedSearch|EmbeddingMap"
    r"|detail/(TextCases|CaseFiles))"
    r"|.*(Benchmark|SelfTest|Parity|Fake|Golden|Bench)\w*\.cpp)")
# What parameters of these names hold, where a sentence is finished with them.
FRAGMENTS = {"doing": ["read", "written", "made", "locked", "moved to the trash", "restored"]}
# What looks like a sentence and is none: prompts, what only the command line says.
NOT_TEXT = {"An image of a %1.", "Building hnswlib", '"%1" is no %2; there are %3.', "DDIM"}
# Parts of sentences that are translated for themselves.
PARTS = ["%1 picture", "%1 pictures", "no artist is known", "CPU, %1 threads"]
TOKEN = re.compile(
    r'(?P<skip>//[^\n]*|/\*.*?\*/|^[ \t]*#[^\n]*|\s+)|R"(?P<mark>\w*)\((?P<raw>.*?)\)(?P=mark)"'
    r"|\"(?P<text>(?:[^\"\\\n]|\\.)*)\"|(?P<char>'(?:[^'\\]|\\.)+')|(?P<word>\w+(?:'\w+)*)|(?P<sign>::|->|<<|>>|.)",
    re.S | re.M)
OPEN, CLOSE = "([{", ")]}"
ESCAPE = {"n": "\n", "t": "\t"}


def tokens(source):
    found = []
    for match in TOKEN.finditer(source):
        if match["skip"] is not None:
            continue
        if match["text"] is not None:
            text = re.sub(r"\\(.)", lambda one: ESCAPE.get(one[1], one[1]), match["text"])
            if found and found[-1][0] == "text":
                found[-1] = ("text", found[-1][1] + text)
            else:
                found.append(("text", text))
        else:
            found.append(("raw" if match["raw"] is not None else "code", match[0]))
    return found


def closing(found, at):
    """The place behind the bracket that closes the one at `at`."""
    depth = 0
    for place in range(at, len(found)):
        kind, text = found[place]
        if kind == "code" and text in OPEN:
            depth += 1
        elif kind == "code" and text in CLOSE:
            depth -= 1
            if depth == 0:
                return place + 1
    return len(found)


def alternatives(operand):
    """What an operand of a sum may say; None stands for something known only as it runs."""
    if len(operand) == 1 and operand[0][0] == "text":
        return [operand[0][1]]
    words = [text for kind, text in operand if kind == "code"]
    if len(operand) == 6 and words[:4] == ["std", "::", "string", "("] and operand[4][0] == "text":
        return [operand[4][1]]
    if len(operand) == 1 and operand[0][1] in FRAGMENTS:
        return FRAGMENTS[operand[0][1]]
    if operand[0] == ("code", "(") and ("code", "?") in operand and closing(operand, 0) == len(operand):
        inner = operand[operand.index(("code", "?")) + 1:-1]
        if len(inner) == 3 and inner[1] == ("code", ":") and inner[0][0] == inner[2][0] == "text":
            return [inner[0][1], inner[2][1]]
    return [None]


def sums(found):
    """The operands of each sum that has a text in it, however deep it stands."""
    operand, operands = [], []
    place = 0

    def end():
        if operand:
            operands.append(list(operand))
        whole = [one for one in operands]
        operand.clear()
        operands.clear()
        if any(one[0][0] == "text" or alternatives(one) != [None] for one in whole):
            yield whole

    while place < len(found):
        kind, text = found[place]
        if kind == "code" and text in OPEN and text != "{":
            stop = closing(found, place)
            yield from sums(found[place + 1:stop - 1])
            operand.extend(found[place:stop])
            place = stop
            continue
        if kind == "code" and text == "+" and operand:
            operands.append(list(operand))
            operand.clear()
        elif kind == "code" and text in (";", ",", "{", "}", "?", ":", "=", "return", "<<", "&", "|", "<", ">", "!"):
            yield from end()
        else:
            operand.append(found[place])
        place += 1
    yield from end()


def templates(operands):
    for choice in itertools.product(*[alternatives(one) for one in operands]):
        parts, number, before = [], 0, False
        for one in choice:
            if one is None and not before:
                number += 1
                parts.append(f"%{number}")
            elif one is not None:
                parts.append(one)
            before = one is None
        yield "".join(parts)


def is_shown(text):
    plain = re.sub(r"%\d", "", text)
    if re.search(r"\b(SELECT|PRAGMA|INSERT|UPDATE|DELETE|CREATE|WHERE|ORDER BY|GROUP BY|UNION|JOIN)\b", plain) or "\n" in plain:
        return False
    if CHANGE.match(text):
        return True
    return len(re.findall(r"[A-Za-z]{2,}", plain)) > 1 and bool(re.match(r"[\"%A-Z].*\.$", text))


# Labels of the undo stack that name what they are about.
CHANGE = re.compile(r"(Tag|Untag|Pick|Reject|Unflag|Label|Rate|Delete|Remove|Put|Take|Move|Dismiss|Rename|Make) .*%\d")
# Labels, titles and stages that stand in a field or a call of these names.
LABELS = re.compile(
    r'(?:\.(?:label|help|title|summary)\s*=\s*|\breport\(\{|nextStage\(job, |\bstage = |combinedChange\(|\{"\w+",\s*(?="(?:the|its|what|who) ))'
    r'\s*"((?:[^"\\\n]|\\.)*)"(?!\s*\+)')
HELPS = re.compile(r'makeSpec\(\s*"\w+",[^;]*?"([A-Z][^"\n]*\.)"\)')


def sentences():
    found = set(PARTS)
    for path in sorted((ROOT / "core").rglob("*.cpp")):
        name = path.relative_to(ROOT).as_posix()
        if NOT_SHOWN.match(name):
            continue
        source = path.read_text()
        for operands in sums(tokens(source)):
            found.update(text for text in templates(operands) if is_shown(text))
        found.update(LABELS.findall(source) + HELPS.findall(source))
    return sorted(found - NOT_TEXT)


def written():
    lines = "".join(f'    QT_TRANSLATE_NOOP("core", "{escaped(one)}"),\n' for one in sentences())
    return f"""// Written by packaging/core-sentences.py from the sources of core. Do not edit.

#include "ui/models/CoreText.h"

#include <QCoreApplication>

namespace palimpsest::ui {{

namespace {{

// clang-format off
constexpr const char *kSentences[] = {{
{lines}}};
// clang-format on

}} // namespace

std::span<const char *const> coreSentences()
{{
    return kSentences;
}}

}} // namespace palimpsest::ui
"""


def escaped(text):
    return text.replace("\\", "\\\\").replace('"', '\\"')


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(0 if TARGET.exists() and TARGET.read_text() == written() else 1)
    TARGET.write_text(written())
