#include "tables/population_tables.hpp"

#include <algorithm>
#include <map>

#include "base/numbers.hpp"
#include "tables/csv_text.hpp"

namespace sim33618 {
namespace {

Column money_column(const char* name, const PopulationUnits& units, const char* description) {
  return {name, ColumnType::number, description, units.money};
}

const ByFirmNumber<const char*>& descriptions_of_numbers() {
  static const ByFirmNumber<const char*> texts = {
      "Staff, mean of the year.",
      "Output that its plants could make.",
      "Share of key processes that are automated.",
      "Share of equipment that is networked.",
      "Spending on research and development per output.",
      "What its energy per value added falls a year.",
      "Final energy use.",
      "Direct and bought-energy carbon dioxide.",
      "Time that its stocks of inputs last.",
      "Time that its stocks of finished goods last."};
  return texts;
}

ResultTable firms_head(const PopulationUnits& units) {
  ResultTable table{"firms", "Firms",
                    "Each firm of the region with what it is like. What no source says is drawn so "
                    "that clusters and districts have their totals."};
  table.columns = {
      text_column("firm", "Id of the firm."),
      text_column("cluster", "Id of its node: a cluster or a part of other industry."),
      text_column("name_en", "Name in English, where it has one.", true),
      text_column("name_zh", "Name in Chinese, where it has one.", true),
      text_column("district", "Id of its district."),
      text_column("source",
                  "Who says what it is like: given (an analyst's row), named (by the model) or "
                  "synthetic."),
      text_column("origin", "Ids of sources, or file and line; empty for synthetic firms.", true),
      text_column("archetype", "Kind of firm."),
      {"digital_level", ColumnType::number, "Digital maturity from 1 to 5 (GB/T 39116-2020).", "1"},
      text_column("grade", "Grade of carbon efficiency."),
      money_column("output", units, "Output.")};
  for (std::size_t i = 0; i < firm_number_count; ++i) {
    table.columns.push_back({std::string(firm_number_names[i]), ColumnType::number,
                             descriptions_of_numbers()[i], units.numbers[i]});
  }
  for (const auto& [name, description] :
       {std::pair{"sold_outside", "Sales to others than firms of this table."},
        {"inputs_of_firms", "Inputs bought of firms of this table."},
        {"inputs_of_region", "Inputs bought of others in the region."},
        {"inputs_of_country", "Inputs bought in the rest of the country."},
        {"inputs_of_abroad", "Inputs bought abroad."}})
    table.columns.push_back(money_column(name, units, description));
  table.columns.push_back({"suppliers", ColumnType::number, "Firms that it buys of.", "1"});
  table.columns.push_back({"buyers", ColumnType::number, "Firms that buy of it.", "1"});
  table.key = {"firm"};
  return table;
}

ResultTable links_head(const PopulationUnits& units) {
  ResultTable table{"links", "Links", "Who supplies whom, and how much."};
  table.columns = {text_column("supplier", "Id of the firm that sells."),
                   text_column("buyer", "Id of the firm that buys."),
                   money_column("volume", units, "What it sells to the buyer."),
                   text_column("source", "given (an analyst's row) or synthetic.")};
  table.key = {"supplier", "buyer"};
  return table;
}

ResultTable classes_head(const PopulationUnits& units) {
  ResultTable table{"firm_classes", "Classes of firms",
                    "How the firms of each node spread over classes of output, digital levels and "
                    "grades of carbon efficiency."};
  table.columns = {text_column("cluster", "Id of the node."),
                   text_column("measure", "output, digital_level or grade."),
                   text_column("class", "Of output: least of the class, up to that of the next."),
                   {"firms", ColumnType::number, "Number of firms.", "1"},
                   {"share_of_firms", ColumnType::number, "Part of the node's firms.", "1"},
                   money_column("output", units, "Their output.")};
  table.key = {"cluster", "measure", "class"};
  return table;
}

std::string count_cell(std::size_t count) { return fmt::format("{}", count); }

std::string firm_lines(const PopulationReport& report, std::string lines) {
  const FirmPopulation& firms = report.firms;
  const PopulationTargets& targets = report.targets;
  const FirmGraph& graph = firms.graph;
  const std::vector<double> bought = graph.links.bought();
  for (NodeIndex firm = 0; firm < firms.size(); ++firm) {
    const bool is_known = firms.known[firm] != FirmPopulation::unknown;
    static const KnownFirm nobody = {FirmSource::synthetic, {}, {}, {}, {}, {}, {}, {}};
    const KnownFirm& known = is_known ? targets.known[firms.known[firm]] : nobody;
    std::vector<std::string> row = {
        firms.ids[firm],
        targets.graph.nodes[graph.node[firm]],
        known.title.en,
        known.title.zh,
        graph.district.empty() ? "" : targets.graph.districts[graph.district[firm]],
        std::string(name_of(known.source)),
        known.origin,
        targets.archetypes[firms.archetype[firm]].name,
        count_cell(firms.digital_level[firm]),
        targets.grades[firms.grade[firm]],
        format_number(graph.output[firm])};
    for (const std::vector<double>& numbers : firms.numbers)
      row.push_back(format_number(numbers[firm]));
    const InputOrigins inputs = firms.inputs(firm, bought[firm]);
    for (const double money :
         {graph.sold_outside[firm], inputs.firms, inputs.region, inputs.country, inputs.abroad})
      row.push_back(format_number(money));
    row.push_back(count_cell(graph.links.purchases(firm).size()));
    row.push_back(count_cell(graph.links.sales(firm).size()));
    lines += csv_line(row);
  }
  return lines;
}

std::string link_lines(const PopulationReport& report, std::string lines) {
  const FirmPopulation& firms = report.firms;
  std::vector<std::pair<NodeIndex, NodeIndex>> given;
  for (const KnownLink& link : report.targets.graph.known_links)
    given.emplace_back(firms.graph.leaders[link.supplier], firms.graph.leaders[link.buyer]);
  std::sort(given.begin(), given.end());
  for (const SupplyLink& link : firms.graph.links.links()) {
    const bool is_given =
        std::binary_search(given.begin(), given.end(), std::pair(link.supplier, link.buyer));
    const FirmSource source = is_given ? FirmSource::given : FirmSource::synthetic;
    lines += csv_line({firms.ids[link.supplier], firms.ids[link.buyer], format_number(link.volume),
                       std::string(name_of(source))});
  }
  return lines;
}

// Classes of output begin at 1 and 3 times powers of ten, from the smallest firm's to the
// largest's.
class OutputClasses {
 public:
  explicit OutputClasses(const std::vector<double>& outputs) {
    const auto [smallest, largest] = std::minmax_element(outputs.begin(), outputs.end());
    // Nothing is smaller than a number in full precision, or larger than one.
    constexpr int widest = 300;
    int power = -widest;
    while (power < widest && times_power_of_ten(1, power + 1) <= *smallest) ++power;
    for (; power <= widest && times_power_of_ten(1, power) <= *largest; ++power) {
      for (const double digit : {1.0, 3.0}) least_.push_back(times_power_of_ten(digit, power));
    }
  }

