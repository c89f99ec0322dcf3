// What a text calls a person beside the name: the title before it, or after it in apposition, as printed.

import { isCombining } from "../text/characters.ts";
import { type CutText, cutText } from "../text/cut-text.ts";
import type { Authority, EntityMention, RoleMention } from "./entity.ts";
import { GAP, gapBefore } from "./name-words.ts";
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
  const isPerson = ({ entity, inferred }: EntityMention): boolean =>
    (inferred?.type ?? authority.byId.get(entity)?.type) === "person";
  const roles: RoleMention[] = [];
  if (!mentions.some(isPerson)) return roles;
  const units = new Units(text, mentions);
  for (let at = 0; at < units.count; at++) {
    const mention = units.mentionOf(at);
    if (mention === null || !isPerson(mention)) continue;
    const title = titleBefore(units, at) ?? titleAfter(units, at);
    if (title === null) continue;
    let start = (units.at(title.first)?.start ?? 0) + title.clitic;
    while (title.clitic > 0 && isCombining(text.charCodeAt(start))) start++;
    const end = units.at(title.last)?.end ?? 0;
    roles.push({ person: mention.entity, text: text.slice(start, end), span: [start, end] });
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

/** The units of a text; of the hundreds in it, only those beside a person's name are ever made. */
class Units {
  readonly #text: string;
  readonly #words: CutText;
  /** The first word of each unit, and the mention that it is. */
  readonly #firsts: number[] = [];
  readonly #mentions: (EntityMention | null)[] = [];

  constructor(text: string, mentions: readonly EntityMention[]) {
    const words = cutText(text);
    this.#text = text;
    this.#words = words;
    let next = 0;
    let last: EntityMention | null = null;
    for (let at = 0; at < words.count; at++) {
      const [start, end] = words.toOriginal([words.startOf(at), words.endOf(at)]);
      while (next < mentions.length && (mentions[next]?.span[1] ?? 0) <= start) next++;
      const mention = mentions[next];
      const inside = mention !== undefined && end > mention.span[0] ? mention : null;
      if (inside !== null && inside === last) continue;
      last = inside;
      this.#firsts.push(at);
      this.#mentions.push(inside);
    }
  }

  get count(): number {
    return this.#firsts.length;
  }

  mentionOf(at: number): EntityMention | null {
    return this.#mentions[at] ?? null;
  }

  at(at: number): Unit | undefined {
    const first = this.#firsts[at];
    if (first === undefined) return undefined;
    const mention = this.mentionOf(at);
    const [from, to] = this.#wordSpan(first);
    return {
      word: this.#words.word(first),
      mention,
      start: mention === null ? from : mention.span[0],
      end: mention === null ? to : mention.span[1],
      gap: this.#gapBefore(at, first, mention === null ? from : Math.min(from, mention.span[0])),
      conjunction: mention?.clitic?.startsWith("و") ?? false,
    };
  }

  #gapBefore(at: number, first: number, start: number): Unit["gap"] {
    if ((gapBefore(this.#words, first) & ~(GAP.space | GAP.quote | GAP.bracket)) === 0) return "space";
    const before = this.#firsts[at - 1];
    const end = before === undefined ? 0 : (this.mentionOf(at - 1)?.span[1] ?? this.#wordSpan(before)[1]);
    return /^[\s"”»)]*،\s*$/u.test(this.#text.slice(end, start)) ? "comma" : "break";
  }

  #wordSpan(word: number): readonly [start: number, end: number] {
    return this.#words.toOriginal([this.#words.startOf(word), this.#words.endOf(word)]);
  }
}

/** Walks back from the name while the words can be a title, and keeps the farthest word that begins one. */
function titleBefore(units: Units, nameAt: number): Title | null {
  const name = units.at(nameAt);
  if (name === undefined || name.gap === "break" || name.mention?.clitic) return null;
  let head: number | null = null;
  let clitic = 0;
  for (let at = nameAt - 1; at >= 0 && nameAt - at <= LONGEST_TITLE; at--) {
    const unit = units.at(at);
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
  if (head === null || isShared(units, head) || !isDefinite(units, head, nameAt)) return null;
  return { first: head, last: nameAt - 1, clitic };
}

/** «الوزير», «وزير الخارجية», «رئيس روسيا»; but «مستشار بوتين» is somebody else. */
function isDefinite(units: Units, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    const unit = units.at(at);
    if (unit !== undefined && (unit.mention !== null || /^(?:[وبلك]?ال|لل|نظير)/u.test(unit.word)))
      return true;
  }
  return false;
}

/** «نائبا كل من وزير الخارجية فلان»: the title before the name is not the person's own. */
function isShared(units: Units, head: number): boolean {
  return (
    units.at(head - 1)?.word === "من" && /^(?:[وفبلك]?كل|[وفبلك]?كلا)$/u.test(units.at(head - 2)?.word ?? "")
  );
}

/**
 * «قال فلان مستشار الرئيس إن», «فلان، وزير الخارجية، …». Without the verb of speech or the two commas the next
 * title may belong to someone else: «أبلغ فلان وزير الخارجية».
 */
function titleAfter(units: Units, nameAt: number): Title | null {
  const first = units.at(nameAt + 1);
  if (first === undefined || first.mention !== null || roleWordKind(first.word) !== "head") return null;
  let last = nameAt + 1;
  for (let at = nameAt + 2; at < units.count && at - nameAt <= LONGEST_TITLE; at++) {
    const unit = units.at(at);
    if (unit === undefined || unit.gap !== "space" || unit.conjunction) break;
    if (unit.mention === null && roleWordKind(unit.word) === null) break;
    last = at;
  }
  const next = units.at(last + 1);
  const isSpeaker =
    first.gap === "space" && isSpeech(units.at(nameAt - 1)) && /^[اإ]ن/u.test(next?.word ?? "");
  const isBetweenCommas = first.gap === "comma" && (next === undefined || next.gap !== "space");
  if (!isDefinite(units, nameAt + 1, last + 1)) return null;
  return isSpeaker || isBetweenCommas ? { first: nameAt + 1, last, clitic: 0 } : null;
}

function isSpeech(unit: Unit | undefined): boolean {
  return unit !== undefined && SPEECH.has(unit.word.replace(/^[وف](?=\p{L}{3})/u, ""));
}
