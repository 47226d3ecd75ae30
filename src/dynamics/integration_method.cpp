#include "dynamics/integration_method.hpp"

#include <array>

namespace sim33618 {
namespace {

constexpr std::array euler = {Stage{0, 1}};
constexpr std::array heun = {Stage{0, 1.0 / 2}, Stage{1, 1.0 / 2}};
constexpr std::array rk4 = {Stage{0, 1.0 / 6}, Stage{1.0 / 2, 1.0 / 3}, Stage{1.0 / 2, 1.0 / 3},
                            Stage{1, 1.0 / 6}};

}  // namespace

std::span<const Stage> stages_of(IntegrationMethod method) {
  switch (method) {
    case IntegrationMethod::euler: return euler;
    case IntegrationMethod::heun: return heun;
    case IntegrationMethod::rk4: return rk4;
    case IntegrationMethod::dopri5: return {};
  }
  return rk4;
}

}  // namespace sim33618
