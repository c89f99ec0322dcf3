// Which spellings are one name for sure, and the permanent id that follows from that alone.

import { foldedForm } from "../../text/fold.ts";
import type { InferredType } from "./inferred-name.ts";

/**
 * The folded words of a name with its safe variants made one: «عبد الله» and «عبدالله», «آل», «أبو» with its cases, «ابن», and
 * «غ» for «ج» in names of other languages. Dropped vowels are no safe variant: «محمد» is not «محمود».
 * @param words folded, without clitics
 */
export function nameKeyOf(words: readonly string[]): string {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = plainWord(words[at] ?? "");
    const next = words[at + 1];
    if (next !== undefined && (word === "عبد" || word === "ابو" || word === "ال")) {
      joined.push(word + plainWord(next));
      at++;
    } else if ((word === "الدين" || word === "الله") && joined.length > 0) {
      joined.push((joined.pop() ?? "") + word);
    } else joined.push(word);
  }
  return joined.map((word) => word.replaceAll("غ", "ج")).join(" ");
}

function plainWord(word: string): string {
  if (word === "ابي" || word === "ابا") return "ابو";
  return word === "ابن" ? "بن" : word;
}

/** `inf-` with a romanisation for people to read and a digest of the key: of one name the same in every archive. */
export function inferredId(type: InferredType, key: string): string {
  const name = `${type} ${key}`;
  const known = ids.get(name);
  if (known !== undefined) return known;
  if (ids.size === MOST_REMEMBERED) ids.clear();
  const id = newId(name, key);
  ids.set(name, id);
  return id;
}

/** A report names most of its people several times, and an archive names many in several reports. */
const ids = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function newId(name: string, key: string): string {
  const readable = Array.from(
    key,
    (letter) => LETTERS.get(letter) ?? (/[a-z0-9]/.test(letter) ? letter : "-"),
  )
    .join("")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, LONGEST_SLUG)
    .replace(/-$/, "");
  return `${INFERRED_ID}${readable === "" ? "name" : readable}-${digest(name)}`;
}

export const INFERRED_ID = "inf-";
const LONGEST_SLUG = 40;

/** FNV-1a in 32 bits: a few hundred thousand names of equal romanisation would have to meet before two share an id. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, "0");
}

const LETTERS: ReadonlyMap<string, string> = new Map(
  "ا:a ب:b ت:t ث:th ج:j ح:h خ:kh د:d ذ:dh ر:r ز:z س:s ش:sh ص:s ض:d ط:t ظ:z ع:a غ:gh ف:f ق:q ك:k ل:l م:m ن:n ه:h و:w ي:y ء:a"
    .split(" ")
    .map((pair): [string, string] => {
      const [letter = "", latin = ""] = pair.split(":");
      return [foldedForm(letter), latin];
    }),
);
