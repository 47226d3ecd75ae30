#include "model/time_settings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {
namespace {

constexpr std::int64_t earliest_year = 1900;
constexpr std::int64_t latest_year = 2200;
// A step of less than an hour is a slip of the pen, not a wish.
constexpr std::int64_t most_steps_a_year = 8760;

constexpr std::array methods = {std::pair{to_say("euler"), IntegrationMethod::euler},
                                std::pair{to_say("heun"), IntegrationMethod::heun},
                                std::pair{to_say("rk4"), IntegrationMethod::rk4},
                                std::pair{to_say("dopri5"), IntegrationMethod::dopri5}};

// Below, round-off decides; above, the method is none.
constexpr double least_tolerance = 1e-12;
constexpr double largest_tolerance = 0.01;

class TimeReader {
 public:
  TimeReader(const Node& node, TimeSettings& settings, Diagnostics& diagnostics)
      : node_(node),
        settings_(settings),
        diagnostics_(diagnostics),
        map_(node, say("'time'"), diagnostics) {}

  void read() {
    if (!map_.valid()) return;
    const std::size_t errors_before = diagnostics_.error_count();
    read_year("start", settings_.start);
    read_year("end", settings_.end);
    read_interval("step", settings_.step);
    read_interval("save", settings_.save);
    read_method();
    read_tolerance();
    map_.finish();
    if (diagnostics_.error_count() == errors_before) check_whole();
  }

 private:
  void read_year(const std::string& key, std::int64_t& year) {
    const auto word = map_.optional_word(key);
    if (!word) return;
    const auto parsed = parse_integer(word->text);
    if (parsed && *parsed >= earliest_year && *parsed <= latest_year) {
      year = *parsed;
    } else {
      diagnostics_.error(word->span,
                         say("'{}' is no year ({} to {})", word->text, earliest_year, latest_year));
    }
  }

  void read_interval(const std::string& key, Fraction& interval) {
    const auto word = map_.optional_word(key);
    if (!word) return;
    const auto parsed = parse_fraction(word->text);
    if (parsed && Fraction(0) < *parsed && !(*parsed < Fraction(1, most_steps_a_year))) {
      interval = *parsed;
    } else {
      diagnostics_.error(word->span,
                         say("'{}' is no part of a year (write 1, 1/4, 1/12 or 1/52)", word->text));
    }
  }

  void read_method() {
    const auto word = map_.optional_word("method");
    if (!word) return;
    std::vector<std::string> choices;
    for (const auto& [name, method] : methods) {
      if (word->text == name) {
        settings_.method = method;
        return;
      }
      choices.emplace_back(name);
    }
    diagnostics_
        .error(word->span, say("unknown method '{}' (one of {})", word->text, listed(choices)))
        .suggest(did_you_mean(word->text, choices));
  }

  void read_tolerance() {
    const auto word = map_.optional_word("tolerance");
    if (!word) return;
    const auto parsed = parse_number(word->text);
    if (settings_.method != IntegrationMethod::dopri5) {
      diagnostics_.error(word->span, say("only the method dopri5 has a tolerance"));
    } else if (parsed && *parsed >= least_tolerance && *parsed <= largest_tolerance) {
      settings_.tolerance = *parsed;
    } else {
      diagnostics_.error(word->span, say("'{}' is no tolerance (1e-12 to 0.01)", word->text));
    }
  }

  Span place_of(const std::string& key) const {
    const Node* value = node_.find(key);
    return value != nullptr ? value->span : node_.span;
  }

  void check_whole() {
    if (settings_.end < settings_.start) {
      diagnostics_.error(place_of("end"),
                         say("the end {} is before the start {}", settings_.end, settings_.start));
      return;
    }
    const bool save_given = node_.find("save") != nullptr;
    if (!divides(settings_.step, settings_.save)) {
      diagnostics_.error(place_of(save_given ? "save" : "step"),
                         say("the save interval {} is no multiple of the step {}",
                             settings_.save.text(), settings_.step.text()));
    } else if (!divides(settings_.save, Fraction(settings_.end - settings_.start + 1))) {
      diagnostics_.error(place_of("save"),
                         say("the {} years from {} to {} are no multiple of the save interval {}",
                             settings_.end - settings_.start + 1, settings_.start, settings_.end,
                             settings_.save.text()));
    }
  }

  const Node& node_;
  TimeSettings& settings_;
  Diagnostics& diagnostics_;
  MapReader map_;
};

}  // namespace

std::string method_name(IntegrationMethod method) {
  const auto named = std::find_if(methods.begin(), methods.end(),
                                  [&](const auto& name) { return name.second == method; });
  return named->first;
}

void read_time_settings(const Node& node, TimeSettings& settings, Diagnostics& diagnostics) {
  TimeReader(node, settings, diagnostics).read();
}

}  // namespace sim33618
