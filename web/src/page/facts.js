import { data_table } from "./data_table.js";
import { h } from "./dom.js";

/** @import { Cell, Result } from "../types.js" */
/** @import { View } from "../view.js" */

/** @param {any} value */
function is_object(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** @param {string} key */
function plain(key) {
  return key.replaceAll("_", " ");
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
      columns: keys.map((key, at) => ({ title: plain(key), numeric: numeric[at] })),
      rows: value.map((each) => keys.map((key) => cell(view, each[key] ?? null))),
    };
    return [
      h("dt", {}, plain(name)),
      h(
        "dd",
        {},
        h(
          "details",
          {},
          h("summary", {}, view.t("{count} rows", { count: value.length })),
          data_table(view, plain(name), table),
        ),
      ),
    ];
  }
  if (is_object(value) && !("en" in value)) {
    const inner = Object.entries(value).flatMap(([key, each]) => fact(view, key, each));
    return inner.length === 0
      ? []
      : [h("dt", {}, plain(name)), h("dd", {}, h("dl", { class: "facts" }, ...inner))];
  }
  const shown = cell(view, value);
  if (shown === null || shown === "") return [];
  return [h("dt", {}, plain(name)), h("dd", {}, typeof shown === "number" ? String(shown) : shown)];
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
    h("h3", {}, `${result.folder} · ${view.element_name(null, result.kind)}`),
    h("dl", { class: "facts" }, ...facts),
    ...of_runs,
  );
}
