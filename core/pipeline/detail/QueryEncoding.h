#pragma once

#include "core/base/Embedding.h"
#include "core/base/JobContext.h"
#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/base/TokenEmbeddings.h"
#include "core/neural/Encoder.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace palimpsest::pipeline {

/// The words that a part of a query is encoded as: "An image of a <class>." for a class, its text otherwise.
std::string encodedText(const QueryPart &part);

/// What `query` looks for: the normalised weighted sum of its parts. InvalidArgument when it has no parts, a part is
/// empty or the parts cancel each other out; NotFound or Corrupt for a picture that cannot be read; Cancelled.
Result<Embedding> encodeQuery(const Query &query, neural::Encoder &encoder, const JobContext &job);

/// The words of the query's parts, with their weights: of a text its words, of a class its name, of a picture none.
std::vector<std::pair<std::string, double>> textsOf(const Query &query);

/// The tokens of everything that `query` wants, one after another, each times the weight of its part; what is not wanted
/// has none, since being far from a patch says little. Nothing for a query without wanted parts. Fails like encodeQuery();
/// Unsupported when the encoder has no tokens.
Result<std::optional<TokenEmbeddings>> encodeQueryTokens(const Query &query, neural::Encoder &encoder,
                                                         const JobContext &job);

/// The first token of a painting: the wanted words together or, when the query has none, the wanted pictures (as the
/// query itself goes first in the reference). Nothing for a query without wanted parts. Fails like encodeQuery().
Result<std::optional<Embedding>> encodeQueryToken(const Query &query, neural::Encoder &encoder, const JobContext &job);

} // namespace palimpsest::pipeline
