import { as_number, column, distinct, find_table, rows_where } from "../table.js";
import { scenarios_of_table } from "../series.js";
import { cut, text_style } from "./drawing.js";
import { unit_of } from "./pick.js";

/** @import { Breakdown, Cell, Table, Where } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Choice, Drawing } from "./drawing.js" */

/**
 * @typedef {{ table: Table, key: string, where: Where, year: Cell, choices: Choice[] }} Chosen
 */

/**
 * The table, scenario and year that a figure of one year shows.
 * @param {View} view
 * @param {Breakdown} role
 * @param {{ by_year?: boolean }} [how]
 * @returns {Chosen | null}
 */
export function chosen_table(view, role, { by_year = true } = {}) {
  const { t } = view;
  const found = view.document.results.flatMap((result) =>
    (role.sources ?? [role]).flatMap((source) => {
      const table = find_table(result, source.table);
      if (!table) return [];
      return scenarios_of_table(table, result, view.scenarios).map(({ key, where }) => ({
        table,
        key,
        where: { ...role.where, ...source.where, ...where },
      }));
    }),
  );
  const shown = found.filter(({ key }) => view.visible.some((each) => each.key === key));
  if (shown.length === 0) return null;
  const asked = view.choice(role.id, "scenario", shown[0].key);
  const { table, key, where } = shown.find((each) => each.key === asked) ?? shown[0];
  /** @type {Choice[]} */
  const choices = [];
  /** @type {Cell} */
  let year = null;
  if (by_year && role.time && column(table, role.time)) {
    const years = distinct(table, role.time);
    const wanted = view.choice(role.id, "year", "");
    year = years.find((each) => String(each) === wanted) ?? years[years.length - 1];
    const options = years.map((each) => ({ value: String(each), label: String(each) }));
    if (years.length > 1)
      choices.push({ name: "year", label: t("Year"), value: String(year), options });
  }
  if (shown.length > 1) {
    const options = shown.map((each) => ({ value: each.key, label: view.scenario_name(each.key) }));
    choices.push({ name: "scenario", label: t("Scenario"), value: key, options });
  }
  return {
    table,
    key,
    where: year === null ? where : { ...where, [String(role.time)]: year },
    year,
    choices,
  };
}

/**
 * @param {View} view
 * @param {Breakdown} role  chart heatmap
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_heatmap(view, role, width) {
  const { t } = view;
  const chosen = chosen_table(view, role);
  if (!chosen) return null;
  const { table, where, year, key, choices } = chosen;
  const from = column(table, role.from) ?? [];
  const to = column(table, role.to) ?? [];
  const values = column(table, role.value) ?? [];
  const cells = rows_where(table, where).flatMap((row) => {
    const value = as_number(values[row]);
    return value === null ? [] : [{ from: String(from[row]), to: String(to[row]), value }];
  });
  if (cells.length === 0) return null;
  const { factor, label: unit } = view.unit(unit_of(view, role));
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const cell of cells) {
    if (cell.from === cell.to) continue;
    for (const id of [cell.from, cell.to])
      weights.set(id, (weights.get(id) ?? 0) + Math.abs(cell.value));
  }
  const few = width < 700 ? 12 : 30;
  const count = view.choice(role.id, "nodes", "most");
  const nodes = [...new Set(cells.flatMap((cell) => [cell.from, cell.to]))];
  const kept = new Set(
    count === "all"
      ? nodes
      : [...nodes].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, few),
  );
  const order = nodes.filter((id) => kept.has(id));
  const rank = new Map(order.map((id, at) => [id, at]));
  if (nodes.length > few) {
    choices.push({
      name: "nodes",
      label: t("Show"),
      value: count,
      options: [
        { value: "most", label: t("the {count} most connected", { count: few }) },
        { value: "all", label: t("all {count}", { count: nodes.length }) },
      ],
    });
  }
  const from_dimension = role.from_dimension ?? role.dimension;
  const to_dimension = role.to_dimension ?? role.dimension;
  const sorted = cells.filter((cell) => cell.from !== cell.to).sort((a, b) => b.value - a.value);
  const largest = sorted[0] ?? cells[0];
  // A few cells are far above the rest: colours end at the 98th percentile, so that the rest differ.
  const bound = (sorted[Math.floor(sorted.length * 0.02)] ?? largest).value * factor || 1;
  const label_width = width < 700 ? 96 : 200;
  const side = (width - label_width - 16) / order.length;
  const size = Math.max(8, Math.min(12, side - 2));
  const height_of_names = width < 700 ? 96 : 150;
  const row_height = Math.max(16, Math.min(24, side));
  return {
    option: {
      grid: { left: label_width, right: 10, top: height_of_names, bottom: 56 },
      xAxis: {
        type: "category",
        position: "top",
        data: order.map((id) => view.element_name(to_dimension, id)),
        axisLabel: {
          ...text_style(view, size),
          interval: 0,
          rotate: 90,
          formatter: (/** @type {string} */ name) => cut(name, height_of_names - 16, size),
        },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: order.map((id) => view.element_name(from_dimension, id)),
        axisLabel: {
          ...text_style(view, size),
          interval: 0,
          formatter: (/** @type {string} */ name) => cut(name, label_width - 14, size),
        },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      visualMap: colour_scale(view, 0, bound),
      series: [
        {
          type: "heatmap",
          data: cells
            .filter((cell) => rank.has(cell.from) && rank.has(cell.to))
            .map((cell) => [rank.get(cell.to), rank.get(cell.from), cell.value * factor]),
          itemStyle: { borderColor: view.palette.paper, borderWidth: 0.5 },
        },
      ],
    },
    height: height_of_names + 60 + order.length * row_height,
    unit,
    choices,
    sentence: t(
      "{title} in {year} ({scenario}), rows on columns: largest off the diagonal is {from} → {to}, {value}.",
      {
        title: view.title(role.title),
        year: String(year ?? ""),
        scenario: view.scenario_name(key),
        from: view.element_name(from_dimension, largest.from),
        to: view.element_name(to_dimension, largest.to),
        value: `${view.number(largest.value * factor, { digits: 3 })} ${unit}`.trim(),
      },
    ),
    tip: (each) => [
      `${view.element_name(from_dimension, order[each.value[1]])} → ${view.element_name(to_dimension, order[each.value[0]])}`,
      `${view.number(each.value[2])} ${unit}`.trim(),
    ],
    columns: [
      { title: t("From") },
      { title: t("To") },
      { title: unit || t("Value"), numeric: true },
    ],
    rows: cells.map((cell) => [
      view.element_name(from_dimension, cell.from),
      view.element_name(to_dimension, cell.to),
      cell.value * factor,
    ]),
  };
}

/**
 * @param {View} view
 * @param {number} min
 * @param {number} max
 * @param {boolean} [falling]  low values stand out
 */
export function colour_scale(view, min, max, falling = false) {
  const colours = view.palette.low_to_high;
  return {
    type: "continuous",
    min,
    max,
    orient: "horizontal",
    left: "center",
    bottom: 4,
    itemHeight: 160,
    itemWidth: 12,
    calculable: false,
    hoverLink: false,
    text: [
      `${view.number(max, { digits: 3 })}${falling ? "" : "+"}`,
      view.number(min, { digits: 3 }),
    ],
    textStyle: text_style(view, 11),
    inRange: { color: falling ? [...colours].reverse() : colours },
  };
}
