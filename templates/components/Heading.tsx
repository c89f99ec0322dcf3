// A heading whose level is the caller's business: the same component stands at different depths on different pages.

import type { ComponentChildren, JSX } from "preact";

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

type HeadingProps = {
  readonly level: HeadingLevel;
  readonly class?: string;
  readonly id?: string;
  readonly children: ComponentChildren;
};

export function Heading({ level, children, ...attributes }: HeadingProps): JSX.Element {
  const Tag = `h${level}` as const;
  return <Tag {...attributes}>{children}</Tag>;
}

/** One step down, but never below the sixth. */
export function deeper(level: HeadingLevel): HeadingLevel {
  return level === 6 ? 6 : ((level + 1) as HeadingLevel);
}
