// What opens the reader's settings: shown only where a script can make and remember them.

import type { JSX } from "preact";
import { preferenceStrings as words } from "../preference-strings.ts";

export function Preferences(): JSX.Element {
  return (
    <details class="preferences" data-preferences="">
      <summary>
        <span class="preferences-title">{words.title}</span>
        {/* Where the line has no room for its words. */}
        <span class="preferences-sign" aria-hidden="true">
          {words.sign}
        </span>
      </summary>
    </details>
  );
}
