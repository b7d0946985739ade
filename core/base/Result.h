#pragma once

#include <cassert>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

/// Broken contracts stop the program in dev builds and tests; user input never asserts.
#define PALIMPSEST_ASSERT(condition) assert(condition)

namespace palimpsest {

/// Why an operation did not produce its value.
enum class ErrorCode {
    Cancelled,       ///< The caller asked to stop; an outcome, never shown as an error.
    NotFound,        ///< A file, database, item or model that was named does not exist.
    InvalidArgument, ///< A value outside its documented range.
    Corrupt,         ///< Data that contradicts its own format.
    Unsupported,     ///< Well-formed, but of a kind this build cannot handle.
    OutOfMemory,     ///< Main or device memory ran out.
    Io,              ///< The operating system refused a read or write.
    Internal,        ///< A bug of ours.
};

/// Stable lower-case name, for logs and `--json`.
std::string_view errorCodeName(ErrorCode code);

/// What went wrong: `message` is one sentence for the artist that says what happened and what to do;
/// `detail` is for the log and may be empty.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;
    std::string detail;
};

/// A value of type T, or the Error that prevented it. Never empty. Not thread-safe, like any value.
template<typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}     // NOLINT(google-explicit-constructor)
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    /// The value. The result must hold one.
    [[nodiscard]] T &value() &
    {
        PALIMPSEST_ASSERT(hasValue());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] const T &value() const &
    {
        PALIMPSEST_ASSERT(hasValue());
        return *std::get_if<0>(&m_state);
    }
    [[nodiscard]] T &&value() &&
    {
        PALIMPSEST_ASSERT(hasValue());
        return std::move(*std::get_if<0>(&m_state));
    }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    /// The error. The result must not hold a value.
    [[nodiscard]] const Error &error() const
    {
        PALIMPSEST_ASSERT(!hasValue());
        return *std::get_if<1>(&m_state);
    }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value, or the Error that prevented it.
template<>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] bool hasValue() const { return !m_failed; }
    explicit operator bool() const { return !m_failed; }
    [[nodiscard]] const Error &error() const
    {
        PALIMPSEST_ASSERT(m_failed);
        return m_error;
    }

private:
    Error m_error;
    bool m_failed = false;
};

/// The Error of a cancelled job.
Error cancelledError();

} // namespace palimpsest
