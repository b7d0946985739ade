#include "core/neural/diffusion/Autocast.h"

#include <ATen/ATen.h>
#include <ATen/autocast_mode.h>
#include <c10/core/InferenceMode.h>
#include <torch/cuda.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>

namespace palimpsest::neural::diffusion {

namespace {

// LibTorch 2.4 replaced the functions per kind of device by ones that take the kind.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
bool isAutocastEnabled(c10::DeviceType type)
{
    return at::autocast::is_autocast_enabled(type);
}
void setAutocastEnabled(c10::DeviceType type, bool enabled)
{
    at::autocast::set_autocast_enabled(type, enabled);
}
at::ScalarType autocastType(c10::DeviceType type)
{
    return at::autocast::get_autocast_dtype(type);
}
void setAutocastType(c10::DeviceType type, at::ScalarType scalarType)
{
    at::autocast::set_autocast_dtype(type, scalarType);
}
#else
bool isAutocastEnabled(c10::DeviceType type)
{
    return type == c10::DeviceType::CUDA ? at::autocast::is_enabled() : at::autocast::is_cpu_enabled();
}
void setAutocastEnabled(c10::DeviceType type, bool enabled)
{
    if (type == c10::DeviceType::CUDA)
        at::autocast::set_enabled(enabled);
    else
        at::autocast::set_cpu_enabled(enabled);
}
at::ScalarType autocastType(c10::DeviceType type)
{
    return type == c10::DeviceType::CUDA ? at::autocast::get_autocast_gpu_dtype()
                                         : at::autocast::get_autocast_cpu_dtype();
}
void setAutocastType(c10::DeviceType type, at::ScalarType scalarType)
{
    if (type == c10::DeviceType::CUDA)
        at::autocast::set_autocast_gpu_dtype(scalarType);
    else
        at::autocast::set_autocast_cpu_dtype(scalarType);
}
#endif

/// Shortest of a few runs, in seconds. One run first, unmeasured, that warms up.
double bestSeconds(const std::function<void()> &run)
{
    run();
    constexpr int kAttempts = 12; // So many that a busy machine leaves one of them alone.
    double best = std::numeric_limits<double>::max();
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto start = std::chrono::steady_clock::now();
        run();
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
}

/// Seconds of a 3x3 convolution and a linear layer as the denoiser has them.
double typicalLayersSeconds(const at::Device &device, at::ScalarType type)
{
    const auto options = at::TensorOptions(device).dtype(type);
    // A GPU needs more before its speed shows behind the start of its kernels.
    const std::int64_t batch = device.is_cuda() ? 512 : 2;
    const at::Tensor x = at::ones({batch, 128, 16, 16}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor kernel = at::ones({128, 128, 3, 3}, options).contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor rows = at::ones({batch, 256, 256}, options);
    const at::Tensor matrix = at::ones({1024, 256}, options);
    return bestSeconds([&] {
        const at::Tensor convolved = at::conv2d(x, kernel, {}, 1, 1);
        const at::Tensor mapped = at::linear(rows, matrix);
        // Reading a number waits for an asynchronous device.
        (void)(convolved.flatten()[0].to(at::kFloat) + mapped.flatten()[0].to(at::kFloat)).item<float>();
    });
}

/// Whether the device computes in bfloat16 so much faster that its rounding is worth it; not where it cannot at all, as where
/// the library is told to use an older processor's instructions.
bool isHalfWorthwhile(const at::Device &device)
{
    constexpr double kWorthwhile = 1.3;
    try {
        const c10::InferenceMode inference;
        return typicalLayersSeconds(device, at::kFloat) > kWorthwhile * typicalLayersSeconds(device, at::kBFloat16);
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace

AutocastScope::AutocastScope(const at::Device &device, Precision precision)
    : m_type(device.type())
    , m_wasEnabled(isAutocastEnabled(m_type))
    , m_previousType(autocastType(m_type))
{
    setAutocastType(m_type, at::kBFloat16);
    setAutocastEnabled(m_type, precision == Precision::BFloat16);
}

AutocastScope::~AutocastScope()
{
    setAutocastEnabled(m_type, m_wasEnabled);
    setAutocastType(m_type, m_previousType);
    at::autocast::clear_cache();
}

Precision resolvePrecision(Precision asked, const at::Device &device)
{
    if (asked != Precision::Auto)
        return asked;
    static std::mutex mutex;
    static std::optional<bool> faster[2];
    const std::lock_guard lock(mutex);
    std::optional<bool> &known = faster[device.is_cuda() ? 1 : 0];
    if (!known)
        known = isHalfWorthwhile(device);
    return *known ? Precision::BFloat16 : Precision::Float32;
}

double typicalSpeed(const at::Device &device, Precision precision)
{
    const c10::InferenceMode inference;
    const double images = device.is_cuda() ? 512.0 : 2.0;
    const double operations = images * 2.0 * (128.0 * 128.0 * 9.0 * 16.0 * 16.0 + 256.0 * 256.0 * 1024.0);
    const at::ScalarType type = precision == Precision::BFloat16 ? at::kBFloat16 : at::kFloat;
    return operations / typicalLayersSeconds(device, type);
}

Result<at::Device> resolveDevice(const std::string &name)
{
    const bool hasCuda = torch::cuda::is_available();
    if (name == "cpu" || (name == "auto" && !hasCuda))
        return at::Device(at::kCPU);
    const Error missing{ErrorCode::Unsupported, "The device \"" + name + "\" is not there; choose the CPU.",
                        "device " + name};
    if (!hasCuda)
        return missing;
    if (name == "auto" || name == "cuda")
        return at::Device(at::kCUDA, 0);
    const std::string prefix = "cuda:";
    const std::string digits = name.starts_with(prefix) ? name.substr(prefix.size()) : std::string();
    if (digits.empty() || digits.size() > 2
        || !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return missing;
    const int index = std::stoi(digits);
    if (index >= static_cast<int>(torch::cuda::device_count()))
        return missing;
    return at::Device(at::kCUDA, static_cast<at::DeviceIndex>(index));
}

} // namespace palimpsest::neural::diffusion
