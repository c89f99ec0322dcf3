// Which line breaks of a paragraph are part of it: those of verse, of addresses, and before items that Markdown has no list for.

import { beginsLetteredItem } from "./list-markers.ts";

/** Lines of verse and of addresses are short, and nobody breaks prose so early. */
const LONGEST_SET_LINE = 45;

/** @param lines of one paragraph, none of whose breaks is marked as one */
export function areSetLines(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => line.length <= LONGEST_SET_LINE && !/،\s*$/u.test(line));
}

/** Whether the break before this line is kept, whatever the lines around it are. */
export function beginsOwnLine(line: string): boolean {
  return beginsLetteredItem(line);
}
