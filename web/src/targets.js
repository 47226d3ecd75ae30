import { as_number, column, find_table, row_count } from "./table.js";
import { scenario_column } from "./series.js";

/** @import { TargetRole } from "./types.js" */
/** @import { View } from "./view.js" */

/**
 * What one scenario reaches of one target.
 * @typedef {object} Reached
 * @property {number | null} simulated
 * @property {number | null} difference
 * @property {number | null} attainment  simulated ÷ required
 * @property {boolean | null} met
 * @property {number | null} probability  that it is met, of an ensemble
 *
 * @typedef {object} Target
 * @property {string} id
 * @property {string} title
 * @property {number | null} year
 * @property {string} comparison
 * @property {number | null} required
 * @property {string | null} unit
 * @property {string} source
 * @property {string} counts
 * @property {Map<string, Reached>} reached  by scenario
 */

/**
 * @param {View} view
 * @returns {Target[]} in the order in which they come, each once
 */
export function read_targets(view) {
  /** @type {Map<string, Target>} */
  const found = new Map();
  for (const role of view.document.roles.targets ?? []) {
    for (const result of view.document.results) {
      const table = find_table(result, role.table);
      if (table)
        add_targets(view, found, role, table, (name) => view.scenarios.key_of(result, name));
    }
  }
  return [...found.values()];
}

/**
 * @param {View} view
 * @param {Map<string, Target>} found
 * @param {TargetRole} role
 * @param {import("./types.js").Table} table
 * @param {(name: string | null) => string} key_of
 */
function add_targets(view, found, { columns }, table, key_of) {
  /** @param {string | null | undefined} name */
  const cells = (name) => column(table, name) ?? [];
  const title_column =
    typeof columns.title === "string"
      ? columns.title
      : (columns.title[view.language] ?? columns.title.en);
  const scenario_cells = cells(columns.scenario ?? scenario_column(table));
  const [
    ids,
    titles,
    years,
    comparisons,
    required,
    simulated,
    units,
    attainments,
    met,
    probabilities,
  ] = [
    columns.id,
    title_column,
    columns.year,
    columns.comparison,
    columns.required,
    columns.simulated,
    columns.unit,
    columns.attainment,
    columns.met,
    columns.probability,
  ].map(cells);
  const [differences, sources, counts] = [columns.difference, columns.source, columns.counts].map(
    cells,
  );
  for (let row = 0; row < row_count(table); ++row) {
    const id = String(ids[row]);
    let target = found.get(id);
    if (!target) {
      target = {
        id,
        title: String(titles[row] ?? id),
        year: as_number(years[row]),
        comparison: String(comparisons[row] ?? ""),
        required: as_number(required[row]),
        unit: units[row] === undefined || units[row] === null ? null : String(units[row]),
        source: String(sources[row] ?? ""),
        counts: String(counts[row] ?? ""),
        reached: new Map(),
      };
      found.set(id, target);
    }
    const key = key_of(scenario_cells.length > 0 ? String(scenario_cells[row]) : null);
    const value = as_number(simulated[row]);
    const gap = value === null || target.required === null ? null : value - target.required;
    target.reached.set(
      key,
      either(target.reached.get(key), {
        simulated: value,
        difference: as_number(differences[row]) ?? gap,
        attainment: as_number(attainments[row]),
        met: truth(met[row]),
        probability: as_number(probabilities[row]),
      }),
    );
  }
}

/**
 * What two tables say of one target, one of them perhaps only its probability.
 * @param {Reached | undefined} before
 * @param {Reached} next
 * @returns {Reached}
 */
function either(before, next) {
  return {
    simulated: next.simulated ?? before?.simulated ?? null,
    difference: next.difference ?? before?.difference ?? null,
    attainment: next.attainment ?? before?.attainment ?? null,
    met: next.met ?? before?.met ?? null,
    probability: next.probability ?? before?.probability ?? null,
  };
}

/** @param {import("./types.js").Cell | undefined} cell */
function truth(cell) {
  const text = String(cell ?? "").toLowerCase();
  return text === "yes" || text === "true"
    ? true
    : text === "no" || text === "false"
      ? false
      : null;
}
