import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { fixture } from "../fixture/document.js";

const out = mkdtempSync(join(tmpdir(), "web-"));
const build = fileURLToPath(new URL("../scripts/build.js", import.meta.url));

before(() => {
  execFileSync(process.execPath, [build, "--out", out]);
});
after(() => rmSync(out, { recursive: true }));

/** @param {string[]} words @param {any} [document] */
function plot(words, document = fixture()) {
  return spawnSync(process.execPath, [join(out, "plot.mjs"), ...words], {
    input: JSON.stringify(document),
    encoding: "utf8",
  });
}

test("the page is one file with one place for data that fetches nothing", () => {
  const page = readFileSync(join(out, "report.html"), "utf8");
  const line = '<script type="application/json" id="report-data">{"placeholder":true}</script>';
  assert.equal(page.split("\n").filter((each) => each === line).length, 1);
  assert.equal(page.split('{"placeholder":true}').length, 2);
  assert.doesNotMatch(page, /<(script|link|img)[^>]*(src|href)=/);
  assert.match(page, /default-src 'none'/);
  assert.ok(Buffer.byteLength(page) < 2e6);
});

test("figures with a picture are listed, one a line", () => {
  const { stdout, status } = plot(["--list"]);
  assert.equal(status, 0);
  const names = stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t")[0]);
  assert.deepEqual(names.slice(0, 3), ["indicators", "parts", "heap"]);
  assert.ok(names.includes("all") && !names.includes("nodes") && !names.includes("large"));
});

test("each figure listed becomes an SVG, the same one every time", () => {
  for (const line of plot(["--list"]).stdout.trimEnd().split("\n")) {
    const [name] = line.split("\t");
    const first = plot(["--figure", name, "--language", "zh", "--width", "700"]);
    assert.equal(first.status, 0, first.stderr);
    assert.match(first.stdout, /^<svg width="700"[\s\S]*<\/svg>\n$/);
    assert.doesNotMatch(first.stdout, /undefined|NaN/);
  }
  assert.equal(plot(["--figure", "parts"]).stdout, plot(["--figure", "parts"]).stdout);
});

test("names in the data stay text in the SVG", () => {
  const document = fixture();
  const [north] = document.roles.dimensions?.part.elements ?? [];
  north.title = { en: "<script>&" };
  const { stdout } = plot(["--figure", "parts"], document);
  assert.match(stdout, /&lt;script&gt;&amp;/);
  assert.doesNotMatch(stdout, /<script>/);
});

test("what cannot be drawn is refused with 2 and a reason", () => {
  const cases = /** @type {[string[], RegExp][]} */ ([
    [["--figure", "nonsense"], /no figure 'nonsense'/],
    [["--figure", "large"], /too large/],
    [["--figure", "large", "--language", "zh"], /“large”在此没有图形/],
    [["--figure", "parts", "--width", "wide"], /--width/],
    [["--figure", "who", "--year", "1999"], /'who' has no choice of the year 1999/],
    [["--figures"], /usage/],
    [[], /usage/],
  ]);
  for (const [words, reason] of cases) {
    const { status, stderr, stdout } = plot(words);
    assert.equal(status, 2, words.join(" "));
    assert.match(stderr, reason);
    assert.equal(stdout, "");
  }
});
