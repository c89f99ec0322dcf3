// What a text calls a person beside the name: the title before it, or after it in apposition, as printed.

import { isCombining } from "../text/characters.ts";
import type { Authority, EntityMention, RoleMention } from "./entity.ts";
import { cutNameWords, GAP, type NameWords } from "./name-words.ts";
import { roleWordKind, SPEECH } from "./role-words.ts";

/** Longer phrases are sentences; «نائب المستشار الخاص لشؤون …» fits. */
const LONGEST_TITLE = 10;

/**
 * Roles of the people among `mentions` of this same `text`. Conservative: a word that is no part of a title, a mark
 * other than one comma beside the name, or a title shared by several people («نائبا كل من») means no role.
 */
export function findRoles(
  text: string,
  mentions: readonly EntityMention[],
  authority: Authority,
): RoleMention[] {
  const units = unitsOf(text, mentions);
  const roles: RoleMention[] = [];
  for (const [at, unit] of units.entries()) {
    if (unit.mention === null || authority.byId.get(unit.mention.entity)?.type !== "person") continue;
    const title = titleBefore(units, at) ?? titleAfter(units, at);
    if (title === null) continue;
    let start = (units[title.first]?.start ?? 0) + title.clitic;
    while (title.clitic > 0 && isCombining(text.charCodeAt(start))) start++;
    const end = units[title.last]?.end ?? 0;
    roles.push({ person: unit.mention.entity, text: text.slice(start, end), span: [start, end] });
  }
  return roles;
}

/** A word, or a whole mention: «سفيرة واشنطن لدى حلف شمال الأطلسي» is four of them. */
type Unit = {
  readonly word: string;
  readonly mention: EntityMention | null;
  readonly start: number;
  readonly end: number;
  /** What stands before it: nothing but spaces, a comma, or something that parts. */
  readonly gap: "space" | "comma" | "break";
  /** Leading و or ف, which is no part of the title. */
  readonly conjunction: boolean;
};

/** Unit numbers, the last included; `clitic` letters of the first word stay outside. */
type Title = { readonly first: number; readonly last: number; readonly clitic: number };

function unitsOf(text: string, mentions: readonly EntityMention[]): Unit[] {
  const words = cutNameWords(text);
  const units: Unit[] = [];
  let next = 0;
  for (let at = 0; at < words.count; at++) {
    const [start, end] = words.folded.toOriginal([words.starts[at] ?? 0, words.ends[at] ?? 0]);
    while (next < mentions.length && (mentions[next]?.span[1] ?? 0) <= start) next++;
    const mention = mentions[next];
    const isInside = mention !== undefined && end > mention.span[0];
    const last = units.at(-1);
    if (isInside && last?.mention === mention) continue;
    const word = words.folded.text.slice(words.starts[at], words.ends[at]);
    const gap = gapBefore(
      text,
      last?.end ?? 0,
      isInside ? Math.min(start, mention.span[0]) : start,
      words,
      at,
    );
    units.push({
      word,
      mention: isInside ? mention : null,
      start: isInside ? mention.span[0] : start,
      end: isInside ? mention.span[1] : end,
      gap,
      conjunction: isInside ? (mention.clitic ?? "").startsWith("و") : false,
    });
  }
  return units;
}

function gapBefore(text: string, from: number, to: number, words: NameWords, at: number): Unit["gap"] {
  const gap = words.gaps[at] ?? 0;
  if ((gap & ~(GAP.space | GAP.quote | GAP.bracket)) === 0) return "space";
  return /^[\s"”»)]*،\s*$/u.test(text.slice(from, to)) ? "comma" : "break";
}

/** Walks back from the name while the words can be a title, and keeps the farthest word that begins one. */
function titleBefore(units: readonly Unit[], nameAt: number): Title | null {
  const name = units[nameAt];
  if (name === undefined || name.gap === "break" || name.mention?.clitic) return null;
  let head: number | null = null;
  let clitic = 0;
  for (let at = nameAt - 1; at >= 0 && nameAt - at <= LONGEST_TITLE; at--) {
    const unit = units[at];
    if (unit === undefined) break;
    const kind = unit.mention === null ? roleWordKind(unit.word) : "inside";
    if (kind === "head") head = at;
    if (kind === null) {
      // «ونائبة الوزير», «لرئيس البنك»: the clitic ends the title on its far side.
      if (!/^[وفبلك]/u.test(unit.word) || roleWordKind(unit.word.slice(1)) !== "head") break;
      head = at;
      clitic = 1;
      break;
    }
    if (unit.gap !== "space" || unit.conjunction) break;
  }
  if (head === null || isShared(units, head) || !isDefinite(units.slice(head, nameAt))) return null;
  return { first: head, last: nameAt - 1, clitic };
}

/** «الوزير», «وزير الخارجية», «رئيس روسيا»; but «مستشار بوتين» is somebody else. */
function isDefinite(title: readonly Unit[]): boolean {
  return title.some(({ word, mention }) => mention !== null || /^(?:[وبلك]?ال|لل|نظير)/u.test(word));
}

/** «نائبا كل من وزير الخارجية فلان»: the title before the name is not the person's own. */
function isShared(units: readonly Unit[], head: number): boolean {
  return units[head - 1]?.word === "من" && /^(?:[وفبلك]?كل|[وفبلك]?كلا)$/u.test(units[head - 2]?.word ?? "");
}

/**
 * «قال فلان مستشار الرئيس إن», «فلان، وزير الخارجية، …». Without the verb of speech or the two commas the next
 * title may belong to someone else: «أبلغ فلان وزير الخارجية».
 */
function titleAfter(units: readonly Unit[], nameAt: number): Title | null {
  const first = units[nameAt + 1];
  if (first === undefined || first.mention !== null || roleWordKind(first.word) !== "head") return null;
  let last = nameAt + 1;
  for (let at = nameAt + 2; at < units.length && at - nameAt <= LONGEST_TITLE; at++) {
    const unit = units[at];
    if (unit === undefined || unit.gap !== "space" || unit.conjunction) break;
    if (unit.mention === null && roleWordKind(unit.word) === null) break;
    last = at;
  }
  const next = units[last + 1];
  const isSpeaker = first.gap === "space" && isSpeech(units[nameAt - 1]) && /^[اإ]ن/u.test(next?.word ?? "");
  const isBetweenCommas = first.gap === "comma" && (next === undefined || next.gap !== "space");
  if (!isDefinite(units.slice(nameAt + 1, last + 1))) return null;
  return isSpeaker || isBetweenCommas ? { first: nameAt + 1, last, clitic: 0 } : null;
}

function isSpeech(unit: Unit | undefined): boolean {
  return unit !== undefined && SPEECH.has(unit.word.replace(/^[وف](?=\p{L}{3})/u, ""));
}
