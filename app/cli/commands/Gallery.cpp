#include "app/cli/CommandLine.h"
#include "app/cli/GalleryRun.h"

#include "core/imaging/Gallery.h"

#include <memory>
#include <string>

namespace palimpsest::app::cli {

void addGallery(CommandLine &line);

void addGallery(CommandLine &line)
{
    const auto options = std::make_shared<GalleryOptions>();
    CLI::App *command = line.add("gallery", "Paint the gallery: pictures in many styles, with facts and captions",
                                 [options](Workplace &workplace) { return runGallery(*options, workplace); });
    command->add_option("--out", options->out, "Folder for the pictures (a sub-folder a style) and gallery.csv");
    command->add_option("--count", options->count, "Pictures of each subject in each style")
        ->check(CLI::Range(1, 100000));
    command->add_option("--seed", options->seed, "Another seed, other pictures");
    command->add_option("--style", options->styles, "Only this style; may be given again");
    command->add_option("--subject", options->subjects, "Only this subject; may be given again");
    command->add_option("--size", options->sizePx, "Side in pixels")->check(CLI::Range(64, 2048));
    command->add_option("--quality", options->quality, "JPEG quality")->check(CLI::Range(1, 100));
    command->add_option("--sheet", options->sheet, "PNG contact sheet: a row a subject, a column a style");
    command->add_option("--setting", options->setting, "Only this setting; not every subject suits every one");
    command->add_option("--pack", options->pack, "Training pack: all subjects and styles in one file");
    command->add_flag("--held-out", options->heldOut, "With --pack: also the styles that no training may see");
    command->add_flag("--without-subjects", options->withoutSubjects,
                      "With --pack: scenes whose subject was taken out, which \"train classifier\" learns to refuse");
    command
        ->add_option(
            "--manners", options->manners,
            "With --pack or --sheet: also this many made-up manners, mixed from the styles that may be trained on")
        ->check(CLI::Range(0, 1000));
    command
        ->add_option("--manner-count", options->countPerManner, "With --pack: pictures of each subject in each manner")
        ->check(CLI::Range(1, 100000));
    command->add_flag("--list", options->list, "Print the subjects, styles and settings");
}

} // namespace palimpsest::app::cli
