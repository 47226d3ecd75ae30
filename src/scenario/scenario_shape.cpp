#include "scenario/scenario_shape.hpp"

namespace sim33618 {
namespace {

using shapes::optional;
using shapes::required;

Shape time_shape() {
  return shapes::map_of(
             {optional("start", shapes::year(), "First calendar year."),
              optional("end", shapes::year(), "Last calendar year."),
              optional("step", shapes::word(), "Length of a step: 1/4, 1/12, 1/52 of a year."),
              optional("save", shapes::word(), "What a row covers: 1, 1/4 or 1/12 year."),
              optional("method", shapes::choice({"euler", "heun", "rk4", "dopri5"}),
                       "How a step is made."),
              optional("tolerance", shapes::word(), "Of dopri5: the error a step may make.")})
      .left_to_reader();
}

// A quantity, or a map from elements or years to such; null takes back what a parent set.
Shape numbers_shape() {
  const std::string name = "numbers";
  Shape shape = shapes::by_name(Shape().called(name));
  shape.scalar = ScalarShape::quantity;
  return shape.or_null().left_to_reader().called(name);
}

}  // namespace

const Shape& shape_of_shock() {
  static const Shape shape = shapes::map_of(
      {required("shock", shapes::word(), "Which shock of the model it is."),
       optional("of", shapes::word().or_list(), "The elements that it hits."),
       required("start", shapes::word(), "The day it begins: 2026-08-15."),
       optional("duration", shapes::quantity(), "How long it lasts in full: 11 day."),
       optional("depth", shapes::quantity(), "How strong it is."),
       optional("recovery", shapes::quantity(), "How long the way back takes.")});
  return shape;
}

const Shape& shape_of_ensemble() {
  static const Shape shape = shapes::map_of(
      {optional("members", shapes::whole_number(), "How many members are run."),
       optional("seed", shapes::whole_number(), "All random numbers of another seed are others."),
       optional("design", shapes::choice({"sobol", "random"}), "How ranges are covered.")});
  return shape;
}

const Shape& shape_of_scenario() {
  static const Shape shape = shapes::map_of(
      {optional("extends", shapes::word().or_list(),
                "Scenarios whose settings come first; later ones count over earlier ones."),
       optional("model", shapes::word(), "Folder of the model, seen from this file."),
       required("title", shapes::localized(), "A few words."),
       optional("question", shapes::localized(), "What the scenario asks, in a sentence."),
       optional("time", time_shape(), "First and last year, step and rows."),
       optional("frequency", shapes::choice({"yearly", "quarterly", "monthly"}),
                "What a row of the results covers."),
       optional("resolution", shapes::choice({"aggregate", "firms"}),
                "aggregate: clusters as a whole; firms: also firm by firm, week by week."),
       optional("seed", shapes::word(), "What the random numbers of the equations depend on."),
       optional("levers", shapes::by_name(numbers_shape()), "Measures that are taken."),
       optional("parameters", shapes::by_name(numbers_shape()), "Other numbers of the model."),
       optional("shocks", shapes::by_name(shape_of_shock().or_null().left_to_reader()),
                "What happens to the system."),
       optional("outputs", shapes::word().or_list(), "Variables that result tables hold."),
       optional("ensemble", shape_of_ensemble().left_to_reader(),
                "What the command ensemble does if not told."),
       optional("grid", shapes::by_name(shapes::list_of(shapes::quantity())),
                "Values of levers or parameters, all of which are run with one another.")});
  return shape;
}

const Shape& shape_of_scenarios() {
  static const Shape shape = shapes::map_of(
      {required("scenarios", shapes::by_name(shape_of_scenario()), "Several scenarios by name.")});
  return shape;
}

}  // namespace sim33618
