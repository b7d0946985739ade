#include "ui/models/ExploreText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace palimpsest::ui {

namespace {

struct ExploreWords {
    Q_DECLARE_TR_FUNCTIONS(ExploreWords)
};

constexpr double kMinute = 60.0;
constexpr double kHour = 3600.0;
// Two strengths nearer than this pull alike.
constexpr double kAlike = 0.15;

} // namespace

QString variationWords(double strength)
{
    if (strength < 0.05)
        return ExploreWords::tr("the same picture");
    if (strength < 0.15)
        return ExploreWords::tr("hardly different: other details");
    if (strength < 0.3)
        return ExploreWords::tr("a little different: the same scene");
    if (strength < 0.5)
        return ExploreWords::tr("clearly different: some of it stays");
    if (strength < 0.75)
        return ExploreWords::tr("strongly different: only the gist stays");
    return ExploreWords::tr("as good as another seed");
}

QString durationWords(const std::optional<double> &seconds)
{
    if (!seconds)
        return {};
    const QLocale locale;
    if (*seconds < 1.5 * kMinute)
        return ExploreWords::tr("about %1 s")
            .arg(locale.toString(std::max(1, static_cast<int>(std::lround(*seconds)))));
    if (*seconds < 1.5 * kHour)
        return ExploreWords::tr("about %1 min").arg(locale.toString(static_cast<int>(std::lround(*seconds / kMinute))));
    return ExploreWords::tr("about %1 h").arg(locale.toString(*seconds / kHour, 'f', 1));
}

QString amountWords(int pictures, const std::optional<double> &seconds)
{
    const QString amount = ExploreWords::tr("%n pictures", nullptr, pictures);
    const QString duration = durationWords(seconds);
    return duration.isEmpty() ? amount : QStringLiteral("%1, %2").arg(amount, duration);
}

QString typicalWords(double share)
{
    if (share >= 1.0)
        return ExploreWords::tr("Surprises come from all pictures, the odd ones too.");
    const double percent = share * 100.0;
    return ExploreWords::tr("Surprises come from the %1 % most typical pictures.")
        .arg(QLocale().toString(percent, 'g', 2));
}

QString pullWords(double words, double neighbours)
{
    if (words <= 0.0 && neighbours <= 0.0)
        return ExploreWords::tr("Nothing pulls: the model paints what it likes.");
    if (words <= 0.0)
        return ExploreWords::tr("The neighbours alone pull.");
    if (neighbours <= 0.0)
        return ExploreWords::tr("The words alone pull.");
    if (words > neighbours + kAlike)
        return ExploreWords::tr("The words lead.");
    if (neighbours > words + kAlike)
        return ExploreWords::tr("The neighbours lead.");
    return ExploreWords::tr("Words and neighbours pull alike.");
}

} // namespace palimpsest::ui
