import { column, find_table, is_whole, rows_where } from "../table.js";

/** @import { Breakdown, Cell, Field, Table } from "../types.js" */
/** @import { View } from "../view.js" */
/** @import { Column, Drawing } from "./drawing.js" */

/**
 * @param {View} view
 * @param {Field} field
 */
export function field_title(view, field) {
  const title =
    view.title(field.title) ||
    (Object.hasOwn(view.document.roles.terms ?? {}, field.name)
      ? view.element_name(null, field.name)
      : field.name.replaceAll("_", " "));
  const unit = view.unit(field.unit).label;
  return unit ? `${title} (${unit})` : title;
}

/**
 * The columns that a reader needs: of an element its title, not also its id and English name.
 * @param {View} view
 * @param {Table} table
 * @param {string[]} [names]
 */
function shown_fields(view, table, names) {
  const dimensions = view.document.roles.dimensions ?? {};
  const fields = names
    ? names.flatMap((name) => table.fields.find((field) => field.name === name) ?? [])
    : table.fields.filter((field) => {
        const of = field.name.endsWith("_name") ? field.name.slice(0, -5) : "";
        return !(of in dimensions && column(table, of));
      });
  // Of two columns that say the same in two languages, only the one in the reader's language.
  const other = view.language === "zh" ? "en" : "zh";
  const foreign = (view.document.roles.targets ?? []).flatMap(({ columns: { title } }) =>
    typeof title === "string" || title[other] === title[view.language] ? [] : [title[other]],
  );
  return fields.filter((field) => !foreign.includes(field.name));
}

/**
 * @param {View} view
 * @param {Table} table
 * @param {{ rows?: number[], names?: string[], dimension?: string }} [how]
 * @returns {{ columns: Column[], rows: Cell[][] }}
 */
export function table_as_shown(view, table, { rows, names, dimension } = {}) {
  const fields = shown_fields(view, table, names);
  const dimensions = view.document.roles.dimensions ?? {};
  const columns = fields.map((field) => ({
    field,
    cells: column(table, field.name) ?? [],
    numeric: field.type === "number" || field.type === "integer",
    factor: view.unit(field.unit).factor,
    dimension: field.name in dimensions ? field.name : dimension,
  }));
  return {
    columns: columns.map(({ field, numeric }) => ({ title: field_title(view, field), numeric })),
    rows: (rows ?? rows_where(table, undefined)).map((row) =>
      columns.map(({ cells, numeric, factor, dimension: of, field }) => {
        const cell = cells[row] ?? null;
        if (cell === null) return null;
        if (!numeric) return view.element_name(of, cell);
        return typeof cell === "number" && field.type === "number" && factor !== 1
          ? cell * factor
          : cell;
      }),
    ),
  };
}

/**
 * @param {View} view
 * @param {Breakdown} role  chart table: rows of all results below each other
 * @returns {Drawing | null}
 */
export function draw_table(view, role) {
  const { t } = view;
  /** @type {Column[]} */
  let columns = [];
  /** @type {Cell[][]} */
  const rows = [];
  const found = view.document.results.flatMap((result) =>
    (role.sources ?? [role]).flatMap((source) => {
      const table = find_table(result, source.table);
      return table ? [{ result, table, source }] : [];
    }),
  );
  const several = new Set(found.map(({ result }) => view.scenarios.key_of(result, null))).size > 1;
  for (const { result, table, source } of found) {
    const key = view.scenarios.key_of(result, null);
    if (several && !view.visible.some((each) => each.key === key)) continue;
    const picked = sorted_rows(
      table,
      rows_where(table, { ...role.where, ...source.where }),
      role.sort,
    );
    const shown = table_as_shown(view, table, {
      rows: picked,
      names: role.columns,
      dimension: role.dimension,
    });
    const head = several ? [view.scenario_name(key)] : [];
    columns = [...(several ? [{ title: t("Scenario") }] : []), ...shown.columns];
    for (const row of shown.rows) rows.push([...head, ...row]);
  }
  if (rows.length === 0) return null;
  return {
    option: null,
    height: 0,
    unit: "",
    sentence: t("{title}: {count} rows.", { title: view.title(role.title), count: rows.length }),
    columns,
    rows,
  };
}

/**
 * @param {Table} table
 * @param {number[]} rows
 * @param {string} [sort]  name of a column, with - before it: the largest first
 */
function sorted_rows(table, rows, sort) {
  if (!sort) return rows;
  const down = sort.startsWith("-");
  const cells = column(table, sort.replace(/^-/, "")) ?? [];
  /** @param {Cell} a @param {Cell} b */
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a ?? "") < String(b ?? "")
        ? -1
        : 1;
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(cells[a], cells[b]));
}

/**
 * Why a figure has no data although its table was written: it was too large to embed.
 * @param {View} view
 * @param {Breakdown} role
 * @returns {string | null}
 */
export function left_out(view, role) {
  for (const result of view.document.results) {
    for (const source of role.sources ?? [role]) {
      const table = result.tables[source.table ?? ""];
      if (table && !is_whole(table)) return view.title(table.left_out);
    }
  }
  return null;
}
