#include <sim33618/run.hpp>

#include <iostream>

int main(int /*argc*/, char** argv) try {
  using namespace sim33618::api;
  const Model model = Model::load(argv[1]);
  const Result result = run(compile(model), Scenario::status_quo(model));
  std::cout << result.periods().back() << ": " << result.values("gdp").back() << "\n";
} catch (const sim33618::api::InputError& error) {
  std::cerr << error.what();
  return 2;
}
