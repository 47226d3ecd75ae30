#pragma once

#include <vector>

#include "dynamics/structure.hpp"

namespace sim33618 {

/// An element of a variable, by its row-major position.
struct NumberPlace {
  std::size_t variable = 0;
  std::size_t element = 0;
};

/// The elements of data and lookups that an element rests on through its equations and those of
/// all it reads, in the order they are met.
std::vector<NumberPlace> numbers_behind(const Structure& structure, const NumberPlace& place);

}  // namespace sim33618
