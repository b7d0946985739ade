#include "core/neural/nn/TileAttention.h"

#include "core/neural/nn/AttentionTiles.h"
#include "core/neural/nn/HeadTasks.h"
#include "core/neural/nn/Processor.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace palimpsest::neural::nn {

namespace {

/// Computes all heads of all pictures; `headOf` tells where one's rows are.
template<typename HeadOf>
void attendAll(const HeadTasks &tasks, const HeadOf &headOf)
{
    forEachTask(tasks, [&](HeadTaskQueue &queue) {
        thread_local AttentionScratch scratch;
        std::int64_t packed = -1;
        while (const auto task = queue.next()) {
            const HalfHead head = headOf(task->head);
            if (packed != task->head)
                packHead(head, scratch);
            packed = task->head;
            attendInTiles(head, task->begin, task->end, scratch);
        }
    });
}

} // namespace

bool canTileAttention(const at::Tensor &x, std::int64_t heads, std::int64_t parts)
{
    const std::int64_t dim = x.size(-1) / (parts * heads);
    return x.is_cpu() && x.scalar_type() == at::kBFloat16 && x.is_contiguous() && dim % 32 == 0
           && !at::GradMode::is_enabled() && processor().tiles;
}

at::Tensor tileAttention(const at::Tensor &qkv, std::int64_t heads)
{
    const SelfHeads<std::uint16_t> all(qkv, heads);
    attendAll(all.tasks(), [&](std::int64_t index) { return all.head(index); });
    return all.out();
}

at::Tensor tileAttention(const at::Tensor &q, const at::Tensor &keysAndValues, std::int64_t heads,
                         const at::Tensor &bias)
{
    const ContextHeads<std::uint16_t> all(q, keysAndValues, heads, bias);
    attendAll(all.tasks(), [&](std::int64_t index) { return all.head(index); });
    return all.out();
}

} // namespace palimpsest::neural::nn
