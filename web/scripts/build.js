/* Makes report.html (one file, nothing fetched) and plot.mjs: node scripts/build.js [--out DIR] */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const at = process.argv.indexOf("--out");
if (at >= 0 && process.argv[at + 1] === undefined) throw new Error("--out needs a folder");
const out = at >= 0 ? process.argv[at + 1] : join(web, "dist");

/**
 * @param {string} entry
 * @param {import("esbuild").BuildOptions} options
 * @returns {Promise<string>}
 */
async function bundle(entry, options) {
  const result = await build({
    entryPoints: [join(web, "src", entry)],
    bundle: true,
    write: false,
    minify: true,
    charset: "utf8",
    legalComments: "inline",
    logLevel: "warning",
    ...options,
  });
  if (!result.outputFiles) throw new Error(`nothing made of ${entry}`);
  return result.outputFiles[0].text;
}

const script = await bundle("main.js", {
  format: "iife",
  target: ["chrome100", "firefox100", "safari15"],
});
const style = await bundle("style.css", {});
const plot = await bundle("plot.js", { format: "esm", platform: "node", target: ["node18"] });
const page = readFileSync(join(web, "src", "report.html"), "utf8")
  .replace("/*STYLE*/", () => style.trim())
  .replace("/*SCRIPT*/", () =>
    script.trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--"),
  );

const place = '<script type="application/json" id="report-data">{"placeholder":true}</script>\n';
if (page.split(place).length !== 2) throw new Error("the page has not exactly one place for data");

mkdirSync(out, { recursive: true });
writeFileSync(join(out, "report.html"), page);
writeFileSync(join(out, "plot.mjs"), plot);
process.stdout.write(
  `${join(out, "report.html")}: ${Math.round(Buffer.byteLength(page) / 1024)} KiB\n`,
);
