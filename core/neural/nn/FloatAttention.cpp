#include "core/neural/nn/FloatAttention.h"

#include "core/neural/nn/AttentionLoops.h"
#include "core/neural/nn/HeadTasks.h"
#include "core/neural/nn/PlainOperations.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace palimpsest::neural::nn {

namespace {

template<typename Heads>
at::Tensor attended(const Heads &heads)
{
    const AttentionLoops &loops = bestAttentionLoops();
    forEachTask(heads.tasks(), [&](HeadTaskQueue &queue) {
        thread_local FloatAttentionScratch scratch;
        std::int64_t packed = -1;
        while (const auto task = queue.next()) {
            const FloatHead head = heads.head(task->head);
            if (packed != task->head)
                loops.pack(head, scratch);
            packed = task->head;
            loops.attend(head, task->begin, task->end, scratch);
        }
    });
    return heads.out();
}

} // namespace

bool canAttendInFloat(const at::Tensor &x)
{
    return x.is_cpu() && x.scalar_type() == at::kFloat && x.is_contiguous() && !at::GradMode::is_enabled()
           && !PlainOperations::areWanted();
}

at::Tensor floatAttention(const at::Tensor &qkv, std::int64_t heads)
{
    return attended(SelfHeads<float>(qkv, heads));
}

at::Tensor floatAttention(const at::Tensor &q, const at::Tensor &keysAndValues, std::int64_t heads,
                          const at::Tensor &bias)
{
    return attended(ContextHeads<float>(q, keysAndValues, heads, bias));
}

} // namespace palimpsest::neural::nn
