// The button that hands a report on; `src/browser/share.ts` names it and wakes it, and without a script it is not there.

import type { JSX } from "preact";
import { readingStrings } from "../reading-strings.ts";

export function ShareButton(): JSX.Element {
  const words = readingStrings.share;
  return (
    <button type="button" class="share-button" aria-live="polite" data-share={JSON.stringify(words)}>
      {words.copy}
    </button>
  );
}
