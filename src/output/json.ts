// JSON as the archive writes it: what reorders a text for the eye is escaped so that the eye can see it.

const INVISIBLE = /[\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;
/** Asked first, for one range is looked for in half the time: what lies between is rarer still. */
const NEAR_INVISIBLE = /[\u2028-\u2069]/;

export function jsonLine(value: unknown): string {
  return escapeInvisible(JSON.stringify(value));
}

/** Indented, with a last line end: for files that people open. */
export function jsonDocument(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`;
}

function escapeInvisible(json: string): string {
  if (!NEAR_INVISIBLE.test(json)) return json;
  return json.replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
