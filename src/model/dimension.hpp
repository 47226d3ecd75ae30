#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/csv_reader.hpp"
#include "model/localized_text.hpp"

namespace sim33618 {

/// A member of a dimension, such as a cluster or a fuel.
struct Element {
  std::string name;
  Span span;
  LocalizedText title;
  std::map<std::string, std::vector<std::string>> attributes;
};

/// An ordered set that variables run over. Dimensions of one family share elements: one includes
/// another or is a subset of it.
struct Dimension {
  std::string name;
  Span span;
  std::string doc;
  std::vector<std::string> attributes;
  std::vector<Element> elements;
  std::string family;

  std::optional<std::size_t> index_of(const std::string& element) const;
  std::vector<std::string> element_names() const;
};

/// Opens a table that a model names: a file with these columns.
using TableOpener =
    std::function<CsvTable(const Word& name, const std::vector<std::string>& columns)>;

/// All dimensions of a model, in the order they are declared.
class DimensionTable {
 public:
  const Dimension* find(const std::string& name) const;
  const std::vector<Dimension>& all() const { return dimensions_; }
  std::vector<std::string> names() const;

  /// Adds the dimensions of a `dimensions/1` file. Refers to dimensions read before.
  void read(const Node& root, const TableOpener& open_table, Diagnostics& diagnostics);

 private:
  std::vector<Dimension> dimensions_;
};

/// Positions in `whole` of the elements of `part`; nothing if one is missing or the two are of
/// different families.
std::optional<std::vector<std::size_t>> positions_in(const Dimension& part, const Dimension& whole);

/// Positions in `dimension` that a selector names: an element, a dimension of the same family whose
/// elements it holds, or `*` for all. Empty if it names none.
std::vector<std::size_t> selected_positions(const std::string& selector, const Dimension& dimension,
                                            const DimensionTable& dimensions);

/// Whether a name may be used for a dimension, element or variable: a-z, 0-9 and _, beginning with
/// a letter.
bool is_identifier(const std::string& name);

}  // namespace sim33618
