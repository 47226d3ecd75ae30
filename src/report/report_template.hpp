#pragma once

#include <string>
#include <string_view>

namespace sim33618 {

/// The page that reports are made of, as the front end (web/) was built into the program; empty
/// where it was built without.
std::string_view report_template();

/// The page with a document in the place it keeps for one. Throws ContractError if the page does
/// not keep exactly one.
std::string filled_template(std::string_view page, std::string_view document);

}  // namespace sim33618
