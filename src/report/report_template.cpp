#include "report/report_template.hpp"

#include "base/contract.hpp"

// Of the file that CMake names (cmake/ReportTemplate.cmake).
extern "C" {
extern const char sim33618_report_template_begin[];
extern const char sim33618_report_template_end[];
extern const char sim33618_plot_script_begin[];
extern const char sim33618_plot_script_end[];
}

namespace sim33618 {
namespace {

std::string_view between(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

}  // namespace

std::string_view report_template() {
  return between(sim33618_report_template_begin, sim33618_report_template_end);
}

std::string_view plot_script() {
  return between(sim33618_plot_script_begin, sim33618_plot_script_end);
}

std::string filled_template(std::string_view page, std::string_view document) {
  constexpr std::string_view placeholder =
      R"(<script type="application/json" id="report-data">{"placeholder":true}</script>)";
  constexpr std::string_view replaced = R"({"placeholder":true})";
  const std::size_t line = page.find(placeholder);
  expect(
      line != std::string_view::npos && page.find(placeholder, line + 1) == std::string_view::npos,
      "a page with one place for a document");
  const std::size_t at = line + placeholder.find(replaced);
  std::string filled;
  filled.reserve(page.size() + document.size());
  filled += page.substr(0, at);
  filled += document;
  filled += page.substr(at + replaced.size());
  return filled;
}

}  // namespace sim33618
