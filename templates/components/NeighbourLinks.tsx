// Two ways on from a page: to what came before it in time, and to what came after.

import type { ComponentChildren, JSX } from "preact";

export type NeighbourLink = {
  /** «الشهر السابق» */
  readonly relation: string;
  readonly name: ComponentChildren;
  readonly href: string;
};

type NeighbourLinksProps = {
  readonly label: string;
  readonly older: NeighbourLink | null;
  readonly newer: NeighbourLink | null;
};

export function NeighbourLinks({ label, older, newer }: NeighbourLinksProps): JSX.Element | null {
  if (older === null && newer === null) return null;
  return (
    <nav class="neighbours" aria-label={label}>
      {older === null ? null : <Neighbour link={older} rel="prev" />}
      {newer === null ? null : <Neighbour link={newer} rel="next" />}
    </nav>
  );
}

function Neighbour({
  link,
  rel,
}: {
  readonly link: NeighbourLink;
  readonly rel: "prev" | "next";
}): JSX.Element {
  return (
    <a href={link.href} rel={rel}>
      <small>{link.relation}</small> <span>{link.name}</span>
    </a>
  );
}
