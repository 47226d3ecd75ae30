import { first_and_last } from "../series.js";
import { cut, legend, table_of_series } from "./drawing.js";
import { picked, unit_of } from "./pick.js";
import { series_name, wanted_series } from "./multiples.js";
import { axis_number } from "./panels.js";

/** @import { Breakdown } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Drawing } from "./drawing.js" */

const most_bars = 15;

/**
 * Bars of the last period (or of the one chosen), the largest first: what levers do, ranks of elements.
 * @param {View} view
 * @param {Breakdown} given  chart bars or waterfall
 * @param {number} width
 * @returns {Drawing | null}
 */
export function draw_bars(view, given, width) {
  const { t } = view;
  const { role, choices } = picked(view, given);
  const { factor, label: unit } = view.unit(unit_of(view, role, role.where));
  const all = wanted_series(view, role, factor);
  if (all.length === 0) return null;
  const periods = [
    ...new Map(all.flatMap((one) => one.points.map((point) => [point.label, point.place]))),
  ]
    .sort((a, b) => a[1] - b[1])
    .map(([label]) => label);
  const last = periods[periods.length - 1];
  const asked = view.choice(role.id, "year", last);
  const year = periods.includes(asked) ? asked : last;
  /** @param {import("../series.js").Series} one */
  const value_of = (one) => one.points.find((point) => point.label === year)?.value ?? null;
  const sizes = new Map();
  for (const one of all) {
    const size = Math.abs(value_of(one) ?? 0);
    sizes.set(one.element, Math.max(sizes.get(one.element) ?? 0, size));
  }
  const elements = [...sizes.keys()]
    .filter((element) => sizes.get(element) > 0)
    .sort((a, b) => sizes.get(b) - sizes.get(a))
    .slice(0, most_bars);
  const keys = view.visible.filter(({ key }) => all.some((one) => one.scenario === key));
  const names = elements.map((element) =>
    series_name(view, role, /** @type {any} */ (all.find((one) => one.element === element))),
  );
  const label_width = Math.min(width * 0.42, 230);
  const head = legend(
    view,
    keys.map(({ key }) => ({ name: view.scenario_name(key), icon: "rect" })),
    width,
  );
  const values = keys.flatMap(({ key }) =>
    elements.map((element) => {
      const one = all.find((each) => each.scenario === key && each.element === element);
      return one ? value_of(one) : null;
    }),
  );
  const row = 14 * keys.length + 10;
  if (periods.length > 1) {
    const options = periods.map((each) => ({ value: each, label: each }));
    choices.push({ name: "year", label: t("Year"), value: year, options });
  }
  const first = all.find((one) => one.element === elements[0]);
  const ends = first && first_and_last(first);
  return {
    option: {
      legend: head.option,
      grid: { left: label_width + 12, right: 70, top: head.height + 8, bottom: 30 },
      xAxis: {
        type: "value",
        splitNumber: width < 500 ? 2 : 5,
        axisLabel: {
          color: view.palette.faint,
          fontSize: 11,
          hideOverlap: true,
          formatter: (/** @type {number} */ value) => axis_number(view, value),
        },
        splitLine: { lineStyle: { color: view.palette.grid } },
      },
      yAxis: {
        type: "category",
        inverse: true,
        data: names,
        axisLabel: {
          color: view.palette.text,
          fontSize: 12,
          interval: 0,
          formatter: (/** @type {string} */ name) => cut(name, label_width),
        },
        axisTick: { show: false },
        axisLine: { show: false },
      },
      series: keys.map(({ key, place }, at) => ({
        type: "bar",
        name: view.scenario_name(key),
        barMaxWidth: 16,
        itemStyle: { color: view.palette.scenarios[place % view.palette.scenarios.length] },
        label: {
          show: true,
          position: "right",
          color: view.palette.text,
          fontSize: 11,
          formatter: (/** @type {any} */ each) =>
            view.number(each.value, { digits: 3, sign: view.delta }),
        },
        data: elements.map((_, index) => values[at * elements.length + index]),
      })),
    },
    height: head.height + 50 + Math.max(2, elements.length) * row,
    unit,
    choices,
    sentence:
      elements.length === 0
        ? t("{title}: nothing differs from zero in {year}.", {
            title: view.title(role.title),
            year,
          })
        : t("{title}: in {year} the largest is {name}, with {value}.", {
            title: view.title(role.title),
            year,
            name: names[0],
            value:
              `${view.number(first ? value_of(first) : ends?.last.value, { sign: view.delta })} ${unit}`.trim(),
          }),
    tip: (params) => {
      const list = Array.isArray(params) ? params : [params];
      return [
        `${list[0]?.name ?? ""}${unit ? ` · ${unit}` : ""}`,
        ...list.map((each) => `${each.seriesName}: ${view.number(each.value)}`),
      ];
    },
    ...table_of_series(view, all, t("Part"), (one) => series_name(view, role, one)),
  };
}
