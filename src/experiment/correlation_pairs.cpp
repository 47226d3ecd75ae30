#include "experiment/correlation_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

std::optional<std::size_t> dimension_called(const Word& name, const std::vector<std::string>& names,
                                            Diagnostics& diagnostics) {
  const auto found = std::find(names.begin(), names.end(), name.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  diagnostics.error(name.span, say("no number '{}' is drawn", name.text))
      .suggest(did_you_mean(name.text, names));
  return std::nullopt;
}

}  // namespace

CorrelationPairs::CorrelationPairs(const std::vector<std::string>& names,
                                   const std::vector<Correlation>& correlations,
                                   Diagnostics& diagnostics)
    : correlations_(correlations) {
  for (std::size_t i = 0; i < correlations.size(); ++i) add(i, correlations[i], names, diagnostics);
}

void CorrelationPairs::add(std::size_t position, const Correlation& correlation,
                           const std::vector<std::string>& names, Diagnostics& diagnostics) {
  if (!(-1 < correlation.rho && correlation.rho < 1)) {
    diagnostics.error(correlation.span,
                      say("the correlation {} of '{}' and '{}' is not between -1 "
                          "and 1",
                          correlation.rho, correlation.a.text, correlation.b.text));
  }
  const auto a = dimension_called(correlation.a, names, diagnostics);
  const auto b = dimension_called(correlation.b, names, diagnostics);
  if (!a || !b) return;
  if (*a == *b) {
    diagnostics.error(correlation.span,
                      say("'{}' cannot be correlated with itself", correlation.a.text));
    return;
  }
  const auto [known, is_new] = positions_.emplace(std::minmax(*a, *b), position);
  if (!is_new) {
    diagnostics
        .error(correlation.span, say("the correlation of '{}' and '{}' is given twice",
                                     correlation.a.text, correlation.b.text))
        .note(correlations_[known->second].span, say("the other one"));
  }
  dimensions_.insert({*a, *b});
}

double CorrelationPairs::rho(std::size_t a, std::size_t b) const {
  const auto found = positions_.find(std::minmax(a, b));
  return found == positions_.end() ? 0 : correlations_[found->second].rho;
}

std::vector<std::size_t> CorrelationPairs::between(
    const std::vector<std::size_t>& dimensions) const {
  const std::set<std::size_t> wanted(dimensions.begin(), dimensions.end());
  std::vector<std::size_t> found;
  for (const auto& [pair, position] : positions_) {
    if (wanted.count(pair.first) != 0 && wanted.count(pair.second) != 0) found.push_back(position);
  }
  std::stable_sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
    return std::abs(correlations_[a].rho) > std::abs(correlations_[b].rho);
  });
  return found;
}

}  // namespace sim33618
