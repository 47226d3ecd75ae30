import { indicator_id, wanted_series } from "../charts/multiples.js";
import { line_style } from "../palette.js";
import { first_and_last } from "../series.js";
import { read_targets } from "../targets.js";
import { h, svg } from "./dom.js";
import { badge } from "./targets.js";

/** @import { Indicator } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Series } from "../series.js" */
/** @import { Target } from "../targets.js" */

/**
 * A line without axes, for the direction at a glance.
 * @param {View} view
 * @param {Series[]} all
 */
function sparkline(view, all) {
  const [width, height, edge] = [160, 40, 3];
  const points = all.flatMap((series) => series.points.filter((point) => point.value !== null));
  const places = points.map((point) => point.place);
  const values = points.map((point) => /** @type {number} */ (point.value));
  const [left, right] = [Math.min(...places), Math.max(...places)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  /** @param {number} place */
  const x = (place) =>
    right > left ? edge + ((place - left) / (right - left)) * (width - 2 * edge) : width / 2;
  /** @param {number} value */
  const y = (value) =>
    high > low ? height - edge - ((value - low) / (high - low)) * (height - 2 * edge) : height / 2;
  const lines = all.flatMap((series) => {
    const known = series.points.filter((point) => point.value !== null);
    if (known.length === 0) return [];
    const place = view.scenarios.list.find((each) => each.key === series.scenario)?.place ?? 0;
    const { color } = line_style(view.palette, place);
    const at = known.map(
      (point) => `${x(point.place).toFixed(1)},${y(Number(point.value)).toFixed(1)}`,
    );
    const [cx, cy] = at[at.length - 1].split(",");
    return [
      svg("polyline", { points: at.join(" "), fill: "none", stroke: color, "stroke-width": 1.8 }),
      svg("circle", { cx, cy, r: 2.6, fill: color }),
    ];
  });
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, class: "spark", "aria-hidden": "true" },
    ...lines,
  );
}

/**
 * @param {Indicator} indicator
 * @param {number | null} change
 */
function direction(indicator, change) {
  if (change === null || !indicator.better || Math.abs(change) < 5e-4) return "";
  return change > 0 === (indicator.better === "higher") ? "good" : "bad";
}

/**
 * @param {View} view
 * @param {Indicator} indicator
 * @param {Map<string, Target>} targets
 */
function card(view, indicator, targets) {
  const { t } = view;
  const { factor, label } = view.unit(indicator.unit);
  const plain = { ...view, delta: false };
  const all = wanted_series(plain, indicator, factor);
  const ends = all.length > 0 ? first_and_last(all[0]) : null;
  if (!ends) return null;
  const { first, last } = ends;
  const change = first.value !== 0 && first !== last ? last.value / first.value - 1 : null;
  const others = all.slice(1).flatMap((series) => {
    const other = first_and_last(series);
    if (!other) return [];
    const differs = last.value === 0 ? null : other.last.value / last.value - 1;
    const place = view.scenarios.list.find((each) => each.key === series.scenario)?.place ?? 0;
    const mark = h("span", { class: "mark", "aria-hidden": "true" });
    mark.style.background = line_style(view.palette, place).color;
    return [
      h(
        "li",
        {},
        mark,
        h("span", { class: "name" }, view.scenario_name(series.scenario)),
        h("span", { class: "value" }, `${view.number(other.last.value)} `),
        h(
          "span",
          { class: `change ${direction(indicator, differs)}` },
          view.percent(differs, { sign: true }),
        ),
      ),
    ];
  });
  const band = last.quantiles?.filter((value) => value !== null) ?? [];
  const levels = all[0].levels;
  const badges = [
    ...(indicator.targets ?? []),
    ...(indicator.target ? [indicator.target] : []),
  ].flatMap((id) => {
    const target = targets.get(id);
    const reached = target?.reached.get(all[0].scenario);
    return target && reached
      ? [
          h(
            "p",
            { class: "target" },
            badge(view, reached.met),
            ` ${target.title}${target.year === null ? "" : ` (${target.year})`}`,
          ),
        ]
      : [];
  });
  return h(
    "article",
    { class: "card", "data-indicator": indicator_id(view, indicator) },
    h("h3", {}, view.title(indicator.title)),
    h(
      "p",
      { class: "figure" },
      h("span", { class: "large" }, view.number(last.value)),
      h("span", { class: "unit" }, ` ${label}`),
    ),
    h(
      "p",
      { class: "note" },
      `${last.label}`,
      change === null
        ? null
        : h(
            "span",
            { class: `change ${direction(indicator, change)}` },
            ` ${view.percent(change, { sign: true })} `,
          ),
      change === null ? null : t("since {year}", { year: first.label }),
    ),
    band.length > 1
      ? h(
          "p",
          { class: "note" },
          t("between {low} and {high} in {share} of the members", {
            low: view.number(band[0]),
            high: view.number(band[band.length - 1]),
            share: view.percent(levels[levels.length - 1] - levels[0]),
          }),
        )
      : null,
    /** @type {any} */ (sparkline(view, all)),
    others.length > 0 ? h("ul", { class: "others" }, ...others) : null,
    ...badges,
  );
}

/**
 * @param {View} view
 * @returns {HTMLElement | null}
 */
export function indicator_cards(view) {
  const targets = new Map(read_targets(view).map((target) => [target.id, target]));
  const cards = (view.document.roles.indicators ?? []).flatMap(
    (indicator) => card(view, indicator, targets) ?? [],
  );
  return cards.length === 0 ? null : h("div", { class: "cards" }, ...cards);
}
