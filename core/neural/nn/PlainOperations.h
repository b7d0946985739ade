#pragma once

namespace palimpsest::neural::nn {

/// While one lives, layers compute in this thread as the original programs do, one operation of the library after the other and with
/// all of attention's weights at once, for comparison.
class PlainOperations {
public:
    PlainOperations();
    ~PlainOperations();
    PlainOperations(const PlainOperations &) = delete;
    PlainOperations &operator=(const PlainOperations &) = delete;

    [[nodiscard]] static bool areWanted();

private:
    bool m_before;
};

} // namespace palimpsest::neural::nn
