#include "ui/models/CoreText.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace palimpsest::ui {

namespace {

// A sentence in a sentence ("... There are ...") and the count of pictures in it.
constexpr int kDeepest = 3;

struct Pattern {
    const char *sentence;
    QRegularExpression expression;
    qsizetype letters; // That are no place: the more, the surer the fit.
};

const QRegularExpression &place()
{
    static const QRegularExpression expression(QStringLiteral("%([1-9])"));
    return expression;
}

Pattern patternOf(const char *sentence)
{
    QString text = QString::fromUtf8(sentence);
    const qsizetype letters = QString(text).remove(place()).size();
    text = QRegularExpression::escape(text).replace(QRegularExpression(QStringLiteral("\\\\%[1-9]")),
                                                    QStringLiteral("(\\d+ pictures?|.+?)")); // A count is one place.
    return {
        sentence,
        QRegularExpression(QRegularExpression::anchoredPattern(text), QRegularExpression::DotMatchesEverythingOption),
        letters};
}

// The surest first.
std::vector<Pattern> makePatterns()
{
    std::vector<Pattern> patterns;
    for (const char *sentence : coreSentences()) {
        if (QString::fromUtf8(sentence).contains(place()))
            patterns.push_back(patternOf(sentence));
    }
    std::stable_sort(patterns.begin(), patterns.end(),
                     [](const Pattern &one, const Pattern &other) { return one.letters > other.letters; });
    return patterns;
}

QHash<QString, const char *> makeExact()
{
    QHash<QString, const char *> exact;
    for (const char *sentence : coreSentences())
        exact.insert(QString::fromUtf8(sentence), sentence);
    return exact;
}

QString translated(const QString &said, int depth)
{
    static const QHash<QString, const char *> exact = makeExact();
    static const std::vector<Pattern> patterns = makePatterns();
    if (const char *sentence = exact.value(said))
        return QCoreApplication::translate("core", sentence);
    if (depth == kDeepest)
        return said;
    for (const Pattern &pattern : patterns) {
        const QRegularExpressionMatch fit = pattern.expression.match(said);
        if (!fit.hasMatch())
            continue;
        QString result;
        QString left = QCoreApplication::translate("core", pattern.sentence);
        // Not with arg(): a name may have a % in it.
        for (QRegularExpressionMatch next = place().match(left); next.hasMatch(); next = place().match(left)) {
            const QString part = fit.captured(next.captured(1).toInt());
            result += left.left(next.capturedStart());
            result += translated(part, depth + 1);
            left.remove(0, next.capturedEnd());
        }
        return result + left;
    }
    return said;
}

} // namespace

QString coreText(const std::string &said)
{
    return translated(QString::fromStdString(said), 0);
}

QString coreText(const QString &said)
{
    return translated(said, 0);
}

} // namespace palimpsest::ui
