#pragma once

#include "model/shape.hpp"

namespace sim33618 {

/// What a `scenario/1` file that holds one scenario looks like; so does each of several in a file.
const Shape& shape_of_scenario();

/// What an entry of `shocks:` looks like, where it is not null.
const Shape& shape_of_shock();
/// What stands under `ensemble:`.
const Shape& shape_of_ensemble();

/// What a file of several scenarios looks like.
const Shape& shape_of_scenarios();

}  // namespace sim33618
