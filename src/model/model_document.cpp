#include "model/model_document.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "base/sha256.hpp"
#include "base/suggestion.hpp"
#include "model/map_reader.hpp"
#include "model/model_checks.hpp"
#include "model/unit_reader.hpp"
#include "model/yaml_reader.hpp"

namespace sim33618 {
namespace {

class ModelReader {
 public:
  ModelReader(const std::filesystem::path& folder, const std::string& shown_folder,
              const GivenTables& given)
      : shown_folder_(shown_folder), given_(given) {
    model_.folder = folder;
  }

  ModelDocument read() {
    const Node root = read_yaml({"model.yaml", {}}, "model").root;
    if (root.is_map()) read_main(root);
    diagnostics_.throw_if_errors();
    check_model(model_, diagnostics_);
    diagnostics_.throw_if_errors();
    return std::move(model_);
  }

 private:
  void record(const std::string& name, const SourcePointer& source) {
    model_.files.push_back({name, sha256(source->text())});
  }

  // A file that cannot be opened is reported where model.yaml names it.
  template <typename Read>
  auto opened(const Word& name, Read read) -> decltype(read()) {
    try {
      return read();
    } catch (const InputError& failure) {
      if (!name.span) throw;
      diagnostics_.error(name.span, failure.diagnostics().front().message);
      return {};
    }
  }

  YamlDocument read_yaml(const Word& name, const std::string& kind) {
    return opened(name, [&] {
      YamlDocument document =
          read_yaml_file(model_.folder / name.text, shown_folder_ + name.text, kind, diagnostics_);
      record(name.text, document.source);
      return document;
    });
  }

  void read_main(const Node& root) {
    MapReader map(root, say("the file"), diagnostics_);
    model_.name = map.text("name");
    model_.version = map.text("version");
    model_.title = map.localized("title");
    model_.region = map.text("region");
    if (const Node* units = map.find("units")) read_units(*units);
    if (const Node* time = map.require("time")) read_time(*time);
    model_.headline = map.words("headline");
    if (const Node* comparison = map.find("comparison"))
      model_.comparisons = read_comparisons(*comparison, model_.units, diagnostics_);
    if (const Node* tables = map.find("tables")) model_.tables = read_tables(*tables, diagnostics_);
    if (const Node* bases = map.find("bases")) model_.bases = read_bases(*bases, diagnostics_);
    if (const Node* files = map.require("files")) read_files(*files);
    map.finish();
  }

  // A scenario may leave out what the model gives; the model gives at least the years.
  void read_time(const Node& time) {
    for (const char* key : {"start", "end"}) {
      if (!time.is_map() || time.find(key) != nullptr) continue;
      diagnostics_.error(time.heading(), say("{} lacks the key '{}'", say("'time'"), key));
      return;
    }
    read_time_settings(time, model_.time, diagnostics_);
  }

  void read_units(const Node& units) {
    if (!units.is_map()) report_type(units, say("the file"), "units", say("a map"), diagnostics_);
    for (const Node::Entry& entry : units.entries) {
      if (!is_unit_symbol(entry.key.text) || model_.units.find(entry.key.text)) {
        diagnostics_.error(
            entry.key.span,
            say("'{}' cannot be defined as a unit (it is one, or is no symbol)", entry.key.text));
      } else if (entry.value.text == "base") {
        model_.units.define_base(entry.key.text);
      } else if (auto unit =
                     read_unit({entry.value.text, entry.value.span}, model_.units, diagnostics_)) {
        model_.units.define(entry.key.text, *unit);
      }
    }
  }

