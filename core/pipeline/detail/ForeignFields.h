#pragma once

#include "core/pipeline/detail/ForeignRecipe.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace palimpsest::pipeline {

// How single fields of foreign recipes are understood: numbers may be texts, and anything may be of the wrong type.

/// The object in a text, or nothing when it is none, damaged or longer than 4 MB. NaN and Infinity, which Python writes,
/// are read as null.
std::optional<nlohmann::json> parseForeignJson(std::string_view text);

/// The member, or null.
const nlohmann::json &memberOf(const nlohmann::json &object, const char *key);
std::string textIn(const nlohmann::json &value);
std::optional<double> numberIn(const nlohmann::json &value);
/// Negative ones, which stand for "any", are none.
std::optional<std::uint64_t> seedIn(const nlohmann::json &value);

std::optional<double> numberFrom(std::string_view text);
std::optional<std::uint64_t> seedFrom(std::string_view text);

/// Take the field over when it is in range.
void setSteps(ForeignRecipe &recipe, std::optional<double> steps);
void setGuidance(ForeignRecipe &recipe, std::optional<double> guidance);
void setSize(ForeignRecipe &recipe, std::optional<double> width, std::optional<double> height);

/// The id of our sampler that is meant by a name of theirs; empty when there is none.
std::string samplerFrom(std::string_view name);

/// At most 16 KB of it, valid UTF-8, without <lora:...> and its like, which mean nothing here.
std::string promptFrom(std::string_view text);

} // namespace palimpsest::pipeline
