#pragma once

#include <string>

#include "cli/screen_table.hpp"
#include "dynamics/compiled_model.hpp"
#include "dynamics/feedback_loops.hpp"

namespace sim33618 {

/// The loops that a model names: polarity, strength at the end of the first and of the last saved
/// period of the model's own run, chain.
ScreenTable loops_table(const CompiledModel& model);

/// What one loop is (its position among the model's), as its run has it.
std::string explain_loop(const CompiledModel& model, std::size_t loop, const FoundLoop& found);

/// The page docs/model/loops.md. It holds no numbers, so that it changes only with the equations.
std::string loops_page(const CompiledModel& model);

}  // namespace sim33618
