#include "core/pipeline/History.h"

#include "core/database/Trash.h"
#include "core/pipeline/detail/CurationState.h"
#include "core/pipeline/detail/HistoryState.h"
#include "core/pipeline/detail/ResultText.h"
#include "core/pipeline/detail/TrashedFiles.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

namespace palimpsest::pipeline {

namespace {

namespace fs = std::filesystem;

constexpr const char *kIndexName = "history.sqlite";
constexpr const char *kSuffix = ".png";
constexpr std::size_t kBatch = 64; ///< Files a transaction.

std::optional<database::ListedFile> listedFile(const fs::path &path)
{
    std::error_code code;
    const std::uintmax_t bytes = fs::file_size(path, code);
    if (code)
        return std::nullopt;
    const auto time = fs::last_write_time(path, code);
    if (code)
        return std::nullopt;
    const auto sinceEpoch = std::chrono::file_clock::to_sys(time).time_since_epoch();
    return database::ListedFile{path.filename().string(), static_cast<std::int64_t>(bytes),
                                std::chrono::duration_cast<std::chrono::nanoseconds>(sinceEpoch).count()};
}

// The pictures of a folder; none where there is no folder yet.
Result<std::vector<database::ListedFile>> picturesIn(const fs::path &folder, const JobContext &job)
{
    std::vector<database::ListedFile> files;
    std::error_code code;
    fs::directory_iterator entries(folder, code);
    if (code == std::errc::no_such_file_or_directory)
        return files;
    for (; !code && entries != fs::directory_iterator(); entries.increment(code)) {
        if (job.stopRequested())
            return cancelledError();
        if (entries->path().extension() != kSuffix)
            continue;
        if (auto file = listedFile(entries->path()))
            files.push_back(std::move(*file));
    }
    if (code)
        return Error{ErrorCode::Io,
                     "The folder of your history, \"" + folder.string() + "\", cannot be read; check its permissions.",
                     code.message()};
    return files;
}

// Which files the index does not know as they are now, and which of its results have no file any more.
struct Difference {
    std::vector<database::ListedFile> fresh;
    std::vector<std::int64_t> gone;
};

Difference differenceOf(const std::vector<std::pair<std::int64_t, database::ListedFile>> &known,
                        std::vector<database::ListedFile> there)
{
    std::unordered_map<std::string_view, const database::ListedFile *> byName;
    for (const auto &[id, file] : known)
        byName.emplace(file.name, &file);
    Difference difference;
    std::unordered_map<std::string, bool> present;
    for (database::ListedFile &file : there) {
        present.emplace(file.name, true);
        const auto before = byName.find(file.name);
        if (before == byName.end() || *before->second != file)
            difference.fresh.push_back(std::move(file));
    }
    for (const auto &[id, file] : known) {
        if (!present.contains(file.name))
            difference.gone.push_back(id);
    }
    // The latest first: they are what is looked for while the others are still being read.
    std::sort(difference.fresh.begin(), difference.fresh.end(),
              [](const auto &a, const auto &b) { return a.name > b.name; });
    return difference;
}

} // namespace

std::string_view ResultList::name(std::size_t row) const
{
    const Entry &entry = m_entries[row];
    return std::string_view(m_texts).substr(entry.name, entry.content - entry.name);
}

std::string_view ResultList::contentId(std::size_t row) const
{
    const Entry &entry = m_entries[row];
    return std::string_view(m_texts).substr(entry.content, entry.words - entry.content);
}

std::string_view ResultList::words(std::size_t row) const
{
    const Entry &entry = m_entries[row];
    return std::string_view(m_texts).substr(entry.words, entry.end - entry.words);
}

fs::path ResultList::path(std::size_t row) const
{
    return m_folder / name(row);
}

std::size_t ResultList::rowOf(std::int64_t id) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry &entry) { return entry.id == id; });
    return static_cast<std::size_t>(found - m_entries.begin());
}

std::size_t ResultList::rowOf(const fs::path &path) const
{
    if (path.parent_path() != m_folder)
        return size();
    const std::string wanted = path.filename().string();
    std::size_t row = 0;
    while (row < size() && name(row) != wanted)
        ++row;
    return row;
}

std::vector<std::uint32_t> ResultList::rowsOf(const std::vector<std::int64_t> &ids) const
{
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < size(); ++row) {
        if (std::binary_search(ids.begin(), ids.end(), id(row)))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    return rows;
}

fs::path History::Impl::indexFile() const
{
    return folder / kIndexName;
}

void History::Impl::removeIndexFiles() const
{
    std::error_code code;
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        fs::remove(indexFile().string() + suffix, code);
}

Result<std::shared_ptr<database::HistoryIndex>> History::Impl::opened()
{
    const std::scoped_lock lock(mutex);
    if (index)
        return index;
    auto made = database::HistoryIndex::open(indexFile());
    if (!made && made.error().code == ErrorCode::Corrupt) {
        removeIndexFiles();
        made = database::HistoryIndex::open(indexFile());
    }
    if (!made)
        return made.error();
    index = std::move(*made);
    return index;
}

void History::Impl::forget(const std::shared_ptr<database::HistoryIndex> &damaged)
{
    const std::scoped_lock lock(mutex);
    if (index != damaged)
        return;
    index.reset();
    known.reset();
    removeIndexFiles();
}

History::History(fs::path folder) : m_impl(std::make_unique<Impl>())
{
    m_impl->folder = std::move(folder);
}

History::~History() = default;

