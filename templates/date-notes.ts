// Which dates of a text have a note: what is meant, how it is known, and where more stands about it.

import type { BodyBlock } from "../src/article/article.ts";
import type { DateMention } from "../src/date/date-mention.ts";
import { doubtText, momentText, readMoment, type Style } from "./printed-moments.ts";

export type DateNote = {
  /** `when-3`, permanent as long as the text is. */
  readonly id: string;
  /** The paragraphs that speak of the date, in order; one at least. */
  readonly blocks: BodyBlock[];
  readonly date: DateMention;
  /** Number of the first block in the body and of the date in the block, as in the facts of the report. */
  readonly place: readonly [block: number, date: number];
};

/**
 * A day has one, for its weekday and its day of the Hijri calendar; of anything else, what means more than its words say, or is
 * in doubt. Dates that mean one time for one reason share it.
 */
export function dateNotes(blocks: readonly BodyBlock[], style: Style): ReadonlyMap<DateMention, DateNote> {
  const notes = new Map<DateMention, DateNote>();
  const known = new Map<string, DateNote>();
  for (const [number, block] of blocks.entries()) {
    for (const [at, date] of block.dates.entries()) {
      if (!saysMore(date, style)) continue;
      const key = [date.edtf, date.why, date.certainty, ...date.alternatives].join(" ");
      const note = known.get(key) ?? { id: `when-${known.size + 1}`, blocks: [], date, place: [number, at] };
      if (note.blocks.at(-1) !== block) note.blocks.push(block);
      known.set(key, note);
      notes.set(date, note);
    }
  }
  return notes;
}

function saysMore(date: DateMention, style: Style): boolean {
  if (date.edtf === null) return false;
  if (doubtText(date, style) !== null || readMoment(date.edtf)?.kind === "day") return true;
  const meaning = momentText(date.edtf, style, false);
  return meaning !== null && meaning !== date.text;
}
