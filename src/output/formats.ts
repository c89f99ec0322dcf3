// The formats in which the archive is given away: of a report, of a list, of the whole. Links, pages and FORMATS.md follow this table.

import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import type { Feed, ReportFile } from "../configuration/archive-keys.ts";
import type { CitedWork } from "./citation/cited-work.ts";
import type { ReportFacts } from "./citation/report-facts.ts";
import type { ExportContext } from "./export-file.ts";
import { pageFile } from "./page-files.ts";
import { PAGE_FORMATS, type PageFormat } from "./page-formats.ts";
import { PAGE_FORMAT_TYPES } from "./saved-files.ts";
import { markdownTwin, textTwin, twinBody } from "./twins.ts";

export type Format = {
  /** The name of the file, or its path from the root of the site where there is one for the whole archive. */
  readonly file: string;
  /** The name by which the users of the format know it. */
  readonly name: string;
  /** Its Arabic name, if it has one: shown instead of the other. */
  readonly arabicName?: string;
  /** IANA media type. */
  readonly type: string;
  /** What it is good for, in the words of the data page. */
  readonly what: string;
};

/** What the makers of a report's files are given: the report, and all that is said of it. */
export type ReportExport = {
  readonly article: Article;
  readonly archive: Archive;
  readonly context: ExportContext;
  readonly facts: ReportFacts;
  readonly works: [CitedWork, ...CitedWork[]];
};

export type ReportFormat = Format & {
  /** How `archive.yaml` asks for the file; null of one that is always written. */
  readonly key: ReportFile | null;
  /** `reference` is downloaded into a reference manager; `text` is the report itself. Each is a line of the citation box. */
  readonly use: "reference" | "text";
  /** What the file is to the page (RFC 8288): about it, or it in another form. */
  readonly rel: "describedby" | "item";
  /** Whether a browser makes it of the page where the build has not written it. */
  readonly isMadeByPage: boolean;
  make(report: ReportExport): string;
};

const USES: Readonly<Record<PageFormat["key"], string>> = {
  ris: "للاستشهاد به في برامج المراجع",
  bibtex: "للاستشهاد به في LaTeX",
  "csl-json": "للاستشهاد به في زوتيرو وأمثاله",
  ninjs: "صيغة وكالات الأنباء (IPTC)",
};

/** Beside the page of a report, in the order of the citation box. A row is all that a new format needs. */
export const REPORT_FORMATS: readonly ReportFormat[] = [
  {
    key: null,
    file: "index.md",
    name: "Markdown",
    type: "text/markdown",
    what: "نصه وبياناته، كما يُضاف إلى أرشيف مثل هذا",
    use: "text",
    // Its front matter says all that is known of the report.
    rel: "describedby",
    isMadeByPage: false,
    make: ({ article, context }) => markdownTwin(article, context),
  },
  ...PAGE_FORMATS.map(
    (format): ReportFormat => ({
      ...format,
      type: PAGE_FORMAT_TYPES[format.key],
      what: USES[format.key],
      use: format.key === "ninjs" ? "text" : "reference",
      rel: "describedby",
      isMadeByPage: true,
      make: ({ facts, article, context }) => pageFile(format.key, facts, twinBody(article, context)),
    }),
  ),
  {
    key: "text",
    file: "index.txt",
    name: "Text",
    arabicName: "نص خالص",
    type: "text/plain",
    what: "نصه وحده، وكيف يُستشهد به",
    use: "text",
    rel: "item",
    isMadeByPage: false,
    make: ({ article, context, works }) => textTwin(article, context, works),
  },
];

/** Those that the build writes. */
export function writtenFormats(asked: readonly ReportFile[] = []): ReportFormat[] {
  return REPORT_FORMATS.filter(({ key }) => key === null || asked.includes(key));
}

export type ListFormat = Format & {
  readonly file: "feed.xml" | "rss.xml" | "feed.json";
  /** How `archive.yaml` asks for the file; null of one that is always written. */
  readonly key: Feed | null;
};

/** The feeds: the archive's has its texts, those of lists have summaries; `feeds.ts` writes them. */
export const LIST_FORMATS: readonly ListFormat[] = [
  {
    key: null,
    file: "feed.xml",
    name: "Atom",
    type: "application/atom+xml",
    what: "أحدث التقارير بنصها الكامل",
  },
  {
    key: "rss",
    file: "rss.xml",
    name: "RSS",
    type: "application/rss+xml",
    what: "مثلها، لبرامج القراءة الأقدم",
  },
  {
    key: "json",
    file: "feed.json",
    name: "JSON Feed",
    type: "application/feed+json",
    what: "مثلها، للبرامج",
  },
];

/** Those that the build writes. */
export function writtenFeeds(asked: readonly Feed[] = []): ListFormat[] {
  return LIST_FORMATS.filter(({ key }) => key === null || asked.includes(key));
}

/** What describes the tables of `data/`; `data-files.ts` writes the tables and these. */
export const DESCRIPTION_FORMATS: readonly Format[] = [
  {
    file: "data/datapackage.json",
    name: "Data Package",
    type: "application/json",
    what: "وصف كل ملف وكل عمود",
  },
  {
    file: "data/dcat.jsonld",
    name: "DCAT",
    type: "application/ld+json",
    what: "الوصف نفسه لفهارس البيانات المفتوحة",
  },
  {
    file: "data/SHA256SUMS",
    name: "SHA-256",
    type: "text/plain",
    what: "بصمات الملفات، تُفحص بالأمر sha256sum -c",
  },
];

/** Files about the archive as a whole, for catalogues and programs. */
export const CATALOGUE_FORMATS: readonly Format[] = [
  {
    file: "oai/repository.xml",
    name: "OAI-PMH",
    type: "text/xml",
    what: "مستودع ساكن بحقول Dublin Core للمكتبات",
  },
  { file: "sitemap.xml", name: "Sitemap", type: "application/xml", what: "عناوين الصفحات كلها" },
  {
    file: "data/warraq-ar.csl",
    name: "CSL",
    type: "application/vnd.citationstyles.style+xml",
    what: "نمط الاستشهاد العربي لزوتيرو وأمثاله",
  },
];

/** The forms of a table of `data/`: `articles.jsonl`, `articles.csv`. */
export const TABLE_FORMATS = {
  jsonl: { name: "JSON Lines", type: "application/jsonl" },
  csv: { name: "CSV", type: "text/csv" },
} as const;
