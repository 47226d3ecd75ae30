import { period_columns, period_place } from "./period.js";
import { as_number, column, distinct, find_table, rows_where } from "./table.js";

/** @import { Breakdown, HistoryPoint, Result, Source, Table, Title, Where } from "./types.js" */
/** @import { Scenarios } from "./scenarios.js" */

/**
 * @typedef {object} Point
 * @property {number} place  on the axis of periods
 * @property {string} label
 * @property {number | null} value
 * @property {(number | null)[]} [quantiles]  at the series' levels
 *
 * @typedef {object} Series
 * @property {string} scenario  key of a shown scenario
 * @property {string} element  "" where a figure has no elements
 * @property {Title | string | null} title  of the element, if the source names it
 * @property {Point[]} points  ordered by place
 * @property {number[]} levels  of the quantiles; empty without bands
 * @property {HistoryPoint[]} history
 *
 * @typedef {Partial<Source> & { sources?: Source[], elements?: Breakdown["elements"], by?: string,
 *   values?: string[], history?: HistoryPoint[], leave_out?: Record<string, string[]> }} SeriesRole
 */

/**
 * @param {Table} table
 * @returns {string | null} the column that says to which scenario a row belongs
 */
export function scenario_column(table) {
  return table.fields.find((field) => field.name.toLowerCase() === "scenario")?.name ?? null;
}

/**
 * Rows of one period add up, as those of several users of a carrier do; bands cannot.
 * @param {Table} table
 * @param {Partial<Source>} source
 * @param {number[]} rows  of one series
 * @returns {Point[]}
 */
function points_of(table, source, rows) {
  if (!source.time) {
    return period_columns(table).map(({ at, label, place }) => ({
      place,
      label,
      value: rows.length === 0 ? null : as_number(table.columns[at][rows[0]]),
    }));
  }
  const times = column(table, source.time) ?? [];
  const values = column(table, source.value);
  const quantiles = (source.bands?.quantiles ?? []).map(([, name]) => column(table, name));
  /** @type {Map<number, Point>} */
  const points = new Map();
  for (const row of rows) {
    // A figure of all years has no period of its own.
    const place = times[row] === null ? 0 : period_place(times[row]);
    if (place === null) continue;
    const before = points.get(place);
    if (before) {
      const value = as_number(values?.[row]);
      if (value !== null) before.value = (before.value ?? 0) + value;
      continue;
    }
    points.set(place, {
      place,
      label: String(times[row] ?? ""),
      value: as_number(values?.[row]),
      ...(quantiles.length > 0 && { quantiles: quantiles.map((cells) => as_number(cells?.[row])) }),
    });
  }
  return [...points.values()].sort((a, b) => a.place - b.place);
}

/**
 * What stands for one series of a source: conditions on rows, and the column of values.
 * @param {Table} table
 * @param {SeriesRole} role
 * @param {Partial<Source>} source
 * @returns {{ element: string, title: Title | string | null, where: Where, value: string | undefined,
 *   history: HistoryPoint[] }[]}
 */
function selections(table, role, source) {
  const where = source.where ?? {};
  const value = source.value;
  if (role.elements) {
    return role.elements.map((element) => ({
      element: element.id,
      title: element.title ?? null,
      where: { ...where, ...element.where },
      value,
      history: element.history ?? [],
    }));
  }
  if (role.values) {
    return role.values.map((name) => {
      const field = table.fields.find((each) => each.name === name);
      return { element: name, title: field?.title ?? name, where, value: name, history: [] };
    });
  }
  if (role.by !== undefined) {
    const by = role.by;
    const without = new Set(role.leave_out?.[by]);
    const cells = distinct(table, by, rows_where(table, where));
    return cells
      .filter((cell) => !without.has(String(cell)))
      .map((cell) => ({
        element: String(cell),
        title: null,
        where: { ...where, [by]: cell },
        value,
        history: [],
      }));
  }
  return [{ element: "", title: null, where, value, history: role.history ?? [] }];
}

/**
 * @param {Table} table
 * @param {Result} result
 * @param {Scenarios} scenarios
 * @returns {{ key: string, where: Where }[]}
 */
export function scenarios_of_table(table, result, scenarios) {
  const name = scenario_column(table);
  if (name === null) return [{ key: scenarios.key_of(result, null), where: {} }];
  return distinct(table, name).map((cell) => ({
    key: scenarios.key_of(result, String(cell)),
    where: /** @type {Where} */ ({ [name]: cell }),
  }));
}

