#pragma once

#include "model/shape.hpp"

namespace sim33618 {

/// What a `scenario/1` file that holds one scenario looks like; so does each of several in a file.
const Shape& shape_of_scenario();

/// What a file of several scenarios looks like.
const Shape& shape_of_scenarios();

}  // namespace sim33618
