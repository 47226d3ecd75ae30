#pragma once

#include <vector>

#include "tables/result_table.hpp"

namespace sim33618 {

/// The shares of members that quantiles of a comparison are given for.
const std::vector<double>& compared_shares();

/// The tables of a comparison of scenarios without their text.
ResultTable comparison_head();
ResultTable compared_targets_head();
ResultTable compared_members_head();
/// That of `levers rank`.
ResultTable lever_ranking_head();

}  // namespace sim33618
