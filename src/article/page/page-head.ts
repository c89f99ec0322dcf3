// What stands around the headline of a page and above its text: section, kicker, standfirst, outlet, dateline, picture.

import { isOutletName } from "../names/outlets.ts";
import { wordCount } from "./block.ts";
import type { Dateline } from "./dateline.ts";
import { slice } from "./header-line.ts";
import { isSectionName } from "./line-tables.ts";
import type { PageView } from "./page-view.ts";
import type { PrintedImage, PrintedPart } from "./printed-page.ts";

export type PageHead = {
  readonly kicker: PrintedPart | null;
  readonly section: PrintedPart | null;
  readonly lede: PrintedPart | null;
  readonly outlet: PrintedPart | null;
  readonly dateline: Dateline | null;
  readonly credits: readonly PrintedPart[];
  readonly image: PrintedImage | null;
};

export function readHead(view: PageView, headlineAt: number, headline: PrintedPart | null): PageHead {
  const { blocks, shapes, run } = view;
  let section: PrintedPart | null = null;
  let outlet: PrintedPart | null = null;
  let dateline: Dateline | null = null;
  let kicker: PrintedPart | null = null;
  const credits: PrintedPart[] = [];
  const standfirst: PageView["blocks"][number][] = [];
  let file: PrintedPart | null = null;
  let caption: PrintedPart | null = null;
  let pictureCredit: PrintedPart | null = null;
  const title = blocks[headlineAt];
  if (title !== undefined && headline !== null && headline.text !== title.text)
    outlet = siteBeside(title, headline);
  for (const block of blocks.slice(0, run.start)) {
    const shape = shapes[block.index];
    const isNear = block.index > headlineAt - 4;
    const isBelow = block.index > headlineAt;
    if (shape === undefined || block.index === headlineAt) continue;
    switch (shape.kind) {
      case "furniture":
        if (block.furniture === "navigation") section ??= lastCrumb(block);
        break;
      case "section":
        if (isNear && !isMenuEntry(view, block.index)) section ??= block;
        break;
      case "outlet":
        outlet ??= block;
        break;
      case "badge":
        if (isNear) kicker ??= block;
        break;
      case "fields":
        section ??= shape.fields.section;
        if (isNear) outlet ??= shape.fields.outlet;
        if (shape.fields.agency !== null && isBelow) credits.push(shape.fields.agency);
        if (shape.fields.place !== null && isBelow) dateline ??= placeOnly(shape.fields.place);
        break;
      case "byline":
        break;
      case "dateline":
        if (isBelow || title === undefined)
          dateline = dateline === null || saysMore(shape.dateline, dateline) ? shape.dateline : dateline;
        break;
      case "credit":
        if (isBelow) credits.push(block);
        break;
      case "image":
        if (isNear) file ??= block;
        break;
      case "caption":
        if (isNear) {
          caption ??= shape.caption.caption;
          pictureCredit ??= shape.caption.credit;
        }
        break;
      case "text":
      case "sentence": {
        const isStandfirst =
          isBelow &&
          block.words >= 5 &&
          (view.placed[block.index]?.copies ?? 1) === 1 &&
          view.placed[block.index]?.underList == null;
        const last = standfirst.at(-1);
        if (isStandfirst && (last === undefined || last.index === block.index - 1)) standfirst.push(block);
        else if (
          block.index === headlineAt - 1 &&
          block.words >= 2 &&
          block.words <= 6 &&
          shapes[headlineAt - 2]?.kind !== "text"
        )
          kicker ??= block;
        break;
      }
      case "menu":
      case "ticker":
      case "latin":
      case "scrap":
      case "person":
        break;
      default:
        shape satisfies never;
    }
  }
  const [first] = standfirst;
  const last = standfirst.at(-1);
  const lede =
    first === undefined || last === undefined
      ? null
      : {
          text: view.document.text.slice(first.span[0], last.span[1]),
          span: [first.span[0], last.span[1]] as const,
        };
  const hasImage = file !== null || caption !== null || pictureCredit !== null;
  return {
    kicker,
    section,
    lede,
    outlet,
    dateline,
    credits,
    image: hasImage ? { file, caption, credit: pictureCredit } : null,
  };
}

/** The outlet that a line names beside the headline, where it is a known one. */
function siteBeside(line: PrintedPart, headline: PrintedPart): PrintedPart | null {
  const before = slice(line, 0, headline.span[0] - line.span[0]);
  const after = slice(line, headline.span[1] - line.span[0], line.text.length);
  for (const part of [after, before]) {
    const name = slice(
      part,
      /^[\s|–—:»·-]*/u.exec(part.text)?.[0].length ?? 0,
      part.text.replace(/[\s|–—:»·-]+$/u, "").length,
    );
    if (name.text !== "" && wordCount(name.text) <= 4 && isOutletName(name.text)) return name;
  }
  return null;
}

/** «صوت المدينة -» in the masthead, and «صوت المدينة / مأرب -» above the text. */
function saysMore(dateline: Dateline, than: Dateline): boolean {
  if (dateline.unknown.length !== than.unknown.length) return dateline.unknown.length < than.unknown.length;
  return dateline.place !== null && than.place === null;
}

function placeOnly(place: PrintedPart): Dateline {
  return { span: place.span, place, outlet: null, writers: [], date: null, agencies: [], unknown: [] };
}

/** The number of names of sections under each other that make the menu of a site. */
const MENU_ENTRIES = 3;

/** Whether a name of a section is an entry of the site's menu: a line of several such, and not one that the page repeats. */
function isMenuEntry({ blocks, shapes }: PageView, index: number): boolean {
  const isEntry = (at: number) => shapes[at]?.kind === "section" || blocks[at]?.furniture === "navigation";
  let first = index;
  while (isEntry(first - 1)) first--;
  let end = index + 1;
  while (isEntry(end)) end++;
  const key = blocks[index]?.key;
  return end - first >= MENU_ENTRIES && !blocks.slice(0, index).some((block) => block.key === key);
}

/** «الرئيسية > أخبار > سياسة»: the section is the last crumb, or the last that is a known one («اقتصاد > موانئ»). */
function lastCrumb(line: PrintedPart): PrintedPart | null {
  const crumbs = line.text.split(/\s*[>»›/\\]\s*/u).filter((crumb) => crumb !== "");
  const last = crumbs.findLast(isSectionName) ?? "";
  if (crumbs.length < 2 || last === "") return null;
  const at = line.text.lastIndexOf(last);
  return slice(line, at, at + last.length);
}
