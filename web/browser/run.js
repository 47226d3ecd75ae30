/*
 * Tests of the page in Chromium, from file:// with the network off:
 *   node browser/run.js [REPORT.html...]
 * Without reports one is made of the fixture. Pictures of the main views go to screenshots/, for a
 * human to look at. CHROMIUM names another browser than /usr/bin/chromium.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { fixture } from "../fixture/document.js";

/** @import { Browser, Page } from "playwright-core" */

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pictures = join(web, "screenshots");
const scratch = mkdtempSync(join(tmpdir(), "report-"));
const views = ["en", "zh"].flatMap((language) =>
  [390, 1280, 1920].map((width) => ({ language, width })),
);
/** Of real results, which have many figures, as few as show every language and width. */
const fewer_views = views.filter(({ language, width }) => (language === "zh") === (width === 390));

/** @param {any} document @param {string} name */
function report_of(document, name) {
  const page = readFileSync(join(web, "dist", "report.html"), "utf8");
  const json = JSON.stringify(document).replaceAll("<", "\\u003c");
  const path = join(scratch, name);
  writeFileSync(
    path,
    page.replace('{"placeholder":true}', () => json),
  );
  return path;
}

/**
 * @param {Browser} browser
 * @param {string} path
 * @param {string} fragment
 * @param {number} width
 * @param {(page: Page) => Promise<void>} check
 */
async function with_page(browser, path, fragment, width, check) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    offline: true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  /** @type {string[]} */
  const said = [];
  page.on("console", (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => said.push(String(error.stack)));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) said.push(`asked for ${request.url()}`);
  });
  page.on("dialog", (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(path).href + fragment);
  await page.waitForSelector("main");
  await check(page);
  assert.deepEqual(said, [], "the page says nothing on the console and asks for nothing");
  await context.close();
}

/** Goes to every figure, so that it is drawn. @param {Page} page */
async function see_all(page) {
  return page.evaluate(async () => {
    const canvases = [...document.querySelectorAll("figure .canvas")];
    for (const canvas of canvases) {
      canvas.scrollIntoView();
      for (let frames = 0; !canvas.querySelector("svg"); ++frames) {
        if (frames > 600) throw new Error(`not drawn: ${canvas.closest("figure")?.id}`);
        await new Promise((next) => requestAnimationFrame(next));
      }
    }
    window.scrollTo(0, 0);
    return canvases.length;
  });
}

/** @param {Page} page */
async function blank_figures(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll("figure .canvas")]
      .filter((canvas) => {
        const shapes = [...canvas.querySelectorAll("svg path, svg polyline, svg circle, svg rect")];
        const seen = shapes.map((shape) => shape.getBoundingClientRect());
        return seen.filter(({ width, height }) => width > 0.5 || height > 0.5).length < 4;
      })
      .map((canvas) => canvas.closest("figure")?.id ?? ""),
  );
}

/** @param {Page} page @returns {Promise<string[]>} texts in pictures that lie over each other or are cut */
async function colliding(page) {
  return page.evaluate(() => {
    /** @type {string[]} */
    const found = [];
    for (const canvas of document.querySelectorAll("figure .canvas")) {
      const edge = canvas.getBoundingClientRect();
      const upright = [...canvas.querySelectorAll("svg text")].filter(
        (text) => text.textContent && !/matrix|rotate/.test(text.getAttribute("transform") ?? ""),
      );
      const boxes = upright.map((text) => ({
        text: text.textContent ?? "",
        box: text.getBoundingClientRect(),
      }));
      boxes.forEach(({ text, box }, at) => {
        if (box.left < edge.left - 2 || box.right > edge.right + 2) found.push(`cut: ${text}`);
        for (const other of boxes.slice(at + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 3 && down > 4)
            found.push(`${canvas.closest("figure")?.id}: ${text} × ${other.text}`);
        }
      });
    }
    return found;
  });
}

/** @param {Page} page */
async function accessibility(page) {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa"],
    });
    return violations.map(
      (/** @type {any} */ each) => `${each.id}: ${each.nodes[0].html.slice(0, 160)}`,
    );
  });
}

