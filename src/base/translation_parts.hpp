#pragma once

#include <array>

#include "base/translations.hpp"

namespace sim33618 {

/// The parts of the table, by the rooms that say the texts. A text of several rooms stands in any
/// one of them.
std::span<const Translation> translations_of_base();
std::span<const Translation> translations_of_model();
std::span<const Translation> translations_of_dynamics();
std::span<const Translation> translations_of_comparisons();
std::span<const Translation> translations_of_network();
std::span<const Translation> translations_of_firms();
std::span<const Translation> translations_of_firm_runs();
std::span<const Translation> translations_of_coupling();
std::span<const Translation> translations_of_runs();
std::span<const Translation> translations_of_tables();
std::span<const Translation> translations_of_supply_network();
std::span<const Translation> translations_of_network_commands();
std::span<const Translation> translations_of_population();
std::span<const Translation> translations_of_shocks();
std::span<const Translation> translations_of_levers();
std::span<const Translation> translations_of_reports();
std::span<const Translation> translations_of_cli();

inline std::array<std::span<const Translation>, 17> translation_parts() {
  return {translations_of_base(),
          translations_of_model(),
          translations_of_dynamics(),
          translations_of_comparisons(),
          translations_of_network(),
          translations_of_firms(),
          translations_of_firm_runs(),
          translations_of_coupling(),
          translations_of_runs(),
          translations_of_tables(),
          translations_of_supply_network(),
          translations_of_network_commands(),
          translations_of_population(),
          translations_of_shocks(),
          translations_of_levers(),
          translations_of_reports(),
          translations_of_cli()};
}

}  // namespace sim33618
