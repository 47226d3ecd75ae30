/** @import { Translate } from "../text.js" */

/**
 * The order of the sections; one is shown when something stands in it.
 * @param {Translate} t
 * @returns {{ id: string, title: string }[]}
 */
export function sections(t) {
  return [
    { id: "summary", title: t("At a glance") },
    { id: "economy", title: t("Clusters and economy") },
    { id: "targets", title: t("Targets") },
    { id: "energy", title: t("Energy") },
    { id: "emissions", title: t("Emissions") },
    { id: "levers", title: t("Levers") },
    { id: "costs", title: t("Costs") },
    { id: "supply", title: t("Supply chain") },
    { id: "firms", title: t("Firms") },
    { id: "assumptions", title: t("Assumptions") },
    { id: "validation", title: t("How far to trust it") },
    { id: "tables", title: t("All tables") },
    { id: "facts", title: t("Run facts") },
  ];
}
