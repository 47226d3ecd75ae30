#include "simulation/regional_years.hpp"

#include "simulation/regional_tables.hpp"

namespace sim33618 {

std::vector<RegionalYear> regional_years(const Result& result) {
  const Calendar& calendar = result.calendar();
  const RegionalTables tables(result.model());
  if (!(calendar.save() == Fraction(1))) {
    throw InputError(
        say("a supply network is a table of a year: the run must save each year, not "
            "every {} of one",
            calendar.save().text()));
  }
  std::vector<RegionalYear> years;
  for (std::size_t p = 0; p < result.period_count(); ++p) {
    years.push_back(tables.table_of(calendar.first_year() + static_cast<std::int64_t>(p),
                                    [&](std::size_t variable, std::size_t element) {
                                      return result.base_value(variable, element, p);
                                    }));
  }
  return years;
}

}  // namespace sim33618
