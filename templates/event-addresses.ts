// The permanent anchors of times on the timeline of events.

export function yearAnchor(year: string): string {
  return `y-${year}`;
}

export function monthAnchor(month: string): string {
  return `m-${month}`;
}

/** `2022-01-12` → `d-2022-01-12`; `2022-01-09/2022-01-10` → `d-2022-01-09_2022-01-10`; `2015~` → `d-2015-about`. */
export function eventAnchor(edtf: string): string {
  return `d-${edtf.replaceAll("/", "_").replaceAll("~", "-about").replaceAll("..", "open")}`;
}
