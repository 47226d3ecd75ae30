#include "tables/netcdf_file.hpp"

#include <fcntl.h>
#include <netcdf.h>
#include <unistd.h>

#include <cerrno>
#include <limits>

#include "base/contract.hpp"
#include "base/diagnostics.hpp"

namespace sim33618 {
namespace {

nc_type netcdf_type(NetcdfFile::Type type) {
  switch (type) {
    case NetcdfFile::Type::integer: return NC_INT;
    case NetcdfFile::Type::number: return NC_DOUBLE;
    case NetcdfFile::Type::text: return NC_STRING;
  }
  throw ContractError("a netCDF variable has one of the types");
}

}  // namespace

NetcdfFile::NetcdfFile(std::filesystem::path file) : path_(std::move(file)) {
  check(nc_create(path_.c_str(), NC_NETCDF4 | NC_CLOBBER, &file_));
  is_open_ = true;
}

NetcdfFile::~NetcdfFile() {
  if (is_open_) nc_close(file_);
}

NetcdfFile::Dimension NetcdfFile::add_dimension(const std::string& name, std::size_t length) {
  expect(length > 0, "a dimension of length 0 would have no end");
  Dimension dimension = 0;
  check(nc_def_dim(file_, name.c_str(), length, &dimension));
  return dimension;
}

NetcdfFile::Variable NetcdfFile::add_variable(const std::string& name, Type type,
                                              const std::vector<Dimension>& dimensions) {
  Variable variable = 0;
  check(nc_def_var(file_, name.c_str(), netcdf_type(type), static_cast<int>(dimensions.size()),
                   dimensions.data(), &variable));
  check(nc_def_var_chunking(file_, variable, NC_CONTIGUOUS, nullptr));
  if (type != Type::text) check(nc_def_var_fill(file_, variable, NC_NOFILL, nullptr));
  return variable;
}

void NetcdfFile::describe(Variable variable, const std::string& attribute,
                          const std::string& text) {
  check(nc_put_att_text(file_, variable, attribute.c_str(), text.size(), text.data()));
}

void NetcdfFile::describe(const std::string& attribute, const std::string& text) {
  describe(NC_GLOBAL, attribute, text);
}

void NetcdfFile::describe(const std::string& attribute, long long number) {
  check(nc_put_att_longlong(file_, NC_GLOBAL, attribute.c_str(), NC_INT64, 1, &number));
}

void NetcdfFile::mark_missing(Variable variable) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  check(nc_put_att_double(file_, variable, "missing_value", NC_DOUBLE, 1, &none));
}

void NetcdfFile::write(Variable variable, std::size_t first, std::size_t count,
                       const std::vector<std::size_t>& other_lengths,
                       const std::vector<double>& numbers) {
  std::vector<std::size_t> start = {first};
  std::vector<std::size_t> lengths = {count};
  start.resize(1 + other_lengths.size(), 0);
  lengths.insert(lengths.end(), other_lengths.begin(), other_lengths.end());
  check(nc_put_vara_double(file_, variable, start.data(), lengths.data(), numbers.data()));
}

void NetcdfFile::write(Variable variable, std::size_t first, const std::vector<int>& numbers) {
  const std::size_t count = numbers.size();
  check(nc_put_vara_int(file_, variable, &first, &count, numbers.data()));
}

void NetcdfFile::write(Variable variable, const std::vector<std::string>& texts) {
  std::vector<const char*> pointers;
  for (const std::string& text : texts) pointers.push_back(text.c_str());
  check(nc_put_var_string(file_, variable, pointers.data()));
}

void NetcdfFile::close() {
  is_open_ = false;
  check(nc_close(file_));
  // A folder that takes the place of another one must be on the disk before.
  const int written = open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (written < 0) check(errno);
  const int status = fsync(written) == 0 ? NC_NOERR : errno;
  ::close(written);
  check(status);
}

void NetcdfFile::check(int status) const {
  if (status == NC_NOERR) return;
  throw RunError(say("cannot write '{}': {}", path_.filename().string(), nc_strerror(status)));
}

}  // namespace sim33618
