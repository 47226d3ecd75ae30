import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["dist/", "node_modules/", "screenshots/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: "module" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-shadow": "error",
      "max-lines": ["error", 400],
      complexity: ["error", 25],
      // What the data say goes into the page as text, never as markup.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "use textContent" },
        { property: "outerHTML", message: "use textContent" },
        { property: "insertAdjacentHTML", message: "use textContent" },
      ],
    },
  },
  { files: ["src/**"], languageOptions: { globals: globals.browser } },
  { files: ["fixture/**"], rules: { "max-lines": "off" } },
  { files: ["src/plot.js", "scripts/**", "test/**"], languageOptions: { globals: globals.node } },
  { files: ["browser/**"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
];
