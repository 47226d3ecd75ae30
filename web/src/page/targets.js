import { read_targets } from "../targets.js";
import { h } from "./dom.js";
import { save_csv } from "./download.js";

/** @import { View } from "../view.js" */
/** @import { Reached, Target } from "../targets.js" */

/**
 * @param {View} view
 * @param {boolean | null | undefined} met
 */
export function badge(view, met) {
  const { t } = view;
  if (met === null || met === undefined) return h("span", { class: "badge" }, "–");
  return met
    ? h("span", { class: "badge met" }, `✓ ${t("met")}`)
    : h("span", { class: "badge missed" }, `✗ ${t("missed")}`);
}

/** @param {View} view @param {Target} target */
function requirement(view, target) {
  const sign = /** @type {Record<string, string>} */ ({ at_least: "≥", at_most: "≤", equals: "=" })[
    target.comparison
  ];
  const { factor, label } = view.unit(target.unit);
  const value = target.required === null ? null : target.required * factor;
  return `${sign ?? view.element_name(null, target.comparison)} ${view.number(value)} ${label}`.trim();
}

/**
 * How far a target is reached, as a bar with a mark where it is met.
 * @param {Reached} reached
 */
function meter(reached) {
  if (reached.attainment === null) return null;
  const share = Math.max(0, Math.min(1.25, reached.attainment)) / 1.25;
  const fill = h("span", { class: `fill ${reached.met ? "met" : "missed"}` });
  fill.style.width = `${(share * 100).toFixed(1)}%`;
  return h("span", { class: "meter", "aria-hidden": "true" }, fill);
}

/**
 * @param {View} view
 * @param {Target[]} targets
 * @param {string[]} keys
 */
function csv_table(view, targets, keys) {
  const { t } = view;
  return {
    columns: [
      { title: t("Target") },
      { title: t("Year"), numeric: true },
      { title: t("Required") },
      { title: t("Unit") },
      { title: t("Scenario") },
      { title: t("Simulated"), numeric: true },
      { title: t("Gap"), numeric: true },
      { title: t("Attainment"), numeric: true },
      { title: t("Met") },
      { title: t("Probability"), numeric: true },
      { title: t("Source") },
    ],
    rows: targets.flatMap((target) =>
      keys.flatMap((key) => {
        const reached = target.reached.get(key);
        if (!reached) return [];
        const met = reached.met === null ? null : reached.met ? t("yes") : t("no");
        return [
          [
            target.title,
            target.year,
            target.required,
            target.unit,
            view.scenario_name(key),
            reached.simulated,
            reached.difference,
            reached.attainment,
            met,
            reached.probability,
            target.source,
          ],
        ];
      }),
    ),
  };
}

/**
 * @param {View} view
 * @param {{ chosen: string, choose: (value: string) => void }} filter  "all" or "missed"
 * @returns {HTMLElement[]} none without targets
 */
export function targets_section(view, filter) {
  const { t } = view;
  const targets = read_targets(view);
  if (targets.length === 0) return [];
  const keys = view.visible
    .map((each) => each.key)
    .filter((key) => targets.some((target) => target.reached.has(key)));
  const missed_by_all = (/** @type {Target} */ target) =>
    keys.some((key) => target.reached.get(key)?.met === false);
  const shown = filter.chosen === "missed" ? targets.filter(missed_by_all) : targets;
  const probable = targets.some((target) =>
    [...target.reached.values()].some((each) => each.probability !== null),
  );
  const sentences = keys.map((key) =>
    t("{scenario}: {met} of {count} targets met.", {
      scenario: view.scenario_name(key),
      met: targets.filter((target) => target.reached.get(key)?.met === true).length,
      count: targets.filter((target) => (target.reached.get(key)?.met ?? null) !== null).length,
    }),
  );
  /** @param {Target} target */
  const cells = (target) =>
    keys.flatMap((key) => {
      const reached = target.reached.get(key);
      if (!reached)
        return [h("td", {}, ""), h("td", {}, ""), ...(probable ? [h("td", {}, "")] : [])];
      const { factor } = view.unit(target.unit);
      const gap = target.required ? (reached.difference ?? 0) / Math.abs(target.required) : null;
      return [
        h(
          "td",
          { class: "number" },
          view.number(reached.simulated === null ? null : reached.simulated * factor),
        ),
        h(
          "td",
          { class: "gap" },
          badge(view, reached.met),
          h("span", {}, view.percent(gap, { sign: true })),
          meter(reached),
        ),
        ...(probable ? [h("td", { class: "number" }, view.percent(reached.probability))] : []),
      ];
    });
  const per_key = probable ? 3 : 2;
  const head = h(
    "thead",
    {},
    keys.length > 1
      ? h(
          "tr",
          {},
          h("td", { colspan: 3 }),
          ...keys.map((key) =>
            h("th", { colspan: per_key, scope: "colgroup" }, view.scenario_name(key)),
          ),
          h("td", {}),
        )
      : null,
    h(
      "tr",
      {},
      h("th", { scope: "col" }, t("Target")),
      h("th", { scope: "col", class: "number" }, t("Year")),
      h("th", { scope: "col" }, t("Required")),
      ...keys.flatMap(() => [
        h("th", { scope: "col", class: "number" }, t("Simulated")),
        h("th", { scope: "col" }, t("Gap")),
        ...(probable ? [h("th", { scope: "col", class: "number" }, t("Probability"))] : []),
      ]),
      h("th", { scope: "col" }, t("Source")),
    ),
  );
  const button = (/** @type {string} */ value, /** @type {string} */ label) =>
    h(
      "button",
      {
        type: "button",
        id: `targets-${value}`,
        "aria-pressed": String(filter.chosen === value),
        click: () => filter.choose(value),
      },
      label,
    );
  return [
    h("p", { class: "sentence" }, sentences.join(" ")),
    h(
      "div",
      { class: "tools" },
      button("all", t("All targets")),
      button("missed", t("Only missed ones")),
      h(
        "span",
        { class: "downloads" },
        h(
          "button",
          {
            type: "button",
            "data-download": "csv",
            "aria-label": t("{title}: save as {kind}", { title: t("Targets"), kind: "CSV" }),
            click: () => save_csv("targets", csv_table(view, targets, keys)),
          },
          "CSV",
        ),
      ),
    ),
    h(
      "div",
      { class: "scroll paper", tabindex: 0, role: "region", "aria-label": t("Targets") },
      h(
        "table",
        { class: "targets" },
        head,
        h(
          "tbody",
          {},
          ...shown.map((target) =>
            h(
              "tr",
              {},
              h("th", { scope: "row" }, target.title),
              h("td", { class: "number" }, target.year === null ? "" : String(target.year)),
              h("td", { class: "required" }, requirement(view, target)),
              ...cells(target),
              h("td", { class: "note" }, target.source),
            ),
          ),
        ),
      ),
    ),
  ];
}
