// How a page that is not an article names itself: a kicker, its title, a line of what it holds.

import type { ComponentChildren, JSX } from "preact";

type PageHeadingProps = {
  readonly title: ComponentChildren;
  readonly kicker?: ComponentChildren;
  readonly children?: ComponentChildren;
};

export function PageHeading({ title, kicker, children }: PageHeadingProps): JSX.Element {
  return (
    <header class="page-heading">
      {kicker === undefined ? null : <p class="kicker">{kicker}</p>}
      <h1>{title}</h1>
      {children === undefined ? null : <div class="page-heading-note">{children}</div>}
    </header>
  );
}
