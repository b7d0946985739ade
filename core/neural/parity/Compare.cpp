#include "core/neural/parity/Compare.h"

#include <ATen/ATen.h>

#include <fstream>
#include <limits>
#include <sstream>
#include <utility>
#include <vector>

namespace palimpsest::neural {

namespace {

// (2,3,0) for flat index `index` of a tensor of these sizes.
std::string placeOf(std::int64_t index, at::IntArrayRef sizes)
{
    std::string place;
    for (std::size_t axis = sizes.size(); axis-- > 0;) {
        place = std::to_string(index % sizes[axis]) + (place.empty() ? "" : ",") + place;
        index /= sizes[axis];
    }
    return "(" + place + ")";
}

} // namespace

Result<nlohmann::json> readJsonFile(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, "The file " + path.filename().string() + " cannot be opened.", path.string()};
    nlohmann::json value = nlohmann::json::parse(stream, nullptr, false);
    if (value.is_discarded())
        return Error{ErrorCode::Corrupt, "The file " + path.filename().string() + " is not valid JSON.", path.string()};
    return value;
}

Result<nlohmann::json> readManifest(const std::filesystem::path &caseDirectory)
{
    return readJsonFile(caseDirectory / "manifest.json");
}

Tolerance toleranceOf(const nlohmann::json &manifest, const std::string &file, const std::string &tensor)
{
    const nlohmann::json none = nlohmann::json::object();
    const auto child = [&none](const nlohmann::json &parent, const std::string &key) -> const nlohmann::json & {
        return parent.is_object() && parent.contains(key) ? parent.at(key) : none;
    };
    const nlohmann::json &tolerances = child(child(child(manifest, "files"), file), "tolerance");
    const nlohmann::json &own = child(tolerances, tensor);
    const nlohmann::json &entry = own.empty() ? child(tolerances, "*") : own;
    const auto number = [&](const char *key) {
        const nlohmann::json &value = child(entry, key);
        return value.is_number() ? value.get<double>() : 0.0;
    };
    return {number("atol"), number("rtol")};
}

ParityCheck compareTypical(const std::string &name, const at::Tensor &got, const at::Tensor &expected, double relative)
{
    // What differs in shape or holds no numbers is said the same way.
    ParityCheck check = compareTensors(name, got, expected, {std::numeric_limits<double>::max(), 0.0});
    if (!check.passed || expected.numel() == 0)
        return check;
    const auto typical = [](const at::Tensor &values) { return values.square().mean().sqrt().item<double>(); };
    const at::Tensor reference = expected.to(at::kCPU, at::kDouble);
    check.maxError = typical(got.to(at::kCPU, at::kDouble) - reference);
    check.tolerance = relative * typical(reference);
    check.passed = check.maxError <= check.tolerance;
    check.detail = "typical difference";
    return check;
}

ParityCheck compareTensors(const std::string &name, const at::Tensor &got, const at::Tensor &expected,
                           const Tolerance &tolerance)
{
    ParityCheck check;
    check.name = name;
    if (!got.defined() || got.sizes() != expected.sizes()) {
        std::ostringstream detail;
        if (got.defined())
            detail << "shape " << got.sizes() << ", expected " << expected.sizes();
        else
            detail << "no value, expected shape " << expected.sizes();
        check.detail = detail.str();
        check.maxError = std::numeric_limits<double>::infinity();
        return check;
    }
    check.passed = true;
    if (expected.numel() == 0)
        return check;
    const at::Tensor reference = expected.to(at::kCPU, at::kDouble).contiguous();
    const at::Tensor difference =
        (got.to(at::kCPU, at::kDouble) - reference).abs().nan_to_num(std::numeric_limits<double>::infinity());
    const at::Tensor allowed = reference.abs() * tolerance.rtol + tolerance.atol;
    const at::Tensor excess = (difference - allowed).flatten();
    const std::int64_t worst = excess.argmax().item<std::int64_t>();
    check.passed = excess[worst].item<double>() <= 0.0;
    check.maxError = difference.max().item<double>();
    check.tolerance = allowed.flatten()[worst].item<double>();
    std::ostringstream detail;
    detail << "worst at " << placeOf(worst, expected.sizes()) << ": got "
           << got.to(at::kCPU, at::kDouble).flatten()[worst].item<double>() << ", expected "
           << reference.flatten()[worst].item<double>();
    check.detail = detail.str();
    return check;
}

ParityCheck checkThat(const std::string &name, bool passed, const std::string &detail)
{
    ParityCheck check;
    check.name = name;
    check.passed = passed;
    check.detail = detail;
    return check;
}

ParityCheck failedCheck(const std::string &name, const Error &error)
{
    return checkThat(name, false, error.message + (error.detail.empty() ? "" : " (" + error.detail + ")"));
}

ParityCheck skippedCheck(const std::string &name, const std::string &reason)
{
    ParityCheck check;
    check.name = name;
    check.skipReason = reason;
    return check;
}

} // namespace palimpsest::neural
