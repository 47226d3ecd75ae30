#pragma once

#include "dynamics/run_key.hpp"
#include "model/number_table.hpp"

namespace sim33618 {

/// One run of a batch. The numbers must outlive it.
struct BatchMember {
  const NumberTable* numbers = nullptr;
  RunKey key;
};

}  // namespace sim33618
