#include "synthetic_model.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <stdexcept>

namespace sim33618::bench {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text) {
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(fmt::format("cannot write {}", file.string()));
}

// A variable that equations may read.
struct Readable {
  std::string name;
  std::string dims;
  bool is_read = false;
};

class Maker {
 public:
  explicit Maker(const SyntheticSize& size) : size_(size) {}

  void write_to(const fs::path& folder) {
    make_numbers();
    make_stocks();
    make_auxiliaries();
    make_flows();
    make_indicators();
    fs::create_directories(folder);
    write(folder / "model.yaml", model_text());
    write(folder / "dimensions.yaml", dimensions_text());
    write(folder / "equations.yaml",
          "sim33618: equations/1\nmodule: made_up\ntitle: {en: Made up, zh: 虚构}\nvariables:\n" +
              equations_);
    write(folder / "parameters.csv",
          "name,elements,at,value,low,high,shape,unit,source,year,grade,note\n" + numbers_);
    write(folder / "sources.yaml",
          "sim33618: sources/1\nsources:\n  made_up: {publisher: this project, title: Numbers "
          "that mean nothing.}\n");
  }

 private:
  // The standard prescribes every bit of this engine, unlike the distributions beside it.
  std::size_t below(std::size_t bound) { return random_() % bound; }
  double between(double low, double high) {
    constexpr std::size_t parts = 1000;
    return low + (high - low) * static_cast<double>(below(parts)) / parts;
  }

  static std::string subscripts(const std::string& dims) {
    return dims.empty() ? "" : "[" + dims + "]";
  }

  void declare(const std::string& name, const std::string& kind, const std::string& dims,
               const std::string& unit, bool has_equation = true) {
    equations_ += fmt::format("  {}:\n    {}\n    dims: [{}]\n    unit: {}\n    doc: Made up.\n",
                              name, kind, dims, unit);
    if (has_equation) equations_ += "    source: made_up\n";
  }

  void number(const std::string& name, const std::string& elements, const std::string& at,
              double value, const std::string& unit = "1") {
    constexpr double range = 0.05;
    numbers_ += fmt::format("{},{},{},{:.4f},{:.4f},{:.4f},uniform,{},made_up,2000,D,\n", name,
                            elements, at, value, value * (1 - range), value * (1 + range), unit);
  }

  // A point of a lookup: the curves of such models have no ranges.
  void point(const std::string& name, const std::string& elements, double at, double value) {
    numbers_ += fmt::format("{0},{1},{2:.3f},{3:.4f},{3:.4f},{3:.4f},fixed,1,made_up,2000,D,\n",
                            name, elements, at, value);
  }

  std::vector<std::string> elements_of(const std::string& dims) const {
    const auto numbered = [](const std::string& stem, std::size_t count) {
      std::vector<std::string> names;
      for (std::size_t i = 1; i <= count; ++i) names.push_back(fmt::format("{}_{}", stem, i));
      return names;
    };
    if (dims.empty()) return {""};
    if (dims == "region") return numbered("region", size_.regions);
    if (dims == "source") return numbered("source", size_.sources);
    std::vector<std::string> pairs;
    for (const std::string& region : numbered("region", size_.regions)) {
      for (const std::string& gas : numbered("gas", size_.gases))
        pairs.push_back(fmt::format("{} {}", region, gas));
    }
    return pairs;
  }

  void make_numbers() {
    for (const SyntheticGroup& group : size_.groups) {
      for (std::size_t i = 0; i < group.constants; ++i) {
        const std::string name = fmt::format("constant_{}", ++named_);
        declare(name, "data: constant", group.dims, "1", false);
        for (const std::string& element : elements_of(group.dims))
          number(name, element, "", between(0.3, 0.7));
        constants_.push_back({name, group.dims});
      }
      for (std::size_t i = 0; i < group.series; ++i) make_series(group.dims);
      for (std::size_t i = 0; i < group.lookups; ++i) make_lookup(group.dims);
    }
  }

  void make_series(const std::string& dims) {
    constexpr int years_between = 10;
    const std::string name = fmt::format("series_{}", ++named_);
    declare(name, "data: linear", dims, "1", false);
    for (const std::string& element : elements_of(dims)) {
      for (int year = size_.start; year <= size_.end + 1; year += years_between)
        number(name, element, std::to_string(year), between(0.5, 2));
    }
    values_.push_back({name, dims});
  }

  void make_lookup(const std::string& dims) {
    const std::string name = fmt::format("lookup_{}", ++named_);
    declare(name, "lookup: {argument: 1}", dims, "1", false);
    const std::size_t points = 5 + below(7);
    for (const std::string& element : elements_of(dims)) {
      for (std::size_t p = 0; p < points; ++p) {
        const double at = 3.0 * static_cast<double>(p) / static_cast<double>(points - 1);
        point(name, element, at, between(0.5, 1.5));
      }
    }
    lookups_.push_back({name, dims});
  }

