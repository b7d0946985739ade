#pragma once

#include "core/neural/Device.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

namespace palimpsest::neural::diffusion {

/// While alive, convolutions and matrix products of this thread run in bfloat16 on `device`'s kind, if `precision` is
/// BFloat16; otherwise in float32. Restores what was before.
class AutocastScope {
public:
    AutocastScope(const at::Device &device, Precision precision);
    ~AutocastScope();
    AutocastScope(const AutocastScope &) = delete;
    AutocastScope &operator=(const AutocastScope &) = delete;

private:
    c10::DeviceType m_type;
    bool m_wasEnabled;
    at::ScalarType m_previousType;
};

/// Resolves Auto: BFloat16 where a few typical layers run at least 1.3 times as fast in it as in float32, measured once
/// per process and kind of device in about 50 ms. Other precisions are returned as they are. Thread-safe.
Precision resolvePrecision(Precision asked, const at::Device &device);

/// Floating-point operations per second (two for a product and its sum) that those layers reach on the device in `precision`,
/// which is not Auto; measured anew by each call, in about 20 ms.
double typicalSpeed(const at::Device &device, Precision precision);

/// The device that `name` means: "auto", "cpu", "cuda" or "cuda:N". Unsupported when there is no such device.
Result<at::Device> resolveDevice(const std::string &name);

} // namespace palimpsest::neural::diffusion
