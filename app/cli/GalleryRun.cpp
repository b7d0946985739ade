#include "app/cli/GalleryRun.h"

#include "core/base/Csv.h"
#include "core/imaging/ContactSheet.h"
#include "core/imaging/Encode.h"
#include "core/imaging/Gallery.h"
#include "core/imaging/GalleryPack.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <span>
#include <string_view>
#include <utility>

namespace palimpsest::app::cli {

namespace {

constexpr int kSheetCellPx = 160;
constexpr const char *kGalleryYear = "2026"; // When its painter was written.

/// A number that differs for every picture of every gallery (splitmix64 over the parts).
std::uint64_t pictureSeed(std::uint64_t seed, std::size_t subject, std::size_t style, int index)
{
    std::uint64_t state = seed;
    for (const std::uint64_t part :
         {static_cast<std::uint64_t>(subject), static_cast<std::uint64_t>(style), static_cast<std::uint64_t>(index)}) {
        state += 0x9e3779b97f4a7c15ULL + part;
        state = (state ^ (state >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        state = (state ^ (state >> 27U)) * 0x94d049bb133111ebULL;
        state ^= state >> 31U;
    }
    return state;
}

std::vector<std::string> chosenOr(const std::vector<std::string> &chosen, std::span<const std::string_view> all)
{
    return chosen.empty() ? std::vector<std::string>(all.begin(), all.end()) : chosen;
}

std::string fileSafe(std::string text)
{
    for (char &letter : text) {
        if (letter == ' ' || letter == '/')
            letter = '-';
    }
    return text;
}

Result<void> writeBytes(const std::filesystem::path &path, const std::vector<std::uint8_t> &bytes)
{
    std::ofstream stream(path, std::ios::binary | std::ios::trunc);
    stream.write(reinterpret_cast<const char *>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream)
        return Error{
            ErrorCode::Io, "\"" + path.string() + "\" could not be written; is the disk full or read-only?", {}};
    return {};
}

/// Paints picture after picture into a folder with its table of facts.
class GalleryFolder {
public:
    GalleryFolder(const GalleryOptions &options, const JobContext &job)
        : m_options(options)
        , m_job(job)
        , m_subjects(chosenOr(options.subjects, imaging::gallerySubjects()))
        , m_styles(chosenOr(options.styles, imaging::galleryStyles()))
    {
    }

    Result<void> paintAll()
    {
        const std::filesystem::path folder(m_options.out);
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        m_csv.open(folder / "gallery.csv", std::ios::trunc);
        m_csv << "path,title,artist,year,style,licence,source,caption,subject,palette,setting\n";
        for (const std::string &style : m_styles) {
            std::filesystem::create_directories(folder / fileSafe(style), error);
            for (const std::string &subject : m_subjects) {
                if (auto painted = paintPair(subject, style); !painted)
                    return painted;
            }
        }
        m_csv.close();
        if (!m_csv)
            return Error{ErrorCode::Io, "gallery.csv could not be written; is the disk full or read-only?",
                         error.message()};
        return {};
    }

private:
    Result<void> paintPair(const std::string &subject, const std::string &style)
    {
        const std::size_t subjectIndex = indexOf(subject, imaging::gallerySubjects());
        const std::size_t styleIndex = indexOf(style, imaging::galleryStyles());
        for (int i = 0; i < m_options.count; ++i) {
            if (m_job.stopRequested())
                return cancelledError();
            const imaging::GallerySpec spec{subject, style, pictureSeed(m_options.seed, subjectIndex, styleIndex, i),
                                            m_options.setting};
            const auto picture = imaging::paintGalleryPicture(spec, m_options.sizePx);
            if (!picture)
                return picture.error();
            if (auto written = write(*picture, i); !written)
                return written;
            m_job.report({"Painting the gallery", ++m_done,
                          static_cast<std::int64_t>(m_subjects.size() * m_styles.size()) * m_options.count, nullptr});
        }
        return {};
    }

    Result<void> write(const imaging::GalleryPicture &picture, int index)
    {
        char number[16];
        std::snprintf(number, sizeof number, "-%04d.jpg", index + 1);
        const std::filesystem::path name =
            std::filesystem::path(fileSafe(picture.style)) / (fileSafe(picture.subject) + number);
        const auto jpeg = imaging::encodeJpeg(picture.image, m_options.quality);
        if (!jpeg)
            return jpeg.error();
        m_csv << csvLine({name.generic_string(), picture.title, "painted by Palimpsest", kGalleryYear, picture.style,
                          "CC0-1.0", "Palimpsest gallery", picture.caption, picture.subject, picture.palette,
                          picture.setting});
        return writeBytes(std::filesystem::path(m_options.out) / name, *jpeg);
    }

    static std::size_t indexOf(const std::string &name, std::span<const std::string_view> all)
    {
        std::size_t index = 0;
        while (index < all.size() && all[index] != name)
            ++index;
        return index;
    }

    const GalleryOptions &m_options;
    const JobContext &m_job;
    std::vector<std::string> m_subjects;
    std::vector<std::string> m_styles;
    std::ofstream m_csv;
    std::int64_t m_done = 0;
};

Result<void> writeSheet(const GalleryOptions &options, const JobContext &job)
{
    const std::vector<std::string> subjects = chosenOr(options.subjects, imaging::gallerySubjects());
    const std::vector<std::string> styles = chosenOr(options.styles, imaging::galleryStyles());
    const std::size_t columns = styles.size() + static_cast<std::size_t>(options.manners);
    std::vector<Image> pictures;
    std::vector<std::string> labels;
    for (std::size_t cell = 0; cell < subjects.size() * columns; ++cell) {
        if (job.stopRequested())
            return cancelledError();
        const std::size_t column = cell % columns;
        const int manner = column < styles.size() ? -1 : static_cast<int>(column - styles.size());
        const std::string style = manner < 0 ? styles[column] : std::string();
        const std::string &subject = subjects[cell / columns];
        auto picture = imaging::paintGalleryPicture(
            {subject, style, options.seed + cell, options.setting, false, manner}, options.sizePx);
        if (!picture)
            return picture.error();
        pictures.push_back(std::move(picture->image));
        labels.push_back(manner < 0 ? imaging::galleryPrompt(subject, style)
                                    : subject + ", manner " + std::to_string(manner + 1));
        job.report({"Painting the sheet", static_cast<std::int64_t>(pictures.size()),
                    static_cast<std::int64_t>(subjects.size() * columns), nullptr});
    }
    const auto sheet = imaging::makeContactSheet(pictures, labels, static_cast<int>(columns), kSheetCellPx);
    if (!sheet)
        return sheet.error();
    return imaging::writePng(options.sheet, *sheet);
}

/// InvalidArgument for the first name that the gallery does not have, before anything is painted.
Result<void> checkNames(const GalleryOptions &options)
{
    constexpr int kProbePx = 64;
    const std::string anySubject(imaging::gallerySubjects().front());
    for (const std::string &subject : chosenOr(options.subjects, imaging::gallerySubjects())) {
        if (const auto probe = imaging::paintGalleryPicture({subject, {}, 0, options.setting}, kProbePx); !probe)
            return probe.error();
    }
    for (const std::string &style : options.styles) {
        if (const auto probe = imaging::paintGalleryPicture({anySubject, style, 0, {}}, kProbePx); !probe)
            return probe.error();
    }
    return {};
}

void printLists(Console &console)
{
    console.result("Subjects:");
    for (const std::string_view subject : imaging::gallerySubjects())
        console.result("  " + std::string(subject));
    console.result("Styles:");
    for (const std::string_view style : imaging::galleryStyles())
        console.result("  " + std::string(style) + (imaging::galleryStyleHeldOut(style) ? " (held out)" : ""));
    console.result("Settings:");
    for (const std::string_view setting : imaging::gallerySettings())
        console.result("  " + std::string(setting));
}

} // namespace

ExitCode runGallery(const GalleryOptions &options, Workplace &workplace)
{
    Console &console = workplace.console();
    const JobContext job = workplace.job();
    if (options.list)
        printLists(console);
    if (options.out.empty() && options.sheet.empty() && options.pack.empty() && !options.list) {
        console.note("Say what to paint: --out FOLDER, --sheet FILE or --pack FILE.");
        return ExitCode::BadUsage;
    }
    if (auto known = checkNames(options); !known)
        return console.fail(known.error());
    if (!options.out.empty()) {
        if (auto painted = GalleryFolder(options, job).paintAll(); !painted)
            return console.fail(painted.error());
        console.note(options.out);
    }
    if (!options.sheet.empty()) {
        if (auto written = writeSheet(options, job); !written)
            return console.fail(written.error());
        console.note(options.sheet);
    }
    if (!options.pack.empty()) {
        imaging::GalleryPackOptions pack;
        pack.countPerPair = options.count;
        pack.seed = options.seed;
        pack.sizePx = options.sizePx;
        pack.includeHeldOut = options.heldOut;
        pack.withoutSubjects = options.withoutSubjects;
        pack.manners = options.manners;
        pack.countPerManner = options.countPerManner;
        if (auto written = imaging::writeGalleryPack(options.pack, pack, job); !written)
            return console.fail(written.error());
        console.note(options.pack);
    }
    return ExitCode::Done;
}

} // namespace palimpsest::app::cli
