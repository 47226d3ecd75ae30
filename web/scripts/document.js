/*
 * For work on the page: a document of result folders, as the program embeds it, with roles of a file.
 *   node scripts/document.js ROLES.json TEXTS.json FOLDER... > document.json
 * ROLES.json holds `roles`; TEXTS.json is a list of {en, zh}.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** @import { Field, Result, Table } from "../src/types.js" */

const kinds = [
  ["comparison", "compare"],
  ["ensemble", "ensemble"],
  ["dependencies", "network"],
  ["production", "shock"],
  ["lever_ranking", "levers-rank"],
];

/**
 * @param {string} text
 * @returns {string[][]} cells of each line
 */
export function parse_csv(text) {
  /** @type {string[][]} */
  const rows = [];
  let row = [];
  let cell = "";
  let quoted = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ++at) {
    const character = text[at];
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "," || character === "\n") {
      row.push(cell.endsWith("\r") && character === "\n" ? cell.slice(0, -1) : cell);
      cell = "";
      if (character === "\n") {
        rows.push(row);
        row = [];
      }
    } else cell += character;
  }
  return rows;
}

/**
 * @param {string} folder
 * @param {any} resource  of the data package
 * @returns {Table}
 */
function read_table(folder, resource) {
  const [, ...rows] = parse_csv(readFileSync(join(folder, resource.path), "utf8"));
  const fields = resource.schema.fields.map((/** @type {any} */ field) => ({
    name: field.name,
    type: field.type === "year" ? "integer" : field.type === "boolean" ? "string" : field.type,
    unit: field.unit ?? null,
    title: field.title ? { en: field.title } : null,
  }));
  return {
    title: resource.title ? { en: resource.title } : null,
    description: resource.description ? { en: resource.description } : null,
    fields,
    columns: fields.map((/** @type {Field} */ field, /** @type {number} */ at) =>
      rows.map((row) =>
        row[at] === "" ? null : field.type === "string" ? row[at] : Number(row[at]),
      ),
    ),
  };
}

/**
 * @param {string} folder
 * @returns {Result}
 */
function read_result(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  const path = join(folder, "datapackage.json");
  const resources = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).resources : [];
  const tables = Object.fromEntries(
    resources
      .filter((/** @type {any} */ each) => each.format === "csv" && each.name !== "timeseries_long")
      .map((/** @type {any} */ each) => [each.name, read_table(folder, each)]),
  );
  const scenarios = (manifest.runs ?? [manifest]).flatMap(
    (/** @type {any} */ run) => run.scenario ?? [],
  );
  return {
    kind: kinds.find(([name]) => name in tables)?.[1] ?? "run",
    folder: basename(folder),
    marks: [],
    manifest,
    scenarios: scenarios.map((/** @type {any} */ { name, title, question }) => ({
      name,
      title,
      question,
    })),
    tables,
  };
}

const [roles, texts, ...folders] = process.argv.slice(2);
if (folders.length > 0) {
  const list = JSON.parse(readFileSync(texts, "utf8"));
  const document = {
    format: "report/1",
    program: { name: "sim33618", version: "0.1.0" },
    language: "en",
    results: folders.map(read_result),
    roles: JSON.parse(readFileSync(roles, "utf8")),
    texts: Object.fromEntries(list.map((/** @type {any} */ { en, zh }) => [en, zh])),
  };
  process.stdout.write(JSON.stringify(document).replaceAll("</", "<\\/"));
}
