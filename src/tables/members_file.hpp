#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "simulation/member_sink.hpp"
#include "simulation/result.hpp"
#include "tables/netcdf_file.hpp"
#include "tables/output_rows.hpp"

namespace sim33618 {

/// A number that the members of a batch draw.
struct DrawnParameter {
  std::string name;
  std::string unit;
  /// Among the shares of a member.
  std::size_t position = 0;
  /// The number at a share, in its unit; of a path that of its first year.
  std::function<double(double share)> value;
};

/// What members.nc says of its batch.
struct MembersFileHead {
  /// With every number as it is given, none drawn; says what the figures mean.
  const Result& central;
  /// Figures are row × period. Rows of a variable stand next to each other and are all there.
  const std::vector<OutputRow>& rows;
  std::vector<DrawnParameter> parameters;
  std::uint32_t members = 0;
  std::uint64_t seed = 0;
  std::string design;
};

/// members.nc: every member of a batch, netCDF-4 for pandas, xarray and R. A variable for each
/// output, member × year × its dimensions, NaN where the member failed; coordinates with the names
/// of members, years and elements; and what each member drew, member × parameter, as the number and
/// as the share of its range. Holds a few hundred members at a time. Files of equal batches have
/// equal bytes where the libraries netCDF and HDF5 are the same, which write their versions into
/// it.
class MembersFile : public MemberSink {
 public:
  /// Makes the file. As all functions here, throws RunError.
  MembersFile(const std::filesystem::path& file, MembersFileHead head);

  void take(const MemberBlock& block) override;

  /// Writes what is left.
  FileDigest finish();

 private:
  /// A variable of the model, or what is drawn: a number of each member at every place of its
  /// other dimensions.
  struct Array {
    NetcdfFile::Variable variable = 0;
    std::vector<std::size_t> lengths;
    /// Of the members that wait.
    std::vector<double> numbers;
  };
  struct Output {
    Array array;
    std::size_t first_row = 0;
    std::size_t elements = 0;
  };

  void describe_file();
  void add_periods();
  void add_outputs();
  Output add_output(std::size_t row);
  void add_parameters();
  /// The axis of a dimension; a second one of a variable that runs over it twice.
  NetcdfFile::Dimension axis(const Dimension& dimension, std::size_t occurrence);
  void add_labels(const std::string& name, NetcdfFile::Dimension axis, const std::string& meaning,
                  const std::vector<std::string>& labels);
  /// The name, with an underscore where it is taken.
  std::string free_name(std::string name);
  void add_values(std::span<const double> values);
  void add_draws(std::span<const double> shares);
  void flush();
  void flush(Array& array);

  std::filesystem::path path_;
  MembersFileHead head_;
  std::size_t periods_;
  NetcdfFile file_;
  std::set<std::string> names_;
  NetcdfFile::Dimension member_axis_ = 0;
  NetcdfFile::Dimension period_axis_ = 0;
  std::map<std::string, NetcdfFile::Dimension> axes_;
  NetcdfFile::Variable member_numbers_ = 0;
  std::vector<Output> outputs_;
  Array parameter_values_;
  Array parameter_shares_;
  /// Members in the file, and those that wait.
  std::size_t written_ = 0;
  std::size_t waiting_ = 0;
};

}  // namespace sim33618
