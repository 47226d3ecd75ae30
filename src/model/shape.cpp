#include "model/shape.hpp"

#include <algorithm>
#include <utility>

#include "base/numbers.hpp"
#include "base/suggestion.hpp"
#include "model/map_reader.hpp"

namespace sim33618 {
namespace {

constexpr long long earliest_shape_year = 1900;
constexpr long long latest_shape_year = 2200;

std::string forms_of(const Shape& shape) {
  std::vector<std::string> forms;
  if (shape.scalar) {
    forms.push_back(*shape.scalar == ScalarShape::quantity ? say("a quantity")
                    : *shape.scalar == ScalarShape::word   ? say("a text")
                                                           : say("a single value"));
  }
  if (!shape.items.empty()) forms.push_back(say("a list"));
  if (shape.is_map) forms.push_back(say("a map"));
  return fmt::format("{}", fmt::join(forms, say(" or ")));
}

class ShapeChecker {
 public:
  explicit ShapeChecker(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  // `key` is empty for what is no value of a key.
  void check(const Node& node, const Shape& shape, const std::string& what,
             const std::string& key) {
    if (shape.is_left_to_reader) return;
    if (node.is_scalar() && shape.scalar) {
      check_scalar(node, shape);
    } else if (node.is_sequence() && !shape.items.empty()) {
      for (const Node& item : node.items) check(item, shape.items.front(), what, key);
    } else if (node.is_map() && shape.is_map) {
      keys_of(node, shape, what, key);
    } else if (!(node.is_null() && shape.may_be_null)) {
      refuse(node, shape, what, key);
    }
  }

  // Those that have their form.
  std::vector<std::string> keys_of(const Node& node, const Shape& shape, const std::string& of,
                                   const std::string& name) {
    if (!node.is_map()) {
      refuse(node, shape, of, name);
      return {};
    }
    const std::string what = name.empty() ? of : say("'{}' of {}", name, of);
    MapReader map(node, what, diagnostics_);
    std::vector<std::string> sound;
    for (const ShapeKey& key : shape.keys) {
      const Node* value = key.is_required ? map.require(key.name) : map.find(key.name);
      if (value == nullptr) continue;
      const std::size_t before = diagnostics_.error_count();
      check(*value, key.shape, what, key.name);
      if (diagnostics_.error_count() == before) sound.push_back(key.name);
    }
    if (shape.others.empty()) {
      map.finish();
      return sound;
    }
    for (const Node::Entry& entry : node.entries) {
      const bool is_known =
          std::any_of(shape.keys.begin(), shape.keys.end(),
                      [&](const ShapeKey& key) { return key.name == entry.key.text; });
      if (!is_known) check(entry.value, shape.others.front(), what, entry.key.text);
    }
    return sound;
  }

 private:
  void refuse(const Node& node, const Shape& shape, const std::string& what,
              const std::string& key) {
    if (key.empty()) {
      MapReader(node, what, diagnostics_);
    } else {
      report_type(node, what, key, forms_of(shape), diagnostics_);
    }
  }

  void check_scalar(const Node& node, const Shape& shape) {
    switch (*shape.scalar) {
      case ScalarShape::word:
      case ScalarShape::quantity: return;
      case ScalarShape::year: check_year(node); return;
      case ScalarShape::whole_number: check_whole_number(node); return;
      case ScalarShape::choice: break;
    }
    if (std::find(shape.choices.begin(), shape.choices.end(), node.text) != shape.choices.end())
      return;
    diagnostics_.error(node.span, say("'{}' is none of {}", node.text, listed(shape.choices)))
        .suggest(did_you_mean(node.text, shape.choices));
  }

  void check_year(const Node& node) {
    const auto year = parse_integer(node.text);
    if (year && *year >= earliest_shape_year && *year <= latest_shape_year) return;
    diagnostics_.error(node.span, say("'{}' is no year", node.text));
  }

  void check_whole_number(const Node& node) {
    const auto number = parse_integer(node.text);
    if (number && *number >= 0) return;
    diagnostics_.error(node.span, say("'{}' is no whole number from 0 on", node.text));
  }

  Diagnostics& diagnostics_;
};

}  // namespace

Shape Shape::or_null() const {
  Shape shape = *this;
  shape.may_be_null = true;
  return shape;
}

Shape Shape::left_to_reader() const {
  Shape shape = *this;
  shape.is_left_to_reader = true;
  return shape;
}

Shape Shape::called(std::string new_name) const {
  Shape shape = *this;
  shape.name = std::move(new_name);
  return shape;
}

Shape Shape::or_list() const {
  Shape shape = *this;
  shape.items = {*this};
  return shape;
}

namespace shapes {
namespace {

Shape scalar(ScalarShape scalar) {
  Shape shape;
  shape.scalar = scalar;
  return shape;
}

}  // namespace

Shape word() { return scalar(ScalarShape::word); }
Shape quantity() { return scalar(ScalarShape::quantity); }
Shape year() { return scalar(ScalarShape::year); }
Shape whole_number() { return scalar(ScalarShape::whole_number); }

Shape choice(std::vector<std::string> choices) {
  Shape shape = scalar(ScalarShape::choice);
  shape.choices = std::move(choices);
  return shape;
}

Shape list_of(Shape item) {
  Shape shape;
  shape.items.push_back(std::move(item));
  return shape;
}

Shape map_of(std::vector<ShapeKey> keys) {
  Shape shape;
  shape.is_map = true;
  shape.keys = std::move(keys);
  return shape;
}

Shape by_name(Shape value) {
  Shape shape;
  shape.is_map = true;
  shape.others.push_back(std::move(value));
  return shape;
}

Shape localized() {
  return map_of({required("en", word(), "In English."), required("zh", word(), "In Chinese.")});
}

ShapeKey required(std::string name, Shape shape, std::string doc) {
  return {std::move(name), std::move(shape), std::move(doc), true};
}

ShapeKey optional(std::string name, Shape shape, std::string doc) {
  return {std::move(name), std::move(shape), std::move(doc), false};
}

}  // namespace shapes

bool check_shape(const Node& node, const Shape& shape, const std::string& what,
                 Diagnostics& diagnostics) {
  const std::size_t before = diagnostics.error_count();
  ShapeChecker(diagnostics).check(node, shape, what, {});
  return diagnostics.error_count() == before;
}

Node sound_part(const Node& node, const Shape& shape, const std::string& what,
                const std::string& key, Diagnostics& diagnostics) {
  const std::vector<std::string> sound = ShapeChecker(diagnostics).keys_of(node, shape, what, key);
  Node part = node;
  part.kind = NodeKind::map;
  part.entries.clear();
  for (const Node::Entry& entry : node.entries) {
    if (std::find(sound.begin(), sound.end(), entry.key.text) != sound.end())
      part.entries.push_back(entry);
  }
  return part;
}

}  // namespace sim33618