/** @param {Page} page */
async function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** @param {Page} page @param {string} selector */
async function saved(page, selector) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(selector).first().click(),
  ]);
  const path = join(scratch, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: readFileSync(path) };
}

/** @param {Page} page @param {string} text */
async function is_xml(page, text) {
  const wrong = await page.evaluate((svg) => {
    const read = new DOMParser().parseFromString(svg, "image/svg+xml");
    return read.querySelector("parsererror")?.textContent ?? "";
  }, text);
  assert.equal(wrong, "", "a saved SVG is well formed");
}

/** What was found wrong of all views, so that one run tells all. @type {string[]} */
const problems = [];

/** @param {string[]} found @param {string} where */
function none(found, where) {
  problems.push(...found.map((each) => `${where}: ${each}`));
}

/** @param {Page} page @returns {Promise<number>} ms from the request to the first text or picture */
async function first_paint(page) {
  return page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
  );
}

/**
 * What holds of every report.
 * @param {Browser} browser
 * @param {string} path
 * @param {typeof views} shown
 */
async function common(browser, path, shown) {
  const file = basename(path, ".html");
  const name = file === "report" ? basename(dirname(path)) : file;
  for (const { language, width } of shown) {
    await with_page(browser, path, `#lang=${language}`, width, async (page) => {
      await see_all(page);
      const where = `${name} ${language} ${width}`;
      none(await blank_figures(page), `${where}: blank`);
      const wider = await overflow(page);
      none(wider > 0 ? [`${wider} px`] : [], `${where}: wider than the window`);
      none(await colliding(page), `${where}: texts collide`);
      const html = await page.locator("html").getAttribute("lang");
      assert.equal(html, language === "zh" ? "zh-CN" : "en");
      await page.screenshot({
        path: join(pictures, `${name}-${language}-${width}.png`),
        fullPage: true,
      });
      if (width === 1280) {
        none(await accessibility(page), `${where}: axe`);
        const size = (statSync(path).size / 1e6).toFixed(2);
        const paint = Math.round(await first_paint(page));
        process.stdout.write(`${name}: ${size} MB, first paint after ${paint} ms\n`);
      }
    });
  }
  await with_page(browser, path, "#theme=dark", 1280, async (page) => {
    await see_all(page);
    none(await accessibility(page), `${name} dark: axe`);
    await page.screenshot({ path: join(pictures, `${name}-dark.png`), fullPage: true });
  });
  await with_page(browser, path, "", 1280, async (page) => {
    const figures = await page.locator("figure .canvas").count();
    const pdf = await page.pdf({
      path: join(pictures, `${name}.pdf`),
      format: "A4",
      preferCSSPageSize: true,
    });
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 10_000 + 1_000 * figures);
  });
}

