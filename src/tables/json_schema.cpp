#include "tables/json_schema.hpp"

#include <nlohmann/json.hpp>

#include "base/contract.hpp"
#include "scenario/lever_settings.hpp"
#include "scenario/scenario_shape.hpp"

namespace sim33618 {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* head_key = "sim33618";

Json scalar_schema(const Shape& shape) {
  switch (*shape.scalar) {
    case ScalarShape::word: return {{"type", {"string", "number", "boolean"}}};
    case ScalarShape::quantity: return {{"type", {"string", "number"}}};
    case ScalarShape::year: return {{"type", "integer"}, {"minimum", 1900}, {"maximum", 2200}};
    case ScalarShape::whole_number: return {{"type", "integer"}, {"minimum", 0}};
    case ScalarShape::choice: return {{"enum", shape.choices}};
  }
  return {};
}

class SchemaWriter {
 public:
  Json of(const Shape& shape) {
    if (shape.name.empty()) return forms_of(shape);
    if (!definitions_.contains(shape.name)) {
      definitions_[shape.name] = nullptr;  // it may hold itself
      definitions_[shape.name] = forms_of(shape);
    }
    return {{"$ref", "#/definitions/" + shape.name}};
  }

  const Json& definitions() const { return definitions_; }

 private:
  Json forms_of(const Shape& shape) {
    Json forms = Json::array();
    if (shape.scalar) forms.push_back(scalar_schema(shape));
    if (!shape.items.empty())
      forms.push_back({{"type", "array"}, {"items", of(shape.items.front())}});
    if (shape.is_map) forms.push_back(map(shape));
    if (shape.may_be_null) forms.push_back({{"type", "null"}});
    return forms.size() == 1 ? forms.front() : Json{{"anyOf", forms}};
  }

  Json map(const Shape& shape) {
    Json properties = Json::object();
    Json required = Json::array();
    for (const ShapeKey& key : shape.keys) {
      Json value = of(key.shape);
      // Beside a reference nothing else counts.
      if (value.contains("$ref")) value = {{"allOf", {value}}};
      value["description"] = key.doc;
      properties[key.name] = value;
      if (key.is_required) required.push_back(key.name);
    }
    Json schema = {{"type", "object"}, {"properties", properties}};
    if (!required.empty()) schema["required"] = required;
    schema["additionalProperties"] = shape.others.empty() ? Json(false) : of(shape.others.front());
    return schema;
  }

  Json definitions_ = Json::object();
};

// What stands in the first line of every file comes first here too.
Shape with_head(Shape shape, const std::string& kind) {
  shape.keys.insert(shape.keys.begin(), shapes::optional(head_key, shapes::choice({kind + "/1"}),
                                                         "Kind and version of the file."));
  return shape;
}

std::string lever_doc(const Lever& lever, const ModelDocument& model, const NumberTable& numbers) {
  const std::vector<std::string> dims = texts_of(model.find_variable(lever.sets.text)->dims);
  std::vector<std::string> zones;
  for (const LeverZone& zone : lever.zones)
    zones.push_back(fmt::format("{} {}", zone.name, zone.value.text));
  return fmt::format("{} / {}. {} Bounds {} to {}; status quo {}; {}.{}", lever.title.en,
                     lever.title.zh, lever.guidance.en, lever.bounds[0].text, lever.bounds[1].text,
                     status_quo_text(lever, model, numbers), listed(zones),
                     dims.empty() ? "" : fmt::format(" By {}.", listed(dims)));
}

void name_levers(Shape& scenario, const ModelDocument& model, const NumberTable& numbers) {
  for (ShapeKey& key : scenario.keys) {
    if (key.name == "levers") {
      const Shape value = key.shape.others.front();
      std::vector<ShapeKey> levers;
      for (const Lever& lever : model.levers)
        levers.push_back(
            shapes::optional(lever.name.text, value, lever_doc(lever, model, numbers)));
      key.shape = shapes::map_of(std::move(levers));
    } else if (key.name == "shocks") {
      for (ShapeKey& of_shock : key.shape.others.front().keys) {
        if (of_shock.name == "shock") of_shock.shape = shapes::choice(model.shock_names());
      }
    }
  }
}

Json file_forms(const std::string& kind, const ModelDocument& model, const NumberTable& numbers,
                SchemaWriter& writer) {
  if (kind == "levers") return Json::array({writer.of(with_head(shape_of_levers(), kind))});
  if (kind == "shocks") return Json::array({writer.of(with_head(shape_of_shocks(), kind))});
  expect(kind == "scenario", "a kind with a schema");
  Shape one = shape_of_scenario();
  name_levers(one, model, numbers);
  one = with_head(one, kind).called("scenario");
  Shape several = shape_of_scenarios();
  several.keys.front().shape = shapes::by_name(one);
  return Json::array({writer.of(one), writer.of(with_head(several, kind))});
}

}  // namespace

std::vector<std::string> kinds_with_schema() { return {"scenario", "levers", "shocks"}; }

std::string json_schema(const std::string& kind, const ModelDocument& model,
                        const NumberTable& numbers) {
  SchemaWriter writer;
  const Json forms = file_forms(kind, model, numbers, writer);
  const Json schema = {{"$schema", "http://json-schema.org/draft-07/schema#"},
                       {"title", fmt::format("sim33618: {}/1", kind)},
                       {"required", {head_key}},
                       {"anyOf", forms},
                       {"definitions", writer.definitions()}};
  return schema.dump(1, ' ', false) + "\n";
}

}  // namespace sim33618
