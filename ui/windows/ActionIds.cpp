#include "ui/models/CommandModel.h"
#include "ui/windows/CuratingActions.h"
#include "ui/windows/ExploreActions.h"
#include "ui/windows/ExportActions.h"
#include "ui/windows/HistoryActions.h"
#include "ui/windows/KeyActions.h"
#include "ui/windows/ModelTasks.h"
#include "ui/windows/PresetActions.h"
#include "ui/windows/QueueActions.h"
#include "ui/windows/ReportActions.h"
#include "ui/windows/RetouchActions.h"
#include "ui/windows/WindowActions.h"

#include <QAction>
#include <QMenu>

#include <initializer_list>

// Names and reasons that belong to actions wherever they were made.

namespace palimpsest::ui {

namespace {

struct Named {
    QAction *action;
    const char *id;
};

void giveIds(std::initializer_list<Named> all)
{
    for (const Named &each : all)
        each.action->setObjectName(QLatin1String(each.id));
}

void giveReason(const QList<QAction *> &actions, const QString &reason)
{
    for (QAction *action : actions) {
        if (action != nullptr)
            action->setProperty(CommandModel::kReasonProperty, reason);
    }
}

void giveQueryIds(const WindowActions &a)
{
    giveIds({
        {a.openRecipe, "open-recipe"},
        {a.importFolder, "import-folder"},
        {a.pauseImport, "pause-import"},
        {a.teach, "teach"},
        {a.savePicture, "save-picture"},
        {a.saveSheet, "save-sheet"},
        {a.quit, "quit"},
        {a.undo, "undo"},
        {a.redo, "redo"},
        {a.copyPicture, "copy-picture"},
        {a.pasteQuery, "paste-query"},
        {a.focusQuery, "focus-query"},
        {a.keepWords, "keep-words"},
        {a.surprise, "surprise"},
        {a.addPicture, "add-picture"},
        {a.pin, "pin"},
        {a.exclude, "exclude"},
        {a.heavier, "heavier"},
        {a.lighter, "lighter"},
        {a.resetWeight, "reset-weight"},
        {a.openNeighbour, "open-neighbour"},
        {a.moreLikeThis, "more-like-this"},
        {a.unfold, "unfold"},
        {a.moveLeft, "move-left"},
        {a.moveRight, "move-right"},
        {a.excludeArtist, "exclude-artist"},
        {a.excludeTag, "exclude-tag"},
        {a.paintWithout, "paint-without"},
    });
}

void givePictureIds(const WindowActions &a)
{
    giveIds({
        {a.paint, "paint"},
        {a.allDatabases, "all-databases"},
        {a.stop, "stop"},
        {a.newSeed, "new-seed"},
        {a.lockSeed, "lock-seed"},
        {a.keepResults, "keep-results"},
        {a.useRecipe, "use-recipe"},
        {a.useSeed, "use-seed"},
        {a.pictureAsQuery, "picture-as-query"},
        {a.copyCredits, "copy-credits"},
        {a.showFile, "show-file"},
        {a.binPicture, "bin-picture"},
        {a.backToTable, "back-to-table"},
        {a.map, "map"},
        {a.duplicates, "duplicates"},
        {a.browse, "browse"},
        {a.openItem, "open-item"},
        {a.moreLikeItem, "more-like-item"},
        {a.pinItem, "pin-item"},
        {a.showItemFile, "show-item-file"},
        {a.makeDatabase, "make-database"},
        {a.mergeDatabases, "merge-databases"},
        {a.trashDatabases, "trash-databases"},
    });
}

void giveViewIds(const WindowActions &a)
{
    giveIds({
        {a.zoomFit, "zoom-fit"},
        {a.zoomPixels, "zoom-pixels"},
        {a.zoomIn, "zoom-in"},
        {a.zoomOut, "zoom-out"},
        {a.focusShelf, "focus-shelf"},
        {a.showShelf, "show-shelf"},
        {a.showSettings, "show-settings"},
        {a.showChanges, "show-changes"},
        {a.nextZone, "next-zone"},
        {a.previousZone, "previous-zone"},
        {a.explain, "help"},
        {a.tour, "tour"},
        {a.desktopColours, "desktop-colours"},
        {a.lightColours, "light-colours"},
        {a.darkColours, "dark-colours"},
        {a.keys, "keys"},
        {a.about, "about"},
    });
}

void giveCuratingIds(const CuratingActions &a)
{
    giveIds({
        {a.pick, "marks/pick"},
        {a.reject, "marks/reject"},
        {a.unflag, "marks/unflag"},
        {a.red, "marks/red"},
        {a.yellow, "marks/yellow"},
        {a.green, "marks/green"},
        {a.blue, "marks/blue"},
        {a.goOn, "marks/go-on"},
        {a.editTags, "marks/edit-tags"},
        {a.showTags, "marks/show-tags"},
        {a.collect, "marks/collect"},
        {a.keepQuery, "marks/keep-query"},
        {a.takeOut, "marks/take-out"},
        {a.openCollection, "marks/open-collection"},
        {a.renameCollection, "marks/rename-collection"},
        {a.removeCollection, "marks/remove-collection"},
    });
}

void giveHistoryIds(const HistoryActions &a)
{
    giveIds({
        {a.showHistory, "history/show-history"},
        {a.search, "history/search"},
        {a.open, "history/open"},
        {a.compare, "history/compare"},
        {a.lineage, "history/lineage"},
        {a.showLineage, "history/show-lineage"},
        {a.bin, "history/bin"},
        {a.useQuery, "history/use-query"},
        {a.useNeighbours, "history/use-neighbours"},
        {a.useSettings, "history/use-settings"},
        {a.paintedWith, "history/painted-with"},
        {a.sideBySide, "history/side-by-side"},
        {a.slider, "history/slider"},
        {a.flicker, "history/flicker"},
        {a.difference, "history/difference"},
        {a.onlyDifferences, "history/only-differences"},
    });
}

void giveQueueIds(const QueueActions &a)
{
    giveIds({
        {a.paintNext, "queue/paint-next"},
        {a.pause, "queue/pause"},
        {a.stopAll, "queue/stop-all"},
        {a.goOn, "queue/go-on"},
        {a.show, "queue/show"},
        {a.toFront, "queue/to-front"},
        {a.earlier, "queue/earlier"},
        {a.later, "queue/later"},
        {a.change, "queue/change"},
        {a.takeOut, "queue/take-out"},
        {a.replace, "queue/replace"},
        {a.leave, "queue/leave"},
    });
}

void giveRetouchIds(const RetouchActions &a)
{
    giveIds({
        {a.open, "retouch/open"},
        {a.openFile, "retouch/open-file"},
        {a.goBack, "retouch/go-back"},
        {a.repaint, "retouch/repaint"},
        {a.grow, "retouch/grow"},
        {a.enlarge, "retouch/enlarge"},
        {a.erase, "retouch/erase"},
        {a.unmark, "retouch/unmark"},
        {a.invert, "retouch/invert"},
        {a.former, "retouch/former"},
        {a.smaller, "retouch/smaller"},
        {a.larger, "retouch/larger"},
        {a.paint, "retouch/paint"},
    });
}

void giveExploreIds(const ExploreActions &a)
{
    giveIds({
        {a.varyLittle, "explore/vary-little"},
        {a.varyStrongly, "explore/vary-strongly"},
        {a.vary, "explore/vary"},
        {a.newSeeds, "explore/new-seeds"},
        {a.draftsFirst, "explore/drafts-first"},
        {a.finish, "explore/finish"},
        {a.finishPicked, "explore/finish-picked"},
        {a.grid, "explore/grid"},
        {a.morph, "explore/morph"},
        {a.morphBetween, "explore/morph-between"},
    });
}

} // namespace

void giveActionIds(const WindowActions &actions)
{
    giveQueryIds(actions);
    givePictureIds(actions);
    giveViewIds(actions);
    giveCuratingIds(*actions.curating);
    giveHistoryIds(*actions.history);
    giveQueueIds(*actions.queue);
    giveRetouchIds(*actions.retouch);
    giveExploreIds(*actions.explore);
    for (int rating = 0; rating <= kMaximumRating; ++rating)
        actions.curating->rate[static_cast<std::size_t>(rating)]->setObjectName(
            QStringLiteral("marks/rate-%1").arg(rating));
    for (QAction *preview : actions.queue->previewActions())
        preview->setObjectName(QStringLiteral("queue/preview-%1").arg(preview->data().toInt()));
    const ExportActions &exporting = ExportActions::of(actions);
    const KeyActions &keys = KeyActions::of(actions);
    const PresetActions &presets = PresetActions::of(actions);
    const ReportActions &reporting = ReportActions::of(actions);
    giveIds({
        {presets.savePreset, "presets/save"},
        {presets.managePresets, "presets/manage"},
        {presets.presets->menuAction(), "presets/use"},
        {ModelActions::of(actions).manageModels, "models/manage"},
        {exporting.exportPictures, "export/pictures"},
        {exporting.saveCredits, "export/credits"},
        {keys.palette, "keys/palette"},
        {keys.edit, "keys/edit"},
        {keys.saveSheet, "keys/save-sheet"},
        {reporting.showLog, "report/show-log"},
        {reporting.copyReport, "report/copy"},
    });
}

void giveReasons(const WindowActions &a)
{
    const ExportActions &exporting = ExportActions::of(a);
    giveReason(a.neighbourActions() + QList<QAction *>{a.history->paintedWith},
               WindowActions::tr("No neighbour is chosen"));
    giveReason({a.explore->morphBetween}, WindowActions::tr("It takes two chosen neighbours"));
    giveReason(a.pictureActions() + QList<QAction *>{a.retouch->open, exporting.exportPictures, exporting.saveCredits}
                   + a.history->useActions() + a.explore->menuActions().mid(0, 4),
               WindowActions::tr("No finished picture is in sight"));
    giveReason({a.explore->finish, a.explore->finishPicked}, WindowActions::tr("There is no draft to finish"));
    giveReason({a.saveSheet}, WindowActions::tr("It takes two finished pictures on the table"));
    giveReason(QList<QAction *>{a.openItem, a.moreLikeItem, a.pinItem, a.showItemFile, a.makeDatabase}
                   + a.curating->markActions() + QList<QAction *>{a.curating->collect},
               WindowActions::tr("No picture of a database is chosen"));
    giveReason({a.mergeDatabases}, WindowActions::tr("It takes two databases in use"));
    giveReason({a.trashDatabases}, WindowActions::tr("Databases that came with the program stay"));
    giveReason({a.allDatabases}, WindowActions::tr("There is only one database"));
    giveReason({a.paint, a.queue->paintNext}, WindowActions::tr("No database is chosen"));
    giveReason({a.stop, a.queue->stopAll}, WindowActions::tr("Nothing is being done"));
    giveReason({a.pauseImport}, WindowActions::tr("Nothing is being imported"));
    giveReason({a.importFolder}, WindowActions::tr("Another folder is being imported"));
    giveReason({a.undo, a.redo}, WindowActions::tr("There is nothing to take back"));
    giveReason(a.queue->pictureActions(), WindowActions::tr("No waiting picture is chosen"));
    giveReason({a.queue->replace, a.queue->leave}, WindowActions::tr("No waiting picture is being changed"));
    giveReason({a.history->open, a.history->lineage, a.history->bin},
               WindowActions::tr("No painted picture is chosen"));
    giveReason({a.history->compare}, WindowActions::tr("It takes two to nine chosen pictures"));
    giveReason({a.history->sideBySide, a.history->slider, a.history->flicker, a.history->difference,
                a.history->onlyDifferences},
               WindowActions::tr("No pictures are being compared"));
    giveReason(a.retouch->kinds() + a.retouch->maskActions()
                   + QList<QAction *>{a.retouch->smaller, a.retouch->larger, a.retouch->paint},
               WindowActions::tr("No picture is being worked on"));
    giveReason({a.retouch->goBack}, WindowActions::tr("No picture was worked on yet"));
    giveReason(
        {a.curating->takeOut, a.curating->openCollection, a.curating->renameCollection, a.curating->removeCollection},
        WindowActions::tr("No collection is chosen"));
}

} // namespace palimpsest::ui
