#pragma once

#include "core/base/Result.h"
#include "core/neural/parity/ParityCheck.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace palimpsest::neural {

/// How far a number may be from its reference: |got - expected| <= atol + rtol * |expected|.
struct Tolerance {
    double atol = 0.0;
    double rtol = 0.0;
};

/// The manifest.json of a golden case. NotFound, Io, Corrupt.
Result<nlohmann::json> readManifest(const std::filesystem::path &caseDirectory);

/// Parses any JSON file of a golden case. NotFound, Io, Corrupt.
Result<nlohmann::json> readJsonFile(const std::filesystem::path &path);

/// What the manifest allows for `tensor` of `file` (files.<file>.tolerance.<tensor>, or its "*" entry); exact when it says
/// nothing, as it does for integers.
Tolerance toleranceOf(const nlohmann::json &manifest, const std::string &file, const std::string &tensor);

/// Compares two tensors of any number type element by element in float64. Different shapes and NaNs fail.
ParityCheck compareTensors(const std::string &name, const at::Tensor &got, const at::Tensor &expected,
                           const Tolerance &tolerance);

/// Compares the typical difference, the root of the mean square, with `relative` times the typical value: for numbers that
/// were rounded on the way, where single ones may be far off. Different shapes and NaNs fail.
ParityCheck compareTypical(const std::string &name, const at::Tensor &got, const at::Tensor &expected, double relative);

/// A check without numbers.
ParityCheck checkThat(const std::string &name, bool passed, const std::string &detail);
/// A check that could not even start: the error is its detail.
ParityCheck failedCheck(const std::string &name, const Error &error);
/// A check that could not be made here.
ParityCheck skippedCheck(const std::string &name, const std::string &reason);

} // namespace palimpsest::neural
