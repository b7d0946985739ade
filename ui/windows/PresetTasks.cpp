#include "ui/windows/PresetTasks.h"

#include "ui/dialogs/PresetsDialog.h"
#include "ui/dialogs/SavePresetDialog.h"
#include "ui/models/CoreText.h"
#include "ui/models/PresetText.h"
#include "ui/models/UndoStep.h"
#include "ui/widgets/SentenceBar.h"
#include "ui/windows/PresetActions.h"
#include "ui/windows/Session.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QFileDialog>
#include <QLocale>
#include <QMenu>
#include <QStandardPaths>

#include <filesystem>
#include <memory>
#include <utility>

namespace palimpsest::ui {

namespace {

using pipeline::PresetFolder;

struct Outcome {
    Result<void> done;
    PresetFolder::Listing listing;
};

QString nameFilter()
{
    return PresetTasks::tr("Presets (*.json)");
}

QFileDialog *openDialog(QWidget *window, const QString &title, QFileDialog::AcceptMode mode)
{
    auto *dialog = new QFileDialog(window, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   nameFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(mode);
    dialog->setFileMode(mode == QFileDialog::AcceptSave ? QFileDialog::AnyFile : QFileDialog::ExistingFiles);
    return dialog;
}

QString menuText(const std::string &name)
{
    return QString::fromStdString(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

PresetTasks::PresetTasks(Session &session, const WindowActions &actions, SentenceBar &sentences, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_actions(actions)
    , m_sentences(sentences)
    , m_window(window)
    , m_folder(session.places().presets.toStdString())
{
    const PresetActions &own = PresetActions::of(actions);
    connect(own.savePreset, &QAction::triggered, this, &PresetTasks::askToSave);
    connect(own.managePresets, &QAction::triggered, this, &PresetTasks::manage);
    refresh();
}

void PresetTasks::refresh()
{
    change([](const PresetFolder &) { return Result<void>(); });
}

void PresetTasks::change(Deed deed, std::function<void()> done)
{
    m_session.background().run(
        this,
        [folder = m_folder, deed = std::move(deed)](const std::stop_token &) {
            auto outcome = deed(folder);
            return Outcome{std::move(outcome), folder.list()};
        },
        [this, done = std::move(done)](Outcome outcome) {
            show(std::move(outcome.listing));
            if (!outcome.done)
                showProblem(outcome.done.error());
            else if (done)
                done();
        });
}

void PresetTasks::show(PresetFolder::Listing listing)
{
    m_presets = std::move(listing.presets);
    QMenu *menu = PresetActions::of(m_actions).presets;
    menu->clear();
    for (const PresetFolder::Entry &entry : m_presets) {
        QAction *action = menu->addAction(menuText(entry.preset.name));
        action->setToolTip(presetFacts(entry.preset));
        connect(action, &QAction::triggered, this, [this, preset = entry.preset] { use(preset); });
    }
    menu->menuAction()->setEnabled(!m_presets.empty());
    if (m_dialog != nullptr) {
        m_dialog->setPresets(m_presets);
        if (!listing.problems.empty())
            m_dialog->showProblem(QString::fromStdString(listing.problems.front().message));
    }
    Q_EMIT refreshed();
}

void PresetTasks::showProblem(const Error &error)
{
    const QString sentence = coreText(error.message);
    if (m_dialog != nullptr && m_dialog->isVisible())
        m_dialog->showProblem(sentence);
    else
        m_sentences.showError(sentence);
}

void PresetTasks::use(const pipeline::Preset &preset)
{
    const QStringList missing = m_session.missingFrom(preset);
    const QString name = QString::fromStdString(preset.name);
    if (missing.isEmpty()) {
        m_session.usePreset(preset);
        m_sentences.showNote(tr("The preset \"%1\" is on the desk.").arg(name));
        return;
    }
    m_sentences.showQuestion(
        tr("The preset \"%1\" needs what is not on this computer: %2. The rest would go with what is on the desk.")
            .arg(name, QLocale().createSeparatedList(missing)),
        tr("Use the rest"), [this, preset] { m_session.usePreset(preset); });
}

void PresetTasks::askToSave()
{
    QStringList taken;
    for (const PresetFolder::Entry &entry : m_presets)
        taken.append(QString::fromStdString(entry.preset.name));
    QString proposal = tr("My preset");
    for (int number = 2; taken.contains(proposal); ++number)
        proposal = tr("My preset %1").arg(number);
    auto *dialog = new SavePresetDialog(taken, proposal, m_lastHolds, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavePresetDialog::chosen, this, &PresetTasks::save);
    dialog->open();
}

void PresetTasks::save(const QString &name, pipeline::PresetParts holds)
{
    m_lastHolds = holds;
    const pipeline::Preset preset = m_session.currentPreset(name, holds);
    change(
        [preset](const PresetFolder &folder) -> Result<void> {
            auto file = folder.add(preset, PresetFolder::Taken::Replace);
            return file ? Result<void>() : file.error();
        },
        [this, name] { m_sentences.showNote(tr("The preset \"%1\" is kept.").arg(name)); });
}

void PresetTasks::manage()
{
    if (m_dialog == nullptr)
        makeDialog();
    refresh();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

void PresetTasks::makeDialog()
{
    m_dialog = new PresetsDialog(m_window);
    m_dialog->setPresets(m_presets);
    connect(m_dialog, &PresetsDialog::useWanted, this, [this](const pipeline::Preset &preset) {
        m_dialog->accept();
        use(preset);
    });
    connect(m_dialog, &PresetsDialog::renameWanted, this, &PresetTasks::rename);
    connect(m_dialog, &PresetsDialog::deleteWanted, this, &PresetTasks::remove);
    connect(m_dialog, &PresetsDialog::exportWanted, this, &PresetTasks::askToExport);
    connect(m_dialog, &PresetsDialog::importWanted, this, &PresetTasks::askToImport);
    connect(m_dialog, &PresetsDialog::filesDropped, this, &PresetTasks::import);
}

void PresetTasks::rename(const PresetFolder::Entry &entry, const QString &name)
{
    change([file = entry.file, name = name.toStdString()](const PresetFolder &folder) -> Result<void> {
        auto renamed = folder.rename(file, name);
        return renamed ? Result<void>() : renamed.error();
    });
}

void PresetTasks::remove(const PresetFolder::Entry &entry)
{
    // Where it lies now, and what lies in the trash: each deed leaves it somewhere else.
    const auto place = std::make_shared<std::filesystem::path>(entry.file);
    const auto gone = std::make_shared<PresetFolder::Discarded>();
    const auto discard = [this, place, gone] {
        change(
            [place, gone, trash = m_session.places().trash.toStdString()](const PresetFolder &folder) -> Result<void> {
                auto discarded = folder.discard(*place, trash);
                if (!discarded)
                    return discarded.error();
                *gone = std::move(*discarded);
                return {};
            });
    };
    const auto restore = [this, place, gone] {
        change([place, gone](const PresetFolder &folder) -> Result<void> {
            auto file = folder.restore(*gone);
            if (!file)
                return file.error();
            *place = std::move(*file);
            return {};
        });
    };
    const QString name = QString::fromStdString(entry.preset.name);
    m_session.undoStack().push(new UndoStep(tr("Delete the preset \"%1\"").arg(name), discard, restore));
    m_sentences.showNote(tr("The preset \"%1\" was deleted.").arg(name), tr("Take it back"),
                         [this] { m_session.undoStack().undo(); });
}

void PresetTasks::askToExport(const pipeline::Preset &preset)
{
    QFileDialog *dialog = openDialog(m_dialog, tr("Export preset"), QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QString::fromStdString(preset.name).replace(QLatin1Char('/'), QLatin1Char('_'))
                       + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, preset](const QString &path) {
        change([preset, path](const PresetFolder &) { return writePresetFile(preset, path.toStdString()); },
               [this, path] { m_sentences.showNote(tr("The preset was written to %1.").arg(path)); });
    });
    dialog->open();
}

void PresetTasks::askToImport()
{
    QFileDialog *dialog = openDialog(m_dialog, tr("Import presets"), QFileDialog::AcceptOpen);
    connect(dialog, &QFileDialog::filesSelected, this, &PresetTasks::import);
    dialog->open();
}

void PresetTasks::import(const QStringList &files)
{
    for (const QString &path : files) {
        const auto imported = std::make_shared<pipeline::Preset>();
        change(
            [path, imported](const PresetFolder &folder) -> Result<void> {
                auto preset = pipeline::readPresetFile(path.toStdString());
                if (!preset)
                    return preset.error();
                auto file = folder.add(*preset, PresetFolder::Taken::AnotherName);
                if (!file)
                    return file.error();
                *imported = std::move(*preset);
                return {};
            },
            [this, imported] {
                m_sentences.showQuestion(
                    tr("The preset \"%1\" is among yours now.").arg(QString::fromStdString(imported->name)),
                    tr("Use it"), [this, preset = *imported] { use(preset); });
            });
    }
}

} // namespace palimpsest::ui