  std::size_t of(double output) const {
    const auto above = std::upper_bound(least_.begin() + 1, least_.end(), output);
    return static_cast<std::size_t>(above - least_.begin()) - 1;
  }
  std::size_t count() const { return least_.size(); }
  std::string name(std::size_t place) const { return format_number(least_[place]); }

 private:
  // Read as a text it is the nearest number, whatever the power.
  static double times_power_of_ten(double digit, int power) {
    return parse_number(fmt::format("{}e{}", digit, power)).value_or(0);
  }

  std::vector<double> least_;
};

class ClassRows {
 public:
  explicit ClassRows(const PopulationReport& report) : report_(report), firms_(report.firms) {}

  std::string below(std::string header) {
    const OutputClasses outputs(firms_.graph.output);
    lines_ = std::move(header);
    const std::vector<std::string>& grades = report_.targets.grades;
    for (std::size_t node = 0; node < report_.targets.graph.nodes.size(); ++node) {
      first_ = firms_.graph.first_firm[node];
      end_ = firms_.graph.first_firm[node + 1];
      node_ = &report_.targets.graph.nodes[node];
      if (first_ == end_) continue;
      add(
          "output", outputs.count(), [&](std::size_t place) { return outputs.name(place); },
          [&](NodeIndex firm) { return outputs.of(firms_.graph.output[firm]); });
      add(
          "digital_level", highest_digital_level,
          [](std::size_t place) { return count_cell(place + 1); },
          [&](NodeIndex firm) { return std::size_t{firms_.digital_level[firm]} - 1; });
      add(
          "grade", grades.size(), [&](std::size_t place) { return grades[place]; },
          [&](NodeIndex firm) { return std::size_t{firms_.grade[firm]}; });
    }
    return std::move(lines_);
  }