/**
 * One series of two that say the same: values of the first, bands of whichever has them.
 * @param {Series | undefined} before
 * @param {Series} next
 * @returns {Series}
 */
function both(before, next) {
  if (!before) return next;
  const [plain, banded] =
    before.levels.length > 0 || next.levels.length === 0 ? [next, before] : [before, next];
  if (banded.levels.length === 0) return before;
  const values = new Map(plain.points.map((point) => [point.place, point.value]));
  const points = banded.points.map((point) => ({
    ...point,
    value: values.get(point.place) ?? point.value,
  }));
  const places = new Set(banded.points.map((point) => point.place));
  const more = plain.points.filter((point) => !places.has(point.place));
  return { ...banded, points: [...points, ...more].sort((a, b) => a.place - b.place) };
}

/**
 * All series of a role, over all results. Of a scenario and element that several sources have, values
 * are those of the run itself, bands those of the source that has them.
 * @param {Result[]} results
 * @param {Scenarios} scenarios
 * @param {SeriesRole} role
 * @returns {Series[]} scenarios in the order of the report, elements in that of the role
 */
export function read_series(results, scenarios, role) {
  /** @type {Map<string, Series>} */
  const found = new Map();
  /** @type {Partial<Source>[]} */
  const sources = role.sources ?? [role];
  for (const result of results) {
    for (const source of sources) {
      const table = find_table(result, source.table);
      if (!table) continue;
      const levels = (source.bands?.quantiles ?? []).map(([level]) => Number(level));
      for (const { key, where } of scenarios_of_table(table, result, scenarios)) {
        for (const one of selections(table, role, source)) {
          const rows = rows_where(table, { ...one.where, ...where });
          if (rows.length === 0) continue;
          const points = points_of(table, { ...source, value: one.value }, rows);
          if (points.length === 0) continue;
          const { element, title, history } = one;
          const id = JSON.stringify([key, one.element]);
          found.set(
            id,
            both(found.get(id), { scenario: key, element, title, points, levels, history }),
          );
        }
      }
    }
  }
  const order = new Map(scenarios.list.map((each) => [each.key, each.place]));
  return [...found.values()].sort(
    (a, b) => (order.get(a.scenario) ?? 0) - (order.get(b.scenario) ?? 0),
  );
}

/**
 * @param {Series} series
 * @param {number} factor
 * @returns {Series} in another unit
 */
export function scaled(series, factor) {
  if (factor === 1) return series;
  /** @param {number | null} value */
  const scale = (value) => (value === null ? null : value * factor);
  return {
    ...series,
    points: series.points.map((point) => ({
      ...point,
      value: scale(point.value),
      ...(point.quantiles && { quantiles: point.quantiles.map(scale) }),
    })),
    history: series.history.map(([year, value, ...rest]) => [year, value * factor, ...rest]),
  };
}

/**
 * @param {Series[]} all
 * @param {string} baseline  key of the scenario that is taken off
 * @returns {Series[]} the other scenarios less the baseline, without bands and history
 */
export function less_baseline(all, baseline) {
  /** @type {Map<string, Map<number, number | null>>} */
  const base = new Map();
  for (const one of all) {
    if (one.scenario !== baseline) continue;
    base.set(one.element, new Map(one.points.map((point) => [point.place, point.value])));
  }
  return all
    .filter((one) => one.scenario !== baseline && base.has(one.element))
    .map((one) => ({
      ...one,
      levels: [],
      history: [],
      points: one.points.map(({ place, label, value }) => {
        const without = base.get(one.element)?.get(place) ?? null;
        return { place, label, value: value === null || without === null ? null : value - without };
      }),
    }));
}

/**
 * @param {Series[]} parts  of one scenario
 * @param {string} element
 * @param {Title | string | null} title
 * @returns {Series} their sum; a period in which a part has no value has none
 */
export function sum_of(parts, element, title) {
  return {
    scenario: parts[0].scenario,
    element,
    title,
    levels: [],
    history: [],
    points: parts[0].points.map(({ place, label }, at) => {
      const values = parts.map((part) =>
        part.points[at]?.place === place ? part.points[at].value : null,
      );
      const known = values.filter((value) => value !== null);
      return {
        place,
        label,
        value: known.length < values.length ? null : known.reduce((sum, value) => sum + value, 0),
      };
    }),
  };
}

/** @param {Series} series */
export function first_and_last(series) {
  const known = series.points.filter((point) => point.value !== null);
  if (known.length === 0) return null;
  return {
    first: /** @type {Point & { value: number }} */ (known[0]),
    last: /** @type {Point & { value: number }} */ (known[known.length - 1]),
  };
}
