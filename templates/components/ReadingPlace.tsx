// The offer to go on where the reader stopped; `src/browser/reading-place.ts` shows it, and only to who has been here.

import type { JSX } from "preact";
import { readingStrings } from "../reading-strings.ts";

export function ReadingPlace(): JSX.Element {
  const words = readingStrings.place;
  return (
    <aside class="reading-place" aria-label={words.label} data-reading="" hidden>
      <p>
        {words.note} <a href="#main">{words.resume}</a>
      </p>
      <button type="button">{words.close}</button>
    </aside>
  );
}
