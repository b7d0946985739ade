#pragma once

#include "core/base/Embedding.h"
#include "core/base/JobContext.h"
#include "core/base/Query.h"
#include "core/base/Result.h"
#include "core/neural/Encoder.h"

#include <optional>
#include <string>

namespace palimpsest::pipeline {

/// The words that a part of a query is encoded as: "An image of a <class>." for a class, its text otherwise.
std::string encodedText(const QueryPart &part);

/// What `query` looks for: the normalised weighted sum of its parts. InvalidArgument when it has no parts, a part is
/// empty or the parts cancel each other out; NotFound or Corrupt for a picture that cannot be read; Cancelled.
Result<Embedding> encodeQuery(const Query &query, neural::Encoder &encoder, const JobContext &job);

/// The first token of a painting: the wanted words together or, when the query has none, the wanted pictures (as the
/// query itself goes first in the reference). Nothing for a query without wanted parts. Fails like encodeQuery().
Result<std::optional<Embedding>> encodeQueryToken(const Query &query, neural::Encoder &encoder, const JobContext &job);

} // namespace palimpsest::pipeline
