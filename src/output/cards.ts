// How cards become pictures without a browser: the weights of Kufi, resvg, and a store of what was drawn before.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../article/article.ts";
import { readBytes, writeWhole } from "../reporting/files.ts";
import { type Card, cardSvg, type Measure, type Run, runSvg } from "./card-svg.ts";
import { ARCHIVE_CARD, CARDS_AT_MOST, cardPath } from "./citation/card-path.ts";
import { citedWorks } from "./citation/cited-work.ts";
import { arabicDate } from "./citation/style-dates.ts";
import type { ExportContext, ExportFile } from "./export-file.ts";

/** Raise it when the same SVG would come out differently. */
const EDITION = 2;

/**
 * The archive's card, and each report's where there are few.
 * @param cacheFolder derived files, safe to delete
 */
export async function cards(
  archive: Archive,
  context: ExportContext,
  cacheFolder: string,
): Promise<ExportFile[]> {
  const folder = join(cacheFolder, "cards");
  const fonts = fontFiles();
  const measure = measureWith(fonts);
  const draw = (path: string, card: Card) => ({
    path: path.slice(1),
    content: picture(cardSvg(card, measure, context.palette), fonts, folder),
  });
  const own = archive.articles.length > CARDS_AT_MOST ? [] : archive.articles;
  return [
    draw(ARCHIVE_CARD, {
      kicker: null,
      title: context.description,
      line: new URL(context.absolute("/")).host,
      archive: context.name,
    }),
    ...own.map((article) =>
      draw(cardPath(article.id, archive.articles.length), articleCard(article, context)),
    ),
  ];
}

function articleCard(article: Article, context: ExportContext): Card {
  const [item] = citedWorks(article, context);
  const words = { months: context.months ?? "dual", digits: context.digits ?? "latn" } as const;
  const bracket = (text: string, inferred: boolean) => (inferred ? `[${text}]` : text);
  const facts = [
    item.outlet === null ? null : bracket(item.outlet.value, item.outlet.inferred),
    item.issued === null ? null : bracket(arabicDate(item.issued, words), item.issued.inferred),
  ].filter((fact) => fact !== null);
  return {
    kicker: article.kicker.value,
    title: article.headline.value ?? item.title,
    line:
      facts.length === 0
        ? null
        : `${article.source === null ? "" : item.outlet === null ? "تقرير عن مادة نُشرت بتاريخ " : "تقرير عن مادة ناشرها "}${facts.join("، ")}`,
    archive: context.name,
  };
}

function picture(svg: string, fonts: readonly string[], folder: string): Uint8Array {
  const kept = join(folder, `${createHash("sha256").update(`${EDITION}${svg}`).digest("hex")}.png`);
  if (existsSync(kept)) return readBytes(kept);
  const png = render(svg, fonts).render().asPng();
  writeWhole(kept, png);
  return png;
}

function render(svg: string, fonts: readonly string[]): Resvg {
  return new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles: [...fonts], defaultFontFamily: "Noto Kufi Arabic" },
  });
}

/** Each run is asked for once; widths grow with the size. */
function measureWith(fonts: readonly string[]): Measure {
  const widths = new Map<string, number>();
  return (run, size) => {
    const key = `${run.font}${run.bold}${run.text}`;
    const known = widths.get(key) ?? widthAt100(run, fonts);
    widths.set(key, known);
    return (known * size) / 100;
  };
}

function widthAt100(run: Run, fonts: readonly string[]): number {
  const text = runSvg(run, 'x="50" y="150" font-size="100"');
  return (
    render(`<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="300">${text}</svg>`, fonts).getBBox()
      ?.width ?? 0
  );
}

/** resvg reads files, not bytes, and no variable fonts: a file for each weight of `WEIGHTS`. */
function fontFiles(): string[] {
  const require = createRequire(import.meta.url);
  const home = dirname(require.resolve("@expo-google-fonts/noto-kufi-arabic/package.json"));
  const styles = ["500Medium", "600SemiBold", "700Bold", "800ExtraBold"];
  return styles.map((style) => join(home, style, `NotoKufiArabic_${style}.ttf`));
}
