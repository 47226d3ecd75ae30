#pragma once

#include "experiment/lever_ranking.hpp"
#include "tables/result_table.hpp"

namespace sim33618 {

/// lever_ranking.csv: every figure with every lever at every zone beside that without; `scenario`
/// is what levers are pulled on top of.
ResultTable lever_ranking_table(const LeverRanking& ranking, const Result& scenario);

}  // namespace sim33618
