import assert from "node:assert/strict";
import test from "node:test";
import { used_texts } from "../scripts/texts.js";
import { chinese } from "../src/chinese.js";
import { format_number, format_percent } from "../src/numbers.js";
import { as_csv } from "../src/page/download.js";
import { period_place } from "../src/period.js";
import { display_unit, usual_units } from "../src/units.js";

test("every text has its Chinese, in order, with the same gaps, and none is left over", () => {
  assert.deepEqual(Object.keys(chinese), used_texts());
  const gaps = (/** @type {string} */ text) =>
    [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
  for (const [english, text] of Object.entries(chinese)) {
    assert.deepEqual(gaps(text), gaps(english), english);
    assert.notEqual(text.trim(), "");
  }
});

test("numbers have four digits that count, in the language's way", () => {
  assert.equal(format_number(44229.9, "en"), "44,230");
  assert.equal(format_number(0.123456, "zh"), "0.1235");
  assert.equal(format_number(-5.5, "en", { sign: true }), "−5.5");
  assert.equal(format_number(3, "en", { sign: true }), "+3");
  assert.equal(format_number(0, "en", { sign: true }), "0");
  assert.equal(format_number(3.5e-16, "en"), "3.5×10⁻¹⁶");
  assert.equal(format_number(null, "en"), "–");
  assert.equal(format_number(Infinity, "en"), "–");
  assert.equal(format_percent(0.3712, "en", { sign: true }), "+37.1%");
  assert.equal(format_percent(-0.0004, "en"), "−0.04%");
});

test("units are converted and named", () => {
  const en = usual_units("en");
  const zh = usual_units("zh");
  assert.deepEqual(display_unit("1e8 CNY2024/yr", en, "en"), {
    factor: 0.1,
    label: "billion CNY/yr (2024 prices)",
  });
  assert.deepEqual(display_unit("1e8 CNY2024/yr", zh, "zh"), {
    factor: 1,
    label: "亿元/年（2024年价）",
  });
  assert.deepEqual(display_unit("亿元/yr", en, "en"), { factor: 0.1, label: "billion CNY/yr" });
  assert.deepEqual(display_unit("Mt CO2/yr", zh, "zh"), { factor: 100, label: "万吨 CO₂/年" });
  const coal = display_unit("PJ/yr", zh, "zh");
  assert.equal(coal.label, "万吨标准煤/年");
  assert.ok(Math.abs(coal.factor - 100 / 29.3076) < 1e-12);
  assert.deepEqual(display_unit("1", en, "en"), { factor: 1, label: "" });
  assert.deepEqual(display_unit(null, en, "en"), { factor: 1, label: "" });
  assert.deepEqual(display_unit("%", en, "en"), { factor: 1, label: "%" });
});

test("periods are years and quarters of years", () => {
  assert.equal(period_place("2025"), 2025);
  assert.equal(period_place("2025Q3"), 2025.5);
  assert.equal(period_place(2026), 2026);
  assert.equal(period_place("all"), null);
});

test("CSV keeps numbers whole and makes no formulas", () => {
  const text = as_csv({
    columns: [{ title: "a, b" }, { title: "n", numeric: true }],
    rows: [
      ['say "x"', 0.1 + 0.2],
      ["=cmd()", null],
      ["line\nbreak", -1],
    ],
  });
  assert.equal(
    text,
    '\ufeff"a, b",n\r\n"say ""x""",0.30000000000000004\r\n\'=cmd(),\r\n"line\nbreak",-1\r\n',
  );
});
