#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/yaml_node.hpp"

namespace sim33618 {

/// What a single value must be. Readers that know the unit or the model ask for more.
enum class ScalarShape { word, quantity, year, whole_number, choice };

struct ShapeKey;

/// What a value of a YAML file may look like: the readers check files by it, and the JSON Schemas
/// for editors are made of it. A value may be of every form that is given here.
struct Shape {
  std::optional<ScalarShape> scalar;
  std::vector<std::string> choices;
  /// A list; of such members (one shape).
  std::vector<Shape> items;
  /// A map with these keys, and others of one shape, or with none else.
  bool is_map = false;
  std::vector<ShapeKey> keys;
  std::vector<Shape> others;
  /// Nothing, which takes back what was said before.
  bool may_be_null = false;
  /// A reader that knows more says itself what is wrong with it; editors see the rest of the shape.
  bool is_left_to_reader = false;
  /// Schemas define a shape of a name once; one without forms stands for the other of its name.
  std::string name;

  Shape or_null() const;
  Shape left_to_reader() const;
  Shape called(std::string new_name) const;
  Shape or_list() const;
};

struct ShapeKey {
  std::string name;
  Shape shape;
  /// What it means, in English; for whoever hovers over it in an editor.
  std::string doc;
  bool is_required = false;
};

namespace shapes {

Shape word();
Shape quantity();
Shape year();
Shape whole_number();
Shape choice(std::vector<std::string> choices);
Shape list_of(Shape item);
Shape map_of(std::vector<ShapeKey> keys);
/// A map from names that the file chooses.
Shape by_name(Shape value);
/// `{en: …, zh: …}`.
Shape localized();

ShapeKey required(std::string name, Shape shape, std::string doc);
ShapeKey optional(std::string name, Shape shape, std::string doc);

}  // namespace shapes

/// Reports missing and unknown keys and values of other forms, at any depth; true if there are
/// none. `what` names the value in messages.
bool check_shape(const Node& node, const Shape& shape, const std::string& what,
                 Diagnostics& diagnostics);

/// The same for a map: the value of `key` in `what`, or `what` itself where `key` is empty. Returns
/// it without the keys that are unknown or whose values have not their form; what is missing stays
/// missing.
Node sound_part(const Node& node, const Shape& shape, const std::string& what,
                const std::string& key, Diagnostics& diagnostics);

}  // namespace sim33618
