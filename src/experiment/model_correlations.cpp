#include "experiment/model_correlations.hpp"

#include <set>

#include "base/elementary.hpp"
#include "base/suggestion.hpp"

namespace sim33618 {
namespace {

// The correlation of normal scores at which the ranks have this one (K. Pearson 1907; R. Nelsen,
// An Introduction to Copulas, section 5.1).
double of_normal_scores(const CorrelationBlock& block) {
  constexpr double sixth_of_pi = 0.52359877559829887;
  return block.of_ranks ? 2 * elementary::sine(sixth_of_pi * block.coefficient) : block.coefficient;
}

class BlockExpansion {
 public:
  BlockExpansion(const ModelDocument& model, const std::vector<std::string>& names,
                 Diagnostics& diagnostics)
      : model_(model), names_(names), diagnostics_(diagnostics) {}

  std::vector<Correlation> pairs_of(const CorrelationBlock& block) {
    std::vector<Correlation> pairs;
    const double rho = of_normal_scores(block);
    const auto add = [&](const Word& a, const Word& b) {
      pairs.push_back({a, b, rho, block.coefficient_span});
    };
    const std::vector<Word> among = parameters(block.among);
    for (std::size_t i = 0; i < among.size(); ++i) {
      for (std::size_t j = i + 1; j < among.size(); ++j) add(among[i], among[j]);
    }
    const std::vector<Word> with = parameters(block.with);
    for (const Word& one : parameters(block.each)) {
      for (const Word& other : with) add(one, other);
    }
    return pairs;
  }

 private:
  std::vector<Word> parameters(const std::vector<Word>& words) {
    std::vector<Word> found;
    for (const Word& word : words) {
      const std::size_t before = found.size();
      for (const std::string& name : names_) {
        if (name == word.text || name.substr(0, name.find('[')) == word.text)
          found.push_back({name, word.span});
      }
      if (found.size() == before) report_missing(word);
    }
    return found;
  }

  void report_missing(const Word& word) {
    const std::string variable = word.text.substr(0, word.text.find('['));
    const VariableDeclaration* known = model_.find_variable(variable);
    if (known != nullptr && word.text == variable) {
      diagnostics_
          .error(word.span, say("'{}' is not drawn: none of its numbers has a range", variable))
          .note(known->span, say("defined here"));
      return;
    }
    std::set<std::string> choices(names_.begin(), names_.end());
    for (const std::string& name : names_) choices.insert(name.substr(0, name.find('[')));
    diagnostics_.error(word.span, say("no number '{}' is drawn", word.text))
        .suggest(did_you_mean(word.text, {choices.begin(), choices.end()}));
  }

  const ModelDocument& model_;
  const std::vector<std::string>& names_;
  Diagnostics& diagnostics_;
};

}  // namespace

GaussianCopula model_correlations(const ModelDocument& model, const ParameterDraws& draws) {
  Diagnostics diagnostics;
  BlockExpansion expansion(model, draws.names(), diagnostics);
  std::vector<Correlation> all;
  for (const CorrelationBlock& block : model.correlations) {
    const std::vector<Correlation> pairs = expansion.pairs_of(block);
    all.insert(all.end(), pairs.begin(), pairs.end());
  }
  GaussianCopula copula(draws.names(), all, diagnostics);
  diagnostics.throw_if_errors();
  return copula;
}

}  // namespace sim33618