  std::string time_constant() {
    const std::string name = fmt::format("time_{}", ++named_);
    declare(name, "data: constant", "", "yr", false);
    number(name, "", "", between(5, 20), "yr");
    return name;
  }

  void make_stocks() {
    for (const SyntheticGroup& group : size_.groups) {
      for (std::size_t i = 0; i < group.stocks; ++i) {
        const std::string name = fmt::format("stock_{}", ++named_);
        const std::string start = read(next_constant(group.dims));
        declare(
            name,
            fmt::format("stock: {{inflows: [{0}_gain], outflows: [{0}_loss]}}\n    initial: {1}",
                        name, start),
            group.dims, "1");
        values_.push_back({name, group.dims});
        stocks_.push_back({name, group.dims});
      }
    }
  }

  // A constant that nothing has read yet, if there is one.
  Readable& next_constant(const std::string& dims) { return next_of(constants_, dims); }

  // Whether an equation over `dims` can read an array over `of` element by element.
  static bool fits(const std::string& of, const std::string& dims) {
    return of.empty() || of == dims || (of == "region" && dims == "region, gas");
  }

  Readable& next_of(std::vector<Readable>& from, const std::string& dims) {
    std::vector<Readable*> fitting;
    std::vector<Readable*> unread;
    for (Readable& one : from) {
      if (!fits(one.dims, dims)) continue;
      fitting.push_back(&one);
      if (!one.is_read && one.dims == dims) unread.push_back(&one);
    }
    if (fitting.empty()) throw std::logic_error("every group has something to read");
    constexpr std::size_t in_ten = 6;
    const auto& choice = !unread.empty() && below(10) < in_ten ? unread : fitting;
    return *choice[below(choice.size())];
  }

  static std::string read(Readable& one) {
    one.is_read = true;
    return one.name + subscripts(one.dims);
  }

  std::string value(const std::string& dims) { return read(next_of(values_, dims)); }
  std::string share(const std::string& dims) { return read(next_constant(dims)); }

  // A mean over an array with more dimensions; nothing if there is no such array.
  std::string mean(const std::string& dims) {
    std::vector<Readable*> larger;
    for (Readable& one : values_) {
      if ((dims.empty() && !one.dims.empty()) || (dims == "region" && one.dims == "region, gas"))
        larger.push_back(&one);
    }
    if (larger.empty()) return "";
    Readable& one = *larger[below(larger.size())];
    one.is_read = true;
    return fmt::format("MEAN({})", starred(one, dims));
  }

  static std::string starred(const Readable& one, const std::string& dims) {
    if (one.dims == "region, gas") return one.name + (dims == "region" ? "[region, *]" : "[*, *]");
    return one.name + (one.dims.empty() ? "" : "[*]");
  }

  // Every form keeps what it makes of numbers between 0.1 and 10 between them. What a form reads
  // is chosen in the order it stands here, and counts as read.
  std::string equation(const std::string& dims) {
    const std::size_t percent = below(100);
    const std::string a = value(dims);
    if (percent < 4) return fmt::format("1 + EXP(-{} * {})", a, share(dims));
    if (percent < 7) return fmt::format("1 + LN(1 + {} * {})", a, share(dims));
    if (percent < 10) return fmt::format("{}^{}", a, share(dims));
    if (percent < 16) {
      const std::string reduced = mean(dims);
      if (!reduced.empty())
        return fmt::format("{0} * {2} + {1} * (1 - {2})", a, reduced, share(dims));
    }
    const std::string b = value(dims);
    if (percent < 18) return fmt::format("SQRT({} * {})", a, b);
    if (percent < 24) return fmt::format("MIN({}, {})", a, b);
    if (percent < 38) return fmt::format("2 * {0} * {1} / ({0} + {1})", a, b);
    const std::string w = share(dims);
    if (percent < 43) return fmt::format("MAX({}, {} * {})", a, b, w);
    if (percent < 48) return fmt::format("IF {0} > {1} THEN {0} ELSE {1} * (1 + {2}) / 2", a, b, w);
    if (percent < 60) return fmt::format("({0} + {2} * {1}) / (1 + {2})", a, b, w);
    if (percent < 70) return fmt::format("{0} - {2} * ({0} - {1}) / 2", a, b, w);
    return fmt::format("{0} * {2} + {1} * (1 - {2})", a, b, w);
  }

  void make_auxiliary(const std::string& dims, const std::string& text) {
    const std::string name = fmt::format("aux_{}", ++named_);
    declare(name, "aux: '" + text + "'", dims, "1");
    values_.push_back({name, dims});
  }

