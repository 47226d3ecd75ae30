import { as_number, column, rows_where } from "../table.js";
import { chosen_table, colour_scale } from "./matrix.js";
import { cut, text_style } from "./drawing.js";

/** @import { Breakdown } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Drawing } from "./drawing.js" */

const most_bins = 90;
const most_nodes = 30;

/**
 * How a shock goes through: a row a node, in the order in which it is hit, a column some days.
 * @param {View} view
 * @param {Breakdown} role  chart timeline; value is a share of what was before (1 = all)
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_timeline(view, role, width) {
  const { t } = view;
  const chosen = chosen_table(view, role, { by_year: false });
  if (!chosen) return null;
  const { table, where, key, choices } = chosen;
  const times = column(table, role.time) ?? [];
  const nodes = column(table, role.by) ?? [];
  const values = column(table, role.value) ?? [];
  const cells = rows_where(table, where).flatMap((row) => {
    const [day, value] = [as_number(times[row]), as_number(values[row])];
    return day === null || value === null ? [] : [{ day, node: String(nodes[row]), value }];
  });
  if (cells.length === 0) return null;
  const hit = cells.filter((cell) => cell.value < 0.99);
  const first_day = Math.min(...cells.map((cell) => cell.day));
  const end = Math.max(...(hit.length > 0 ? hit : cells).map((cell) => cell.day)) + 2;
  const days = Math.max(
    1,
    Math.ceil((end - first_day + 1) / (width < 600 ? most_bins / 3 : most_bins)),
  );
  /** @type {Map<string, { first: number, least: number, least_day: number, bins: Map<number, number> }>} */
  const by_node = new Map();
  for (const { day, node, value } of cells) {
    let found = by_node.get(node);
    if (!found)
      by_node.set(
        node,
        (found = { first: Infinity, least: Infinity, least_day: 0, bins: new Map() }),
      );
    if (value < 0.99) found.first = Math.min(found.first, day);
    if (value < found.least) [found.least, found.least_day] = [value, day];
    if (day > end) continue;
    const bin = Math.floor((day - first_day) / days);
    found.bins.set(bin, Math.min(found.bins.get(bin) ?? Infinity, value));
  }
  const order = [...by_node.entries()]
    .sort(([, a], [, b]) => (a.first === b.first ? a.least - b.least : a.first - b.first))
    .slice(0, most_nodes);
  const bins = Math.max(...order.map(([, node]) => Math.max(...node.bins.keys()))) + 1;
  const worst = [...by_node.entries()].sort(([, a], [, b]) => a.least - b.least)[0];
  const name = (/** @type {string} */ node) => view.element_name(role.dimension ?? role.by, node);
  const label_width = Math.min(width * 0.35, 200);
  const hit_count = [...by_node.values()].filter((node) => node.first < Infinity).length;
  const values_title = view.title(role.title);
  return {
    option: {
      grid: { left: label_width, right: 14, top: 8, bottom: 92 },
      xAxis: {
        type: "category",
        data: Array.from({ length: bins }, (_, bin) => String(first_day + bin * days)),
        name: t("Day"),
        nameLocation: "middle",
        nameGap: 26,
        nameTextStyle: text_style(view, 11),
        axisLabel: { color: view.palette.faint, fontSize: 11, hideOverlap: true },
        axisTick: { show: false },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: order.map(([node]) => name(node)),
        axisLabel: {
          ...text_style(view),
          interval: 0,
          formatter: (/** @type {string} */ each) => cut(each, label_width - 14),
        },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      visualMap: colour_scale(view, Math.min(worst[1].least, 0.9), 1, true),
      series: [
        {
          type: "heatmap",
          data: order.flatMap(([, node], row) =>
            [...node.bins].map(([bin, value]) => [bin, row, value]),
          ),
        },
      ],
    },
    height: 110 + Math.max(3, order.length) * 20,
    unit: "",
    choices,
    sentence: t(
      "{title} ({scenario}): {count} nodes fall below 99 % of their output; worst is {name}, at {share} on day {day}.",
      {
        title: values_title,
        scenario: view.scenario_name(key),
        count: hit_count,
        name: name(worst[0]),
        share: view.percent(worst[1].least),
        day: worst[1].least_day,
      },
    ),
    tip: (each) => [
      `${name(order[each.value[1]][0])}, ${t("Day")} ${first_day + each.value[0] * days}`,
      view.percent(each.value[2]),
    ],
    columns: [
      { title: t("Part") },
      { title: t("First day below 99 %"), numeric: true },
      { title: t("Least share"), numeric: true },
      { title: t("on day"), numeric: true },
    ],
    rows: [...by_node].map(([node, { first, least, least_day }]) => [
      name(node),
      first === Infinity ? null : first,
      least,
      least_day,
    ]),
  };
}
