import { line_style } from "../palette.js";
import { axis_range, cut, legend, text_style } from "./drawing.js";

/** @import { View } from "../view.js" */
/** @import { Series } from "../series.js" */

/**
 * Small multiples: panels of lines in rows, with bands, observed years and ranges at the end.
 * @typedef {{ title: string, unit: string, series: Series[] }} Panel
 */

/** @param {Series} series @returns {(number | null)[]} */
function all_values(series) {
  return [
    ...series.points.flatMap((point) => [point.value, ...(point.quantiles ?? [])]),
    ...series.history.map(([, value]) => value),
  ];
}

/**
 * @param {number} at  of the axes
 * @param {[number, number, number][]} edges  place, low, high
 * @param {string} colour
 * @param {number} opacity
 */
function band(at, edges, colour, opacity) {
  return {
    type: "custom",
    xAxisIndex: at,
    yAxisIndex: at,
    silent: true,
    clip: true,
    z: 1,
    data: [[edges[0][0], edges[0][1]]],
    renderItem: (/** @type {any} */ _, /** @type {any} */ api) => ({
      type: "polygon",
      shape: {
        points: [
          ...edges.map(([place, low]) => api.coord([place, low])),
          ...edges.map(([place, , high]) => api.coord([place, high])).reverse(),
        ],
      },
      style: { fill: colour, opacity },
    }),
  };
}

/**
 * The range of the last period, beside the lines: whole, middle half (thick) and median (dot).
 * @param {number} at
 * @param {number} place
 * @param {(number | null)[]} quantiles  ascending
 * @param {string} colour
 */
function range_bar(at, place, quantiles, colour) {
  const known = /** @type {number[]} */ (quantiles.filter((value) => value !== null));
  const [low, high] = [known[0], known[known.length - 1]];
  const middle = known[Math.floor(known.length / 2)];
  return {
    type: "custom",
    xAxisIndex: at,
    yAxisIndex: at,
    silent: true,
    z: 4,
    data: [[place, middle]],
    renderItem: (/** @type {any} */ _, /** @type {any} */ api) => {
      /** @param {number} from @param {number} to @param {number} width */
      const line = (from, to, width) => {
        const [x, y1] = api.coord([place, from]);
        const y2 = api.coord([place, to])[1];
        return {
          type: "line",
          shape: { x1: x, y1, x2: x, y2 },
          style: { stroke: colour, lineWidth: width },
        };
      };
      const [cx, cy] = api.coord([place, middle]);
      const children = [line(low, high, 1.5)];
      if (known.length >= 5) children.push(line(known[1], known[known.length - 2], 5));
      return {
        type: "group",
        children: [
          ...children,
          { type: "circle", shape: { cx, cy, r: 3 }, style: { fill: colour } },
        ],
      };
    },
  };
}

/**
 * @param {View} view
 * @param {Series} series
 * @param {number} at
 * @param {number} gap  between the last period and its ranges
 * @param {number} [many]  series in the panel; bands of many cover each other
 */
function lines(view, series, at, gap, many = 1) {
  const place = view.scenarios.list.find((each) => each.key === series.scenario)?.place ?? 0;
  const style = line_style(view.palette, place);
  const drawn = [];
  const pairs = Math.floor(series.levels.length / 2);
  for (let pair = 0; pair < pairs; ++pair) {
    const edges = series.points.flatMap((point) => {
      const low = point.quantiles?.[pair];
      const high = point.quantiles?.[series.levels.length - 1 - pair];
      const whole = low !== null && low !== undefined && high !== null && high !== undefined;
      return whole ? [/** @type {[number, number, number]} */ ([point.place, low, high])] : [];
    });
    if (edges.length > 1)
      drawn.push(band(at, edges, style.color, (pair === 0 ? 0.16 : 0.22) / Math.sqrt(many)));
  }
  const last = series.points[series.points.length - 1];
  if (last?.quantiles?.some((value) => value !== null)) {
    drawn.push(range_bar(at, last.place + gap * (1 + 0.6 * place), last.quantiles, style.color));
  }
  drawn.push({
    type: "line",
    name: view.scenario_name(series.scenario),
    xAxisIndex: at,
    yAxisIndex: at,
    data: series.points.map((point) => [point.place, point.value]),
    symbol: series.points.length === 1 ? "circle" : "none",
    symbolSize: 6,
    lineStyle: style,
    itemStyle: { color: style.color },
    z: 3,
  });
  return drawn;
}

/**
 * Observed years, joined to the first simulated one.
 * @param {View} view
 * @param {Series} series
 * @param {number} at
 */
function observed(view, series, at) {
  const years = series.history.map(([year, value]) => [year, value]);
  const first = series.points.find((point) => point.value !== null);
  const last = years[years.length - 1];
  const join =
    first && first.place > last[0] ? [{ value: [first.place, first.value], symbol: "none" }] : [];
  return {
    type: "line",
    name: view.t("Observed"),
    xAxisIndex: at,
    yAxisIndex: at,
    data: [...years.map((value) => ({ value })), ...join],
    symbol: "circle",
    symbolSize: 4,
    lineStyle: { color: view.palette.history, width: 1.5 },
    itemStyle: { color: view.palette.history },
    z: 2,
  };
}

