#include "core/pipeline/detail/FindingJson.h"

#include <nlohmann/json.hpp>

#include <utility>
#include <variant>
#include <vector>

namespace palimpsest::pipeline {

namespace {

using nlohmann::json;

ParamValue paramFromJson(const json &value)
{
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    if (value.is_number_float())
        return value.get<double>();
    return value.get<std::string>();
}

} // namespace

void writeFinding(const FindingOptions &finding, json &object)
{
    json params = json::object();
    for (const auto &[key, value] : finding.retrieverParams)
        params[key] = std::visit([](const auto &held) { return json(held); }, value);
    object["retriever"] = finding.retrieverId;
    object["retriever_params"] = std::move(params);
    object["database_weights"] = finding.databaseWeights;
    object["redundancy"] = finding.redundancy;
    object["cut_off"] = finding.cutOff;
}

FindingOptions readFinding(const json &object)
{
    FindingOptions finding;
    finding.retrieverId = object.value("retriever", finding.retrieverId);
    const json params = object.value("retriever_params", json::object());
    for (const auto &[key, value] : params.items())
        finding.retrieverParams[key] = paramFromJson(value);
    finding.databaseWeights = object.value("database_weights", std::vector<double>());
    finding.redundancy = object.value("redundancy", finding.redundancy);
    finding.cutOff = object.value("cut_off", finding.cutOff);
    return finding;
}

} // namespace palimpsest::pipeline
