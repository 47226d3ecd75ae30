#pragma once

#include <random>

#include "support/small_batch.hpp"

namespace sim33618::test {

/// Members of a batch with numbers of their own: the model's times a random factor.
class DifferentMembers {
 public:
  DifferentMembers(const CompiledModel& model, const std::vector<std::string>& drawn,
                   std::size_t count)
      : tables_(count, model.numbers()) {
    std::mt19937_64 random(33618);
    for (NumberTable& table : tables_) {
      for (const std::string& name : drawn) {
        for (NumberSeries& series : table.series[model.structure().find(name).value()]) {
          for (NumberPoint& point : series)
            point.value *= 0.75 + 0.5 * static_cast<double>(random() >> 11) * 0x1p-53;
        }
      }
    }
  }

  std::vector<BatchMember> all() const {
    std::vector<BatchMember> members;
    for (const NumberTable& table : tables_)
      members.push_back({&table, {5, static_cast<std::uint32_t>(members.size())}});
    return members;
  }
  NumberTable& numbers(std::size_t member) { return tables_[member]; }

 private:
  std::vector<NumberTable> tables_;
};

}  // namespace sim33618::test
