#include "core/pipeline/Studio.h"

#include "core/imaging/Resample.h"
#include "core/neural/PaintMemory.h"
#include "core/pipeline/FreeMemory.h"
#include "core/pipeline/detail/Conditioning.h"
#include "core/pipeline/detail/MemoryCare.h"
#include "core/pipeline/detail/MorphConditioning.h"
#include "core/pipeline/detail/PaintLoad.h"
#include "core/pipeline/detail/QueryEncoding.h"
#include "core/pipeline/detail/StartCanvas.h"
#include "core/pipeline/detail/StudioState.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace palimpsest::pipeline {

namespace {

using Clock = std::chrono::steady_clock;

constexpr const char *kLittleMemory =
    "Memory was short: the picture has the size asked for, but was painted in smaller pieces, which takes longer.";

/// Lays what was painted onto the canvas that it began from.
void finishCanvas(const StartCanvas &canvas, neural::GeneratedImage &generated, Painting &painting)
{
    generated.image = canvas.finished(generated.image);
    for (Painting::Map &map : painting.neighbourMaps)
        map = canvas.placed(map);
}

/// Shows previews where they belong on the canvas. `canvas` must outlive the result.
JobContext onCanvas(const StartCanvas &canvas, const JobContext &job)
{
    JobContext onto = job;
    if (!job.progress)
        return onto;
    onto.progress = [&canvas, report = job.progress](const Progress &progress) {
        Progress shown = progress;
        if (progress.preview) {
            const auto fitted = imaging::resizePicture(*progress.preview, canvas.widthPx(), canvas.heightPx());
            shown.preview = fitted ? std::make_shared<const Image>(canvas.finished(*fitted)) : nullptr;
        }
        report(shown);
    };
    return onto;
}

neural::GenerateRequest requestOf(const Recipe &recipe, int previewEvery)
{
    neural::GenerateRequest request;
    request.params = recipe.params;
    request.seed = recipe.seed;
    request.widthPx = recipe.widthPx;
    request.heightPx = recipe.heightPx;
    request.previewEvery = previewEvery;
    request.variations = recipe.variations;
    return request;
}

} // namespace

Result<std::optional<Embedding>> Studio::Impl::queryToken(const Query &query, ConditioningMode mode,
                                                          const JobContext &job)
{
    if (mode == ConditioningMode::NeighboursOnly || query.isPseudoQuery())
        return std::optional<Embedding>();
    return withEncoder(job, [&](neural::Encoder &encoder) { return encodeQueryToken(query, encoder, job); });
}

Result<PaintingContext> Studio::Impl::contextOf(Recipe &recipe, const JobContext &job)
{
    if (auto complete = completeEmbeddings(recipe, library); !complete)
        return complete.error();
    const auto token = queryToken(recipe.query, recipe.mode, job);
    if (!token)
        return token.error();
    if (!recipe.morph)
        return paintingContext(recipe, *token);
    const auto last = queryToken(recipe.morph->query, recipe.morph->mode, job);
    if (!last)
        return last.error();
    return morphedContext(recipe, *token, *last);
}

Result<void> Studio::Impl::makeRoomFor(const Recipe &recipe, neural::GenerateRequest &request)
{
    const auto options = models.forecastOptions();
    if (!options)
        return options.error();
    neural::PaintLoad load = paintLoadFor(recipe);
    load.widthPx = request.widthPx;
    load.heightPx = request.heightPx;
    load.isDenoisedInTiles = request.start && request.start->inTiles;
    MemoryNeeds needs;
    const auto need = [&](neural::MemoryUse use, std::int64_t &bytes) {
        load.use = use;
        const auto memory = neural::paintMemory(options->modelDirectory, load, computeOptionsOf(*options));
        if (!memory)
            return false;
        bytes = memory->workingBytes();
        needs.widthPx = memory->widthPx;
        needs.heightPx = memory->heightPx;
        return !memory->onGraphicsCard;
    };
    // What cannot be told or lies on a card is tried; a card says itself when it is full.
    if (!need(neural::MemoryUse::Usual, needs.usualBytes) || hasRoomFor(needs.usualBytes, availableBytes()))
        return {};
    if (!need(neural::MemoryUse::OneByOne, needs.oneByOneBytes) || !need(neural::MemoryUse::Least, needs.leastBytes))
        return {};
    const MemoryRelief relief{neural::giveBackMemory, [this] {
                                  models.unloadEncoder();
                                  neural::giveBackMemory();
                              }};
    const auto use = makeRoom(
        needs, [] { return availableBytes(); }, relief);
    if (!use)
        return use.error();
    request.memoryUse = *use;
    if (*use != neural::MemoryUse::Usual)
        request.previewEvery = 0;
    return {};
}

Result<Painting> Studio::paint(const Recipe &recipe, const JobContext &job, const PaintOptions &options)
{
    const Clock::time_point begun = Clock::now();
    const auto info = m_impl->models.generatorInfo(job.stop);
    if (!info)
        return info.error();
    if (!recipe.generatorId.empty() && recipe.generatorId != info->id) {
        return Error{ErrorCode::NotFound,
                     "The recipe is for the model \"" + recipe.generatorId + "\", but \"" + info->id
                         + "\" is in use; choose that model or make the recipe anew.",
                     {}};
    }
    Painting painting;
    painting.recipe = recipe;
    painting.recipe.programVersion = PALIMPSEST_VERSION;
    painting.recipe.generatorId = info->id;
    painting.recipe.encoderId = info->encoderId;
    const auto context = m_impl->contextOf(painting.recipe, job);
    if (!context)
        return context.error();

    const auto generator = m_impl->models.generator(job.stop);
    if (!generator)
        return generator.error();
    neural::GenerateRequest request = requestOf(recipe, job.progress ? options.previewEvery : 0);
    std::optional<StartCanvas> canvas;
    if (recipe.start) {
        auto made = StartCanvas::create(*recipe.start, (*generator)->nativeSizePx(), (*generator)->sizeMultiplePx());
        if (!made)
            return made.error();
        canvas = std::move(*made);
        request.widthPx = canvas->widthPx();
        request.heightPx = canvas->heightPx();
        request.start = canvas->startPicture();
    }
    if (canvas && recipe.start->strength <= 0.0) {
        // Nothing is painted.
        painting.image = std::make_shared<const Image>(canvas->picture());
    } else {
        if (auto room = m_impl->makeRoomFor(recipe, request); !room)
            return room.error();
        auto generated = (*generator)->generate(context->conditioning, request, canvas ? onCanvas(*canvas, job) : job);
        if (!generated)
            return generated.error();
        m_impl->models.setHasPainted();
        if (generated->memoryUse != neural::MemoryUse::Usual)
            painting.note = kLittleMemory;
        recordInfluence(*generated, *context, painting);
        if (canvas)
            finishCanvas(*canvas, *generated, painting);
        painting.image = std::make_shared<const Image>(std::move(generated->image));
    }
    painting.recipe.widthPx = painting.image->width();
    painting.recipe.heightPx = painting.image->height();
    painting.seconds = std::chrono::duration<double>(Clock::now() - begun).count();
    return painting;
}

} // namespace palimpsest::pipeline
