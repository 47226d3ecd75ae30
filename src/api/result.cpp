#include <sim33618/result.hpp>

#include <chrono>
#include <stdexcept>

#include "api/handles.hpp"
#include "base/suggestion.hpp"
#include "tables/result_folder.hpp"
#include "tables/write_result.hpp"

namespace sim33618::api {
namespace {

std::size_t variable_named(const Structure& structure, const std::string& name) {
  const auto found = structure.find(name);
  if (found && structure.variables[*found].kind() != VariableKind::lookup) return *found;
  const std::string better = did_you_mean(name, structure.model->variable_names());
  throw InputError(say("unknown variable '{}'", name) + (better.empty() ? "" : "; " + better));
}

std::size_t element_named(const ResolvedVariable& variable,
                          const std::vector<std::string>& elements) {
  if (elements.size() != variable.dims.size()) {
    throw InputError(say("'{}' takes an element for each of its dimensions; {} given",
                         variable.name(), elements.size()));
  }
  std::size_t position = 0;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto found = variable.dims[i]->index_of(elements[i]);
    if (!found) {
      const std::string better = did_you_mean(elements[i], variable.dims[i]->element_names());
      throw InputError(say("unknown {} '{}'", variable.dims[i]->name, elements[i]) +
                       (better.empty() ? "" : "; " + better));
    }
    position = position * variable.dims[i]->elements.size() + *found;
  }
  return position;
}

}  // namespace

std::vector<std::string> Result::periods() const {
  std::vector<std::string> labels;
  for (std::int64_t p = 0; p < data_->result.calendar().save_count(); ++p)
    labels.push_back(data_->result.calendar().period_label(p));
  return labels;
}

std::vector<double> Result::values(const std::string& variable) const {
  const Structure& structure = data_->program->compiled.structure();
  const std::size_t v = variable_named(structure, variable);
  std::vector<double> values;
  for (std::size_t e = 0; e < structure.variables[v].element_count; ++e) {
    for (std::size_t p = 0; p < data_->result.period_count(); ++p)
      values.push_back(data_->result.value(v, e, p));
  }
  return values;
}

double Result::value(const std::string& variable, const std::vector<std::string>& elements,
                     std::size_t period) const {
  const Structure& structure = data_->program->compiled.structure();
  const std::size_t v = variable_named(structure, variable);
  const std::size_t element = element_named(structure.variables[v], elements);
  if (period >= data_->result.period_count()) throw std::out_of_range("period of a result");
  return data_->result.value(v, element, period);
}

void Result::write(const std::filesystem::path& folder) const {
  translated_errors([&] {
    check_result_folder(folder);
    const auto now = std::chrono::system_clock::now();
    write_result(report_on(data_->result), folder, now, std::chrono::duration<double>(0));
  });
}

}  // namespace sim33618::api
