import { as_number, column, distinct, rows_where } from "../table.js";
import { chosen_table } from "./matrix.js";
import { legend } from "./drawing.js";
import { unit_of } from "./pick.js";

/** @import { Breakdown } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Drawing } from "./drawing.js" */

/**
 * How many firms stand in each class (grade, maturity), a bar a group, as shares of it.
 * @param {View} view
 * @param {Breakdown} role  chart distribution: by = column of classes, groups = column of groups or null
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_distribution(view, role, width) {
  const { t } = view;
  const chosen = chosen_table(view, role);
  if (!chosen || !role.by) return null;
  const { table, where, year, key, choices } = chosen;
  const rows = rows_where(table, where);
  const classes = column(table, role.by) ?? [];
  const groups = role.groups ? column(table, role.groups) : null;
  const values = column(table, role.value) ?? [];
  const class_ids = distinct(table, role.by, rows).map(String);
  const group_ids = role.groups ? distinct(table, role.groups, rows).map(String) : [""];
  /** @type {Map<string, number>} */
  const counts = new Map();
  const totals = new Map(group_ids.map((id) => [id, 0]));
  for (const row of rows) {
    const value = as_number(values[row]) ?? 0;
    const group = groups ? String(groups[row]) : "";
    const cell = JSON.stringify([group, String(classes[row])]);
    counts.set(cell, (counts.get(cell) ?? 0) + value);
    totals.set(group, (totals.get(group) ?? 0) + value);
  }
  const all = [...totals.values()].reduce((sum, value) => sum + value, 0);
  if (!(all > 0)) return null;
  /** @param {string} group @param {string} of */
  const count = (group, of) => counts.get(JSON.stringify([group, of])) ?? 0;
  const class_name = (/** @type {string} */ id) => view.element_name(role.by, id);
  const group_name = (/** @type {string} */ id) =>
    id === "" ? view.title(role.title) : view.element_name(role.dimension ?? role.groups, id);
  const head = legend(
    view,
    class_ids.map((id) => ({ name: class_name(id), icon: "rect" })),
    width,
  );
  const sums = class_ids.map((id) => group_ids.reduce((sum, group) => sum + count(group, id), 0));
  const most = sums.indexOf(Math.max(...sums));
  const { label: unit } = view.unit(unit_of(view, role));
  return {
    option: {
      legend: head.option,
      grid: { left: Math.min(width * 0.4, 220), right: 24, top: head.height + 6, bottom: 30 },
      xAxis: {
        type: "value",
        max: 1,
        axisLabel: {
          color: view.palette.faint,
          formatter: (/** @type {number} */ value) => view.percent(value),
        },
        splitLine: { lineStyle: { color: view.palette.grid } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: group_ids.map(group_name),
        axisLabel: {
          color: view.palette.text,
          width: Math.min(width * 0.38, 205),
          overflow: "truncate",
        },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      series: class_ids.map((id, at) => ({
        type: "bar",
        stack: "all",
        name: class_name(id),
        itemStyle: { color: view.palette.parts[at % view.palette.parts.length] },
        data: group_ids.map((group) =>
          totals.get(group) ? count(group, id) / (totals.get(group) ?? 1) : null,
        ),
      })),
    },
    height: head.height + 50 + Math.max(2, group_ids.length) * 26,
    unit,
    choices,
    sentence: t("{title} in {year} ({scenario}): most are {name}, {share} of all.", {
      title: view.title(role.title),
      year: String(year ?? ""),
      scenario: view.scenario_name(key),
      name: class_name(class_ids[most]),
      share: view.percent(sums[most] / all),
    }),
    tip: (params) => {
      const list = Array.isArray(params) ? params : [params];
      return [
        String(list[0]?.name ?? ""),
        ...list.map((each) => `${each.seriesName}: ${view.percent(each.value)}`),
      ];
    },
    columns: [
      { title: t("Group") },
      ...class_ids.map((id) => ({ title: class_name(id), numeric: true })),
    ],
    rows: group_ids.map((group) => [group_name(group), ...class_ids.map((id) => count(group, id))]),
  };
}
