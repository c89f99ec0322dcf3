// The order of texts that no locale may change.

/** Compares by code units, for `sort`: the same on every machine, where `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
