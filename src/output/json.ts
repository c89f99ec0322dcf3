// JSON as the archive writes it: what reorders a text for the eye is escaped so that the eye can see it.

const INVISIBLE = /[\u2028\u2029\u202A-\u202E\u2066-\u2069]/g;

export function jsonLine(value: unknown): string {
  return escapeInvisible(JSON.stringify(value));
}

/** Indented, with a last line end: for files that people open. */
export function jsonDocument(value: unknown): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`;
}

function escapeInvisible(json: string): string {
  return json.replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
