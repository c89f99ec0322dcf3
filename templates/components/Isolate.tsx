// A name or phrase of any script inside an Arabic line, kept from reordering what stands around it.

import type { JSX } from "preact";
import { directionOf } from "../../src/text/direction.ts";

type IsolateProps = { readonly children: string; readonly class?: string | undefined };

/** Arabic letters with blanks between them run one way, and so does the line they stand in. */
const ONE_WAY = /^\p{Script=Arabic}(?:[\p{Script=Arabic}\p{Mark} ]*\p{Script=Arabic})?$/u;

/** `<bdi>` alone takes its direction from the first letter, which turns «DW عربية» round, and has none of «2021». */
export function Isolate({ children, class: className }: IsolateProps): JSX.Element {
  if (ONE_WAY.test(children))
    return className === undefined ? <>{children}</> : <span class={className}>{children}</span>;
  return (
    <bdi dir={/^[\u0621-\u064a]/u.test(children) ? undefined : directionOf(children)} class={className}>
      {children}
    </bdi>
  );
}
