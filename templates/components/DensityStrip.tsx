// How many reports each day, month or year holds, as bars over ticks; the same strip heads every list.

import type { JSX } from "preact";
import type { Counted } from "../../src/text/counted-nouns.ts";
import { countText, numberText } from "../numbers.ts";
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

/** Bars that stand over one tick: the months of a year, the days of a week, the years of a decade. */
export type DensityGroup = {
  /** Under the bars: «2022», «8». */
  readonly tick: string;
  /** What a reader hears of the tick. */
  readonly label: string;
  /** null where there is nothing to lead to. */
  readonly href: string | null;
  readonly bars: readonly DensityBar[];
};

type DensityStripProps = {
  readonly site: Site;
  readonly groups: readonly DensityGroup[];
  readonly label: string;
  /** What the bars count; reports unless told otherwise. */
  readonly counted?: Counted;
};

/** The height in hundredths of the strip's: a month with one report must still be seen beside one with a thousand. */
const LOWEST = 10;
/** A thumb needs 24 px: as many bars have them in a window of 320 px and in one of 1280. */
const MOST_BARS = { phone: 12, desk: 47 };
/** The share of the strip under which the words of a tick have no room in a window of 320 px. */
const LEAST_SHARE = 0.12;
/** A peak is worth its number where bars are compared. */
const FEWEST_COMPARED = 3;

/**
 * The bars share the width of the page, whatever their number, and nothing scrolls. Where a bar is too narrow for a thumb
 * the ticks under the strip are its links.
 */
export function DensityStrip({
  site,
  groups,
  label,
  counted = strings.counts.reports,
}: DensityStripProps): JSX.Element | null {
  const bars = groups.flatMap((group) => group.bars);
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  const peak = bars.length < FEWEST_COMPARED ? undefined : bars.find((bar) => bar.count === most);
  const isOwn = bars.every(({ count, isCurrent }) => count === 0 || isCurrent);
  const kind = `density density-${sizeOf(bars.length)}`;
  return (
    <nav class={isOwn ? `${kind} density-own` : kind} aria-label={label} data-figures="">
      <ol class="density-strip">
        {groups.map((group) => (
          <li key={group.label} class={`density-group density-of-${group.bars.length}`}>
            <Tick
              site={site}
              group={group}
              counted={counted}
              isNarrow={group.bars.length / bars.length < LEAST_SHARE}
            />
            <ol class="density-bars">
              {group.bars.map((bar) => (
                <li key={bar.label} class={bar.isCurrent && !isOwn ? "density-here" : undefined}>
                  <Bar site={site} bar={bar} most={most} counted={counted} />
                  {bar === peak ? (
                    <span class={`density-peak${sideOf(bars.indexOf(bar), bars.length)}`} aria-hidden="true">
                      {numberText(most, site.settings)}
                    </span>
                  ) : null}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Whether each bar is a link: always, where the window is wide, or never. */
function sizeOf(bars: number): "few" | "some" | "many" {
  if (bars <= MOST_BARS.phone) return "few";
  return bars <= MOST_BARS.desk ? "some" : "many";
}

/** A number over an outer bar would stand outside the page. */
function sideOf(index: number, bars: number): string {
  if (index < bars / 8) return " density-peak-first";
  return index >= (bars * 7) / 8 ? " density-peak-last" : "";
}

type TickProps = {
  readonly site: Site;
  readonly group: DensityGroup;
  readonly counted: Counted;
  readonly isNarrow: boolean;
};

function Tick({ site, group, counted, isNarrow }: TickProps): JSX.Element {
  const count = group.bars.reduce((sum, bar) => sum + bar.count, 0);
  const name = `${group.label}: ${countText(count, counted, site.settings)}`;
  const kind = isNarrow ? "density-tick density-tick-narrow" : "density-tick";
  if (group.href === null) {
    return (
      <span class={kind} aria-hidden="true">
        {group.tick}
      </span>
    );
  }
  return (
    <a class={kind} href={group.href} aria-label={name}>
      {group.tick}
    </a>
  );
}

type BarProps = {
  readonly site: Site;
  readonly bar: DensityBar;
  /** The number of reports of the highest bar. */
  readonly most: number;
  readonly counted: Counted;
};

/** An item without anything in it is drawn as a stub, and read aloud as nothing: the ticks say how many there are of each group. */
function Bar({ site, bar, most, counted }: BarProps): JSX.Element | null {
  if (bar.count === 0) return null;
  const name = `${bar.label}: ${countText(bar.count, counted, site.settings)}`;
  return (
    <>
      <svg height={heightOf(bar.count, most)} aria-hidden="true" />
      {bar.href === null ? (
        <span class="visually-hidden">{name}</span>
      ) : (
        // biome-ignore lint/a11y/useAnchorContent: the title is its name.
        <a href={bar.href} title={name} />
      )}
    </>
  );
}

/** Gives a height by square root: the eye compares areas, and a quiet month should not vanish beside a war. */
function heightOf(count: number, most: number): string {
  return `${Math.max(LOWEST, Math.round(100 * Math.sqrt(count / most)))}%`;
}
