// Room for the button that hands a report on; `src/browser/share.ts` names it and wakes it, and without a script it is not there.

import type { JSX } from "preact";

export function ShareButton(): JSX.Element {
  return <button type="button" class="share-button" aria-live="polite" data-share="" />;
}
