// How many reports each month or year holds, as bars that are links; the same strip heads every list.

import type { JSX } from "preact";
import type { Counted } from "../../src/text/counted-nouns.ts";
import { countText } from "../numbers.ts";
import type { Site } from "../page.ts";
import { strings } from "../strings.ts";

export type DensityBar = {
  /** What a reader hears: «يناير/كانون الثاني 2022». */
  readonly label: string;
  readonly count: number;
  /** null where there is nothing to lead to. */
  readonly href: string | null;
  /** True of the period on whose page the reader is. */
  readonly isCurrent: boolean;
};

type DensityStripProps = {
  readonly site: Site;
  readonly bars: readonly DensityBar[];
  readonly label: string;
  /** What the bars count; reports unless told otherwise. */
  readonly counted?: Counted;
};

const HEIGHT = 48;
/** A month with one report must still be seen beside one with a thousand. */
const LOWEST = 5;
const EMPTY = 3;

export function DensityStrip({
  site,
  bars,
  label,
  counted = strings.counts.reports,
}: DensityStripProps): JSX.Element | null {
  const first = bars[0];
  const last = bars.at(-1);
  if (first === undefined || last === undefined) return null;
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <nav class="density" aria-label={label} data-figures="">
      {/* Newest first, as everywhere, and left to right: where the strip must scroll it opens on the newest. */}
      <ol class="density-strip" dir="ltr">
        {[...bars].reverse().map((bar) => (
          <li key={bar.label} class={bar.href === null ? "density-gap" : undefined}>
            <Bar site={site} bar={bar} height={heightOf(bar.count, most)} counted={counted} />
          </li>
        ))}
      </ol>
      {first === last ? null : (
        <p class="density-ends" aria-hidden="true">
          <span>{first.label}</span>
          <span>{last.label}</span>
        </p>
      )}
    </nav>
  );
}

type BarProps = {
  readonly site: Site;
  readonly bar: DensityBar;
  readonly height: number;
  readonly counted: Counted;
};

function Bar({ site, bar, height, counted }: BarProps): JSX.Element {
  const content = (
    <>
      <svg viewBox={`0 0 10 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect x="0" y={HEIGHT - height} width="10" height={height} />
      </svg>
      <span class="visually-hidden">{`${bar.label}: ${countText(bar.count, counted, site.settings)}`}</span>
    </>
  );
  if (bar.href === null) return <span class="density-bar density-bar-empty">{content}</span>;
  return (
    <a
      class={bar.isCurrent ? "density-bar density-bar-here" : "density-bar"}
      href={bar.href}
      title={bar.label}
    >
      {content}
    </a>
  );
}

/** By square root: the eye compares areas, and a quiet month should not vanish beside a war. */
function heightOf(count: number, most: number): number {
  if (count === 0) return EMPTY;
  return Math.max(LOWEST, Math.round(HEIGHT * Math.sqrt(count / most)));
}
