#include "ui/models/FuzzyMatch.h"

#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace palimpsest::ui {

namespace {

constexpr int kImpossible = -1;
constexpr int kLetter = 1;
constexpr int kSideBySide = 8;
constexpr int kWordStart = 8;

QString folded(QStringView text)
{
    QString result;
    for (const QChar letter : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (letter.category() != QChar::Mark_NonSpacing)
            result += letter;
    }
    return result;
}

// The best sum over all ways to find `word` in `text`: best[j] is for the letters so far, the last of them at j.
int wordScore(const QString &word, const QString &text)
{
    const auto size = static_cast<std::size_t>(text.size());
    std::vector<int> best(size, kImpossible);
    for (qsizetype i = 0; i < word.size(); ++i) {
        std::vector<int> next(size, kImpossible);
        int before = i == 0 ? 0 : kImpossible; // The best that ends anywhere before j.
        for (std::size_t j = 0; j < size; ++j) {
            const auto at = static_cast<qsizetype>(j);
            if (text[at] == word[i]) {
                const int letter = kLetter + (at == 0 || !text[at - 1].isLetterOrNumber() ? kWordStart : 0);
                if (before != kImpossible)
                    next[j] = before + letter;
                if (i > 0 && j > 0 && best[j - 1] != kImpossible)
                    next[j] = std::max(next[j], best[j - 1] + letter + kSideBySide);
            }
            if (i > 0)
                before = std::max(before, best[j]);
        }
        best = std::move(next);
    }
    return best.empty() ? kImpossible : *std::max_element(best.begin(), best.end());
}

} // namespace

std::optional<int> fuzzyScore(QStringView wanted, QStringView text)
{
    const QString where = folded(text);
    int sum = 0;
    for (const QString &word : folded(wanted).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const int score = wordScore(word, where);
        if (score == kImpossible)
            return std::nullopt;
        sum += score;
    }
    return sum;
}

} // namespace palimpsest::ui
