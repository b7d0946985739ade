#pragma once

#include "core/base/ParamSpec.h"
#include "core/base/Result.h"
#include "core/neural/weights/PickleValue.h"

#include <map>
#include <string>
#include <vector>

namespace palimpsest::neural::weights {

/// The tensors of a state dict, not read yet.
struct TorchState {
    std::map<std::string, const PickleNode *> tensors; ///< Nodes of kind Tensor, owned by the document.
    ParamValues scalars;
    bool isTorchScript = false;
};

/// Finds the state dict in what a checkpoint's pickle made. Entries whose names start with none of `prefixes` (when
/// there are any) are passed over. Corrupt, with a reason without a full stop: there is none, or a wanted entry is no
/// tensor.
Result<TorchState> findTorchState(const PickleDocument &document, const std::vector<std::string> &prefixes);

} // namespace palimpsest::neural::weights
