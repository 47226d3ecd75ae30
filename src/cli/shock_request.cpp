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

}  // namespace

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
