/* Lists the English texts of the page, which are the keys of src/texts.zh.json: node scripts/texts.js */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";

const src = join(dirname(dirname(fileURLToPath(import.meta.url))), "src");

/**
 * @param {string} folder
 * @returns {string[]}
 */
function modules(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? modules(path) : entry.name.endsWith(".js") ? [path] : [];
  });
}

/** @returns {string[]} the first arguments of all calls of t, sorted by code point, each once */
export function used_texts() {
  /** @type {Set<string>} */
  const found = new Set();
  for (const path of modules(src)) {
    const file = ts.createSourceFile(
      path,
      readFileSync(path, "utf8"),
      ts.ScriptTarget.ES2022,
      true,
    );
    /** @param {ts.Node} node */
    const visit = (node) => {
      if (ts.isCallExpression(node)) {
        const callee = node.expression;
        const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
        if (name === "t" && node.arguments.length > 0) {
          const [text] = node.arguments;
          if (!ts.isStringLiteralLike(text))
            throw new Error(`${path}: t() of what is no text: ${text.getText()}`);
          found.add(text.text);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return [...found].sort((a, b) => (a < b ? -1 : 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.stdout.write(`${JSON.stringify(used_texts(), null, 1)}\n`);
}
