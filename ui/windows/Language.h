#pragma once

#include <QList>
#include <QMenu>
#include <QString>

namespace palimpsest::ui {

/// A language of the window: its code (ISO 639-1) and what it calls itself.
struct Language {
    const char *code;
    const char *name;
};

/// The languages that there are texts in.
[[nodiscard]] QList<Language> languages();

/// Makes the program speak the language that the settings name, or else the desktop's where there are texts in it, or else
/// English; numbers and dates follow. For once, before the first window is made.
void speakLanguage(const QString &settingsFile);

/// The choice of a language, kept in the settings; it counts from the next start on. GUI thread only.
class LanguageMenu : public QMenu {
    Q_OBJECT

public:
    explicit LanguageMenu(QString settingsFile, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A sentence that says from when on it is spoken, in the language spoken now.
    void chosen(const QString &sentence);

private:
    void add(const QString &code, const QString &name, QActionGroup *group);

    QString m_settingsFile;
};

} // namespace palimpsest::ui
