#pragma once

#include "core/base/ItemReference.h"
#include "core/base/Marks.h"
#include "core/base/Result.h"
#include "core/database/Database.h"
#include "core/pipeline/Duplicates.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace palimpsest::pipeline {

/// What the rules ask about an item.
struct KeepCandidate {
    ItemReference reference;
    database::Item item;
    Marks marks;
    std::filesystem::path picture;
    bool pictureIsThere = false;
    std::optional<std::filesystem::file_time_type> fileTime;
    bool writable = false;
    std::size_t place = 0; ///< Among those it came with.

    [[nodiscard]] bool isSamePicture(const KeepCandidate &other) const;
    [[nodiscard]] bool sharesFileWith(const KeepCandidate &other) const;
    [[nodiscard]] int widthPx() const;
    [[nodiscard]] int heightPx() const;
    [[nodiscard]] std::int64_t pixels() const;
    [[nodiscard]] int facts() const;
};

/// Looks items up for the rules.
class KeepCandidates {
public:
    explicit KeepCandidates(Curation &curation) : m_curation(curation) {}
    /// Those of `items` that are there, in order. Fails as Library::item().
    [[nodiscard]] Result<std::vector<KeepCandidate>> of(std::span<const ItemReference> items);

private:
    Curation &m_curation;
    std::map<std::string, bool> m_writable; ///< By database.
};

/// Asks the rules in order.
class KeepJudge {
public:
    explicit KeepJudge(const KeepRules &rules) : m_rules(rules) {}
    [[nodiscard]] bool prefers(const KeepCandidate &a, const KeepCandidate &b) const;
    [[nodiscard]] std::string whyKept(const KeepCandidate &kept, const KeepCandidate &rival) const;
    [[nodiscard]] std::string whyNot(const KeepCandidate &other, const KeepCandidate &kept) const;

private:
    /// The first rule that tells them apart, or FirstImported.
    [[nodiscard]] KeepRule decisive(const KeepCandidate &a, const KeepCandidate &b) const;
    /// Less than 0 when the rule prefers a.
    [[nodiscard]] int compare(KeepRule rule, const KeepCandidate &a, const KeepCandidate &b) const;

    const KeepRules &m_rules;
};

} // namespace palimpsest::pipeline
