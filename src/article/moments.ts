// How a printed date becomes `publishedAt` or `updatedAt`, and what is said where it cannot.

import type { Problem } from "../problem.ts";
import type { MomentField } from "./article.ts";
import { ABSENT, type Provenance } from "./field.ts";
import { readHeaderDate } from "./header-date-stand-in.ts";
import type { PrintedPart } from "./printed-page.ts";
import { articleProblem } from "./problem-codes.ts";
import type { RawDocument } from "./raw-document.ts";

export const ABSENT_MOMENT: MomentField = { ...ABSENT, zone: null };

export type MomentReading = { readonly field: MomentField; readonly problems: readonly Problem[] };

type Stated = { readonly how: Provenance; readonly defaultZone: string | null };

export function readPublishedAt(printed: PrintedPart, document: RawDocument, stated: Stated): MomentReading {
  const reading = readHeaderDate(printed.text, { defaultZone: stated.defaultZone });
  const value = reading.value;
  if (value === null) {
    const problem = articleProblem("published-at-invalid", document.place(printed.span[0]), {
      value: printed.text,
    });
    return { field: unresolved(printed, "the printed date cannot be read"), problems: [problem] };
  }
  const span: readonly [number, number] =
    reading.span === null || stated.how === "front-matter"
      ? printed.span
      : [printed.span[0] + reading.span[0], printed.span[0] + reading.span[1]];
  const raw = document.text.slice(span[0], span[1]);
  return {
    field: {
      value,
      raw,
      how: stated.how,
      span,
      evidence: [],
      alternatives: [],
      confidence: 1,
      zone: reading.zone,
    },
    problems: [],
  };
}

/** An update that is relative to the day of capture stays as printed, with the reason. */
export function readUpdatedAt(printed: PrintedPart, document: RawDocument, stated: Stated): MomentReading {
  const reading = readHeaderDate(printed.text, { defaultZone: stated.defaultZone });
  const value = reading.modified?.value ?? reading.value;
  const place = document.place(printed.span[0]);
  if (value === null) {
    const why = "relative to the day the page was captured, which the file does not say";
    return {
      field: unresolved(printed, why),
      problems: [articleProblem("updated-at-unresolved", place, { value: printed.text })],
    };
  }
  const { how } = stated;
  return {
    field: {
      value,
      raw: printed.text,
      how,
      span: printed.span,
      evidence: [],
      alternatives: [],
      confidence: 1,
      zone: reading.zone,
    },
    problems: [],
  };
}

function unresolved(printed: PrintedPart, why: string): MomentField {
  return {
    value: null,
    raw: printed.text,
    how: "unresolved",
    span: printed.span,
    evidence: [{ text: printed.text, span: printed.span, why }],
    alternatives: [],
    confidence: 0,
    zone: null,
  };
}
