#pragma once

#include <ATen/core/Tensor.h>

#include <exception>
#include <functional>
#include <stop_token>
#include <string>

namespace palimpsest::neural::nn {

/// Thrown between blocks when the job was cancelled; caught by the wrapper of the public call.
class CancelledException : public std::exception {
public:
    [[nodiscard]] const char *what() const noexcept override { return "cancelled"; }
};

/// Sums the cross-attention mass that each token receives, over layers, heads and steps.
class InfluenceRecorder;

/// Keys and values of the context that the layers have computed already.
class ContextProjections;

/// What a forward pass takes along besides tensors. All parts are optional; borrowed for the call.
struct ForwardContext {
    /// log of each token's weight, (B,n) float32, added to the cross-attention logits; -inf = absent. Undefined = all weights 1.
    at::Tensor tokenLogWeights;
    /// Receives attention shares when not null.
    InfluenceRecorder *influence = nullptr;
    /// Keeps keys and values of the context for later passes with the same one, when not null.
    ContextProjections *projections = nullptr;
    /// Polled between blocks; a request throws CancelledException.
    std::stop_token stop;
    /// Called with the name of every block and its output, for parity tests. Empty otherwise.
    std::function<void(const std::string &, const at::Tensor &)> activationSink;

    void checkCancelled() const
    {
        if (stop.stop_requested())
            throw CancelledException();
    }
};

} // namespace palimpsest::neural::nn
