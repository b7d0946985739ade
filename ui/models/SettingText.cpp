#include "ui/models/SettingText.h"

#include "ui/models/CoreText.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr std::array<std::pair<const char *, const char *>, 11> kNames{{
    {"steps", QT_TRANSLATE_NOOP("Setting", "Steps")},
    {"guidance", QT_TRANSLATE_NOOP("Setting", "Guidance")},
    {"text_strength", QT_TRANSLATE_NOOP("Setting", "Pull of the words")},
    {"neighbour_strength", QT_TRANSLATE_NOOP("Setting", "Pull of the neighbours")},
    {"sampler", QT_TRANSLATE_NOOP("Setting", "Sampler")},
    {"eta", QT_TRANSLATE_NOOP("Setting", "Eta")},
    {"temperature", QT_TRANSLATE_NOOP("Setting", "Temperature")},
    {"split", QT_TRANSLATE_NOOP("Setting", "Split by noise")},
    {"clip", QT_TRANSLATE_NOOP("Setting", "Clip")},
    {"enlarge", QT_TRANSLATE_NOOP("Setting", "Enlarge")},
    {"redraw", QT_TRANSLATE_NOOP("Setting", "Redraw")},
}};

constexpr std::array<std::pair<const char *, const char *>, 3> kChoices{{
    {"off", QT_TRANSLATE_NOOP("Setting", "off")},
    {"neighbours-first", QT_TRANSLATE_NOOP("Setting", "neighbours first")},
    {"text-first", QT_TRANSLATE_NOOP("Setting", "words first")},
}};

QString nameOr(const std::string &key, const QString &otherwise)
{
    const auto known =
        std::find_if(kNames.begin(), kNames.end(), [&key](const auto &each) { return each.first == key; });
    return known == kNames.end() ? otherwise : QCoreApplication::translate("Setting", known->second);
}

} // namespace

QString settingName(const std::string &key)
{
    return nameOr(key, QString::fromStdString(key));
}

QString settingName(const ParamSpec &spec)
{
    return nameOr(spec.key, coreText(spec.label));
}

QString settingChoice(const std::string &choice)
{
    const auto known =
        std::find_if(kChoices.begin(), kChoices.end(), [&choice](const auto &each) { return each.first == choice; });
    return known == kChoices.end() ? QString::fromStdString(choice)
                                   : QCoreApplication::translate("Setting", known->second);
}

} // namespace palimpsest::ui
