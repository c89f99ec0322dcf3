// `warraq init DIR`: a new archive that builds at once; whatever is there already stays as it is.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { listArticleFiles } from "../article/article-files.ts";
import { ARCHIVE_KEYS } from "../configuration/archive-keys.ts";
import { ARCHIVE_FILE, NAMES_FILE } from "../configuration/find-archive.ts";
import { programPath } from "../configuration/program.ts";
import type { Key, KeyTable } from "../configuration/shapes.ts";
import { writeNewFile } from "../intake/write-file.ts";
import { readText } from "../reporting/files.ts";
import { makeFolder } from "../reporting/refusals.ts";
import type { Invocation, Language } from "./invocation.ts";

export async function init({ operands, language }: Invocation): Promise<number> {
  const [folder] = operands;
  if (folder === undefined || operands.length > 1) {
    console.error(language === "ar" ? "أي مجلد؟ init DIR" : "which folder? init DIR");
    return 2;
  }
  makeFolder(folder);
  const hasReports = (await listArticleFiles(folder)).files.length > 0;
  const files: readonly (readonly [path: string, text: string])[] = [
    [ARCHIVE_FILE, archiveFile(language)],
    [NAMES_FILE, NAMES[language]],
    [".gitignore", "_site/\n.*.warraq/\n"],
    [".github/workflows/pages.yml", workflow(language)],
    ...(hasReports ? [] : ([["first-report.md", exampleReport(new Date())]] as const)),
  ];
  for (const [path, text] of files) {
    const isNew = await writeUnlessThere(join(folder, path), text);
    console.log(`${(isNew ? WORDS.written : WORDS.kept)[language]}: ${join(folder, path)}`);
  }
  console.log(nextSteps(folder, language));
  return 0;
}

const WORDS = {
  written: { ar: "كُتب", en: "written" },
  kept: { ar: "موجود، بقي كما هو", en: "there already, left as it is" },
} as const;

async function writeUnlessThere(path: string, text: string): Promise<boolean> {
  if (existsSync(path)) return false;
  makeFolder(dirname(path));
  await writeNewFile(path, text);
  return true;
}

function nextSteps(folder: string, language: Language): string {
  return language === "ar"
    ? `الأرشيف جاهز. بعدها:\n  cd ${quoted(folder)}\n  npx warraq serve        معاينة الموقع\n  npx warraq add page.txt إضافة تقرير`
    : `The archive is ready. Next:\n  cd ${quoted(folder)}\n  npx warraq serve          preview the site\n  npx warraq add page.txt   add a report`;
}

function quoted(path: string): string {
  return /^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

const HEADING = {
  ar: "ما هذا الأرشيف. لكل مفتاح قيمة معتادة، وهي ما بعد علامة #؛ احذف العلامة لتغيّرها.",
  en: "What this archive is. Every key has a default, which stands after the # sign; remove the sign to change it.",
} as const;
/** What is asked of every archive stands without a sign. */
const STATED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  name: { ar: "أرشيفي", en: "أرشيفي" },
  description: { ar: "أرشيف لأخبار مختارة", en: "أرشيف لأخبار مختارة" },
};

/** A commented `archive.yaml`: every key with what it is for and what holds where it is not given. */
export function archiveFile(language: Language): string {
  const keys = Object.entries<Key>(ARCHIVE_KEYS).map(([name, key]) => {
    const stated = STATED[name]?.[language];
    const lines = stated === undefined ? asComments(keyLines(name, key, language)) : [`${name}: ${stated}`];
    return [`# ${key.comment[language]}`, ...lines].join("\n");
  });
  return `# ${HEADING[language]}\n\n${keys.join("\n\n")}\n`;
}

function asComments(lines: readonly string[]): string[] {
  return lines.map((line) => `# ${line}`);
}

function keyLines(name: string, { shape, default: fallback }: Key, language: Language): string[] {
  if (shape.kind === "scalar") return [`${name}: ${written(fallback)}`.trimEnd()];
  const inner = innerLines(shape.keys, language).map((line) => `  ${line}`);
  if (shape.kind === "map") return [`${name}:`, ...inner];
  const [first = "", ...others] = inner;
  return [`${name}:`, `  - ${first.trim()}`, ...others.map((line) => `  ${line}`)];
}

function innerLines(keys: KeyTable, language: Language): string[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const [first = "", ...others] = keyLines(name, key, language);
    return [`${first}  # ${key.comment[language]}`, ...others];
  });
}

/** Writes a value so that YAML reads it back: a colour without quotation marks would be a comment. A list that is empty is nothing. */
function written(value: unknown): string {
  if (value === null || typeof value === "object") return "";
  return typeof value === "string" && /[#:]/u.test(value) ? JSON.stringify(value) : String(value);
}

const NAMES: Readonly<Record<Language, string>> = {
  ar: `# أعلام هذا الأرشيف: كل شخص أو هيئة أو مكان أو حدث باسم واحد. الدول والمدن الكبرى وهيئات العالم مدمجة، وما هنا يتقدم عليها.
#
# - id: per-khalil           # حروف لاتينية، لا يتغير: هو من عنوان الصفحة
#   label: سمير خليل
#   labelEn: Samir Khalil     # أو none
#   type: person              # person, organisation, place, event, work
#   variants: [سمير أحمد خليل]  # صيغ كاملة أخرى
#   shortForms: [خليل]         # تُعرف بعد صيغة كاملة في النص نفسه
#   wikidata: none            # أو الرقم إن كان مؤكدًا
#   description: محافظ الميناء
`,
  en: `# The names of this archive: each person, body, place or event under one name. Countries, large cities and bodies of the whole
# world are built in; what stands here wins.
#
# - id: per-khalil            # ASCII, permanent: it is part of the page's address
#   label: سمير خليل
#   labelEn: Samir Khalil     # or none
#   type: person              # person, organisation, place, event, work
#   variants: [سمير أحمد خليل]  # other full forms
#   shortForms: [خليل]         # recognised after a full form in the same text
#   wikidata: none            # or the id where certain
#   description: محافظ الميناء
`,
};

/** Arabic like the reports it makes room for. */
function exampleReport(now: Date): string {
  return `---
headline: تقريرك الأول في هذا الأرشيف
outlet: أرشيفي
published: ${now.toISOString().slice(0, 10)}
---

هذا تقرير للمثال. كل ملف .md أو .txt في هذا المجلد تقرير، واسم الملف عنوانه الدائم.

## ما بعده

أضف تقريرًا من صفحة محفوظة بالأمر warraq add، ثم احذف هذا الملف.
`;
}

function workflow(language: Language): string {
  const { version } = JSON.parse(readText(programPath("package.json"))) as { version: string };
  const pack = `warraq-${version}.tgz`;
  const heading =
    language === "ar"
      ? `ينشر الأرشيف في GitHub Pages عند كل دفع، ببرنامج ${pack} الذي في هذا المجلد. اختر «GitHub Actions» في Settings → Pages.`
      : `Publishes the archive on GitHub Pages at each push, with ${pack} of this folder. Choose “GitHub Actions” under Settings → Pages.`;
  return `# ${heading}
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      - run: npx --yes --package "$PWD/${pack}" warraq check
      - run: npx --yes --package "$PWD/${pack}" warraq build --site-url "\${{ steps.pages.outputs.base_url }}/" --output _site
      - uses: actions/upload-pages-artifact@v3
        with:
          path: _site
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}