  void read_files(const Node& files) {
    MapReader map(files, say("'files'"), diagnostics_);
    const auto words = [&](const std::string& key) { return named_once(map.words(key)); };
    for (const Word& name : words("dimensions")) {
      with_root(name, "dimensions", [&](const Node& root) {
        const auto open_table = [&](const Word& table, const std::vector<std::string>& columns) {
          return read_table(table, columns);
        };
        model_.dimensions.read(root, open_table, diagnostics_);
      });
    }
    for (const Word& name : words("equations")) {
      with_root(name, "equations", [&](const Node& root) { add_variables(root); });
    }
    model_.parameter_files = words("parameters");
    for (const Word& name : model_.parameter_files) read_numbers(name);
    for (const Word& name : words("correlations")) {
      with_root(name, "correlations", [&](const Node& root) { add_correlations(root); });
    }
    for (const Word& name : words("targets")) {
      with_root(name, "targets",
                [&](const Node& root) { add_targets(root, "targets", model_.targets); });
    }
    for (const Word& name : words("checks")) {
      with_root(name, "checks",
                [&](const Node& root) { add_targets(root, "checks", model_.checks); });
    }
    for (const Word& name : words("requirements")) {
      with_root(name, "requirements", [&](const Node& root) {
        for (Requirement& one : read_requirements(root, model_.units, diagnostics_))
          model_.requirements.push_back(std::move(one));
      });
    }
    for (const Word& name : words("reconciliations")) {
      with_root(name, "reconciliation", [&](const Node& root) {
        for (Reconciliation& one : read_reconciliations(root, model_.units, diagnostics_))
          model_.reconciliations.push_back(std::move(one));
      });
    }
    for (const Word& name : words("history")) {
      with_root(name, "history", [&](const Node& root) {
        for (ObservedSeries& one : read_series(root, model_.units, diagnostics_))
          model_.series.push_back(std::move(one));
      });
    }
    for (const Word& name : words("observations")) add_observations(name);
    for (const Word& name : words("loops")) {
      with_root(name, "loops", [&](const Node& root) {
        for (FeedbackLoop& loop : read_loops(root, diagnostics_))
          model_.loops.push_back(std::move(loop));
      });
    }
    for (const Word& name : words("firms")) {
      with_root(name, "firms", [&](const Node& root) {
        set_once(model_.firms, read_firms(root, name.span, diagnostics_), name,
                 say("a model has one file of firms"));
      });
    }
    for (const Word& name : words("firm_rules")) {
      with_root(name, "firm_rules", [&](const Node& root) {
        set_once(model_.firm_rules, read_firm_rules(root, name.span, diagnostics_), name,
                 say("a model has one file of firms' rules"));
      });
    }
    for (const Word& name : words("coupling")) {
      with_root(name, "coupling", [&](const Node& root) {
        set_once(model_.coupling, read_firm_coupling(root, name.span, diagnostics_), name,
                 say("a model has one coupling with firms"));
      });
    }
    for (const Word& name : words("shock")) {
      with_root(name, "shock",
                [&](const Node& root) { model_.shock = read_shock_roles(root, diagnostics_); });
    }
    for (const Word& name : words("network")) {
      with_root(name, "network", [&](const Node& root) {
        set_once(model_.network, read_supply_network(root, name.span, diagnostics_), name,
                 say("a model has one supply network"));
      });
    }
    for (const Word& name : words("report")) {
      with_root(name, "report", [&](const Node& root) { add_report(root, name); });
    }
    for (const Word& name : words("levers")) {
      with_root(name, "levers", [&](const Node& root) {
        for (Lever& lever : read_levers(root, diagnostics_))
          model_.levers.push_back(std::move(lever));
      });
    }
    for (const Word& name : words("shocks")) {
      with_root(name, "shocks", [&](const Node& root) {
        for (Shock& shock : read_shocks(root, diagnostics_))
          model_.shocks.push_back(std::move(shock));
      });
    }
    for (const Word& name : words("sources")) {
      with_root(name, "sources",
                [&](const Node& root) { read_sources(root, model_.sources, diagnostics_); });
    }
    for (const Word& name : words("definitions")) {
      with_root(name, "definitions", [&](const Node& root) { add_definitions(root); });
    }
    map.finish();
  }

  // A file is read at its first place only: every mistake and name of it would come twice.
  std::vector<Word> named_once(const std::vector<Word>& names) {
    std::vector<Word> once;
    std::map<std::string, Span> places;
    for (const Word& name : names) {
      const std::string place = std::filesystem::path(name.text).lexically_normal().string();
      const auto [first, is_new] = places.emplace(place, name.span);
      if (is_new) {
        once.push_back(name);
      } else {
        diagnostics_.error(name.span, say("the file '{}' is listed twice", name.text))
            .note(first->second, say("first listed here"));
      }
    }
    return once;
  }

  // Of what a model has one file at most.
  template <typename Part>
  void set_once(std::optional<Part>& own, Part part, const Word& name,
                const std::string& complaint) {
    if (own) {
      diagnostics_.error(name.span, complaint).note(own->span, say("first listed here"));
      return;
    }
    own = std::move(part);
  }

