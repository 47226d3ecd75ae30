import assert from "node:assert/strict";
import test from "node:test";
import { flows_of_balance, without_circles } from "../src/charts/sankey.js";
import { all_figures } from "../src/charts/figures.js";
import { read_document } from "../src/document.js";
import { read_series } from "../src/series.js";
import { read_state, write_state } from "../src/state.js";
import { read_targets } from "../src/targets.js";
import { make_view } from "../src/view.js";
import { fixture, output } from "../fixture/document.js";

/** @import { State } from "../src/state.js" */

/** @param {string} [fragment] @param {any} [document] */
function view_of(fragment = "money=yi", document = fixture()) {
  const read = read_document(JSON.stringify(document));
  return make_view(read, read_state(fragment, read.language), "light");
}

/** @param {ReturnType<typeof view_of>} view @param {string} id */
function drawn(view, id) {
  const figure = all_figures(view).find((each) => each.id === id);
  assert.ok(figure, id);
  const drawing = figure.draw(view, 900);
  assert.ok(drawing, id);
  return drawing;
}

test("every figure with data is drawn, has a sentence without gaps and a table", () => {
  for (const language of ["en", "zh"]) {
    const view = view_of(`lang=${language}`);
    for (const figure of all_figures(view)) {
      const drawing = figure.draw(view, 900);
      if (["large", "later"].includes(figure.id)) {
        assert.equal(drawing, null);
        continue;
      }
      assert.ok(drawing, figure.id);
      assert.doesNotMatch(drawing.sentence, /\{|undefined|NaN|null/, figure.id);
      assert.ok(drawing.sentence.length > 5);
      assert.ok(drawing.rows.length > 0, figure.id);
      for (const row of drawing.rows) assert.equal(row.length, drawing.columns.length, figure.id);
    }
  }
});

test("a figure's table and lines are the document's numbers", () => {
  const { rows, option } = drawn(view_of(), "parts");
  assert.deepEqual(rows[0], ["Plain", "Part north", 100, 110, 120, 130, 140, 150, 160]);
  assert.equal(rows[5][8], output("green", "east", 2030));
  const lines = option?.series.filter((/** @type {any} */ one) => one.type === "line");
  assert.equal(lines.length, 6);
  assert.deepEqual(lines[0].data[6], [2030, 160]);
});

test("a unit is switched in table and label alike", () => {
  const yi = drawn(view_of("money=yi"), "parts");
  const billion = drawn(view_of("money=billion"), "parts");
  assert.match(yi.unit, /10⁸ CNY/);
  assert.match(billion.unit, /billion CNY/);
  assert.equal(billion.rows[0][2], 10);
});

test("differences are those of the scenario switched on from the first one", () => {
  const { rows } = drawn(view_of("money=yi&delta=1"), "parts");
  assert.deepEqual(
    rows.map((row) => row[0]),
    ["Green", "Green", "Green"],
  );
  assert.deepEqual(rows[0].slice(2), [0, 0, 5, 5, 5, 5, 5]);
});

test("a scenario that is switched off is in no figure", () => {
  const { rows } = drawn(view_of("money=yi&hide=plain"), "parts");
  assert.ok(rows.every((row) => row[0] === "Green"));
});

test("a group can be looked at alone", () => {
  const { rows } = drawn(view_of("f.parts.group=new"), "parts");
  assert.ok(rows.every((row) => row[1] === "Part east"));
});

test("values of the run and bands of the ensemble make one series, with history before it", () => {
  const view = view_of();
  const [series] = read_series(
    view.document.results,
    view.scenarios,
    view.document.roles.indicators?.[0] ?? {},
  );
  assert.deepEqual(series.levels, [0.05, 0.25, 0.5, 0.75, 0.95]);
  const last = series.points[series.points.length - 1];
  assert.equal(last.value, 780);
  assert.deepEqual(last.quantiles, [732, 756, 780, 804, 828]);
  const { option, rows } = drawn(view, "indicators");
  assert.equal(option?.series.filter((/** @type {any} */ one) => one.type === "custom").length, 3);
  assert.equal(rows[0][1], "Whole output (10⁸ CNY/yr (2024 prices))");
  assert.ok(
    option?.series.some(
      (/** @type {any} */ one) => one.name === "Observed" && one.data.length === 3,
    ),
  );
});

test("several rows of a period add up", () => {
  const view = view_of();
  const users = read_series(view.document.results, view.scenarios, {
    table: "balance",
    by: "carrier",
    where: { use: ["plants", "homes"] },
    leave_out: { carrier: ["all"] },
    value: "energy",
    time: "year",
  }).filter(({ scenario }) => scenario === view.scenarios.list[0].key);
  assert.deepEqual(
    users.map(({ element, points }) => [element, points[0].label, points[0].value]),
    [
      ["coal", "2024", 50],
      ["power", "2024", 0],
    ],
  );
});

test("what a reader may choose of a table is offered, the first of each is shown", () => {
  const weak = drawn(view_of(), "pull");
  assert.deepEqual(
    weak.choices?.map((each) => each.name),
    ["Zone", "year"],
  );
  assert.deepEqual(weak.option?.series[0].data, [2, -1]);
  const strong = drawn(view_of("money=yi&f.pull.Zone=strong"), "pull");
  assert.deepEqual(strong.option?.series[0].data, [4, -2]);
});

test("a heat map shows the year that is chosen", () => {
  const late = drawn(view_of(), "who");
  const early = drawn(view_of("money=yi&f.who.year=2024"), "who");
  assert.equal(Number(late.rows[0][2]) > Number(early.rows[0][2]), true);
  assert.equal(early.rows[0][2], 2);
});

test("a balance becomes flows: supply to carriers, carriers to uses, plants to what they turn out", () => {
  const flows = flows_of_balance(
    { id: "", section: "", title: { en: "" }, chart: "", supply: ["mined"], sinks: ["sold"] },
    [
      { row: "mined", carrier: "coal", value: 5 },
      { row: "plants", carrier: "coal", value: 3 },
      { row: "plants", carrier: "power", value: -1 },
      { row: "sold", carrier: "power", value: -1 },
    ],
  );
  assert.deepEqual(
    flows.map(({ from, to, value }) => `${from}>${to} ${value}`),
    [
      "row mined>carrier coal 5",
      "carrier coal>row plants 3",
      "row plants>carrier power 1",
      "carrier power>row sold 1",
    ],
  );
});

test("of a circle of flows the smallest is left out", () => {
  const { kept, left_out } = without_circles([
    { from: "a", to: "b", value: 3 },
    { from: "b", to: "c", value: 2 },
    { from: "c", to: "a", value: 1 },
  ]);
  assert.equal(kept.length, 2);
  assert.deepEqual(left_out, [{ from: "c", to: "a", value: 1 }]);
});

test("targets say what each scenario reaches", () => {
  const [target] = read_targets(view_of());
  assert.equal(target.title, "A goal");
  assert.equal(target.reached.get("plain")?.met, false);
  assert.equal(target.reached.get("plain")?.difference, -10);
  assert.equal(target.reached.get("green")?.met, true);
});

test("packed columns are the same as plain ones", () => {
  const packed = fixture();
  const nodes = /** @type {any} */ (packed.results[3].tables.nodes);
  nodes.columns[0] = { texts: ["north", "south", "east"], at: [0, 1, 2, 0, 1, 2] };
  assert.deepEqual(drawn(view_of("", packed), "nodes").rows, drawn(view_of(), "nodes").rows);
});

test("documents of another format are refused; none, one year and no scenario are not", () => {
  assert.throws(() => read_document('{"placeholder":true}'), /report\/1/);
  assert.throws(() => read_document("null"), /report\/1/);
  const empty = view_of("", { ...fixture(), results: [] });
  for (const figure of all_figures(empty)) assert.equal(figure.draw(empty, 900), null, figure.id);
  const short = fixture();
  for (const result of short.results) {
    const series = /** @type {any} */ (result.tables.timeseries);
    if (!series) continue;
    series.fields.length = 3;
    series.columns.length = 3;
  }
  assert.equal(drawn(view_of("money=yi", short), "parts").rows[0][2], 100);
  drawn(view_of("", short), "heap");
  const nameless = fixture();
  for (const result of nameless.results) result.scenarios = [];
  all_figures(view_of("", nameless)).forEach((figure) => figure.draw(view_of("", nameless), 900));
});

test("the state of the page goes to the fragment and back", () => {
  const fragment = "lang=zh&theme=dark&money=billion&hide=a+b&delta=1&f.x.y.year=2026&at=energy";
  const state = read_state(`#${fragment}`, "en");
  assert.deepEqual(read_state(write_state(state, "en"), "en"), state);
  assert.equal(state.figures["x.y"].year, "2026");
  /** @type {State} */
  const nonsense = read_state("#lang=fr&theme=pink&money=gold&__proto__=1", "en");
  assert.equal(nonsense.language, "en");
  assert.equal(nonsense.theme, null);
  assert.deepEqual(nonsense.units, {});
});
