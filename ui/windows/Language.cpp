#include "ui/windows/Language.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

#include <algorithm>
#include <utility>

namespace palimpsest::ui {

namespace {

constexpr const char *kSetting = "window/language";

QString chosenLanguage(const QString &settingsFile)
{
    return QSettings(settingsFile, QSettings::IniFormat).value(QLatin1String(kSetting)).toString();
}

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, QStringLiteral("_"), folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QList<Language> languages()
{
    return {{"en", "English"}, {"de", "Deutsch"}, {"es", "Español"}, {"fr", "Français"}};
}

void speakLanguage(const QString &settingsFile)
{
    const QString chosen = chosenLanguage(settingsFile);
    const auto all = languages();
    const bool isKnown = std::any_of(all.begin(), all.end(),
                                     [&chosen](const Language &each) { return chosen == QLatin1String(each.code); });
    const QLocale locale =
        isKnown && QLocale::system().language() != QLocale(chosen).language() ? QLocale(chosen) : QLocale::system();
    QLocale::setDefault(locale);
    const QString texts = QStringLiteral(":/translations");
    // The plural forms of English, also for what is not in another language yet.
    install(QLocale(QLocale::English), QStringLiteral("palimpsest"), texts);
    const bool isSpoken = std::any_of(all.begin(), all.end(), [&locale](const Language &each) {
        return QLocale(QLatin1String(each.code)).language() == locale.language();
    });
    if (!isSpoken || locale.language() == QLocale::English)
        return;
    // Qt's own texts only beside ours: buttons and what stands above them are in one language.
    install(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(locale, QStringLiteral("palimpsest"), texts);
}

LanguageMenu::LanguageMenu(QString settingsFile, QWidget *parent)
    : QMenu(tr("Lan&guage"), parent)
    , m_settingsFile(std::move(settingsFile))
{
    auto *group = new QActionGroup(this);
    add({}, tr("As the &desktop"), group);
    for (const Language &language : languages())
        add(QLatin1String(language.code), QString::fromUtf8(language.name), group);
}

void LanguageMenu::add(const QString &code, const QString &name, QActionGroup *group)
{
    QAction *action = addAction(name);
    action->setObjectName(QStringLiteral("language-") + (code.isEmpty() ? QStringLiteral("desktop") : code));
    action->setCheckable(true);
    action->setChecked(chosenLanguage(m_settingsFile) == code);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, code] {
        QSettings(m_settingsFile, QSettings::IniFormat).setValue(QLatin1String(kSetting), code);
        Q_EMIT chosen(tr("Palimpsest speaks it from its next start on."));
    });
}

} // namespace palimpsest::ui