/** What is known of the fixture. @param {Browser} browser @param {string} path */
async function fixture_tests(browser, path) {
  await with_page(browser, path, "#money=yi", 1280, async (page) => {
    assert.equal(await see_all(page), 10);
    assert.equal(await page.title(), "Plain · Green – sim33618");
    assert.match(
      (await page.locator(".warning").textContent()) ?? "",
      /green: changed: energy\.csv/,
    );
    assert.match(
      (await page.locator("#section-supply").textContent()) ?? "",
      /Too large: too large/,
    );
    assert.equal(await page.locator("#section-validation").count(), 0);
    assert.match((await page.locator(".card .large").textContent()) ?? "", /780/);

    const lines = () => page.locator("#figure-parts .canvas svg path").count();
    const both = await lines();
    await page.locator("#scenario-1").click();
    await page.locator("#figure-parts .canvas svg").waitFor();
    assert.ok((await lines()) < both, "a scenario switched off is not drawn");
    assert.match(page.url(), /hide=green/);
    await page.locator("#scenario-1").click();

    await page.locator("#figure-parts details summary").click();
    await page.locator("#figure-parts tbody tr").first().waitFor();
    const cells = () => page.locator("#figure-parts tbody tr").allTextContents();
    assert.equal((await cells()).length, 6);
    await page.locator("#delta").click();
    assert.deepEqual((await cells())[0], "GreenPart north0055555");
    await page.keyboard.press("Shift+Tab");
    await page.locator("#delta").click();

    await page.locator("#language").selectOption("zh");
    assert.match((await page.locator("h1").textContent()) ?? "", /基准/);
    await page.locator("#language").selectOption("en");
    await page.locator("#money").selectOption("billion");
    assert.match((await page.locator(".card .large").textContent()) ?? "", /^78$/);
    await page.locator("#money").selectOption("yi");

    const year = page.locator("#who-year");
    await year.selectOption("2024");
    assert.match(page.url(), /f\.who\.year=2024/);
    assert.match((await page.locator("#figure-who figcaption").textContent()) ?? "", /2024/);

    const csv = await saved(page, "#figure-parts [data-download=csv]");
    assert.equal(csv.name, "parts.csv");
    const rows = csv.bytes.toString("utf8").split("\r\n");
    assert.equal(rows[1], "Plain,Part north,100,110,120,130,140,150,160");
    const svg = await saved(page, "#figure-heap [data-download=svg]");
    assert.match(svg.bytes.toString("utf8"), /^<svg[^>]*>[\s\S]*Part north[\s\S]*<\/svg>\s*$/);
    await is_xml(page, svg.bytes.toString("utf8"));
    const png = await saved(page, "#figure-heap [data-download=png]");
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    assert.ok(png.bytes.readUInt32BE(16) > 1500 && png.bytes.length > 8000);
  });
  await with_page(browser, path, "#at=supply", 1280, async (page) => {
    const top = await page
      .locator("#section-supply")
      .evaluate((section) => section.getBoundingClientRect().top);
    assert.ok(top > -50 && top < 300, "a fragment leads to its section");
    await page.keyboard.press("Tab");
    assert.ok(
      await page.evaluate(() => document.activeElement !== document.body),
      "keys reach controls",
    );
  });
}

/** Markup in every text field of the data stays text. @param {Browser} browser */
async function injection(browser) {
  const evil = `<img src=x onerror=alert(1)></script><script>alert(2)</script>`;
  /** @param {any} value @param {string} key @returns {any} */
  const poisoned = (value, key) => {
    if (Array.isArray(value)) return value.map((each) => poisoned(each, key));
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, poisoned(each, name)]),
      );
    }
    const shown = ["en", "zh", "folder", "version", "marks", "question"].includes(key);
    return typeof value === "string" && shown ? `${value} ${evil}` : value;
  };
  const document = poisoned(fixture(), "");
  for (const result of document.results) {
    result.manifest = { ...result.manifest, [evil]: evil };
    for (const table of Object.values(result.tables)) {
      for (const field of table.fields ?? []) field.title = { en: evil, zh: evil };
    }
    result.tables[evil] = {
      title: null,
      fields: [{ name: evil, type: "string" }],
      columns: [[evil]],
    };
  }
  const path = report_of(document, "injection.html");
  for (const language of ["en", "zh"]) {
    await with_page(browser, path, `#lang=${language}`, 1280, async (page) => {
      await see_all(page);
      for (const details of await page.locator("details > summary").all()) {
        if (await details.isVisible()) await details.click();
      }
      for (const canvas of await page.locator("figure .canvas").all()) await canvas.hover();
      assert.equal(await page.locator("img, main script").count(), 0);
      assert.match(await page.title(), /<img/);
      const svg = await saved(page, "#figure-parts [data-download=svg]");
      await is_xml(page, svg.bytes.toString("utf8"));
    });
  }
}

/** Results that hold little are shown or said, not failed on. @param {Browser} browser */
async function little(browser) {
  const path = report_of({ ...fixture(), results: [] }, "none.html");
  await with_page(browser, path, "", 1280, async (page) => {
    assert.match((await page.locator("main").textContent()) ?? "", /no scenario/);
  });
}

execFileSync(process.execPath, [join(web, "scripts", "build.js")], { stdio: "inherit" });
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
try {
  const given = process.argv.slice(2).map((path) => resolve(path));
  if (given.length === 0) {
    const path = report_of(fixture(), "fixture.html");
    await common(browser, path, views);
    await fixture_tests(browser, path);
    await injection(browser);
    await little(browser);
  }
  for (const path of given) await common(browser, path, fewer_views);
  assert.deepEqual(problems, []);
  process.stdout.write(`all well; look at ${pictures}\n`);
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true });
}
