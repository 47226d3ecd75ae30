// The recipes of the guide for data of one's own, done word by word on copies of the model.
#include <gmock/gmock.h>

#include <algorithm>

#include "cli/support/code_blocks.hpp"
#include "cli/support/shell_words.hpp"
#include "cli/support/shown_lines.hpp"

namespace sim33618::test {
namespace {

namespace fs = std::filesystem;

// The part of the page under a heading of second level.
std::string recipe(const std::string& heading) {
  const std::string page = document("docs/guide/own-data.md");
  const std::size_t begin = page.find("\n## " + heading + "\n");
  if (begin == std::string::npos) throw std::runtime_error("no recipe '" + heading + "'");
  const std::size_t end = page.find("\n## ", begin + 1);
  return page.substr(begin, end == std::string::npos ? end : end - begin);
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// What a row of numbers is a number of: its name, elements and year.
std::string key_of(const std::string& row) {
  std::size_t end = 0;
  for (int column = 0; column < 3; ++column) end = row.find(',', end) + 1;
  return row.substr(0, end);
}

// Rows of a table take the place of those of the same number; others come to its end.
std::string with_rows(const std::string& table, const std::string& rows) {
  std::vector<std::string> lines = lines_of(table);
  for (const std::string& row : lines_of(rows)) {
    const auto same = std::find_if(lines.begin(), lines.end(), [&](const std::string& line) {
      return begins_with(line, key_of(row));
    });
    if (same == lines.end()) {
      lines.push_back(row);
    } else {
      *same = row;
    }
  }
  return joined(lines);
}

// A change as `diff` shows it: lines that stay, go (-) and come (+).
std::string with_change(const std::string& text, const std::string& change) {
  std::vector<std::string> lines = lines_of(text);
  std::size_t at = 0;
  for (const std::string& line : lines_of(change)) {
    const std::string content = line.substr(1);
    if (line[0] == '+') {
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at++), content);
      continue;
    }
    const auto found = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(at), lines.end(),
                                    [&](const std::string& l) { return shows(content, l); });
    if (found == lines.end()) {
      ADD_FAILURE() << "the file has no line\n" << content;
      return text;
    }
    at = static_cast<std::size_t>(found - lines.begin());
    if (line[0] == '-') {
      lines.erase(found);
    } else {
      ++at;
    }
  }
  return joined(lines);
}

// "… # exit code 2": what the page says about how a command ends.
int exit_code_in(const std::string& line) {
  const std::string sign = "# exit code ";
  const std::size_t at = line.find(sign);
  return at == std::string::npos ? 0 : line[at + sign.size()] - '0';
}

class Recipe : public RepositoryCopy {
 public:
  explicit Recipe(const std::string& heading) {
    for (const CodeBlock& block : code_blocks(recipe(heading))) follow(block);
  }

  std::string row(const std::string& table, const std::string& beginning) const {
    for (const std::string& line : lines_of(text_of(table)))
      if (begins_with(line, beginning)) return line;
    return {};
  }

 private:
  std::string output_;

  void follow(const CodeBlock& block) {
    SCOPED_TRACE(block.text);
    if (block.language == "text") {
      expect_shown(block.text, output_);
    } else if (block.language == "bash") {
      output_.clear();
      for (const std::string& line : lines_of(block.text)) type(line);
    } else if (block.language == "csv") {
      const bool exists = fs::exists(path() / block.file);
      write(block.file, with_rows(exists ? text_of(block.file) : std::string(), block.text));
    } else if (block.language == "diff") {
      write(block.file, with_change(text_of(block.file), block.text));
    } else {
      ADD_FAILURE() << "a recipe has no use for a block of " << block.language;
    }
  }

  void type(const std::string& line) {
    const std::vector<std::string> words = shell_words(line);
    if (words.front() == "cp") {
      fs::copy(path() / words.at(2), path() / words.at(3), fs::copy_options::recursive);
      return;
    }
    const Outcome outcome = run(line);
    EXPECT_EQ(outcome.code, exit_code_in(line)) << outcome.err;
    output_ += outcome.out + outcome.err;
  }
};

TEST(SlowOwnData, updates_a_year) {
  const Recipe updated("Update a year");
  const std::string table = "updated/tables/accounts.csv";
  EXPECT_NE(updated.row(table, "reconciled_output,food,2024,"),
            updated.row("model/tables/accounts.csv", "reconciled_output,food,2024,"));
  EXPECT_EQ(updated.row(table, "reconciled_output,food,2020,"),
            updated.row("model/tables/accounts.csv", "reconciled_output,food,2020,"));
  // Another figure, and the accounts lag behind it until they are reconciled again.
  const std::string accounts = "updated/parameters/accounts.csv";
  std::string text = updated.text_of(accounts);
  const std::string figure = "published_output,food,2024,2900,";
  updated.write(accounts,
                text.replace(text.find(figure), figure.size(), "published_output,food,2024,2890,"));
  EXPECT_EQ(updated.run("sim33618 reconcile --check --model updated").code, 1);
  const Outcome lagging = updated.run("sim33618 validate updated");
  EXPECT_EQ(lagging.code, 0);
  EXPECT_THAT(lagging.err, testing::HasSubstr(
                               "warning: 'updated/tables/accounts.csv' is not what its figures are "
                               "reconciled to; 'sim33618 reconcile accounts --model updated' "
                               "writes it anew\n"));
  updated.run("sim33618 reconcile accounts --model updated");
  EXPECT_EQ(updated.run("sim33618 validate updated").err, "");
}

TEST(SlowOwnData, adds_a_cluster) {
  const Recipe with_drones("Add a cluster");
  EXPECT_FALSE(fs::exists(with_drones / "output/no-sectors/baseline"));
  const std::string results = with_drones.text_of("output/with-drones/baseline/timeseries.csv");
  for (const std::string name : {"Gross Output", "Employment", "Final Energy", "Profit"})
    EXPECT_THAT(results, testing::HasSubstr(",Cluster|Drones|" + name + ","));
  EXPECT_EQ(with_drones.run("sim33618 reconcile --check --model with-drones").code, 0);
}

TEST(SlowOwnData, replaces_a_table) {
  const Recipe my_prices("Replace a table with yours");
  ASSERT_EQ(my_prices.run("sim33618 run scenarios/baseline.yaml").code, 0);
  const std::string before = "output/baseline/timeseries.csv";
  const std::string after = "output/my-prices/baseline/timeseries.csv";
  const std::string start = "chongqing-33618,baseline,Chongqing,";
  for (const std::string real : {"Gross Output|Industry,", "GDP|MER,", "Final Energy|Industry,"})
    EXPECT_EQ(my_prices.row(after, start + real), my_prices.row(before, start + real));
  const std::string nominal = start + "Gross Output|Industry [Nominal],";
  EXPECT_NE(my_prices.row(after, nominal), my_prices.row(before, nominal));
  for (const std::string& line :
       lines_of(my_prices.run("sim33618 model diff --csv model my-prices").out)) {
    EXPECT_TRUE(begins_with(line, "kind,") || begins_with(line, "number,sector_price[") ||
                begins_with(line, "source,price-forecast,"))
        << line;
  }
}

}  // namespace
}  // namespace sim33618::test
