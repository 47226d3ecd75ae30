/** @import { Cell } from "../types.js" */
/** @import { Drawing } from "../charts/drawing.js" */

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it.
 * @param {Cell} cell
 */
function csv_cell(cell) {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * @param {Pick<Drawing, "columns" | "rows">} table
 * @returns {string} CSV (RFC 4180) with a byte-order mark, so that Excel shows Chinese right
 */
export function as_csv({ columns, rows }) {
  const lines = [
    columns.map((column) => csv_cell(column.title)),
    ...rows.map((row) => row.map(csv_cell)),
  ];
  return `\ufeff${lines.map((line) => `${line.join(",")}\r\n`).join("")}`;
}

/**
 * @param {Blob} blob
 * @param {string} name
 */
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** @param {string} name @returns {string} without characters that file systems refuse */
function file_name(name) {
  return name.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/^[-.]+|-+$/g, "") || "figure";
}

/**
 * @param {string} name
 * @param {Pick<Drawing, "columns" | "rows">} table
 */
export function save_csv(name, table) {
  save(new Blob([as_csv(table)], { type: "text/csv;charset=utf-8" }), `${file_name(name)}.csv`);
}

/**
 * @param {string} name
 * @param {string} svg
 */
export function save_svg(name, svg) {
  save(new Blob([svg], { type: "image/svg+xml;charset=utf-8" }), `${file_name(name)}.svg`);
}

/**
 * @param {string} name
 * @param {string} svg
 * @param {number} width
 * @param {number} height
 */
export async function save_png(name, svg, width, height) {
  const scale = 2;
  const image = new Image(width, height);
  // Not a blob: of a page opened from a file, those would make the canvas unreadable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  /** @type {Blob | null} */
  const blob = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (blob) save(blob, `${file_name(name)}.png`);
}