const fs::path &History::folder() const
{
    return m_impl->folder;
}

Result<std::shared_ptr<const ResultList>> History::list()
{
    return m_impl->with([this](database::HistoryIndex &index) -> Result<std::shared_ptr<const ResultList>> {
        const auto revision = index.revision();
        if (!revision)
            return revision.error();
        {
            const std::scoped_lock lock(m_impl->mutex);
            if (m_impl->known && m_impl->knownRevision == *revision)
                return m_impl->known;
        }
        auto list = std::make_shared<ResultList>();
        list->m_folder = m_impl->folder;
        const auto end = [&list] { return static_cast<std::uint32_t>(list->m_texts.size()); };
        const auto visited = index.visit([&](const database::ResultRow &row) {
            ResultList::Entry entry{row.id, row.paintedMs, end(), 0, 0, 0};
            list->m_texts += row.name;
            entry.content = end();
            list->m_texts += row.contentId;
            entry.words = end();
            list->m_texts += row.words;
            entry.end = end();
            list->m_entries.push_back(entry);
        });
        if (!visited)
            return visited.error();
        HistoryTerm term;
        term.field = HistoryTerm::Field::Settings;
        term.text = "draft";
        term.whole = true;
        HistoryQuery query;
        query.terms = {term};
        const auto drafts = index.find(query);
        if (!drafts)
            return drafts.error();
        for (const std::uint32_t row : list->rowsOf(*drafts))
            list->m_entries[row].draft = true;
        const std::scoped_lock lock(m_impl->mutex);
        m_impl->known = std::move(list);
        m_impl->knownRevision = *revision;
        return m_impl->known;
    });
}

Result<HistorySync> History::sync(const JobContext &job)
{
    return m_impl->with([&](database::HistoryIndex &index) -> Result<HistorySync> {
        // In this order, so that a picture that is painted meanwhile is not taken for one that is gone.
        const auto known = index.files();
        if (!known)
            return known.error();
        auto there = picturesIn(m_impl->folder, job);
        if (!there)
            return there.error();
        const Difference difference = differenceOf(*known, std::move(*there));
        HistorySync report;
        if (!difference.gone.empty()) {
            if (auto done = index.update({}, difference.gone); !done)
                return done.error();
            report.removed = static_cast<std::int64_t>(difference.gone.size());
        }
        const auto total = static_cast<std::int64_t>(difference.fresh.size());
        for (std::size_t first = 0; first < difference.fresh.size(); first += kBatch) {
            std::vector<database::IndexedResult> batch;
            for (std::size_t i = first; i < std::min(first + kBatch, difference.fresh.size()); ++i) {
                if (job.stopRequested())
                    return cancelledError();
                auto result = indexedFile(m_impl->folder / difference.fresh[i].name, difference.fresh[i]);
                // Taken away since it was listed, or not readable now: the next time will tell.
                if (!result)
                    continue;
                report.withoutRecipe += result->model.empty() && result->query.empty() ? 1 : 0;
                batch.push_back(std::move(*result));
            }
            if (auto done = index.update(batch, {}); !done)
                return done.error();
            report.added += static_cast<std::int64_t>(batch.size());
            job.report({"Reading your history", std::min(total, static_cast<std::int64_t>(first + kBatch)), total, {}});
        }
        return report;
    });
}

Result<void> History::add(const fs::path &file)
{
    const auto listed = listedFile(file);
    if (!listed)
        return Error{
            ErrorCode::NotFound, "\"" + file.string() + "\" is not there; it may have been moved or deleted.", {}};
    const auto result = indexedFile(file, *listed);
    if (!result)
        return result.error();
    return m_impl->with([&](database::HistoryIndex &index) { return index.update(std::span(&*result, 1), {}); });
}

Result<std::string> History::contentIdOf(const fs::path &file) const
{
    const auto listed = listedFile(file);
    if (!listed)
        return Error{
            ErrorCode::NotFound, "\"" + file.string() + "\" is not there; it may have been moved or deleted.", {}};
    const auto result = indexedFile(file, *listed);
    return result ? Result<std::string>(result->contentId) : Result<std::string>(result.error());
}

Result<std::vector<std::int64_t>> History::find(const HistoryQuery &query)
{
    return m_impl->with([&](database::HistoryIndex &index) { return index.find(query); });
}

Result<std::vector<std::int64_t>> History::drawingOn(const Neighbour &neighbour)
{
    const database::DrawnItem item{neighbour.databaseId, neighbour.itemId, neighbour.contentId};
    return m_impl->with([&](database::HistoryIndex &index) { return index.drawingOn(item); });
}

Result<Change> History::discard(Curation &curation, std::span<const fs::path> files)
{
    const std::vector<fs::path> paths(files.begin(), files.end());
    const auto trashed = std::make_shared<TrashedFiles>(CurationAccess::of(curation).places.homeTrash, paths);
    // The index follows the files; when that fails, the next sync() says so.
    const auto followed = [this](Result<void> done) -> Result<void> {
        if (!done)
            return done;
        const auto report = sync({});
        return report ? Result<void>() : Result<void>(report.error());
    };
    Change change;
    change.label = "Move " + picturesText(paths.size()) + " to the bin";
    change.isEmpty = paths.empty();
    change.apply = [trashed, followed] { return followed(trashed->discard()); };
    change.revert = [trashed, followed] { return followed(trashed->restore()); };
    if (auto done = change.apply(); !done)
        return done.error();
    return change;
}

} // namespace palimpsest::pipeline
