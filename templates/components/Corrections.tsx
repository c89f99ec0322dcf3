// What was wrong in a report and when it was put right; corrections are added, never made in silence.

import type { JSX } from "preact";
import type { Correction } from "../../src/article/article.ts";
import type { Style } from "../printed-moments.ts";
import { strings } from "../strings.ts";
import { DateText } from "./DateText.tsx";
import { Isolate } from "./Isolate.tsx";

type CorrectionsProps = { readonly corrections: readonly Correction[]; readonly style: Style };

export function Corrections({ corrections, style }: CorrectionsProps): JSX.Element | null {
  if (corrections.length === 0) return null;
  return (
    <section class="corrections" aria-labelledby="corrections">
      <h2 id="corrections">{strings.article.corrections}</h2>
      <ul>
        {corrections.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <DateText value={at} style={style} /> <Isolate>{text}</Isolate>
          </li>
        ))}
      </ul>
    </section>
  );
}
