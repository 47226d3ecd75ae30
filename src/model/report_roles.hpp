#pragma once

#include <optional>
#include <vector>

#include "model/localized_text.hpp"
#include "model/reference.hpp"

namespace sim33618 {

/// A word of the result files (a column, a cell, a group) and how reports call it.
struct ReportTerm {
  Word name;
  LocalizedText title;
};

/// A figure that a report shows first.
struct ReportIndicator {
  Word name;
  LocalizedText title;
  /// With an element for each of its dimensions.
  Reference variable;
  /// "higher", "lower", or nothing where neither is better.
  std::string better;
};

/// By which attribute the elements of a dimension stand together, and how the groups are called.
struct ReportGroups {
  Word dimension;
  Word attribute;
  std::vector<ReportTerm> titles;
};

/// One of several variables that a chart shows side by side.
struct ReportSeries {
  Word name;
  LocalizedText title;
  Reference variable;
};

/// A chart of a report and what it is made of: a variable over its elements, several variables, or
/// columns of a table.
struct ReportChart {
  Word name;
  LocalizedText title;
  LocalizedText doc;
  Word section;
  Word chart;
  /// One of these three. A variable may select several elements of one dimension.
  std::optional<Reference> variable;
  std::vector<ReportSeries> series;
  std::optional<Word> table;
  /// What else the kind of chart needs, by key; a list of words for each.
  struct Option {
    Word key;
    std::vector<Word> words;
    /// Of a key that maps words to words.
    std::vector<Option> entries;
    bool is_list = false;
  };
  std::vector<Option> options;

  const Option* find(const std::string& key) const;
};

/// What reports show of results, in their order: the model says it, so that neither program nor
/// front end knows a variable or cluster by name.
struct ReportRoles {
  std::vector<ReportIndicator> indicators;
  std::vector<ReportGroups> groups;
  std::vector<ReportChart> charts;
  std::vector<ReportTerm> terms;
  /// Titles of tables that the model does not declare.
  std::vector<ReportTerm> tables;
};

/// Keys of ReportChart::options that name columns of the chart's table.
const std::vector<std::string>& column_keys();

/// Reads a `report/1` file.
ReportRoles read_report_roles(const Node& root, Diagnostics& diagnostics);

}  // namespace sim33618
