import { readFileSync } from "node:fs";
import { picture } from "./charts/picture.js";
import { left_out } from "./charts/table.js";
import { single_figures } from "./charts/figures.js";
import { read_document } from "./document.js";
import { read_state } from "./state.js";
import { make_view } from "./view.js";

/** @import { Theme } from "./palette.js" */

const usage =
  "usage: plot.mjs --list | --figure NAME [--language en|zh] [--theme light|dark] [--width W] [--height H] " +
  "[--year Y] [--delta] [--document FILE]  < document.json";

class BadArgument extends Error {}

/**
 * @param {string[]} words
 * @returns {Record<string, string>}
 */
function options(words) {
  const flags = ["list", "delta"];
  const values = ["document", "figure", "language", "theme", "width", "height", "year"];
  /** @type {Record<string, string>} */
  const given = Object.create(null);
  for (let at = 0; at < words.length; ++at) {
    const name = words[at].startsWith("--") ? words[at].slice(2) : "";
    if (flags.includes(name)) given[name] = "1";
    else if (values.includes(name) && at + 1 < words.length) given[name] = words[++at];
    else throw new BadArgument(usage);
  }
  return given;
}

/**
 * @param {Record<string, string>} given
 * @param {string} name
 * @param {string} otherwise
 * @param {RegExp} allowed
 */
function option(given, name, otherwise, allowed) {
  const value = given[name] ?? otherwise;
  if (!allowed.test(value))
    throw new BadArgument(`--${name}: '${value}' is not understood\n${usage}`);
  return value;
}

/**
 * @param {string[]} words  the command line
 * @returns {string} what goes to standard output
 * @throws {BadArgument}
 */
function plot(words) {
  const given = options(words);
  const document = read_document(readFileSync(given.document ?? 0, "utf8"));
  const language = option(given, "language", document.language, /^(en|zh)$/);
  const theme = /** @type {Theme} */ (option(given, "theme", "light", /^(light|dark)$/));
  const state = read_state(`lang=${language}&delta=${given.delta ?? "0"}`, document.language);
  const width = Number(option(given, "width", "900", /^[1-9]\d{2,3}$/));
  const figures = single_figures(make_view(document, state, theme));
  if (given.list) {
    const view = make_view(document, state, theme);
    return figures
      .filter((figure) => figure.draw(view, width)?.option)
      .map((figure) => `${figure.id}\t${view.title(figure.title, figure.id)}\n`)
      .join("");
  }
  const figure = figures.find((each) => each.id === given.figure);
  if (!figure)
    throw new BadArgument(
      given.figure === undefined ? usage : `no figure '${given.figure}' (see --list)`,
    );
  if (given.year !== undefined) state.figures[figure.id] = { year: given.year };
  const view = make_view(document, state, theme);
  const drawing = figure.draw(view, width);
  if (!drawing?.option) {
    const reason = figure.role && left_out(view, figure.role);
    throw new BadArgument(
      view.t("'{figure}' has no picture here: {reason}", {
        figure: figure.id,
        reason: reason ?? view.t("these results lack its figures"),
      }),
    );
  }
  const years = drawing.choices?.find(({ name }) => name === "year")?.options ?? [];
  if (given.year !== undefined && !years.some(({ value }) => value === given.year))
    throw new BadArgument(
      view.t("'{figure}' has no choice of the year {year}", {
        figure: figure.id,
        year: given.year,
      }),
    );
  const height = Number(
    option(given, "height", String(Math.ceil(drawing.height)), /^[1-9]\d{1,4}$/),
  );
  return `${picture(view, figure, drawing, width, height).text}\n`;
}

try {
  process.stdout.write(plot(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof BadArgument ? 2 : 1;
}
