import { sum_of } from "../series.js";
import { axis_range, cut, legend, table_of_series, text_style } from "./drawing.js";
import { line_tip, series_name, wanted_series } from "./multiples.js";
import { axis_number } from "./panels.js";
import { unit_of } from "./pick.js";

/** @import { Breakdown } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Series } from "../series.js" */
/** @import { Drawing } from "./drawing.js" */

const most_parts = 8;

/** @param {Series} series */
function weight(series) {
  return Math.max(...series.points.map((point) => Math.abs(point.value ?? 0)));
}

/**
 * The largest parts, the same ones in all scenarios, and the sum of the others.
 * @param {View} view
 * @param {Series[]} all
 * @returns {Series[]}
 */
function largest(view, all) {
  /** @type {Map<string, number>} */
  const weights = new Map();
  for (const one of all)
    weights.set(one.element, Math.max(weights.get(one.element) ?? 0, weight(one)));
  const order = [...weights.keys()];
  if (order.length <= most_parts + 1)
    return all.filter((one) => (weights.get(one.element) ?? 0) > 0);
  const kept = new Set(
    [...order].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0)).slice(0, most_parts),
  );
  return [...new Set(all.map((one) => one.scenario))].flatMap((scenario) => {
    const own = all.filter((one) => one.scenario === scenario);
    const rest = own.filter((one) => !kept.has(one.element));
    const others = rest.length > 0 ? [sum_of(rest, "\u0000others", view.t("Others"))] : [];
    return [...own.filter((one) => kept.has(one.element)), ...others];
  });
}

/** @param {Series[]} parts @returns {(number | null)[]} highest and lowest heaps a period */
function heaps(parts) {
  return parts[0].points.flatMap((_, at) => {
    const values = parts.map((part) => part.points[at]?.value ?? 0);
    const sum = (/** @type {number[]} */ some) => some.reduce((all, value) => all + value, 0);
    return [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))];
  });
}

/** @param {Series[]} parts @param {number} at */
function total(parts, at) {
  return parts.reduce((sum, part) => sum + (part.points[at]?.value ?? 0), 0);
}

/**
 * @param {View} view
 * @param {Breakdown} role
 * @param {Series[]} all
 * @param {string} unit
 */
function sentence(view, role, all, unit) {
  const { t } = view;
  const parts = all.filter((one) => one.scenario === all[0].scenario);
  const end = parts[0].points.length - 1;
  const heap = total(parts, end);
  const top = [...parts].sort(
    (a, b) => Math.abs(b.points[end]?.value ?? 0) - Math.abs(a.points[end]?.value ?? 0),
  )[0];
  const values = {
    title: view.title(role.title),
    year: parts[0].points[end].label,
    scenario: view.scenario_name(parts[0].scenario),
    start: parts[0].points[0].label,
    from: view.number(total(parts, 0)),
    to: `${view.number(heap, { sign: view.delta })} ${unit}`.trim(),
    name: series_name(view, role, top),
    share: view.percent((top.points[end]?.value ?? 0) / heap),
  };
  if (view.delta) {
    return t("{title}: in {year}, {scenario} differs by {to} in all, most in {name}.", values);
  }
  return t(
    "{title}: from {from} in {start} to {to} in {year} ({scenario}); {name} is the largest part ({share}).",
    values,
  );
}

/**
 * @param {View} view
 * @param {Breakdown} role  chart stacked or wedges
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_stacked(view, role, width) {
  const { factor, label: unit } = view.unit(unit_of(view, role));
  const all = wanted_series(view, role, factor);
  if (all.length === 0) return null;
  const shown = largest(view, all);
  if (shown.length === 0) return null;
  const scenarios = view.visible.filter(({ key }) => shown.some((one) => one.scenario === key));
  const names = new Map(shown.map((one) => [one.element, series_name(view, role, one)]));
  const colours = new Map(
    [...names.keys()].map((element, at) => [
      element,
      element === "\u0000others"
        ? view.palette.faint
        : view.palette.parts[at % view.palette.parts.length],
    ]),
  );
  const head = legend(
    view,
    [...names].map(([element, name]) => ({
      name,
      icon: "rect",
      itemStyle: { color: colours.get(element) },
    })),
    width,
  );
  const per_row = Math.max(1, Math.min(scenarios.length, Math.floor(width / 300)));
  const cell = width / per_row;
  const tall = scenarios.length === 1 ? 320 : 270;
  const range = axis_range(
    scenarios.flatMap(({ key }) => heaps(shown.filter((one) => one.scenario === key))),
  );
  /** @type {any[]} */ const title = [];
  /** @type {any[]} */ const grid = [];
  /** @type {any[]} */ const xAxis = [];
  /** @type {any[]} */ const yAxis = [];
  /** @type {any[]} */ const series = [];
  scenarios.forEach(({ key }, at) => {
    const x = (at % per_row) * cell;
    const y = head.height + 6 + Math.floor(at / per_row) * tall;
    const parts = shown.filter((one) => one.scenario === key);
    title.push({
      text: cut(scenarios.length > 1 ? view.scenario_name(key) : unit, cell - 16),
      left: x + 6,
      top: y,
      padding: 0,
      textStyle: { ...text_style(view), fontWeight: 600 },
    });
    grid.push({ left: x + 56, top: y + 26, width: cell - 76, height: tall - 62 });
    const bars = view.delta || parts[0].points.length === 1;
    xAxis.push({
      type: "category",
      gridIndex: at,
      data: parts[0].points.map((point) => point.label),
      boundaryGap: bars,
      axisLabel: { color: view.palette.faint, fontSize: 11, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { lineStyle: { color: view.palette.faint } },
    });
    yAxis.push({
      type: "value",
      gridIndex: at,
      ...range,
      axisLabel: {
        color: view.palette.faint,
        fontSize: 11,
        formatter: (/** @type {number} */ value) => axis_number(view, value),
      },
      splitLine: { lineStyle: { color: view.palette.grid } },
    });
    for (const part of parts) {
      const color = colours.get(part.element);
      series.push({
        type: bars ? "bar" : "line",
        name: names.get(part.element),
        stack: `heap ${at}`,
        ...(!bars && {
          areaStyle: { color, opacity: 0.9 },
          symbol: "none",
          lineStyle: { width: 0.5, color: view.palette.paper },
        }),
        ...(bars && { barMaxWidth: 48 }),
        itemStyle: { color },
        xAxisIndex: at,
        yAxisIndex: at,
        data: part.points.map((point) => point.value),
      });
    }
  });
  return {
    option: { legend: head.option, title, grid, xAxis, yAxis, series },
    height: head.height + 6 + Math.ceil(scenarios.length / per_row) * tall,
    unit,
    sentence: sentence(view, role, all, unit),
    tip: line_tip(view, unit),
    ...table_of_series(view, all, view.t("Part"), (one) => series_name(view, role, one)),
  };
}
