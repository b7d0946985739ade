#pragma once

#include "core/neural/nn/HeadAttention.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <optional>

// Legend: B batch, N positions, n tokens, dim width of a head.

namespace palimpsest::neural::nn {

/// Heads whose queries are computed in parts, by whichever thread is free.
struct HeadTasks {
    std::int64_t heads = 0; ///< Of all pictures.
    std::int64_t queries = 0;
};

/// The queries `begin` to `end` of a head.
struct HeadTask {
    std::int64_t head = 0;
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// Hands out tasks, those of one head behind each other. Thread-safe.
class HeadTaskQueue {
public:
    HeadTaskQueue(const HeadTasks &tasks, std::int64_t threads) : m_tasks(tasks)
    {
        constexpr std::int64_t kTasksOfThread = 4;
        constexpr std::int64_t kQueriesAtLeast = 128;
        const std::int64_t wanted = (kTasksOfThread * threads + tasks.heads - 1) / tasks.heads;
        m_parts = std::clamp<std::int64_t>(wanted, 1, std::max<std::int64_t>(1, tasks.queries / kQueriesAtLeast));
        m_perPart = (tasks.queries + m_parts - 1) / m_parts;
    }
    std::optional<HeadTask> next()
    {
        const std::int64_t task = m_next++;
        if (task >= m_tasks.heads * m_parts)
            return std::nullopt;
        const std::int64_t begin = task % m_parts * m_perPart;
        return HeadTask{task / m_parts, begin, std::min(m_tasks.queries, begin + m_perPart)};
    }

private:
    HeadTasks m_tasks;
    std::int64_t m_parts = 1;
    std::int64_t m_perPart = 1;
    std::atomic<std::int64_t> m_next{0};
};

/// Calls `work` with the queue in each thread.
template<typename Work>
void forEachTask(const HeadTasks &tasks, const Work &work)
{
    const std::int64_t threads = at::get_num_threads();
    HeadTaskQueue queue(tasks, threads);
    at::parallel_for(0, threads, 1, [&](std::int64_t, std::int64_t) { work(queue); });
}

/// The first number of a tensor of float32, or of bfloat16 as its bits.
template<typename Number>
Number *numbersOf(const at::Tensor &x)
{
    return static_cast<Number *>(x.data_ptr());
}

/// The rows of one picture of x (B,rows,numbers), from the number `offset` of each.
template<typename Number>
HeadRows<Number> rowsOf(const at::Tensor &x, std::int64_t picture, std::int64_t offset)
{
    return {numbersOf<Number>(x) + picture * x.size(1) * x.size(2) + offset, x.size(2)};
}

/// The heads of self-attention from qkv (B,N,3*heads*dim) contiguous into out() (B,N,heads*dim).
template<typename Number>
class SelfHeads {
public:
    SelfHeads(const at::Tensor &qkv, std::int64_t heads)
        : m_qkv(qkv)
        , m_heads(heads)
        , m_inner(qkv.size(2) / 3)
        , m_out(at::empty({qkv.size(0), qkv.size(1), m_inner}, qkv.options()))
    {
    }
    [[nodiscard]] HeadTasks tasks() const { return {m_qkv.size(0) * m_heads, m_qkv.size(1)}; }
    [[nodiscard]] const at::Tensor &out() const { return m_out; }
    [[nodiscard]] HeadAttention<Number> head(std::int64_t index) const
    {
        const std::int64_t picture = index / m_heads;
        const std::int64_t dim = m_inner / m_heads;
        const std::int64_t offset = index % m_heads * dim;
        const auto part = [&](std::int64_t which) { return rowsOf<Number>(m_qkv, picture, which * m_inner + offset); };
        const float scale = 1.0F / std::sqrt(static_cast<float>(dim));
        return {part(0), part(1), part(2), rowsOf<Number>(m_out, picture, offset), m_qkv.size(1), m_qkv.size(1),
                dim,     scale,   nullptr};
    }

private:
    at::Tensor m_qkv;
    std::int64_t m_heads;
    std::int64_t m_inner;
    at::Tensor m_out;
};

/// The heads of attention from q (B,N,heads*dim) to the context's keys and values (B,n,2*heads*dim), both contiguous, with `bias`
/// (B or 1,n), which may be undefined, added to the logits.
template<typename Number>
class ContextHeads {
public:
    ContextHeads(const at::Tensor &q, const at::Tensor &keysAndValues, std::int64_t heads, const at::Tensor &bias)
        : m_q(q)
        , m_keysAndValues(keysAndValues)
        , m_bias(bias.defined() ? bias.to(at::kFloat).contiguous() : bias)
        , m_heads(heads)
        , m_out(at::empty(q.sizes(), q.options()))
    {
        // Heads are found in memory by these sizes alone.
        TORCH_CHECK(keysAndValues.size(0) == q.size(0) && keysAndValues.size(2) == 2 * q.size(2), "keys and values ",
                    keysAndValues.sizes(), " do not belong to queries ", q.sizes());
        TORCH_CHECK(!m_bias.defined()
                        || (m_bias.dim() == 2 && m_bias.size(1) == keysAndValues.size(1)
                            && (m_bias.size(0) == 1 || m_bias.size(0) == q.size(0))),
                    "a bias ", m_bias.defined() ? m_bias.sizes() : at::IntArrayRef(), " for keys ",
                    keysAndValues.sizes());
    }
    [[nodiscard]] HeadTasks tasks() const { return {m_q.size(0) * m_heads, m_q.size(1)}; }
    [[nodiscard]] const at::Tensor &out() const { return m_out; }
    [[nodiscard]] HeadAttention<Number> head(std::int64_t index) const
    {
        const std::int64_t picture = index / m_heads;
        const std::int64_t inner = m_q.size(2);
        const std::int64_t dim = inner / m_heads;
        const std::int64_t offset = index % m_heads * dim;
        const std::int64_t tokens = m_keysAndValues.size(1);
        const float *bias = nullptr;
        if (m_bias.defined())
            bias = m_bias.data_ptr<float>() + (m_bias.size(0) == 1 ? 0 : picture * tokens);
        return {rowsOf<Number>(m_q, picture, offset),
                rowsOf<Number>(m_keysAndValues, picture, offset),
                rowsOf<Number>(m_keysAndValues, picture, inner + offset),
                rowsOf<Number>(m_out, picture, offset),
                m_q.size(1),
                tokens,
                dim,
                1.0F / std::sqrt(static_cast<float>(dim)),
                bias};
    }

private:
    at::Tensor m_q;
    at::Tensor m_keysAndValues;
    at::Tensor m_bias;
    std::int64_t m_heads;
    at::Tensor m_out;
};

} // namespace palimpsest::neural::nn
