#include "core/neural/training/CaptionTokens.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace palimpsest::neural::training {

Result<at::Tensor> captionTokens(const PackedPictures &pictures, const text::ClipTokenizer &tokenizer,
                                 std::int64_t contextLength)
{
    const std::int64_t captions = pictures.captions.size(1);
    at::Tensor tokens = at::zeros({pictures.count(), captions, contextLength}, at::kLong);
    auto *out = tokens.data_ptr<std::int64_t>();
    std::map<std::string, std::vector<std::int64_t>> known; // Wordings repeat a lot.
    for (std::int64_t picture = 0; picture < pictures.count(); ++picture) {
        for (std::int64_t i = 0; i < captions; ++i, out += contextLength) {
            const std::string caption = pictures.caption(picture, i);
            auto found = known.find(caption);
            if (found == known.end()) {
                auto ids = tokenizer.encodePadded(caption, static_cast<std::size_t>(contextLength));
                if (!ids)
                    return ids.error();
                found = known.emplace(caption, std::move(*ids)).first;
            }
            std::copy(found->second.begin(), found->second.end(), out);
        }
    }
    return tokens;
}

Result<std::vector<std::string>> captionWords(const PackedPictures &pictures)
{
    std::set<std::string> captions;
    for (std::int64_t picture = 0; picture < pictures.count(); ++picture) {
        for (std::int64_t i = 0; i < pictures.captions.size(1); ++i)
            captions.insert(pictures.caption(picture, i));
    }
    std::set<std::string> words;
    for (const std::string &caption : captions) {
        auto split = text::splitWords(caption);
        if (!split)
            return split.error();
        words.insert(split->begin(), split->end());
    }
    return std::vector<std::string>(words.begin(), words.end());
}

} // namespace palimpsest::neural::training
