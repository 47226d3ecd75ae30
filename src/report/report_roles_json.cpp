#include "report/report_roles_json.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/numbers.hpp"
#include "experiment/compared_report_tables.hpp"
#include "report/report_dimensions.hpp"
#include "tables/comparison_heads.hpp"
#include "tables/ensemble_table.hpp"
#include "tables/report_rows.hpp"
#include "tables/targets_table.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

Json quantiles_json(const std::vector<double>& shares) {
  constexpr double percent = 100;
  Json json = Json::array();
  for (const double share : shares)
    json.push_back({format_number(share), "P" + format_number(share * percent)});
  return json;
}

// Where a variable stands in each kind of result; a null time says that columns are periods.
Json sources_json() {
  const Json periods = nullptr;
  return Json::array(
      {{{"table", timeseries_head().name}, {"time", periods}},
       {{"table", compared_series_head().name}, {"time", periods}},
       {{"table", comparison_head().name}, {"value", "Value"}, {"time", "Period"}},
       {{"table", compared_members_head().name},
        {"value", quantiles_json(compared_shares())[1][1]},
        {"time", "Period"},
        {"bands", {{"quantiles", quantiles_json(compared_shares())}}}},
       {{"table", ensemble_head().name},
        {"value", "Central"},
        {"central", "Central"},
        {"time", "Year"},
        {"bands", {{"mean", "Mean"}, {"quantiles", quantiles_json(written_shares())}}}}});
}

Json words_json(const ReportChart::Option& option) {
  if (option.key.text == "stack" || option.key.text == "together")
    return option.words.front().text == "yes";
  if (!option.entries.empty()) {
    Json json = Json::object();
    for (const ReportChart::Option& entry : option.entries)
      json[entry.key.text] = words_json(entry);
    return json;
  }
  if (!option.is_list) return option.words.empty() ? Json() : Json(option.words.front().text);
  return texts_of(option.words);
}

bool speaks_of(const Reference& reference, const VariableDeclaration& variable,
               const std::vector<std::string>& elements) {
  return reference.name.text == variable.name && texts_of(reference.elements) == elements;
}

class RolesWriter {
 public:
  explicit RolesWriter(const CompiledModel& model)
      : model_(model.document()), structure_(model.structure()), roles_(*model_.report) {}

  Json json() const {
    Json json = {{"dimensions", report_dimensions_json(model_)},
                 {"terms", terms()},
                 {"indicators", Json::array()},
                 {"breakdowns", Json::array()},
                 {"targets", targets()}};
    for (const ReportIndicator& one : roles_.indicators)
      json["indicators"].push_back(indicator(one));
    for (const ReportChart& one : roles_.charts) json["breakdowns"].push_back(chart(one));
    return json;
  }

 private:
  const ResolvedVariable& variable_of(const Reference& reference) const {
    return structure_.variables[*structure_.find(reference.name.text)];
  }

  std::string row_of(const Reference& reference) const {
    return row_name(variable_of(reference), reported_elements(reference, structure_).front());
  }

  std::string unit_of(const Reference& reference) const {
    return variable_of(reference).declaration->unit_text.text;
  }

  // Words of cells and columns, and what rows of figures are called.
  Json terms() const {
    Json json = Json::object();
    for (const ReportTerm& term : roles_.terms) json[term.name.text] = title_json(term.title);
    for (const TotalOverYears& total : model_.comparisons.totals)
      json[total.name.text] = title_json(total.title);
    for (const PriceOfChange& price : model_.comparisons.prices)
      json[price.name.text] = title_json(price.title);
    for (const ReportIndicator& one : roles_.indicators)
      json[row_of(one.variable)] = title_json(one.title);
    return json;
  }