  // Lookups, delays and plain equations of all groups in turn, so that chains run through all.
  void make_auxiliaries() {
    struct Task {
      std::string dims;
      enum { plain, delay, lookup } kind;
      std::size_t lookup_number;
    };
    std::vector<Task> tasks;
    for (const SyntheticGroup& group : size_.groups) {
      tasks.insert(tasks.end(), group.auxiliaries, {group.dims, Task::plain, 0});
      tasks.insert(tasks.end(), group.delays, {group.dims, Task::delay, 0});
    }
    for (std::size_t i = 0; i < lookups_.size(); ++i)
      tasks.push_back({lookups_[i].dims, Task::lookup, i});
    for (std::size_t i = tasks.size(); i > 1; --i) std::swap(tasks[i - 1], tasks[below(i)]);
    for (const Task& task : tasks) {
      if (task.kind == Task::lookup) {
        const Readable& table = lookups_[task.lookup_number];
        make_auxiliary(task.dims, fmt::format("LOOKUP({}{}, {})", table.name,
                                              subscripts(table.dims), value(task.dims)));
      } else if (task.kind == Task::delay) {
        make_auxiliary(task.dims, fmt::format("DELAY3({}, {})", value(task.dims), time_constant()));
      } else {
        make_auxiliary(task.dims, equation(task.dims));
      }
    }
  }

  // A stock follows the value that its inflow brings.
  void make_flows() {
    for (const Readable& stock : stocks_) {
      const std::string name = stock.name + subscripts(stock.dims);
      const std::string time = time_constant();
      declare(stock.name + "_gain", fmt::format("flow: {} / {}", value(stock.dims), time),
              stock.dims, "1/yr");
      declare(stock.name + "_loss", fmt::format("flow: {} / {}", name, time), stock.dims, "1/yr");
    }
  }

  // Sums of the stocks and of what nothing else reads.
  void make_indicators() {
    std::vector<std::string> sums(size_.indicators);
    std::size_t next = 0;
    const auto add = [&](const Readable& one) {
      std::string& sum = sums[next++ % sums.size()];
      const std::string text = one.dims.empty() ? one.name : "SUM(" + starred(one, "") + ")";
      sum += (sum.empty() ? "" : " + ") + text;
    };
    for (const Readable& stock : stocks_) add(stock);
    for (const auto* list : {&constants_, &values_}) {
      for (const Readable& one : *list) {
        if (!one.is_read && one.name.rfind("stock", 0) != 0) add(one);
      }
    }
    while (next < sums.size()) add(stocks_[next % stocks_.size()]);
    for (std::size_t i = 0; i < sums.size(); ++i)
      declare(fmt::format("indicator_{}", i + 1), "aux: '" + sums[i] + "'", "", "1");
  }

  std::string model_text() const {
    std::string text = fmt::format(
        "sim33618: model/1\nname: {}\nversion: 1.0.0\ntitle: {{en: {}, zh: 虚构模型}}\n"
        "region: Nowhere\ntime: {{start: {}, end: {}, step: {}, save: 1, method: euler}}\n"
        "headline:\n",
        size_.name, size_.title, size_.start, size_.end, size_.step);
    for (std::size_t i = 1; i <= size_.indicators; ++i)
      text += fmt::format("  - indicator_{}\n", i);
    return text +
           "files:\n  dimensions: [dimensions.yaml]\n  equations: [equations.yaml]\n  parameters: "
           "[parameters.csv]\n  sources: [sources.yaml]\n";
  }

  std::string dimensions_text() const {
    std::string text = "sim33618: dimensions/1\ndimensions:\n";
    const auto add = [&](const std::string& name, std::size_t count) {
      text += fmt::format("  {}:\n    doc: Made up.\n    elements:\n", name);
      for (std::size_t i = 1; i <= count; ++i) {
        const std::string element = fmt::format("{}_{}", name, i);
        text += fmt::format("      {0}: {{name: {{en: {0}, zh: {0}}}}}\n", element);
      }
    };
    add("region", size_.regions);
    add("source", size_.sources);
    add("gas", size_.gases);
    return text;
  }

  const SyntheticSize& size_;
  std::mt19937_64 random_{33618};
  std::size_t named_ = 0;
  std::string equations_;
  std::string numbers_;
  std::vector<Readable> constants_;
  std::vector<Readable> lookups_;
  std::vector<Readable> stocks_;
  // Stocks, series and auxiliaries.
  std::vector<Readable> values_;
};

}  // namespace

SyntheticSize world3_size() {
  SyntheticSize size;
  size.name = "world3-size";
  size.title = "Made-up model of the size of World3";
  size.groups = {{"", 14, 40, 2, 55, 9, 44}};
  return size;
}

SyntheticSize climate_size() {
  SyntheticSize size;
  size.name = "climate-size";
  size.title = "Made-up model of the size of a large climate model";
  size.end = 2149;
  size.step = "1/4";
  size.groups = {{"", 40, 60, 10, 30, 12, 117},
                 {"region", 30, 50, 15, 8, 6, 123},
                 {"source", 6, 10, 3, 1, 2, 25},
                 {"region, gas", 4, 7, 0, 0, 1, 20}};
  return size;
}

void write_synthetic_model(const fs::path& folder, const SyntheticSize& size) {
  Maker(size).write_to(folder);
}

}  // namespace sim33618::bench
