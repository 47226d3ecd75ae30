#include "cli/shock_request.hpp"

#include <algorithm>
#include <set>

#include "base/numbers.hpp"
#include "cli/number_option.hpp"
#include "simulation/shock_files.hpp"

namespace sim33618 {
namespace {

constexpr std::int64_t longest_shock = 36500;
constexpr double percent = 100;

struct NamedLoss {
  std::string node;
  double share = 0;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// "0.5" or "50%".
std::optional<double> share_of(const std::string& text) {
  const bool in_percent = !text.empty() && text.back() == '%';
  const auto number = parse_number(text.substr(0, text.size() - (in_percent ? 1 : 0)));
  if (!number) return std::nullopt;
  const double share = in_percent ? *number / percent : *number;
  if (share < 0 || share > 1) return std::nullopt;
  return share;
}

NamedLoss loss_in(const std::string& text) {
  const std::size_t equals = text.rfind('=');
  if (equals == std::string::npos || equals == 0)
    throw InputError(say("--loss takes a node and a share, as in steel=0.5, not '{}'", text));
  const std::string share = text.substr(equals + 1);
  const auto number = share_of(share);
  if (!number)
    throw InputError(say("--loss {}: '{}' is no share from 0 to 1 (or 0% to 100%)", text, share));
  return {text.substr(0, equals), *number};
}

// "2027-07-01".
std::optional<std::chrono::year_month_day> date_in(const std::string& text) {
  constexpr std::size_t length = 10;
  constexpr std::size_t month_at = 5;
  constexpr std::size_t day_at = 8;
  if (text.size() != length || text[month_at - 1] != '-' || text[day_at - 1] != '-')
    return std::nullopt;
  const auto year = parse_integer(text.substr(0, 4));
  const auto month = parse_integer(text.substr(month_at, 2));
  const auto day = parse_integer(text.substr(day_at, 2));
  if (!year || !month || !day || *month < 0 || *day < 0) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return date;
}

std::optional<std::chrono::year_month_day> date_of(const Arguments& arguments) {
  if (!arguments.has("from")) return std::nullopt;
  const std::string text = arguments.get("from");
  const auto date = date_in(text);
  if (!date) throw InputError(say("--from takes a date such as 2027-07-01, not '{}'", text));
  return date;
}

}  // namespace

std::int64_t year_asked_for(const Arguments& arguments, const TimeSettings& time) {
  const auto date = date_of(arguments);
  if (!date && !arguments.has("year"))
    throw InputError(say("name the year by --year, or the day by --from"));
  const std::int64_t named = date ? static_cast<int>(date->year()) : time.start;
  const std::int64_t year = number_option(arguments, "year", named, time.start, time.end);
  if (year >= time.start && year <= time.end) return year;
  throw InputError(say("the year {} is not in the run ({} to {})", year, time.start, time.end));
}

std::chrono::sys_days first_day(const Arguments& arguments, std::int64_t year) {
  const std::chrono::year of_table(static_cast<int>(year));
  const auto date = date_of(arguments);
  if (!date) return of_table / std::chrono::January / 1;
  if (date->year() == of_table) return *date;
  throw InputError(say("--from {} is not in the year {} of --year", arguments.get("from"), year));
}

void set_losses(const Arguments& arguments, std::int64_t first, ShockCase& shock) {
  shock.losses.clear();
  std::vector<CapacityLoss> ends;
  std::set<std::size_t> named;
  const std::int64_t length = number_option(arguments, "for", 0, 1, longest_shock);
  for (const std::string& line : lines_of(arguments.get("loss"))) {
    const NamedLoss loss = loss_in(line);
    for (const std::size_t node : shocked_nodes(shock, loss.node)) {
      if (!named.insert(node).second)
        throw InputError(say("--loss speaks of '{}' twice", shock.table.names[node]));
      shock.losses.push_back({node, first, loss.share});
      if (length > 0) ends.push_back({node, first + length, 0});
    }
  }
  shock.losses.insert(shock.losses.end(), ends.begin(), ends.end());
}

std::int64_t steps_asked_for(const Arguments& arguments, const ShockCase& shock,
                             const ModelDocument& model) {
  const std::int64_t most = std::min(longest_shock, most_shock_steps(model));
  const Fraction year = Fraction(1) / model.time.step;
  std::int64_t steps = year.numerator() / year.denominator();
  // Time for what is lost to come back.
  if (!shock.losses.empty()) steps += shock.losses.back().step;
  return number_option(arguments, "steps", std::min(steps, most), 1, most);
}

}  // namespace sim33618
