#pragma once

#include "core/neural/Parity.h"

#include <filesystem>
#include <string>
#include <vector>

namespace palimpsest::neural {

/// Both towers of CLIP, vision transformer or ResNet as the manifest says, against every tensor of the case, and the
/// TorchScript archive (jit_container.pt) where there is one. `device` as in at::Device: "cpu", "cuda:0".
std::vector<ParityCheck> checkClipCase(const std::filesystem::path &caseDirectory, const std::string &device);

/// CLIP's preprocessing of the case's pictures, and the resampling of the RDM databases' image embedder.
std::vector<ParityCheck> checkClipPreprocessCase(const std::filesystem::path &caseDirectory,
                                                 const RawPictureDecoder &decode);

/// Token ids, padded rows and decoding with the case's vocabulary.
std::vector<ParityCheck> checkClipTokenizerCase(const std::filesystem::path &caseDirectory);

} // namespace palimpsest::neural
