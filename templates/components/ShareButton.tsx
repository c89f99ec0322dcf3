// Room for the button that hands a report on; `src/browser/article/share.ts` names it and wakes it, and without a script it is not there.

import type { JSX } from "preact";

export function ShareButton(): JSX.Element {
  // biome-ignore lint/a11y/useButtonType: outside a form a button submits nothing, and an article page counts its bytes.
  return <button data-share="" />;
}
