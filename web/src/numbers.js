/** @import { Language } from "./types.js" */

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map();

/**
 * @param {Language} language
 * @param {Intl.NumberFormatOptions} options
 */
function format(language, options) {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", options);
    formats.set(key, found);
  }
  return found;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * Four digits that count, whole numbers from a thousand on, powers of ten for what is tiny or huge.
 * @param {number | null | undefined} value
 * @param {Language} language
 * @param {{ sign?: boolean, digits?: number }} [options]
 */
export function format_number(value, language, { sign = false, digits = 4 } = {}) {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  const signDisplay = sign ? "exceptZero" : "auto";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-4 || size >= 1e12)) {
    const exponent = Math.floor(Math.log10(size));
    const mantissa = format(language, { maximumFractionDigits: 1, signDisplay }).format(
      value / 10 ** exponent,
    );
    const power = String(Math.abs(exponent)).replace(/\d/g, (digit) => superscripts[Number(digit)]);
    return `${mantissa}×10${exponent < 0 ? "⁻" : ""}${power}`;
  }
  const text = format(
    language,
    size >= 10 ** (digits - 1)
      ? { maximumFractionDigits: 0, signDisplay }
      : { maximumSignificantDigits: digits, signDisplay },
  ).format(value);
  return text.replace("-", "−");
}

/**
 * @param {number | null | undefined} share  1 is 100 %
 * @param {Language} language
 * @param {{ sign?: boolean }} [options]
 */
export function format_percent(share, language, { sign = false } = {}) {
  if (share === null || share === undefined || !Number.isFinite(share)) return "–";
  const size = Math.abs(share * 100);
  const text = format(language, {
    style: "percent",
    maximumFractionDigits: size >= 100 ? 0 : size >= 0.095 || size === 0 ? 1 : 2,
    signDisplay: sign ? "exceptZero" : "auto",
  }).format(share);
  return text.replace("-", "−");
}
