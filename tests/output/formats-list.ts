// The list of formats in src/output/FORMATS.md, from the table that the site follows. `npm run formats` writes it.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  CATALOGUE_FORMATS,
  DESCRIPTION_FORMATS,
  type Format,
  LIST_FORMATS,
  REPORT_FORMATS,
  type ReportFormat,
  TABLE_FORMATS,
} from "../../src/output/formats.ts";

const FILE = join(import.meta.dirname, "../../src/output/FORMATS.md");
const LIST = /(<!-- Written by .*-->\n)[\s\S]*?(<!-- end of the list -->\n)/u;

function tableOf(where: string, formats: readonly Format[]): string {
  const rows = formats.map(({ file, name, type }) => `| \`${file}\` | ${name} | \`${type}\` |\n`);
  return `\n${where}\n\n| file | format | media type |\n| --- | --- | --- |\n${rows.join("")}`;
}

function reportTable(): string {
  const how = ({ key, isMadeByPage }: ReportFormat) =>
    key === null ? "always" : `\`${key}\`${isMadeByPage ? "; else made by the page" : ""}`;
  const rows = REPORT_FORMATS.map(
    (format) => `| \`${format.file}\` | ${format.name} | \`${format.type}\` | ${how(format)} |\n`,
  );
  return `\nBeside a report, at \`/articles/<id>/\`:\n\n| file | format | media type | written (\`report-files\`) |\n| --- | --- | --- | --- |\n${rows.join("")}`;
}

function formatsList(): string {
  const forms = Object.entries(TABLE_FORMATS).map(([extension, { name, type }]) => ({
    file: `data/….${extension}`,
    name,
    type,
    what: "",
  }));
  return [
    reportTable(),
    tableOf(
      "At `/` for the newest of all, and beside lists of reports (RSS and JSON Feed where `feeds` asks for them):",
      LIST_FORMATS,
    ),
    tableOf("Of the whole archive:", [...forms, ...DESCRIPTION_FORMATS, ...CATALOGUE_FORMATS]),
    "\n",
  ].join("");
}

/** FORMATS.md as it stands, and as the table has it. */
export function formatsDocument(): { readonly stands: string; readonly wanted: string } {
  const stands = readFileSync(FILE, "utf8");
  const wanted = stands.replace(LIST, (_, begin: string, end: string) => begin + formatsList() + end);
  return { stands, wanted };
}

if (process.argv[1] === import.meta.filename) writeFileSync(FILE, formatsDocument().wanted);
