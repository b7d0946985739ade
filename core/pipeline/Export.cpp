#include "core/pipeline/Export.h"

#include "core/database/PictureKey.h"
#include "core/imaging/PictureExtras.h"
#include "core/imaging/PictureSaving.h"
#include "core/pipeline/Credits.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/ExportSize.h"
#include "core/pipeline/detail/ExportTexts.h"
#include "core/pipeline/detail/PictureFile.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <system_error>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr int kMostRenamings = 1000;

/// One run over a plan.
class ExportRun {
public:
    ExportRun(ExportPlan plan, Curation *curation, const JobContext &job)
        : m_plan(std::move(plan))
        , m_curation(curation)
        , m_job(job)
    {
    }

    Result<ExportReport> run()
    {
        const auto total = static_cast<std::int64_t>(m_plan.entries.size());
        std::vector<bool> done;
        for (const ExportPlan::Entry &entry : m_plan.entries)
            done.push_back(isThere(entry.name));
        for (std::size_t i = 0; i < m_plan.entries.size(); ++i) {
            if (m_job.stopRequested()) {
                m_report.stopped = true;
                return std::move(m_report);
            }
            if (done[i]) {
                ++m_report.alreadyThere;
                m_report.files.push_back(pathOf(m_plan.entries[i].name));
                if (const auto source = readExportSource(m_plan.entries[i].source); source && source->recipe)
                    m_credits.push_back(creditsOf(*source->recipe, m_plan.entries[i].name));
            } else if (auto written = exportEntry(m_plan.entries[i]); !written) {
                return written.error();
            }
            m_job.report({"Exporting", static_cast<std::int64_t>(i) + 1, total, {}});
        }
        if (auto written = writeCredits(); !written)
            return written.error();
        forgetExportPlan(m_plan);
        return std::move(m_report);
    }

private:
    [[nodiscard]] fs::path pathOf(const std::string &name) const { return m_plan.settings.folder / name; }
    [[nodiscard]] bool isThere(const std::string &name) const
    {
        std::error_code error;
        return fs::exists(fs::symlink_status(pathOf(name), error));
    }

    [[nodiscard]] Marks marksOf(const std::string &contentId) const
    {
        if (m_curation == nullptr)
            return {};
        const auto key = database::PictureKey::of(contentId, std::nullopt);
        // A picture without its marks is worth more than none.
        auto marks = CurationAccess::of(*m_curation).store->marks(std::span(&key, 1));
        return marks && !marks->empty() ? std::move(marks->front()) : Marks();
    }

    void refuse(const ExportPlan::Entry &entry, const Error &error)
    {
        m_report.refused.push_back({entry.source, error.message});
    }

    /// False only when nothing more can be written.
    Result<void> exportEntry(ExportPlan::Entry &entry)
    {
        auto source = readExportSource(entry.source);
        auto extras = source ? imaging::readPictureExtras(entry.source) : source.error();
        auto picture = extras ? readPictureFile(entry.source) : extras.error();
        if (!picture) {
            refuse(entry, picture.error());
            return {};
        }
        const ExportSettings &settings = m_plan.settings;
        ExportTexts texts = exportTexts(*source, std::move(*extras), settings, marksOf(picture->contentId));
        const Image &image = picture->picture;
        const ExportSize size = exportSize(image.width(), image.height(), settings.longSidePx);
        imaging::SaveEncoding encoding;
        encoding.format = saveFormatOf(settings.format);
        encoding.quality = settings.format == ExportFormat::WebP && settings.lossless ? imaging::SaveEncoding::kLossless
                                                                                      : settings.quality;
        encoding.bits = settings.bits;
        encoding.widthPx = size.widthPx;
        encoding.heightPx = size.heightPx;
        const auto bytes = imaging::encodeForSaving(image, encoding, texts.texts);
        if (!bytes) {
            refuse(entry, bytes.error());
            return {};
        }
        if (auto placed = place(entry, *bytes); !placed)
            return placed.error();
        m_report.notes.insert(m_report.notes.end(), texts.notes.begin(), texts.notes.end());
        if (source->recipe)
            m_credits.push_back(creditsOf(*source->recipe, entry.name));
        ++m_report.written;
        m_report.files.push_back(pathOf(entry.name));
        return {};
    }

    /// Under its name, or under another one when somebody has taken it since it was planned.
    Result<void> place(ExportPlan::Entry &entry, const std::vector<std::uint8_t> &bytes)
    {
        const fs::path wanted(entry.name);
        for (int attempt = 2; attempt < kMostRenamings; ++attempt) {
            const auto written = imaging::writeNewFile(pathOf(entry.name), bytes);
            if (!written)
                return written.error();
            if (*written == imaging::NewFile::Written)
                return {};
            do {
                entry.name = wanted.stem().string() + "-" + std::to_string(attempt) + wanted.extension().string();
            } while (isPlanned(entry) && ++attempt < kMostRenamings);
            // Told before it is there, so that a run that goes on after a crash knows it.
            if (auto told = writeExportPlan(m_plan); !told)
                return told.error();
        }
        return Error{ErrorCode::Io, "There are too many files of this name; choose another folder.", entry.name};
    }

    [[nodiscard]] bool isPlanned(const ExportPlan::Entry &entry) const
    {
        for (const ExportPlan::Entry &other : m_plan.entries) {
            if (&other != &entry && other.name == entry.name)
                return true;
        }
        return isThere(entry.name);
    }

    Result<void> writeCredits()
    {
        using Writer = std::string (*)(std::span<const ResultCredits>);
        std::vector<Writer> writers;
        const ExportSettings &settings = m_plan.settings;
        for (const auto &[wanted, writer] : {std::pair<bool, Writer>(settings.creditsText, creditsAsText),
                                             std::pair<bool, Writer>(settings.creditsMarkdown, creditsAsMarkdown),
                                             std::pair<bool, Writer>(settings.creditsCsv, creditsAsCsv)}) {
            if (wanted)
                writers.push_back(writer);
        }
        for (std::size_t i = 0; i < std::min(writers.size(), m_plan.creditNames.size()); ++i) {
            const std::string text = writers[i](m_credits);
            const fs::path path = pathOf(m_plan.creditNames[i]);
            const auto written =
                imaging::writeNewFile(path, {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
            if (!written)
                return written.error();
            m_report.files.push_back(path);
        }
        return {};
    }

    ExportPlan m_plan;
    Curation *m_curation;
    const JobContext &m_job;
    ExportReport m_report;
    std::vector<ResultCredits> m_credits;
};

} // namespace

Result<ExportReport> runExport(const ExportPlan &plan, Curation *curation, const JobContext &job)
{
    return ExportRun(plan, curation, job).run();
}

} // namespace palimpsest::pipeline
