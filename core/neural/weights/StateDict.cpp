#include "core/neural/weights/StateDict.h"

#include "core/neural/weights/Guarded.h"

#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <sstream>

namespace palimpsest::neural::weights {

namespace {

bool startsWithAny(const std::string &key, const std::vector<std::string> &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string &prefix) { return key.starts_with(prefix); });
}

bool endsWithAny(const std::string &key, const std::vector<std::string> &suffixes)
{
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&](const std::string &suffix) { return key.ends_with(suffix); });
}

std::string shapeText(const at::Tensor &tensor)
{
    std::string text = "(";
    for (const std::int64_t size : tensor.sizes())
        text += (text.size() > 1 ? "," : "") + std::to_string(size);
    return text + ")";
}

void appendLines(std::ostringstream &out, const char *title, const std::vector<std::string> &lines)
{
    if (lines.empty())
        return;
    out << title << " (" << lines.size() << "):\n";
    for (const std::string &line : lines)
        out << "  " << line << '\n';
}

LoadReport compare(const TensorMap &own, const TensorMap &given, const LoadOptions &options)
{
    LoadReport report;
    for (const auto &[name, tensor] : own) {
        const auto found = given.find(name);
        if (found == given.end()) {
            if (!endsWithAny(name, options.optionalSuffixes))
                report.missing.push_back(name);
        } else if (found->second.sizes() != tensor.sizes()) {
            report.misshapen.push_back(name + ": " + shapeText(found->second) + " in the file, " + shapeText(tensor)
                                       + " expected");
        }
    }
    for (const auto &[name, tensor] : given) {
        if (!own.contains(name) && !startsWithAny(name, options.ignoredPrefixes))
            report.unexpected.push_back(name);
    }
    return report;
}

} // namespace

Error mismatchError(const LoadReport &report)
{
    std::ostringstream message;
    message << "The weights do not belong to this network: " << report.missing.size() << " are missing, "
            << report.unexpected.size() << " are unknown and " << report.misshapen.size() << " have another shape.";
    std::ostringstream detail;
    appendLines(detail, "missing", report.missing);
    appendLines(detail, "unexpected", report.unexpected);
    appendLines(detail, "misshapen", report.misshapen);
    return {ErrorCode::Corrupt, message.str(), detail.str()};
}

TensorMap withoutPrefix(const TensorMap &tensors, const std::string &prefix)
{
    TensorMap result;
    for (auto next = tensors.lower_bound(prefix); next != tensors.end() && next->first.starts_with(prefix); ++next)
        result.emplace(next->first.substr(prefix.size()), next->second);
    return result;
}

TensorMap stateDict(const torch::nn::Module &module)
{
    TensorMap result;
    for (const auto &item : module.named_parameters()) {
        if (item.value().defined())
            result.emplace(item.key(), item.value());
    }
    for (const auto &item : module.named_buffers()) {
        if (item.value().defined())
            result.emplace(item.key(), item.value());
    }
    return result;
}

LoadReport compareStateDict(const torch::nn::Module &module, const TensorMap &weights, const LoadOptions &options)
{
    return compare(stateDict(module), withoutPrefix(weights, options.prefix), options);
}

Result<void> loadStrict(torch::nn::Module &module, const TensorMap &weights, const LoadOptions &options)
{
    return guarded("The weights of this network cannot be loaded.", [&]() -> Result<void> {
        const at::NoGradGuard noGrad;
        TensorMap own = stateDict(module);
        const TensorMap given = withoutPrefix(weights, options.prefix);
        const LoadReport report = compare(own, given, options);
        if (!report.isEmpty())
            return mismatchError(report);
        for (auto &[name, tensor] : own) {
            if (const auto found = given.find(name); found != given.end())
                tensor.copy_(found->second);
        }
        return {};
    });
}

} // namespace palimpsest::neural::weights
