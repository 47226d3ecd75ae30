#pragma once

#include <string>
#include <string_view>

namespace sim33618 {

/// The page that reports are made of, as the front end (web/) was built into the program; empty
/// where it was built without.
std::string_view report_template();

/// The JavaScript module that draws a figure of a document as SVG (`web/src/plot.js` says how it is
/// asked); empty where the program was built without.
std::string_view plot_script();

/// The page with a document in the place it keeps for one. Throws ContractError if the page does
/// not keep exactly one.
std::string filled_template(std::string_view page, std::string_view document);

}  // namespace sim33618
