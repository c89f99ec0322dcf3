// What a page itself prints, before front matter has its say and before any value is normalised.

import type { MarkdownBlock } from "../../markdown/markdown-block.ts";
import type { Problem } from "../../reporting/problem.ts";
import type { Boilerplate, Doubt } from "../article.ts";
import type { Evidence, Span } from "../field.ts";
import type { Dateline } from "./dateline.ts";

/** A stretch of the file and its text, trimmed. */
export type PrintedPart = { readonly text: string; readonly span: Span };

export type PrintedImage = {
  readonly file: PrintedPart | null;
  readonly caption: PrintedPart | null;
  readonly credit: PrintedPart | null;
};

export type PrintedPage = {
  readonly headline: PrintedPart | null;
  readonly kicker: PrintedPart | null;
  readonly section: PrintedPart | null;
  readonly lede: PrintedPart | null;
  readonly byline: readonly PrintedPart[];
  readonly published: PrintedPart | null;
  /** The day in the page's own masthead, which may be the day of capture. */
  readonly masthead: PrintedPart | null;
  readonly updated: PrintedPart | null;
  readonly dateline: Dateline | null;
  /** Named by the page as its own publisher. */
  readonly outlet: PrintedPart | null;
  /** Whether it stands in the head, or in the copyright line of the foot. */
  readonly outletHow: "header" | "body";
  /** What the page shows of its publisher's habits, where it does not name it. */
  readonly outletHints: readonly {
    readonly outlet: string;
    readonly evidence: Evidence;
    readonly weight: number;
  }[];
  /** Sign-offs: initials and agencies. */
  readonly credits: readonly PrintedPart[];
  readonly image: PrintedImage | null;
  readonly blocks: readonly MarkdownBlock[];
  readonly boilerplate: readonly Boilerplate[];
  readonly tags: readonly string[];
  readonly url: PrintedPart | null;
  readonly problems: readonly Problem[];
  /** Whether the text is read even where nothing could be its headline. */
  readonly mayLackHeadline: boolean;
  /** The places at which the reading is not sure. */
  readonly doubts: readonly Doubt[];
  /** What else the page prints that could be the value, the likeliest first. */
  readonly alternatives: {
    readonly headline: readonly string[];
    readonly published: readonly PrintedPart[];
  };
  /** 0..1: the distance of what was taken to the next candidate. */
  readonly confidence: { readonly headline: number; readonly published: number };
};

export const EMPTY_PAGE: PrintedPage = {
  headline: null,
  kicker: null,
  section: null,
  lede: null,
  byline: [],
  published: null,
  masthead: null,
  updated: null,
  dateline: null,
  outlet: null,
  outletHow: "header",
  outletHints: [],
  credits: [],
  image: null,
  blocks: [],
  boilerplate: [],
  tags: [],
  url: null,
  problems: [],
  mayLackHeadline: false,
  doubts: [],
  alternatives: { headline: [], published: [] },
  confidence: { headline: 1, published: 1 },
};
