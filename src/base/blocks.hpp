#pragma once

#include <cstddef>
#include <functional>

namespace sim33618 {

/// Number of threads that this process may use (its CPU affinity), at least 1.
std::size_t threads_here();

/// What one thread does with the block of a number; `thread` counts from 0.
using BlockWork = std::function<void(std::size_t block, std::size_t thread)>;

/// Works off blocks 0 … count - 1 on several threads, handed out in rising order. If any throws, no
/// further block is begun and the exception of the lowest block is thrown on. Nothing may depend on
/// which thread gets a block.
void for_each_block(std::size_t count, std::size_t threads, const BlockWork& work);

}  // namespace sim33618
