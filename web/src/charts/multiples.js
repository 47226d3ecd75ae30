import { first_and_last, less_baseline, read_series, scaled } from "../series.js";
import { draw_panels } from "./panels.js";
import { table_of_series } from "./drawing.js";
import { unit_of } from "./pick.js";

/** @import { Breakdown, Indicator } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Series } from "../series.js" */
/** @import { Choice, Drawing } from "./drawing.js" */
/** @import { Panel } from "./panels.js" */

/**
 * Series of a role as the reader wants them: of the scenarios switched on, in the unit chosen, and as
 * differences if that is asked for.
 * @param {View} view
 * @param {import("../series.js").SeriesRole} role
 * @param {number} factor
 * @returns {Series[]}
 */
export function wanted_series(view, role, factor) {
  const all = read_series(view.document.results, view.scenarios, role).map((one) =>
    scaled(one, factor),
  );
  const baseline = view.scenarios.list[0]?.key;
  const shown = new Set(view.visible.map((each) => each.key));
  return (view.delta ? less_baseline(all, baseline) : all).filter((one) => shown.has(one.scenario));
}

/**
 * @param {View} view
 * @param {Breakdown} role
 * @param {Series} series
 */
export function series_name(view, role, series) {
  return series.title
    ? view.title(series.title)
    : view.element_name(role.dimension ?? role.by, series.element);
}

/**
 * Groups of the elements shown (tiers of clusters), of which one can be looked at alone.
 * @param {View} view
 * @param {Breakdown} role
 * @param {Series[]} all
 */
function groups_of(view, role, all) {
  const groups = view.document.roles.dimensions?.[role.dimension ?? ""]?.groups ?? [];
  const present = new Set(all.map((one) => view.group_of(role.dimension, one.element)));
  return groups.filter((group) => present.has(group.id));
}

/**
 * @param {View} view
 * @param {Breakdown} role
 * @param {Series[]} all
 * @param {string} unit
 */
function sentence(view, role, all, unit) {
  const { t } = view;
  const title = view.title(role.title);
  const leader = all[0]?.scenario;
  const moves = all
    .filter((one) => one.scenario === leader)
    .flatMap((one) => {
      const ends = first_and_last(one);
      return ends ? [{ one, ...ends, change: ends.last.value - ends.first.value }] : [];
    });
  if (moves.length === 0) return title;
  const scenario = view.scenario_name(leader);
  const by_end = [...moves].sort((a, b) => Math.abs(b.last.value) - Math.abs(a.last.value));
  const { one: top, first, last } = by_end[0];
  const name = series_name(view, role, top);
  const year = last.label;
  if (view.delta) {
    const value = `${view.number(last.value, { sign: true })} ${unit}`.trim();
    const baseline = view.scenario_name(view.scenarios.list[0].key);
    return top.element === ""
      ? t("{title}: in {year}, {scenario} differs from {baseline} by {value}.", {
          title,
          year,
          scenario,
          baseline,
          value,
        })
      : t("{title}: in {year}, {scenario} differs most from {baseline} in {name}: {value}.", {
          title,
          year,
          scenario,
          baseline,
          name,
          value,
        });
  }
  const values = {
    title,
    scenario,
    name,
    year,
    start: first.label,
    from: view.number(first.value),
    to: `${view.number(last.value)} ${unit}`.trim(),
  };
  if (top.element === "") {
    return first === last
      ? t("{title}: {to} in {year} ({scenario}).", values)
      : t("{title}: from {from} in {start} to {to} in {year} ({scenario}).", values);
  }
  const largest = t("{title}: {name} is largest in {year}, with {to} ({scenario}).", values);
  const growing = moves.filter((move) => move.first.value > 0 && move.first !== move.last);
  if (growing.length < 2) return largest;
  const rates = growing
    .map((move) => ({ move, rate: move.last.value / move.first.value - 1 }))
    .sort((a, b) => b.rate - a.rate);
  const [fast, slow] = [rates[0], rates[rates.length - 1]];
  return `${largest} ${t(
    "Change since {start}: from {slow_rate} ({slow}) to {fast_rate} ({fast}).",
    {
      start: first.label,
      fast: series_name(view, role, fast.move.one),
      fast_rate: view.percent(fast.rate, { sign: true }),
      slow: series_name(view, role, slow.move.one),
      slow_rate: view.percent(slow.rate, { sign: true }),
    },
  )}`;
}

