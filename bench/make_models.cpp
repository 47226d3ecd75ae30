#include <cstdio>
#include <exception>

#include "synthetic_model.hpp"

// Writes the made-up models into a folder: make_models FOLDER
int main(int count, char** words) {
  if (count != 2) {
    std::fputs("usage: sim33618_make_models FOLDER\n", stderr);
    return 2;
  }
  try {
    for (const auto& size : {sim33618::bench::world3_size(), sim33618::bench::climate_size()})
      sim33618::bench::write_synthetic_model(std::filesystem::path(words[1]) / size.name, size);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
  return 0;
}
