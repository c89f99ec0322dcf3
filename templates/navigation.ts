// The sections of the archive in the order of its masthead; a new kind of page adds its line here.

import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";

export type Section = { readonly path: string; readonly label: string };

export const SECTIONS: readonly Section[] = [
  { path: "/timeline/", label: strings.nav.timeline },
  { path: "/events/", label: storyStrings.events.nav },
  { path: "/outlets/", label: strings.nav.outlets },
  { path: "/people/", label: storyStrings.entities.people.title },
  { path: "/places/", label: storyStrings.entities.places.title },
  { path: "/organisations/", label: storyStrings.entities.organisations.title },
  { path: "/about/", label: strings.nav.about },
];