  void add_report(const Node& root, const Word& name) {
    if (model_.report) diagnostics_.error(name.span, say("a model has one file of reports"));
    model_.report = read_report_roles(root, diagnostics_);
  }

  void add_definitions(const Node& root) {
    for (Definition& definition : read_definitions(root, model_.units, diagnostics_))
      model_.definitions.push_back(std::move(definition));
  }

  void add_correlations(const Node& root) {
    for (CorrelationBlock& block : read_correlations(root, diagnostics_))
      model_.correlations.push_back(std::move(block));
  }

  void with_root(const Word& name, const std::string& kind,
                 const std::function<void(const Node&)>& use) {
    const YamlDocument document = read_yaml(name, kind);
    if (document.root.is_map()) use(document.root);
  }

  void add_variables(const Node& root) {
    for (VariableDeclaration& variable : read_variables(root, model_.units, diagnostics_)) {
      if (const VariableDeclaration* same = model_.find_variable(variable.name)) {
        diagnostics_.error(variable.span, say("variable '{}' is defined twice", variable.name))
            .note(same->span, say("first defined here"));
        continue;
      }
      model_.variables.push_back(std::move(variable));
    }
  }

  void add_targets(const Node& root, const std::string& key, std::vector<Target>& targets) {
    for (Target& target : read_targets(root, key, model_.units, diagnostics_)) {
      const auto same = std::find_if(targets.begin(), targets.end(), [&](const Target& other) {
        return other.name == target.name;
      });
      if (same != targets.end()) {
        diagnostics_.error(target.span, say("'{}' is defined twice", target.name))
            .note(same->span, say("first defined here"));
      }
      targets.push_back(std::move(target));
    }
  }

  CsvTable read_table(const Word& name, const std::vector<std::string>& columns) {
    return opened(name, [&] {
      const auto given = given_.find(name.text);
      CsvTable read = given != given_.end()
                          ? parse_csv(given->second, columns, diagnostics_)
                          : read_csv_file(model_.folder / name.text, shown_folder_ + name.text,
                                          columns, diagnostics_);
      record(name.text, read.source);
      return read;
    });
  }

  void read_numbers(const Word& name) {
    const CsvTable table = read_table(name, parameter_columns());
    for (ParameterRow& row : read_parameters(table, model_.units, diagnostics_)) {
      model_.parameters.push_back(std::move(row));
    }
  }

  void add_observations(const Word& name) {
    const CsvTable table = read_table(name, observation_columns());
    for (Observation& observation : read_observations(table, diagnostics_))
      model_.observations.push_back(std::move(observation));
  }

  std::string shown_folder_;
  const GivenTables& given_;
  ModelDocument model_;
  Diagnostics diagnostics_;
};

template <typename Thing>
const Thing* thing_called(const std::vector<Thing>& things, const std::string& name) {
  const auto found = std::find_if(things.begin(), things.end(),
                                  [&](const Thing& thing) { return thing.name.text == name; });
  return found == things.end() ? nullptr : &*found;
}

template <typename Thing>
std::vector<std::string> names_of(const std::vector<Thing>& things) {
  std::vector<std::string> names;
  for (const Thing& thing : things) names.push_back(thing.name.text);
  return names;
}

}  // namespace

const VariableDeclaration* ModelDocument::find_variable(const std::string& wanted) const {
  for (const VariableDeclaration& variable : variables) {
    if (variable.name == wanted) return &variable;
  }
  return nullptr;
}

std::vector<std::string> ModelDocument::variable_names() const {
  std::vector<std::string> names;
  for (const VariableDeclaration& variable : variables) names.push_back(variable.name);
  return names;
}

const Lever* ModelDocument::find_lever(const std::string& wanted) const {
  return thing_called(levers, wanted);
}

const Shock* ModelDocument::find_shock(const std::string& wanted) const {
  return thing_called(shocks, wanted);
}

std::vector<std::string> ModelDocument::lever_names() const { return names_of(levers); }

std::vector<std::string> ModelDocument::shock_names() const { return names_of(shocks); }

ModelDocument read_model(const std::filesystem::path& folder, const std::string& shown_folder,
                         const GivenTables& given) {
  const bool ends_in_slash = shown_folder.empty() || shown_folder.back() == '/';
  return ModelReader(folder, ends_in_slash ? shown_folder : shown_folder + "/", given).read();
}

}  // namespace sim33618