 private:
  // Classes without firms have no row.
  template <typename Name, typename Class>
  void add(const char* measure, std::size_t classes, Name name, Class class_of) {
    std::vector<std::size_t> counts(classes);
    std::vector<double> outputs(classes);
    for (NodeIndex firm = first_; firm < end_; ++firm) {
      ++counts[class_of(firm)];
      outputs[class_of(firm)] += firms_.graph.output[firm];
    }
    for (std::size_t place = 0; place < classes; ++place) {
      if (counts[place] == 0) continue;
      const double share = static_cast<double>(counts[place]) / static_cast<double>(end_ - first_);
      lines_ += csv_line({*node_, measure, name(place), count_cell(counts[place]),
                          format_number(share), format_number(outputs[place])});
    }
  }

  const PopulationReport& report_;
  const FirmPopulation& firms_;
  NodeIndex first_ = 0;
  NodeIndex end_ = 0;
  const std::string* node_ = nullptr;
  std::string lines_;
};

}  // namespace

PopulationUnits population_units(const ModelDocument& model) {
  const PopulationVariables& variables = model.firms->population->variables;
  const auto unit_of = [&](const Word& variable) {
    return model.find_variable(variable.text)->unit_text.text;
  };
  PopulationUnits units;
  units.money = unit_of(model.network->output);
  const auto set = [&](FirmNumber number, const std::string& unit) {
    units.numbers[index_of(number)] = unit;
  };
  set(FirmNumber::employees, unit_of(variables.staff));
  set(FirmNumber::capacity, units.money);
  set(FirmNumber::automation, "%");
  set(FirmNumber::networking, "%");
  set(FirmNumber::research, "%");
  set(FirmNumber::energy_cut, "%/yr");
  set(FirmNumber::energy, unit_of(variables.energy));
  set(FirmNumber::emissions, unit_of(variables.emissions));
  set(FirmNumber::input_cover, unit_of(variables.input_cover));
  set(FirmNumber::finished_cover, unit_of(variables.finished_cover));
  return units;
}

std::vector<ResultTable> population_heads(const PopulationUnits& units) {
  return {firms_head(units), links_head(units), classes_head(units)};
}

std::vector<ResultTable> population_tables(const PopulationReport& report) {
  std::vector<ResultTable> tables =
      population_heads(population_units(report.result->model().document()));
  // A table of a million firms fills hundreds of megabytes.
  tables[0].text = csv_file(firm_lines(report, header_line(tables[0])));
  tables[1].text = csv_file(link_lines(report, header_line(tables[1])));
  tables[2].text = csv_file(ClassRows(report).below(header_line(tables[2])));
  return tables;
}

}  // namespace sim33618