/**
 * @param {View} view
 * @param {Breakdown} role  chart small_multiples or lines
 * @param {number} width
 * @returns {Drawing | null} null without data
 */
export function draw_multiples(view, role, width) {
  const { t } = view;
  const { factor, label: unit } = view.unit(unit_of(view, role));
  let all = wanted_series(view, role, factor);
  if (all.length === 0) return null;
  /** @type {Choice[]} */
  const choices = [];
  const groups = groups_of(view, role, all);
  if (groups.length > 1) {
    const value = view.choice(role.id, "group", "");
    choices.push({
      name: "group",
      label: t("Show"),
      value,
      options: [
        { value: "", label: t("all") },
        ...groups.map((group) => ({ value: group.id, label: view.title(group.title) })),
      ],
    });
    const chosen = all.filter((one) => view.group_of(role.dimension, one.element) === value);
    if (chosen.length > 0) all = chosen;
  }
  const elements = [...new Set(all.map((one) => one.element))];
  const scale = view.choice(role.id, "scale", "shared");
  if (elements.length > 1) {
    choices.push({
      name: "scale",
      label: t("Vertical axis"),
      value: scale,
      options: [
        { value: "shared", label: t("the same for all") },
        { value: "own", label: t("one each") },
      ],
    });
  }
  /** @type {Panel[]} */
  const panels = elements.map((element) => {
    const series = all.filter((one) => one.element === element);
    return { title: element === "" ? unit : series_name(view, role, series[0]), unit: "", series };
  });
  const single = elements.length === 1;
  const drawn = draw_panels(view, panels, width, {
    own_axes: scale === "own",
    ...(single && { panel_width: width, panel_height: 320 }),
  });
  const named = elements.length > 1 || elements[0] !== "";
  return {
    ...drawn,
    unit,
    sentence: sentence(view, role, all, unit),
    choices,
    tip: line_tip(view, unit),
    ...table_of_series(view, all, named ? t("Part") : "", (series) =>
      series_name(view, role, series),
    ),
  };
}

/**
 * @param {View} view
 * @param {string} unit
 */
export function line_tip(view, unit) {
  return (/** @type {any} */ params) => {
    const list = Array.isArray(params) ? params : [params];
    if (list.length === 0) return [];
    /** @param {any} each */
    const value_of = (each) => (Array.isArray(each.value) ? each.value[1] : each.value);
    return [
      `${list[0].axisValue ?? list[0].name}${unit ? ` · ${unit}` : ""}`,
      ...list
        .filter((each) => each.seriesType !== "custom")
        .map((each) => `${each.seriesName}: ${view.number(value_of(each), { sign: view.delta })}`),
    ];
  };
}

/**
 * @param {View} view
 * @param {Indicator} indicator
 * @returns {string}
 */
export function indicator_id(view, indicator) {
  return (
    indicator.id ?? `indicator-${(view.document.roles.indicators ?? []).indexOf(indicator) + 1}`
  );
}

/**
 * All headline indicators, an own axis each.
 * @param {View} view
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_indicators(view, width) {
  const { t } = view;
  /** @type {Panel[]} */
  const panels = [];
  /** @type {Series[]} */
  const all = [];
  const names = new Map();
  for (const indicator of view.document.roles.indicators ?? []) {
    const { factor, label } = view.unit(indicator.unit);
    const series = wanted_series(view, indicator, factor);
    if (series.length === 0) continue;
    const title = view.title(indicator.title);
    panels.push({ title, unit: label, series });
    for (const one of series) {
      const named = { ...one, element: indicator_id(view, indicator) };
      all.push(named);
      names.set(named.element, label ? `${title} (${label})` : title);
    }
  }
  if (panels.length === 0) return null;
  const years = all.flatMap((one) => one.points.map((point) => point.label));
  return {
    ...draw_panels(view, panels, width, { own_axes: true, panel_width: 300, panel_height: 190 }),
    unit: "",
    sentence: t("{count} headline indicators, {start} to {year}, each with its own axis.", {
      count: panels.length,
      start: years[0],
      year: years[years.length - 1],
    }),
    tip: line_tip(view, ""),
    ...table_of_series(view, all, t("Indicator"), (series) => names.get(series.element)),
  };
}