  // Whole years, the first reading of each, in the unit of the variable.
  void add_history(Json& json, const ResolvedVariable& variable,
                   const std::vector<std::string>& elements) const {
    const VariableDeclaration& declaration = *variable.declaration;
    Json list = Json::array();
    for (const ObservedSeries& series : model_.series) {
      const bool fits = series.variable && speaks_of(*series.variable, declaration, elements) &&
                        series.measure == Measure::level &&
                        series.unit.same_dimension(declaration.unit);
      if (!fits) continue;
      for (const Observation& one : model_.observations) {
        if (one.series.text != series.name || !one.is_annual() || !one.reading.text.empty())
          continue;
        const double value = one.value * series.unit.scale() / declaration.unit.scale();
        const bool has_prices = series.prices != PriceBasis::none;
        list.push_back({one.year, Json::parse(format_number(value)), word_list(one.sources),
                        has_prices ? price_basis_name(series.prices) : ""});
      }
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const Json& a, const Json& b) { return a[0] < b[0]; });
    if (!list.empty()) json["history"] = std::move(list);
  }

  void add_targets(Json& json, const VariableDeclaration& variable,
                   const std::vector<std::string>& elements) const {
    Json list = Json::array();
    for (const Target& target : model_.targets)
      if (speaks_of({target.variable, target.elements}, variable, elements))
        list.push_back(target.name);
    if (!list.empty()) json["targets"] = std::move(list);
  }

  Json indicator(const ReportIndicator& one) const {
    const ResolvedVariable& variable = variable_of(one.variable);
    Json json = {{"id", one.name.text},
                 {"title", title_json(one.title)},
                 {"unit", unit_of(one.variable)},
                 {"better", one.better.empty() ? Json() : Json(one.better)},
                 {"where", {{"Variable", row_of(one.variable)}}},
                 {"sources", sources_json()}};
    for (Json& source : json["sources"]) source["where"] = json["where"];
    const std::vector<std::string> elements = texts_of(one.variable.elements);
    add_history(json, variable, elements);
    add_targets(json, *variable.declaration, elements);
    return json;
  }

  Json chart(const ReportChart& one) const {
    Json json = {{"id", one.name.text},
                 {"section", one.section.text},
                 {"chart", one.chart.text},
                 {"title", title_json(one.title)}};
    if (!one.doc.en.empty()) json["description"] = title_json(one.doc);
    for (const ReportChart::Option& option : one.options)
      json[option.key.text] = words_json(option);
    if (one.table) {
      add_table(json, one);
    } else {
      json["sources"] = sources_json();
      json["elements"] = one.variable ? elements(json, *one.variable) : series(json, one);
    }
    return json;
  }

  // The elements of the dimension that the selectors leave open.
  Json elements(Json& json, const Reference& reference) const {
    const ResolvedVariable& variable = variable_of(reference);
    std::size_t open = 0;
    while (variable.dims[open]->index_of(reference.elements[open].text)) ++open;
    json["unit"] = unit_of(reference);
    json["dimension"] = variable.dims[open]->name;
    Json list = Json::array();
    for (const std::size_t position : reported_elements(reference, structure_)) {
      const std::vector<std::string> names =
          structure_.element_names(*structure_.find(reference.name.text), position);
      Json element = {{"id", names[open]}, {"where", {{"Variable", row_name(variable, position)}}}};
      add_history(element, variable, names);
      add_targets(element, *variable.declaration, names);
      list.push_back(std::move(element));
    }
    return list;
  }

  Json series(Json& json, const ReportChart& one) const {
    json["unit"] = unit_of(one.series.front().variable);
    Json list = Json::array();
    for (const ReportSeries& part : one.series)
      list.push_back({{"id", part.name.text},
                      {"title", title_json(part.title)},
                      {"where", {{"Variable", row_of(part.variable)}}}});
    return list;
  }

  // A table of every year stands in comparisons too, under another name.
  void add_table(Json& json, const ReportChart& one) const {
    const std::string& name = one.table->text;
    json["table"] = name;
    Json source = {{"table", name}};
    for (const char* key : {"where", "value", "values", "time"})
      if (json.contains(key)) source[key] = json[key];
    json["sources"] = Json::array({source});
    const auto declared =
        std::find_if(model_.tables.begin(), model_.tables.end(),
                     [&](const TableDeclaration& table) { return table.name.text == name; });
    if (declared == model_.tables.end()) return;
    if (declared->over_years) {
      source["table"] = compared_table_name(name);
      json["sources"].push_back(source);
    }
    for (const char* key : {"value", "values"}) {
      const ReportChart::Option* option = one.find(key);
      if (option == nullptr || option->words.empty()) continue;
      const TableColumn* column = declared->find_column(option->words.front().text);
      json["unit"] = model_.find_variable(column->variables.front().text)->unit_text.text;
    }
  }

  static Json targets() {
    Json columns = {{"id", "Target"},         {"title", {{"en", "Title"}, {"zh", "标题"}}},
                    {"year", "Year"},         {"comparison", "Comparison"},
                    {"required", "Required"}, {"simulated", "Simulated"},
                    {"unit", "Unit"},         {"attainment", "Attainment"},
                    {"met", "Met"},           {"scenario", nullptr},
                    {"probability", nullptr}};
    Json of_comparison = columns;
    of_comparison["scenario"] = "Scenario";
    for (const auto& [key, column] : {std::pair{"difference", "Difference"},
                                      {"source", "Source"},
                                      {"counts", "Counts"},
                                      {"basis", "Basis"}})
      columns[key] = column;
    Json of_ensemble = columns;
    for (const auto& [key, column] : {std::pair{"difference", Json()},
                                      {"attainment", Json()},
                                      {"simulated", Json("Central")},
                                      {"probability", Json("Probability")}})
      of_ensemble[key] = column;
    return Json::array({{{"table", targets_head().name}, {"columns", columns}},
                        {{"table", target_probabilities_head().name}, {"columns", of_ensemble}},
                        {{"table", compared_targets_head().name}, {"columns", of_comparison}}});
  }

  const ModelDocument& model_;
  const Structure& structure_;
  const ReportRoles& roles_;
};

}  // namespace

Json report_roles_json(const CompiledModel& model) {
  if (model.document().report) return RolesWriter(model).json();
  return {{"dimensions", report_dimensions_json(model.document())},
          {"terms", Json::object()},
          {"indicators", Json::array()},
          {"breakdowns", Json::array()},
          {"targets", Json::array()}};
}

std::vector<std::string> tables_of_roles(const ModelDocument& model) {
  std::vector<std::string> names = {targets_head().name};
  for (const ResultTable& head :
       {compared_targets_head(), timeseries_head(), compared_series_head(), comparison_head(),
        compared_members_head(), ensemble_head(), target_probabilities_head()})
    names.push_back(head.name);
  if (!model.report) return names;
  const auto add = [&](const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const ReportChart& chart : model.report->charts) {
    if (!chart.table) continue;
    add(chart.table->text);
    add(compared_table_name(chart.table->text));
  }
  return names;
}

std::set<std::string> rows_of_roles(const CompiledModel& model) {
  std::set<std::string> names;
  if (!model.document().report) return names;
  for (const OutputRow& row : report_rows(model)) names.insert(row.name);
  return names;
}

}  // namespace sim33618
