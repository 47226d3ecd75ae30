#include "experiment/compared_figures.hpp"

#include <algorithm>

#include "base/contract.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {

ComparedFigures::ComparedFigures(const CompiledModel& model, const Calendar& calendar,
                                 const std::vector<std::string>& indicators)
    : model_(model),
      periods_(static_cast<std::size_t>(calendar.save_count())),
      years_of_period_(calendar.save().value()) {
  for (const std::string& name : indicators) add_indicator(*model.structure().find(name));
  for (const TotalOverYears& total : model.document().comparisons.totals) add_total(total);
}

void ComparedFigures::add_figure(ComparedFigure figure, const Sum& sum) {
  figures_.push_back(std::move(figure));
  sums_.push_back(sum);
}

void ComparedFigures::add_indicator(std::size_t variable) {
  const ResolvedVariable& resolved = model_.structure().variables[variable];
  for (std::size_t e = 0; e < resolved.element_count; ++e) {
    const std::string label = model_.structure().element_label(variable, e);
    for (std::size_t p = 0; p < periods_; ++p)
      add_figure({row_name(resolved, e), {label, label}, resolved.declaration->unit_text.text, p},
                 {series_.size(), 1, 1});
    series_.push_back({variable, e});
  }
}

void ComparedFigures::add_total(const TotalOverYears& total) {
  const std::size_t variable = *model_.structure().find(total.of.text);
  const ResolvedVariable& resolved = model_.structure().variables[variable];
  const double factor = resolved.declaration->unit.scale() * years_of_period_ / total.unit.scale();
  const std::size_t first = series_.size();
  add_figure({total.name.text, total.title, total.unit_text.text},
             {first, resolved.element_count, factor});
  for (std::size_t e = 0; e < resolved.element_count; ++e) {
    series_.push_back({variable, e});
    if (resolved.element_count == 1) break;
    const std::string part =
        model_.structure().element_label(variable, e).substr(resolved.name().size());
    add_figure({total.name.text + part,
                {total.title.en + " " + part, total.title.zh + " " + part},
                total.unit_text.text},
               {first + e, 1, factor});
  }
}

std::vector<double> ComparedFigures::of(std::span<const double> kept) const {
  expect(kept.size() == series_.size() * periods_, "what series() asks for");
  std::vector<double> values;
  for (std::size_t f = 0; f < figures_.size(); ++f) {
    const Sum& sum = sums_[f];
    if (figures_[f].period) {
      values.push_back(kept[sum.first_series * periods_ + *figures_[f].period]);
      continue;
    }
    double total = 0;
    for (const double value :
         kept.subspan(sum.first_series * periods_, sum.series_count * periods_))
      total += value;
    values.push_back(total * sum.factor);
  }
  return values;
}

std::vector<double> ComparedFigures::of(const Result& result) const {
  std::vector<double> kept;
  for (const KeptSeries& series : series_) {
    for (std::size_t p = 0; p < periods_; ++p)
      kept.push_back(result.value(series.variable, series.element, p));
  }
  return of(kept);
}

std::size_t ComparedFigures::total(const std::string& name) const {
  const auto found = std::find_if(figures_.begin(), figures_.end(), [&](const ComparedFigure& f) {
    return !f.period && f.name == name;
  });
  expect(found != figures_.end(), "a total of the model");
  return static_cast<std::size_t>(found - figures_.begin());
}

std::optional<double> price_of_change(const PriceOfChange& price, const ComparedFigures& compared,
                                      const ModelDocument& model, std::span<const double> first,
                                      std::span<const double> other) {
  const auto unit_of = [&](const Word& name) {
    const std::vector<TotalOverYears>& totals = model.comparisons.totals;
    return std::find_if(totals.begin(), totals.end(),
                        [&](const TotalOverYears& total) { return total.name.text == name.text; })
        ->unit.scale();
  };
  const auto change = [&](const Word& name) {
    const std::size_t figure = compared.total(name.text);
    return (other[figure] - first[figure]) * unit_of(name);
  };
  const double bought = price.buys_a_fall ? -change(price.buys) : change(price.buys);
  if (!(bought > 0)) return std::nullopt;
  return change(price.pays) / bought / price.unit.scale();
}

}  // namespace sim33618
