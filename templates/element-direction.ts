// The direction of what stands in an element of its own.

import { directionOf } from "../src/text/direction.ts";

/** The `dir` of the element; nothing where the page's direction is right. */
export function foreignDirection(text: string): "ltr" | undefined {
  return directionOf(text) === "ltr" ? "ltr" : undefined;
}