/** @param {Panel[]} panels @returns {{ min: number, max: number, gap: number, end: number }} */
function place_range(panels) {
  const places = panels.flatMap((panel) =>
    panel.series.flatMap((series) => [
      ...series.points.map((point) => point.place),
      ...series.history.map(([year]) => year),
    ]),
  );
  let min = Math.min(...places);
  let max = Math.max(...places);
  if (min === max) [min, max] = [min - 0.5, max + 0.5];
  const ranges = panels.some((panel) => panel.series.some((series) => series.levels.length > 0));
  const count = Math.max(1, ...panels.map((panel) => panel.series.length));
  const gap = ranges ? (max - min) * 0.06 : 0;
  return { min, max, gap, end: ranges ? max + gap * (1.4 + 0.6 * count) : max };
}

/**
 * @param {View} view
 * @param {Panel[]} panels
 * @param {number} width
 * @param {{ own_axes: boolean, panel_width?: number, panel_height?: number }} how
 * @returns {{ option: Record<string, any>, height: number }}
 */
export function draw_panels(
  view,
  panels,
  width,
  { own_axes, panel_width = 225, panel_height = 150 },
) {
  const per_row = Math.max(1, Math.min(panels.length, Math.floor(width / panel_width)));
  const cell = width / per_row;
  const whole = place_range(panels);
  const shared = axis_range(panels.flatMap((panel) => panel.series.flatMap(all_values)));
  const keys = [
    ...new Set(panels.flatMap((panel) => panel.series.map((series) => series.scenario))),
  ];
  const has_history = panels.some((panel) =>
    panel.series.some((series) => series.history.length > 0),
  );
  const shown = view.visible.filter((each) => keys.includes(each.key));
  const head = legend(
    view,
    [
      ...shown.map((each) => ({ name: view.scenario_name(each.key) })),
      ...(has_history ? [{ name: view.t("Observed") }] : []),
    ],
    width,
  );
  const left = 52;
  /** @type {any[]} */ const title = [];
  /** @type {any[]} */ const grid = [];
  /** @type {any[]} */ const xAxis = [];
  /** @type {any[]} */ const yAxis = [];
  /** @type {any[]} */ const series = [];
  panels.forEach((panel, at) => {
    const { min, max, gap, end } = own_axes ? place_range([panel]) : whole;
    const x = (at % per_row) * cell;
    const y = head.height + 4 + Math.floor(at / per_row) * panel_height;
    const label = panel.unit ? `${panel.title} · ${panel.unit}` : panel.title;
    title.push({
      text: cut(label, cell - 16, 12),
      left: x + 6,
      top: y,
      padding: 0,
      textStyle: { ...text_style(view), fontWeight: 600 },
    });
    grid.push({ left: x + left, top: y + 24, width: cell - left - 16, height: panel_height - 58 });
    xAxis.push({
      type: "value",
      gridIndex: at,
      min,
      max: end,
      interval: max - min,
      axisLabel: {
        color: view.palette.faint,
        fontSize: 11,
        alignMinLabel: "left",
        formatter: (/** @type {number} */ value) =>
          value === min || value === max ? String(Math.floor(value)) : "",
      },
      axisLine: { lineStyle: { color: view.palette.faint } },
      axisTick: { show: false },
      splitLine: { show: false },
      axisPointer: { show: true, label: { show: false }, lineStyle: { color: view.palette.faint } },
    });
    const range = own_axes ? axis_range(panel.series.flatMap(all_values)) : shared;
    yAxis.push({
      type: "value",
      gridIndex: at,
      ...range,
      interval: (range.max - range.min) / 2,
      axisLabel: {
        color: view.palette.faint,
        fontSize: 11,
        formatter: (/** @type {number} */ value) => axis_number(view, value),
      },
      splitLine: { lineStyle: { color: view.palette.grid } },
    });
    const past = panel.series.find((each) => each.history.length > 0);
    if (past) series.push(observed(view, past, at));
    for (const each of panel.series)
      series.push(...lines(view, each, at, gap, panel.series.length));
  });
  const height = head.height + 4 + Math.ceil(panels.length / per_row) * panel_height;
  return { option: { legend: head.option, title, grid, xAxis, yAxis, series }, height };
}

/**
 * Short enough for an axis.
 * @param {View} view
 * @param {number} value
 */
export function axis_number(view, value) {
  const size = Math.abs(value);
  if (size >= 1e5) {
    return view.language === "zh"
      ? `${view.number(value / 1e4, { digits: 3 })}万`
      : size >= 1e6
        ? `${view.number(value / 1e6, { digits: 3 })}M`
        : `${view.number(value / 1e3, { digits: 3 })}k`;
  }
  return view.number(value, { digits: 3 });
}
