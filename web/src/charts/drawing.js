/** @import { Cell } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Series } from "../series.js" */

/**
 * One figure, ready to be drawn, read out and saved. It knows nothing of the page.
 * @typedef {{ title: string, numeric?: boolean }} Column
 * @typedef {{ value: string, label: string }} Option
 * @typedef {{ name: string, label: string, value: string, options: Option[] }} Choice
 *
 * @typedef {object} Drawing
 * @property {string} sentence  what it shows
 * @property {string} unit  label, "" for none
 * @property {Record<string, any> | null} option  of ECharts; null: the table is the figure
 * @property {number} height  in px
 * @property {(params: any) => string[]} [tip]  lines of the tooltip
 * @property {Column[]} columns  of the data table
 * @property {Cell[][]} rows  whole numbers as they are, not rounded
 * @property {Choice[]} [choices]  what can be chosen for this figure alone
 */

/**
 * @param {View} view
 * @param {number} [size]
 */
export function text_style(view, size = 12) {
  return { color: view.palette.text, fontSize: size };
}

/** @param {string} text @param {number} [size] in px; Chinese characters are as wide as high */
export function text_width(text, size = 12) {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? size : size * 0.61;
  return width;
}

/**
 * @param {string} text
 * @param {number} width
 * @param {number} [size]
 * @returns {string} cut by … where it would be wider
 */
export function cut(text, width, size = 12) {
  if (text_width(text, size) <= width) return text;
  let kept = "";
  for (const character of text) {
    if (text_width(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * A legend over the whole width, and its height: ECharts does not say how many lines it takes.
 * @param {View} view
 * @param {{ name: string, itemStyle?: object, lineStyle?: object, icon?: string }[]} entries
 * @param {number} width
 */
export function legend(view, entries, width) {
  if (entries.length < 2) return { option: { show: false }, height: 0 };
  let lines = 1;
  let at = 0;
  for (const { name } of entries) {
    const wide = text_width(name) + 44;
    if (at > 0 && at + wide > width - 8) {
      ++lines;
      at = 0;
    }
    at += wide;
  }
  return {
    option: {
      data: entries,
      top: 0,
      left: 0,
      width: width - 8,
      itemGap: 14,
      itemWidth: 22,
      itemHeight: 10,
      selectedMode: false,
      textStyle: text_style(view),
    },
    height: lines * 24,
  };
}

/**
 * @param {View} view
 * @param {Series[]} all
 * @param {string} element_title  head of the column of elements; "" leaves it out
 * @param {(series: Series) => string} name_of
 * @returns {{ columns: Column[], rows: Cell[][] }} a row a series (and a quantile), a column a period
 */
export function table_of_series(view, all, element_title, name_of) {
  const periods = new Map();
  for (const series of all) {
    for (const [year] of series.history) periods.set(year, String(year));
    for (const point of series.points) periods.set(point.place, point.label);
  }
  const places = [...periods.keys()].sort((a, b) => a - b);
  const kinds = all.some((series) => series.levels.length > 0 || series.history.length > 0);
  /** @type {Column[]} */
  const columns = [
    { title: view.t("Scenario") },
    ...(element_title ? [{ title: element_title }] : []),
    ...(kinds ? [{ title: view.t("Figure") }] : []),
    ...places.map((place) => ({ title: periods.get(place), numeric: true })),
  ];
  /** @type {Cell[][]} */
  const rows = [];
  const observed = new Set();
  for (const series of all) {
    const head = [view.scenario_name(series.scenario), ...(element_title ? [name_of(series)] : [])];
    /** @param {string} kind @param {Map<number, number | null>} values */
    const add = (kind, values, first = head) =>
      rows.push([
        ...first,
        ...(kinds ? [kind] : []),
        ...places.map((place) => values.get(place) ?? null),
      ]);
    if (series.history.length > 0 && !observed.has(series.element)) {
      observed.add(series.element);
      const seen = new Map(series.history.map(([year, value]) => [year, value]));
      add(view.t("Observed"), seen, ["", ...head.slice(1)]);
    }
    add(view.t("Simulated"), new Map(series.points.map((point) => [point.place, point.value])));
    series.levels.forEach((level, at) => {
      const values = new Map(
        series.points.map((point) => [point.place, point.quantiles?.[at] ?? null]),
      );
      add(view.t("Quantile {level}", { level: view.percent(level) }), values);
    });
  }
  return { columns, rows };
}

/**
 * A round number at or above a value, for the end of an axis.
 * @param {number} value
 */
export function round_up(value) {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];
  return Number(
    ((steps.find((step) => step * power >= value * (1 - 1e-9)) ?? 10) * power).toPrecision(3),
  );
}

/**
 * @param {(number | null | undefined)[]} values
 * @returns {{ min: number, max: number }} from 0 where the values are far from it neither side
 */
export function axis_range(values) {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null || value === undefined) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return { min: 0, max: 1 };
  const max = high > 0 ? round_up(high) : 0;
  const min = low < 0 ? -round_up(-low) : 0;
  return min === max ? { min: 0, max: 1 } : { min, max };
}
