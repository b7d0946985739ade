#include "app/cli/PaintChoice.h"

#include "core/pipeline/RecipeFile.h"
#include "core/pipeline/StartPicture.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <random>
#include <utility>

namespace palimpsest::app::cli {

namespace {

Error badSize(const std::string &text)
{
    return {ErrorCode::InvalidArgument, "\"" + text + "\" is no size; write it as 256 or 384x256.", {}};
}

Result<void> applySize(const std::string &text, Recipe &recipe)
{
    if (text.empty())
        return {};
    const std::size_t cross = text.find('x');
    const std::string_view whole(text);
    const auto read = [](std::string_view part, int &value) {
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        return error == std::errc() && end == part.data() + part.size() && value > 0;
    };
    if (!read(whole.substr(0, cross), recipe.widthPx))
        return badSize(text);
    recipe.heightPx = recipe.widthPx;
    if (cross != std::string::npos && !read(whole.substr(cross + 1), recipe.heightPx))
        return badSize(text);
    return {};
}

Result<void> applySetting(const std::string &key, const std::string &value, const pipeline::GeneratorInfo &model,
                          ParamValues &params)
{
    const auto spec = std::find_if(model.params.begin(), model.params.end(),
                                   [&](const ParamSpec &candidate) { return candidate.key == key; });
    if (spec == model.params.end()) {
        std::string known;
        for (const ParamSpec &candidate : model.params)
            known += (known.empty() ? "" : ", ") + candidate.key;
        return Error{
            ErrorCode::InvalidArgument, "The model has no setting \"" + key + "\"; it has: " + known + ".", {}};
    }
    auto parsed = paramFromText(*spec, value);
    if (!parsed)
        return parsed.error();
    params[key] = std::move(*parsed);
    return {};
}

bool isImagePart(const QueryPart &part)
{
    return part.kind == QueryPart::Kind::Image;
}

} // namespace

void PaintChoice::addTo(CLI::App *command)
{
    query.addTo(command);
    command->add_option("--database", databases, "Id, name or folder of a database; may be given again");
    command->add_option("--k", k, "How many neighbours")->check(CLI::Range(1, 1000));
    neighbours.addTo(command);
    command->add_option("--typical", typical, "Without a query: draw from this share of the most typical pictures")
        ->check(CLI::Range(0.0, 1.0));
    command->add_option("--mode", mode, "What the painting follows: text+neighbours, text or neighbours")
        ->check(CLI::IsMember({"text+neighbours", "text", "neighbours"}));
    command->add_option("--steps", steps, "Sampling steps")->group("Painting");
    command->add_option("--guidance", guidance, "How strictly to follow query and neighbours")->group("Painting");
    command
        ->add_option("--text-strength", textStrength,
                     "How much of the guidance follows the words, 0 to 3; 1 is as trained")
        ->group("Painting");
    command
        ->add_option("--neighbour-strength", neighbourStrength,
                     "How much of it follows the neighbours, 0 to 3; 1 is as trained")
        ->group("Painting");
    command->add_option("--sampler", sampler, "Sampling method")->group("Painting");
    command->add_option("--eta", eta, "Fresh noise per step, where the sampler allows it")->group("Painting");
    command->add_option("--set", settings, "KEY=VALUE: any setting of the model (see: models info); may be given again")
        ->group("Painting");
    command->add_option("--seed", seed, "The picture's own noise; the next picture takes the next seed")
        ->group("Painting");
    command->add_option("--size", size, "Size in pixels: 256 or 384x256")->group("Painting");
    command
        ->add_option(
            "--recipe", recipePath,
            "Paint again what is written inside this picture, or in a recipe saved as JSON; other options change it")
        ->check(CLI::ExistingFile);
    command
        ->add_option("--source", sourcePath,
                     "The picture that the recipe begins from, where it does not lie beside the PNG")
        ->check(CLI::ExistingPath);
    compute.addTo(command);
}

// The recipe in a file only names the pictures of its query; giving them again changes nothing else.
bool PaintChoice::onlyGivesPictures() const
{
    return !recipePath.empty() && !query.images.empty() && query.texts.empty() && query.classes.empty()
           && query.parts.empty();
}

bool PaintChoice::keepsRecipeNeighbours() const
{
    return !recipePath.empty() && !instead && (query.isEmpty() || onlyGivesPictures()) && databases.empty() && !k
           && neighbours.pinned.empty() && neighbours.excluded.empty();
}

Result<std::vector<std::string>> PaintChoice::databaseIds(pipeline::Studio &studio, const Recipe &start) const
{
    std::vector<std::string> names = databases;
    if (names.empty()) {
        for (const DatabaseReference &reference : start.databases)
            names.push_back(reference.id);
    }
    const auto chosen = chosenDatabases(studio.library(), names);
    if (!chosen)
        return chosen.error();
    return idsOf(*chosen);
}

Result<Recipe> PaintChoice::recipe(pipeline::Studio &studio, const JobContext &job) const
{
    auto recipe = start(studio);
    if (!recipe)
        return recipe.error();
    const auto ids = databaseIds(studio, *recipe);
    if (!ids)
        return ids.error();
    if (!keepsRecipeNeighbours()) {
        recipe = retrieveAnew(*recipe, studio, *ids, job);
        if (!recipe)
            return recipe.error();
    }
    if (auto weighted = neighbours.applyWeights(recipe->neighbours, *ids); !weighted)
        return weighted.error();
    const auto model = studio.generator();
    if (!model)
        return model.error();
    if (auto applied = applySettings(*recipe, *model); !applied)
        return applied.error();
    return recipe;
}

Result<Recipe> PaintChoice::start(pipeline::Studio &studio) const
{
    auto asked = query.query();
    if (!asked)
        return asked.error();
    if (query.isEmpty())
        asked = fallback;
    if (instead)
        asked = *instead;
    if (recipePath.empty()) {
        auto recipe = studio.makeRecipe(*asked, {}, {});
        if (!recipe)
            return recipe.error();
        recipe->seed = std::random_device()();
        recipe->k = k.value_or(recipe->k);
        return recipe;
    }
    auto recipe = pipeline::isRecipeFile(recipePath) ? pipeline::recipeFromFile(recipePath)
                                                     : studio.recipeFromPicture(recipePath);
    if (!recipe)
        return recipe.error();
    if (recipe->start) {
        std::filesystem::path place = sourcePath;
        if (place.empty())
            place = std::filesystem::absolute(recipePath).parent_path();
        if (auto located = pipeline::locateStart(*recipe, place); !located)
            return located.error();
    }
    if (onlyGivesPictures()) {
        std::erase_if(recipe->query.parts, isImagePart);
        std::move(asked->parts.begin(), asked->parts.end(), std::back_inserter(recipe->query.parts));
    } else if (instead || !query.isEmpty()) {
        recipe->query = std::move(*asked);
    }
    recipe->k = k.value_or(recipe->k);
    return recipe;
}

Result<Recipe> PaintChoice::retrieveAnew(const Recipe &base, pipeline::Studio &studio,
                                         const std::vector<std::string> &databaseIds, const JobContext &job) const
{
    pipeline::RetrieveRequest request;
    request.query = base.query;
    request.databaseIds = databaseIds;
    request.k = base.k;
    request.topM = typical.value_or(base.typicalShare);
    request.seed = seed.value_or(base.seed);
    auto kept = neighbours.kept(studio, databaseIds);
    if (!kept)
        return kept.error();
    request.kept = std::move(*kept);
    for (const Neighbour &neighbour : base.neighbours) {
        if (neighbour.state != NeighbourState::Retrieved)
            request.kept.push_back(neighbour);
    }
    const auto outcome = studio.retrieve(request, job);
    if (!outcome)
        return outcome.error();
    auto recipe = studio.makeRecipe(base.query, databaseIds, outcome->neighbours);
    if (!recipe)
        return recipe.error();
    recipe->pseudoQueryItem = outcome->pseudoQueryItem;
    recipe->k = base.k;
    recipe->params = base.params;
    recipe->seed = base.seed;
    recipe->variations = base.variations;
    recipe->start = base.start;
    recipe->draftOfSteps = base.draftOfSteps;
    if (base.query.isPseudoQuery())
        recipe->typicalShare = request.topM;
    recipe->widthPx = base.widthPx;
    recipe->heightPx = base.heightPx;
    if (!recipePath.empty())
        recipe->mode = base.mode;
    return recipe;
}

Result<void> PaintChoice::applySettings(Recipe &recipe, const pipeline::GeneratorInfo &model) const
{
    const std::pair<const char *, const std::string &> named[] = {
        {"steps", steps}, {"guidance", guidance},          {"sampler", sampler},
        {"eta", eta},     {"text_strength", textStrength}, {"neighbour_strength", neighbourStrength}};
    for (const auto &[key, value] : named) {
        if (value.empty())
            continue;
        if (auto applied = applySetting(key, value, model, recipe.params); !applied)
            return applied;
    }
    for (const std::string &setting : settings) {
        const std::size_t equals = setting.find('=');
        if (equals == std::string::npos)
            return Error{ErrorCode::InvalidArgument, "\"" + setting + "\" must be written as KEY=VALUE.", {}};
        if (auto applied = applySetting(setting.substr(0, equals), setting.substr(equals + 1), model, recipe.params);
            !applied)
            return applied;
    }
    if (!mode.empty()) {
        const auto chosen = conditioningModeFromName(mode);
        if (!chosen)
            return chosen.error();
        recipe.mode = *chosen;
    }
    recipe.seed = seed.value_or(recipe.seed);
    return applySize(size, recipe);
}

} // namespace palimpsest::app::cli
