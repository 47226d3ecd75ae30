import { data_table } from "./data_table.js";
import { h } from "./dom.js";

/** @import { Cell, Result } from "../types.js" */
/** @import { View } from "../view.js" */

/** @param {any} value */
function is_object(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/**
 * Words of manifests that every result has; others are shown as they stand there.
 * @param {View} view
 * @returns {Record<string, string>}
 */
function words({ t }) {
  return {
    program: t("program"),
    model: t("model"),
    scenario: t("scenario"),
    scenarios: t("scenarios"),
    name: t("name"),
    version: t("version"),
    title: t("title"),
    question: t("question"),
    files: t("files"),
    outputs: t("outputs"),
    clock: t("clock"),
    start: t("start"),
    end: t("end"),
    step: t("step"),
    save: t("saved every"),
    steps: t("steps"),
    method: t("method"),
    reason: t("reason"),
    seed: t("seed"),
    checks: t("checks"),
    kind: t("kind"),
    variable: t("variable"),
    year: t("year"),
    unit: t("unit"),
    required: t("required"),
    tolerance: t("tolerance"),
    simulated: t("simulated"),
    deviation: t("deviation"),
    met: t("met"),
    residuals: t("residuals"),
    stock_balance: t("stock balance"),
    relative: t("relative"),
    place: t("place"),
    ensemble: t("ensemble"),
    members: t("members"),
    failed: t("failed"),
    design: t("design"),
    drawn_parameters: t("drawn parameters"),
    correlations: t("correlations"),
    network: t("network"),
    run: t("run"),
    compare: t("comparison"),
    shock: t("shock"),
    "levers-rank": t("ranking of levers"),
  };
}

/** @param {View} view @param {string} key */
function plain(view, key) {
  const known = words(view);
  return Object.hasOwn(known, key) ? known[key] : key.replaceAll("_", " ");
}

/** @param {View} view @param {any} value @returns {Cell} */
function cell(view, value) {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? view.t("yes") : view.t("no");
  if (Array.isArray(value)) return value.map((each) => cell(view, each) ?? "").join(", ");
  if (is_object(value)) return "en" in value ? view.title(value) : JSON.stringify(value);
  return view.element_name(null, String(value));
}

/**
 * What a manifest says, whatever it says: pairs as a list, lists of like things as tables.
 * @param {View} view
 * @param {string} name
 * @param {any} value
 * @returns {HTMLElement[]}
 */
function fact(view, name, value) {
  if (Array.isArray(value) && value.length > 0 && value.every(is_object)) {
    const keys = [...new Set(value.flatMap((each) => Object.keys(each)))];
    const numeric = keys.map((key) =>
      value.every((each) => each[key] === null || typeof (each[key] ?? 0) === "number"),
    );
    const table = {
      columns: keys.map((key, at) => ({ title: plain(view, key), numeric: numeric[at] })),
      rows: value.map((each) => keys.map((key) => cell(view, each[key] ?? null))),
    };
    return [
      h("dt", {}, plain(view, name)),
      h(
        "dd",
        {},
        h(
          "details",
          {},
          h("summary", {}, view.t("{count} rows", { count: value.length })),
          data_table(view, plain(view, name), table),
        ),
      ),
    ];
  }
  if (is_object(value) && !("en" in value)) {
    const inner = Object.entries(value).flatMap(([key, each]) => fact(view, key, each));
    return inner.length === 0
      ? []
      : [h("dt", {}, plain(view, name)), h("dd", {}, h("dl", { class: "facts" }, ...inner))];
  }
  const shown = cell(view, value);
  if (shown === null || shown === "") return [];
  return [
    h("dt", {}, plain(view, name)),
    h("dd", {}, typeof shown === "number" ? String(shown) : shown),
  ];
}

/**
 * @param {View} view
 * @param {Result} result
 * @returns {HTMLElement | null}
 */
export function run_facts(view, result) {
  const { runs, ...manifest } = result.manifest ?? {};
  const facts = Object.entries(manifest).flatMap(([name, value]) => fact(view, name, value));
  const of_runs = (Array.isArray(runs) ? runs : []).map((run, at) => {
    const title = view.title(run?.scenario?.title, String(run?.scenario?.name ?? at + 1));
    const inner = Object.entries(run ?? {}).flatMap(([name, value]) => fact(view, name, value));
    return h("details", {}, h("summary", {}, title), h("dl", { class: "facts" }, ...inner));
  });
  if (facts.length === 0 && of_runs.length === 0) return null;
  return h(
    "section",
    { class: "result" },
    h("h3", {}, `${result.folder} · ${plain(view, result.kind)}`),
    h("dl", { class: "facts" }, ...facts),
    ...of_runs,
  );
}
