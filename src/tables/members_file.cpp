#include "tables/members_file.hpp"

#include <numeric>

#include "base/contract.hpp"
#include "tables/manifest.hpp"
#include "tables/timeseries.hpp"

namespace sim33618 {
namespace {

// Few enough to hold of any model, enough for the disk.
constexpr std::size_t members_of_chunk = 256;

std::string meaning_of(PeriodRule rule, const std::string& period) {
  switch (rule) {
    case PeriodRule::mean: return period + ": mean";
    case PeriodRule::end: return period + ": point (comment: at its end)";
    case PeriodRule::ratio: return period + ": mean (comment: ratio of the means of its parts)";
  }
  throw ContractError("a variable has one of the period rules");
}

}  // namespace

MembersFile::MembersFile(const std::filesystem::path& file, MembersFileHead head)
    : path_(file), head_(std::move(head)), periods_(head_.central.period_count()), file_(file) {
  describe_file();
  member_axis_ = file_.add_dimension(free_name("member"), head_.members);
  member_numbers_ = file_.add_variable("member", NetcdfFile::Type::integer, {member_axis_});
  file_.describe(member_numbers_, "long_name", "number of the member");
  add_periods();
  add_parameters();
  add_outputs();
}

void MembersFile::describe_file() {
  const Scenario& scenario = head_.central.scenario();
  const ModelDocument& model = head_.central.model().document();
  file_.describe("title", scenario.title.en);
  file_.describe("title_zh", scenario.title.zh);
  file_.describe("source", "sim33618 " + program_version());
  file_.describe("model", model.name + " " + model.version);
  file_.describe("model_title", model.title.en);
  file_.describe("model_title_zh", model.title.zh);
  file_.describe("scenario", scenario.name);
  file_.describe("region", model.region);
  file_.describe("design", head_.design);
  file_.describe("seed", static_cast<long long>(head_.seed));
}

void MembersFile::add_periods() {
  const Calendar& calendar = head_.central.calendar();
  if (has_calendar_years(head_.central)) {
    period_axis_ = file_.add_dimension(free_name("year"), periods_);
    const auto years = file_.add_variable("year", NetcdfFile::Type::integer, {period_axis_});
    file_.describe(years, "long_name", "calendar year");
    std::vector<int> numbers(periods_);
    std::iota(numbers.begin(), numbers.end(), static_cast<int>(calendar.first_year()));
    file_.write(years, 0, numbers);
    return;
  }
  period_axis_ = file_.add_dimension(free_name("period"), periods_);
  std::vector<std::string> labels;
  for (std::int64_t p = 0; p < calendar.save_count(); ++p)
    labels.push_back(calendar.period_label(p));
  add_labels("period", period_axis_, "part of a calendar year", labels);
}

void MembersFile::add_parameters() {
  if (head_.parameters.empty()) return;
  const std::size_t count = head_.parameters.size();
  const std::string name = free_name("parameter");
  const auto parameter_axis = file_.add_dimension(name, count);
  std::vector<std::string> names;
  std::vector<std::string> units;
  for (const DrawnParameter& parameter : head_.parameters) {
    names.push_back(parameter.name);
    units.push_back(parameter.unit);
  }
  add_labels(name, parameter_axis, "number of the model that is drawn from its range", names);
  add_labels(free_name("parameter_unit"), parameter_axis, "unit of the drawn number", units);
  const auto add = [&](const std::string& wanted, const std::string& meaning) {
    const auto variable = file_.add_variable(free_name(wanted), NetcdfFile::Type::number,
                                             {member_axis_, parameter_axis});
    file_.describe(variable, "long_name", meaning);
    return Array{variable, {count}, {}};
  };
  parameter_values_ =
      add("parameter_value", "drawn number in its unit; of a path over years that of the first");
  parameter_shares_ =
      add("parameter_share", "share of the draws from the range that lie below the drawn number");
  file_.describe(parameter_shares_.variable, "units", "1");
}

void MembersFile::add_outputs() {
  for (std::size_t row = 0; row < head_.rows.size(); row += outputs_.back().elements)
    outputs_.push_back(add_output(row));
}

MembersFile::Output MembersFile::add_output(std::size_t row) {
  const std::size_t v = head_.rows[row].variable;
  const ResolvedVariable& variable = head_.central.model().structure().variables[v];
  const VariableDeclaration& declaration = *variable.declaration;
  Output output{{0, {periods_}, {}}, row, variable.element_count};
  std::vector<NetcdfFile::Dimension> axes = {member_axis_, period_axis_};
  std::map<std::string, std::size_t> occurrences;
  for (const Dimension* dimension : variable.dims) {
    axes.push_back(axis(*dimension, ++occurrences[dimension->name]));
    output.array.lengths.push_back(dimension->elements.size());
  }
  const std::string name = free_name(variable.name());
  output.array.variable = file_.add_variable(name, NetcdfFile::Type::number, axes);
  file_.describe(output.array.variable, "long_name", declaration.doc);
  file_.describe(output.array.variable, "units", declaration.unit_text.text);
  if (!declaration.report.text.empty())
    file_.describe(output.array.variable, "report_name", declaration.report.text);
  const std::string period = has_calendar_years(head_.central) ? "year" : "period";
  file_.describe(output.array.variable, "cell_methods",
                 meaning_of(declaration.period_rule, period));
  file_.mark_missing(output.array.variable);
  return output;
}

NetcdfFile::Dimension MembersFile::axis(const Dimension& dimension, std::size_t occurrence) {
  std::string wanted = dimension.name;
  if (occurrence > 1) wanted += fmt::format("_{}", occurrence);
  const auto known = axes_.find(wanted);
  if (known != axes_.end()) return known->second;
  std::vector<std::string> ids;
  std::vector<std::string> english;
  std::vector<std::string> chinese;
  for (const Element& element : dimension.elements) {
    ids.push_back(element.name);
    english.push_back(element.title.en);
    chinese.push_back(element.title.zh);
  }
  const std::string name = free_name(wanted);
  const NetcdfFile::Dimension made = file_.add_dimension(name, ids.size());
  add_labels(name, made, dimension.doc, ids);
  add_labels(free_name(name + "_name"), made, "names in English", english);
  add_labels(free_name(name + "_name_zh"), made, "names in Chinese", chinese);
  return axes_[wanted] = made;
}

void MembersFile::add_labels(const std::string& name, NetcdfFile::Dimension axis,
                             const std::string& meaning, const std::vector<std::string>& labels) {
  const auto variable = file_.add_variable(name, NetcdfFile::Type::text, {axis});
  file_.describe(variable, "long_name", meaning);
  file_.write(variable, labels);
}

std::string MembersFile::free_name(std::string name) {
  while (!names_.insert(name).second) name += "_";
  return name;
}

void MembersFile::take(const MemberBlock& block) {
  const std::size_t parameters = block.shares.size() / block.count;
  for (std::uint32_t i = 0; i < block.count; ++i) {
    add_values(block.values_of(i));
    add_draws(block.shares.subspan(i * parameters, parameters));
    if (++waiting_ == members_of_chunk) flush();
  }
}

// Members have the periods of an element next to each other, the file the elements of a period.
void MembersFile::add_values(std::span<const double> values) {
  for (Output& output : outputs_) {
    const double* numbers = values.data() + output.first_row * periods_;
    for (std::size_t p = 0; p < periods_; ++p) {
      for (std::size_t e = 0; e < output.elements; ++e)
        output.array.numbers.push_back(numbers[e * periods_ + p]);
    }
  }
}

void MembersFile::add_draws(std::span<const double> shares) {
  for (const DrawnParameter& parameter : head_.parameters) {
    const double share = shares[parameter.position];
    parameter_shares_.numbers.push_back(share);
    parameter_values_.numbers.push_back(parameter.value(share));
  }
}

void MembersFile::flush() {
  if (waiting_ == 0) return;
  std::vector<int> numbers(waiting_);
  std::iota(numbers.begin(), numbers.end(), static_cast<int>(written_));
  file_.write(member_numbers_, written_, numbers);
  for (Output& output : outputs_) flush(output.array);
  if (!head_.parameters.empty()) {
    flush(parameter_values_);
    flush(parameter_shares_);
  }
  written_ += waiting_;
  waiting_ = 0;
}

void MembersFile::flush(Array& array) {
  file_.write(array.variable, written_, waiting_, array.lengths, array.numbers);
  array.numbers.clear();
}

FileDigest MembersFile::finish() {
  flush();
  expect(written_ == head_.members, "a members file holds all members");
  file_.close();
  return digest_of_file(path_);
}

}  // namespace sim33618
