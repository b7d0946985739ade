#include "ui/models/SettingsEdit.h"

#include "ui/models/SettingText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr int kSettingsEdit = 2; // Beside NeighbourEdit's.
constexpr qint64 kMomentMs = 1500;

struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)
};

QString valueText(const ParamValue &value)
{
    if (const bool *on = std::get_if<bool>(&value))
        return *on ? SettingsWords::tr("on") : SettingsWords::tr("off");
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QLocale().toString(static_cast<qlonglong>(*number));
    if (const double *number = std::get_if<double>(&value))
        return QLocale().toString(*number, 'g', 4);
    return settingChoice(std::get<std::string>(value));
}

// The keys whose values differ, of either.
std::vector<std::string> differentParams(const ParamValues &before, const ParamValues &after)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : after) {
        const auto found = before.find(key);
        if (found == before.end() || found->second != value)
            keys.push_back(key);
    }
    for (const auto &[key, value] : before) {
        if (!after.contains(key))
            keys.push_back(key);
    }
    return keys;
}

QString paramChange(const std::string &key, const ParamValues &before, const ParamValues &after,
                    const std::vector<ParamSpec> &specs)
{
    const auto spec = std::find_if(specs.begin(), specs.end(), [&](const ParamSpec &each) { return each.key == key; });
    const QString name = spec == specs.end() ? settingName(key) : settingName(*spec);
    const auto text = [&](const ParamValues &values) {
        const auto found = values.find(key);
        if (found != values.end())
            return valueText(found->second);
        return spec == specs.end() ? QString() : valueText(spec->defaultValue);
    };
    return SettingsWords::tr("%1: %2 to %3").arg(name, text(before), text(after));
}

} // namespace

QString settingsChange(const PaintSettings &before, const PaintSettings &after, const std::vector<ParamSpec> &specs)
{
    QStringList changes;
    if (before.k != after.k)
        changes.append(SettingsWords::tr("Neighbours: %1 to %2").arg(before.k).arg(after.k));
    if (before.count != after.count)
        changes.append(SettingsWords::tr("Pictures at once: %1 to %2").arg(before.count).arg(after.count));
    if (before.mode != after.mode)
        changes.append(SettingsWords::tr("What guides the picture"));
    if (before.seed != after.seed)
        changes.append(SettingsWords::tr("Seed: %1 to %2").arg(before.seed).arg(after.seed));
    if (before.seedLocked != after.seedLocked)
        changes.append(after.seedLocked ? SettingsWords::tr("Lock the seed") : SettingsWords::tr("Unlock the seed"));
    if (before.variations != after.variations && before.seed == after.seed)
        changes.append(SettingsWords::tr("Variation of the seed"));
    if (before.typicalShare != after.typicalShare)
        changes.append(SettingsWords::tr("Typical pictures: %1 % to %2 %")
                           .arg(QLocale().toString(100.0 * before.typicalShare, 'g', 3),
                                QLocale().toString(100.0 * after.typicalShare, 'g', 3)));
    if (before.draftsFirst != after.draftsFirst)
        changes.append(after.draftsFirst ? SettingsWords::tr("Drafts first") : SettingsWords::tr("No drafts first"));
    for (const std::string &key : differentParams(before.params, after.params))
        changes.append(paramChange(key, before.params, after.params, specs));
    return changes.join(QStringLiteral(", "));
}

SettingsEdit::SettingsEdit(Apply apply, PaintSettings before, PaintSettings after, std::vector<ParamSpec> specs)
    : QUndoCommand(settingsChange(before, after, specs))
    , m_apply(std::move(apply))
    , m_before(std::move(before))
    , m_after(std::move(after))
    , m_specs(std::move(specs))
{
    m_age.start();
}

void SettingsEdit::undo()
{
    m_apply(m_before);
}

void SettingsEdit::redo()
{
    m_apply(m_after);
}

int SettingsEdit::id() const
{
    return kSettingsEdit;
}

bool SettingsEdit::mergeWith(const QUndoCommand *other)
{
    const auto *later = dynamic_cast<const SettingsEdit *>(other);
    if (later == nullptr || !m_age.isValid() || m_age.elapsed() > kMomentMs)
        return false;
    // Two settings in a moment are two steps: only one that names a single setting is carried on.
    const auto names = [](const QString &text) { return text.section(QLatin1Char(':'), 0, 0); };
    if (names(text()) != names(later->text()))
        return false;
    m_after = later->m_after;
    m_age.restart();
    setText(settingsChange(m_before, m_after, m_specs));
    setObsolete(m_before == m_after);
    return true;
}

} // namespace palimpsest::ui
