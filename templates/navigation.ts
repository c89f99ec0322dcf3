// The sections of the archive in the order of its masthead; a new kind of page adds its line here.

import { strings } from "./strings.ts";

export type Section = { readonly path: string; readonly label: string };

export const SECTIONS: readonly Section[] = [
  { path: "/timeline/", label: strings.nav.timeline },
  { path: "/outlets/", label: strings.nav.outlets },
  { path: "/about/", label: strings.nav.about },
];
