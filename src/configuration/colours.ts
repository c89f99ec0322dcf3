// The colours of the site, said once: the styles, the browser's bars, the web manifest, the cards of shared links and the icon follow.

/** The colours by role; `#rrggbb`. */
export type Palette = {
  /** The page. */
  readonly paper: string;
  /** Boxes that stand out from it. */
  readonly raised: string;
  readonly ink: string;
  /** Text of second rank. */
  readonly muted: string;
  /** Links and signs. */
  readonly accent: string;
  /** What is inferred and not stated. */
  readonly inferred: string;
  /** The ground of found words. */
  readonly mark: string;
  /** Thin lines. */
  readonly rule: string;
  /** Bars of a chart: 3:1 on paper, as things that carry meaning must. */
  readonly bar: string;
};

export type Theme = "light" | "dark";
export type Colours = Readonly<Record<Theme, Palette>>;

/** Warm paper, near-black ink, one oxidised red. Contrast is at least 7:1 for all text on paper and on raised. */
export const DEFAULT_COLOURS: Colours = {
  light: {
    paper: "#fbf8f1",
    raised: "#f3eee3",
    ink: "#1d1a16",
    muted: "#554c41",
    accent: "#842a17",
    inferred: "#2d4f66",
    mark: "#f7dd8b",
    rule: "#d9cfbd",
    bar: "#9d8c70",
  },
  dark: {
    paper: "#171512",
    raised: "#211e1a",
    ink: "#efe9dd",
    muted: "#b9ae9d",
    accent: "#f0a58d",
    inferred: "#a9cbe0",
    mark: "#5c4a12",
    rule: "#3a342c",
    bar: "#756a5a",
  },
};

/** Roles whose colour is that of words. */
export const TEXT_ROLES = ["ink", "muted", "accent", "inferred"] as const;
/** Roles on which words stand. */
export const GROUND_ROLES = ["paper", "raised"] as const;

/** What all text of the built-in colours reaches: WCAG 2.2, success criterion 1.4.6. */
const COMFORTABLE_CONTRAST = 7;
/** Below it text is lost to some readers: WCAG 2.2, success criterion 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** Contrast ratio of WCAG 2.2: 1 for equal colours, 21 for black on white. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/**
 * The colour moved towards white or black, whichever is further from the grounds, until it has a comfortable contrast
 * on all of them; the colour itself where it has that already, and the nearest to it that the grounds allow otherwise.
 */
export function readableOn(colour: string, grounds: readonly string[]): string {
  const isDark = grounds.every((ground) => contrast("#ffffff", ground) > contrast("#000000", ground));
  const end = isDark ? 255 : 0;
  const steps = 100;
  for (let step = 0; step <= steps; step++) {
    const moved = channels(colour).map((value) => Math.round(value + ((end - value) * step) / steps));
    const candidate = `#${moved.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
    if (grounds.every((ground) => contrast(candidate, ground) >= COMFORTABLE_CONTRAST)) return candidate;
  }
  return isDark ? "#ffffff" : "#000000";
}
