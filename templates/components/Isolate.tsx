// A name or phrase of any script inside an Arabic line, kept from reordering what stands around it.

import type { JSX } from "preact";
import { directionOf } from "../../src/text/direction.ts";

type IsolateProps = { readonly children: string; readonly class?: string | undefined };

/** `<bdi>` alone takes its direction from the first letter, which turns «DW عربية» round, and has none of «2021». */
export function Isolate({ children, class: className }: IsolateProps): JSX.Element {
  return (
    <bdi dir={/^[\u0621-\u064a]/u.test(children) ? undefined : directionOf(children)} class={className}>
      {children}
    </bdi>
  );
}
