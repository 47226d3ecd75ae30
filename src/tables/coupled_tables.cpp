#include "tables/coupled_tables.hpp"

#include <cmath>

#include "base/numbers.hpp"
#include "simulation/coupled_outcome.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

struct Compared {
  std::size_t variable = 0;
  std::size_t element = 0;
  std::size_t period = 0;
  double firms = 0;
  double aggregate = 0;

  double share() const { return aggregate != 0 ? firms / aggregate - 1 : 0; }
};

template <typename Visit>
void for_each_compared(const Result& firms, const Result& aggregate, const Visit& visit) {
  const Structure& structure = firms.model().structure();
  for (const SuppliedVariable& supplied : firms.model().document().coupling->supplies) {
    const std::size_t v = *structure.find(supplied.variable.text);
    for (std::size_t e = 0; e < structure.variables[v].element_count; ++e) {
      for (std::size_t p = 0; p < firms.period_count(); ++p)
        visit(Compared{v, e, p, firms.value(v, e, p), aggregate.value(v, e, p)});
    }
  }
}

bool has_whole_years(const Result& result) { return result.calendar().save() == Fraction(1); }

std::string period_text(const Result& result, std::size_t period) {
  return result.calendar().period_label(static_cast<std::int64_t>(period));
}

}  // namespace

ResultTable resolutions_head() {
  return {"resolutions",
          "With and without single firms",
          "What firms give to variables, beside what these are in the same run without firms.",
          {{"variable", ColumnType::string, "Variable that firms give."},
           {"account", ColumnType::string, "Id of the account."},
           {"year", ColumnType::year, "Calendar year."},
           {"unit", ColumnType::string, "Unit of both values."},
           {"with_firms", ColumnType::number, "Value with single firms."},
           {"without_firms", ColumnType::number, "Value without single firms."},
           {"difference", ColumnType::number, "With over without, less one.", "1"}},
          {"variable", "account", "year"}};
}

ResultTable resolutions_table(const Result& firms, const Result& aggregate) {
  ResultTable table = resolutions_head();
  if (!has_whole_years(firms)) {
    table.columns[2].type = ColumnType::string;
    table.columns[2].description = "Part of a year.";
  }
  const Structure& structure = firms.model().structure();
  std::string text = header_line(table);
  for_each_compared(firms, aggregate, [&](const Compared& one) {
    const ResolvedVariable& variable = structure.variables[one.variable];
    text += csv_line({variable.name(), structure.element_names(one.variable, one.element).front(),
                      period_text(firms, one.period), variable.declaration->unit_text.text,
                      format_number(one.firms), format_number(one.aggregate),
                      format_number(one.share())});
  });
  table.text = csv_file(std::move(text));
  return table;
}

ResolutionDifference largest_difference(const Result& firms, const Result& aggregate) {
  ResolutionDifference largest;
  for_each_compared(firms, aggregate, [&](const Compared& one) {
    if (std::abs(one.share()) <= std::abs(largest.share)) return;
    largest = {one.share(), firms.model().structure().element_label(one.variable, one.element) +
                                " " + period_text(firms, one.period)};
  });
  return largest;
}

ResultTable firm_years_head(const PopulationUnits& units) {
  return {"firm_years",
          "Years of firms",
          "What each firm made in each year that it took part in; firms add up to their clusters.",
          {{"firm", ColumnType::string, "Id of the firm."},
           {"year", ColumnType::year, "Calendar year."},
           {"output", ColumnType::number, "What it made.", units.money},
           {"lost", ColumnType::number, "Orders that it lost.", units.money},
           {"least_share", ColumnType::number,
            "Output of its worst week over what it would make if it went with its cluster's "
            "orders, at most 1.",
            "1"}},
          {"firm", "year"}};
}

std::vector<ResultTable> coupled_firm_tables(const Result& result) {
  const CoupledOutcome& outcome = *result.firms();
  PopulationReport report{&result,
                          outcome.year,
                          outcome.firms->targets,
                          {outcome.firms->population->size(), result.scenario().seed},
                          *outcome.firms->population,
                          {}};
  std::vector<ResultTable> tables = population_tables(report);
  ResultTable years = firm_years_head(population_units(result.model().document()));
  std::string text = header_line(years);
  for (std::size_t firm = 0; firm < report.firms.size(); ++firm) {
    for (const FirmYear& year : outcome.years) {
      text += csv_line({report.firms.ids[firm], fmt::format("{}", year.year),
                        format_number(year.output[firm]), format_number(year.lost[firm]),
                        format_number(year.least_share[firm])});
    }
  }
  years.text = csv_file(std::move(text));
  tables.push_back(std::move(years));
  return tables;
}

}  // namespace sim33618
