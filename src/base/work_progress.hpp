#pragma once

#include <cstddef>
#include <functional>

namespace sim33618 {

/// Hears, on one thread at a time, how many parts of a long work of so many are done; what it
/// throws ends the work.
using WorkProgress = std::function<void(std::size_t done, std::size_t all)>;

}  // namespace sim33618
