/**
 * What the embedded document `report/1` holds. The program writes it; everything here is read only.
 *
 * @typedef {"en" | "zh"} Language
 * @typedef {{ en: string, zh?: string }} Title
 * @typedef {string | number | null} Cell
 *
 * @typedef {object} Field
 * @property {string} name
 * @property {string} [type]
 * @property {string | null} [unit]
 * @property {Title | null} [title]
 * @property {Title | string | null} [description]
 *
 * @typedef {object} Table
 * @property {Title | null} [title]
 * @property {Title | null} [description]
 * @property {Field[]} fields
 * @property {Cell[][]} columns  one array a field, all of one length
 *
 * @typedef {{ left_out: string | Title, rows?: number, title?: Title | null }} LeftOutTable
 *
 * @typedef {object} Scenario
 * @property {string} name
 * @property {Title | null} [title]
 * @property {Title | null} [question]
 *
 * @typedef {object} Result
 * @property {string} kind
 * @property {string} folder
 * @property {string[]} [marks]
 * @property {Record<string, any>} [manifest]
 * @property {Scenario[]} scenarios
 * @property {Record<string, Table | LeftOutTable>} tables
 *
 * @typedef {Record<string, Cell | Cell[]>} Where
 * @typedef {{ mean?: string, quantiles: [string, string][] }} Bands
 *
 * @typedef {object} Source
 * @property {string} table
 * @property {Where} [where]
 * @property {string} [value]
 * @property {string | null} [time]  null or absent with period columns: the table is wide
 * @property {Bands | null} [bands]
 *
 * @typedef {[number, number, string?, string?]} HistoryPoint
 *
 * @typedef {object} RoleElement
 * @property {string} id
 * @property {Where} [where]
 * @property {Title | null} [title]
 * @property {HistoryPoint[]} [history]
 *
 * @typedef {object} Indicator
 * @property {string} [id]
 * @property {Title} title
 * @property {string | null} [unit]
 * @property {"higher" | "lower" | null} [better]
 * @property {string[]} [targets]
 * @property {string | null} [target]
 * @property {Source[]} [sources]
 * @property {string} [table]
 * @property {Where} [where]
 * @property {string} [value]
 * @property {string | null} [time]
 * @property {Bands | null} [bands]
 * @property {HistoryPoint[]} [history]
 *
 * @typedef {object} Breakdown
 * @property {string} id
 * @property {string} section
 * @property {Title} title
 * @property {Title | null} [description]
 * @property {string} chart
 * @property {string | null} [unit]
 * @property {string} [dimension]
 * @property {string} [from_dimension]
 * @property {string} [to_dimension]
 * @property {Source[]} [sources]
 * @property {string} [table]
 * @property {Where} [where]
 * @property {string} [value]
 * @property {string[]} [values]
 * @property {string | null} [time]
 * @property {string} [by]
 * @property {Bands | null} [bands]
 * @property {RoleElement[]} [elements]
 * @property {HistoryPoint[]} [history]
 * @property {boolean} [stack]
 * @property {boolean} [together]
 * @property {string | null} [groups]
 * @property {string[]} [columns]
 * @property {string} [sort]
 * @property {string} [rows]
 * @property {string} [carriers]
 * @property {string[]} [supply]
 * @property {string[]} [sinks]
 * @property {Record<string, string[]>} [leave_out]
 * @property {string} [from]
 * @property {string} [to]
 * @property {{ table: string, by: string, value: string, time?: string | null }} [size]
 * @property {{ without: string, value: string }} [total]
 *
 * @typedef {object} TargetColumns
 * @property {string} id
 * @property {Title | string} title
 * @property {string} year
 * @property {string} [comparison]
 * @property {string} required
 * @property {string} simulated
 * @property {string} [unit]
 * @property {string | null} [difference]
 * @property {string | null} [attainment]
 * @property {string} met
 * @property {string | null} [probability]
 * @property {string | null} [scenario]
 * @property {string | null} [source]
 * @property {string | null} [counts]
 * @typedef {{ table: string, columns: TargetColumns }} TargetRole
 *
 * @typedef {{ id: string, title: Title, group?: string | null }} Element
 * @typedef {{ title?: Title | null, elements: Element[], groups?: { id: string, title: Title }[] }} Dimension
 *
 * @typedef {object} Roles
 * @property {Record<string, Dimension>} [dimensions]
 * @property {Record<string, Title>} [terms]
 * @property {Indicator[]} [indicators]
 * @property {Breakdown[]} [breakdowns]
 * @property {TargetRole[]} [targets]
 *
 * @typedef {object} ReportDocument
 * @property {"report/1"} format
 * @property {{ name: string, version: string }} program
 * @property {Language} language
 * @property {Result[]} results
 * @property {Roles} roles
 * @property {Record<string, string>} texts
 */

export {};
