#include "core/neural/metrics/InceptionV3.h"
#include "core/neural/metrics/SetDistances.h"
#include "core/neural/parity/Harness.h"

#include <ATen/ATen.h>

#include <cmath>
#include <fstream>
#include <set>

namespace palimpsest::neural::parity {

namespace {

using nlohmann::json;

constexpr const char *kFeatures = "features.safetensors";

json readJson(const GoldenCase &golden, const std::string &file)
{
    std::ifstream stream(golden.directory() / file);
    json values = json::parse(stream, nullptr, false);
    if (values.is_discarded())
        throw GoldenError(file + " is no JSON");
    return values;
}

/// A check of one number against `tolerance`, an object with "abs" and "rel", or text for exact.
ParityCheck numberCheck(const std::string &name, double got, double expected, const json &tolerance)
{
    double allowed = 0.0;
    if (tolerance.is_object())
        allowed = tolerance.value("abs", 0.0) + tolerance.value("rel", 0.0) * std::abs(expected);
    ParityCheck check;
    check.name = name;
    check.maxError = std::abs(got - expected);
    check.tolerance = allowed;
    check.passed = check.maxError <= allowed;
    if (!check.passed)
        check.detail = std::to_string(got) + " instead of " + std::to_string(expected);
    return check;
}

void checkFrechet(GoldenCase &golden, const std::string &name, const weights::TensorMap &features, const json &values)
{
    const at::Tensor a = findTensor(features, name + ".a");
    const at::Tensor b = findTensor(features, name + ".b");
    const json &tolerance = values.at("tolerance");
    golden.add(numberCheck(name, expect(metrics::frechetDistance(a, b)), values.at("exact").get<double>(), tolerance));
    golden.add(numberCheck(name + " of a set with itself", expect(metrics::frechetDistance(a, a)), 0.0, tolerance));
}

void checkKernel(GoldenCase &golden, const std::string &name, const weights::TensorMap &features, const json &values)
{
    const at::Tensor a = findTensor(features, name + ".a");
    const at::Tensor b = findTensor(features, name + ".b");
    const at::Tensor rowsA = findTensor(features, name + ".subsets_a");
    const at::Tensor rowsB = findTensor(features, name + ".subsets_b");
    const json &tolerance = values.at("tolerance");
    const auto number = [&](const char *key) { return values.at(key).get<double>(); };
    golden.add(numberCheck(name, expect(metrics::kernelDistance(a, b)), number("full_unbiased"), tolerance));
    golden.add(numberCheck(name + " of a set with itself", expect(metrics::kernelDistance(a, a)),
                           number("same_set_full"), tolerance));
    const auto subsets = expect(metrics::kernelDistance(a, b, rowsA, rowsB));
    golden.add(numberCheck(name + " mean of subsets", subsets.mean, number("subset_mean"), tolerance));
    golden.add(
        numberCheck(name + " deviation of subsets", subsets.deviation, number("subset_std_population"), tolerance));
    const json &each = values.at("subset_values");
    for (std::size_t i = 0; i < each.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        const double got =
            expect(metrics::kernelDistance(a.index_select(0, rowsA[row]), b.index_select(0, rowsB[row])));
        golden.add(numberCheck(name + " subset " + std::to_string(i), got, each[i].get<double>(), tolerance));
    }
}

void checkCoverage(GoldenCase &golden, const std::string &name, const weights::TensorMap &features, const json &values)
{
    const auto got =
        expect(metrics::coverage(findTensor(features, name + ".real"), findTensor(features, name + ".fake"),
                                 values.at("k").get<std::int64_t>()));
    // Counts are exact; a last digit of rounding in the division by the number of samples is not a count.
    const json exact{{"rel", 1e-14}};
    const auto check = [&](const char *key, double value) {
        golden.add(numberCheck(name + ' ' + key, value, values.at(key).get<double>(), exact));
    };
    check("precision", got.precision);
    check("recall", got.recall);
    check("density", got.density);
    check("coverage", got.coverage);
}

/// Names and shapes of the state dict against the published file's.
void checkKeys(GoldenCase &golden, const metrics::InceptionV3 &model)
{
    std::string wrong;
    std::set<std::string> own;
    const json keys = readJson(golden, "inception_keys.json");
    for (const auto &[name, tensor] : weights::stateDict(*model)) {
        own.insert(name);
        if (!keys.contains(name) || keys.at(name).get<std::vector<std::int64_t>>() != tensor.sizes().vec())
            wrong += ' ' + name;
    }
    for (const auto &[name, shape] : keys.items()) {
        if (own.count(name) == 0)
            wrong += " -" + name;
    }
    ParityCheck check;
    check.name = "inception keys";
    check.passed = wrong.empty();
    check.detail = wrong;
    golden.add(check);
}

at::Tensor everyRow(const at::Tensor &x, std::int64_t step)
{
    return x.slice(2, 0, x.size(2), step);
}

void checkInception(GoldenCase &golden, const weights::TensorMap &features)
{
    metrics::InceptionV3 model;
    model->to(golden.device());
    checkKeys(golden, model);
    const auto compare = [&](const std::string &name, const at::Tensor &got) {
        golden.compare(kFeatures, name, got, findTensor(features, name));
    };
    const at::Tensor input = findTensor(features, "inception.in");
    compare("inception.resized_rows", everyRow(metrics::inceptionInput(input), 23));
    const at::Tensor blocks = findTensor(features, "inception.down_blocks");
    const at::Tensor large =
        blocks.repeat_interleave(40, 2).repeat_interleave(40, 3).narrow(2, 0, 320).narrow(3, 0, 310);
    compare("inception.down_rows", everyRow(metrics::inceptionInput(large), 37));
    // The published weights of the first layer, and all of the network behind it with what it was made with.
    const auto first = model->named_children()["Conv2d_1a_3x3"];
    loadModule(*first, features, "inception.Conv2d_1a_3x3.", golden.device());
    at::Tensor layer;
    const at::Tensor result = model->forward(input, [&](const std::string &name, const at::Tensor &y) {
        if (name == "Conv2d_1a_3x3")
            layer = y;
    });
    compare("inception.conv1a_out_rows", everyRow(layer.slice(1, 0, layer.size(1), 4), 29));
    ParityCheck shape;
    shape.name = "inception features";
    shape.passed = result.sizes() == at::IntArrayRef({input.size(0), metrics::InceptionV3Impl::kFeatures})
                   && result.isfinite().all().item<bool>();
    golden.add(shape);
}

} // namespace

void checkMetrics(GoldenCase &golden)
{
    const weights::TensorMap features = golden.tensors(kFeatures);
    const json expected = readJson(golden, "values.json");
    for (const auto &[name, values] : expected.items()) {
        if (name.starts_with("fid"))
            checkFrechet(golden, name, features, values);
        else if (name.starts_with("kid"))
            checkKernel(golden, name, features, values);
        else if (name.starts_with("pr"))
            checkCoverage(golden, name, features, values);
        else
            throw GoldenError("values.json has an unknown kind of number: " + name);
    }
    checkInception(golden, features);
}

} // namespace palimpsest::neural::parity
