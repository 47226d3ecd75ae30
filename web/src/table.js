/** @import { Cell, LeftOutTable, Result, Table, Where } from "./types.js" */

/** @type {WeakMap<Table, Map<string, Map<Cell, number[]>>>} */
const indexes = new WeakMap();

/**
 * @param {Table | LeftOutTable | undefined} table
 * @returns {table is Table}
 */
export function is_whole(table) {
  return table !== undefined && "columns" in table;
}

/**
 * @param {Result} result
 * @param {string | undefined} name
 * @returns {Table | null} null if the result has no such table or it was left out
 */
export function find_table(result, name) {
  const table = name === undefined ? undefined : result.tables[name];
  return is_whole(table) ? table : null;
}

/** @param {Table} table */
export function row_count(table) {
  return table.columns.length === 0 ? 0 : table.columns[0].length;
}

/**
 * @param {Table} table
 * @param {string | null | undefined} name
 * @returns {Cell[] | null}
 */
export function column(table, name) {
  const at = table.fields.findIndex((field) => field.name === name);
  return at < 0 ? null : table.columns[at];
}

/**
 * The rows of every value of a column, made once a column.
 * @param {Table} table
 * @param {string} name
 * @returns {Map<Cell, number[]>}
 */
function index(table, name) {
  let of_table = indexes.get(table);
  if (!of_table) indexes.set(table, (of_table = new Map()));
  let found = of_table.get(name);
  if (!found) {
    found = new Map();
    const cells = column(table, name) ?? [];
    for (let row = 0; row < cells.length; ++row) {
      const rows = found.get(cells[row]);
      if (rows) rows.push(row);
      else found.set(cells[row], [row]);
    }
    of_table.set(name, found);
  }
  return found;
}

/**
 * @param {Table} table
 * @param {Where | undefined} where  column → the value, or one of the values; all must hold
 * @returns {number[]} rows in the order of the table
 */
export function rows_where(table, where) {
  const conditions = Object.entries(where ?? {});
  if (conditions.length === 0) return Array.from({ length: row_count(table) }, (_, row) => row);
  const [[first, wanted], ...others] = conditions;
  const of_first = index(table, first);
  const values = Array.isArray(wanted) ? wanted : [wanted];
  const rows = values.flatMap((value) => of_first.get(value) ?? []);
  const rest = others.map(([name, value]) => ({
    cells: column(table, name) ?? [],
    allowed: new Set(Array.isArray(value) ? value : [value]),
  }));
  return rows
    .filter((row) => rest.every(({ cells, allowed }) => allowed.has(cells[row])))
    .sort((a, b) => a - b);
}

/**
 * @param {Table} table
 * @param {string} name
 * @param {number[]} [rows]
 * @returns {Cell[]} distinct values in the order in which they come
 */
export function distinct(table, name, rows) {
  if (!rows) return [...index(table, name).keys()];
  const cells = column(table, name) ?? [];
  return [...new Set(rows.map((row) => cells[row]))];
}

/** @param {Cell | undefined} cell */
export function as_number(cell) {
  if (cell === null || cell === undefined || cell === "") return null;
  const number = typeof cell === "number" ? cell : Number(cell);
  return Number.isFinite(number) ? number : null;
}
