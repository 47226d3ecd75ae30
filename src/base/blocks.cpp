#include "base/blocks.hpp"

#include <sched.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace sim33618 {
namespace {

class Blocks {
 public:
  Blocks(std::size_t count, const BlockWork& work) : count_(count), failed_(count), work_(work) {}

  void work_on(std::size_t thread) {
    for (std::size_t block = 0; take(block);) {
      try {
        work_(block, thread);
      } catch (...) {
        note_failure(block);
      }
    }
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  bool take(std::size_t& block) {
    const std::lock_guard lock(mutex_);
    if (failure_ || next_ == count_) return false;
    block = next_++;
    return true;
  }

  void note_failure(std::size_t block) {
    const std::lock_guard lock(mutex_);
    if (failure_ && failed_ < block) return;
    failed_ = block;
    failure_ = std::current_exception();
  }

  std::mutex mutex_;
  std::size_t count_;
  std::size_t next_ = 0;
  std::size_t failed_;
  std::exception_ptr failure_;
  const BlockWork& work_;
};

}  // namespace

std::size_t threads_here() {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return std::max<std::size_t>(1, static_cast<std::size_t>(CPU_COUNT(&set)));
}

void for_each_block(std::size_t count, std::size_t threads, const BlockWork& work) {
  Blocks blocks(count, work);
  {
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < std::min(threads, count); ++thread)
      others.emplace_back([&blocks, thread] { blocks.work_on(thread); });
    blocks.work_on(0);
  }
  blocks.rethrow();
}

}  // namespace sim33618
