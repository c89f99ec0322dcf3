// The obvious way to find names, every name at every letter, to check the quick one against.

import type { Entity } from "../../src/entity/entity.ts";
import { foldedForm } from "../../src/text/fold.ts";

type Found = { readonly start: number; readonly end: number; readonly entity: string };

/** Knows clitics, the fused «لل», longest match and surnames; texts must hold no marks, quotes or brackets. */
export function slowlyFindMentions(text: string, entities: readonly Entity[]): Found[] {
  const folded = foldedForm(text);
  const introduced: string[] = [];
  const found: Found[] = [];
  let at = 0;
  while (at < folded.length) {
    const best = isWordStart(folded, at) ? bestAt(folded, at, entities, introduced) : null;
    if (best === null) {
      at++;
      continue;
    }
    found.push(best);
    introduced.push(best.entity);
    at = best.end;
  }
  return found;
}

function bestAt(
  folded: string,
  at: number,
  entities: readonly Entity[],
  introduced: readonly string[],
): Found | null {
  const candidates: (Found & { readonly skipped: number; readonly recency: number })[] = [];
  for (const entity of entities) {
    const recency = introduced.lastIndexOf(entity.id);
    const names = [...entity.variants, ...(recency >= 0 ? entity.shortForms : [])];
    for (const name of names.map((written) => foldedForm(written))) {
      const isFull = entity.variants.some((variant) => foldedForm(variant) === name);
      for (const { skipped, kept, printed } of printings(name)) {
        const whole = `${skipped}${kept}${printed}`;
        const end = at + whole.length;
        if (!folded.startsWith(whole, at) || isLetter(folded.charAt(end))) continue;
        const start = at + skipped.length;
        candidates.push({
          start,
          end,
          entity: entity.id,
          skipped: skipped.length,
          recency: isFull ? Infinity : recency,
        });
      }
    }
  }
  candidates.sort((a, b) => b.end - a.end || a.skipped - b.skipped || b.recency - a.recency);
  const [first] = candidates;
  return first === undefined ? null : { start: first.start, end: first.end, entity: first.entity };
}

/** Every way a name may be printed: the clitics before it, the fused lam in it, the rest. */
function printings(name: string): { skipped: string; kept: string; printed: string }[] {
  const ways: { skipped: string; kept: string; printed: string }[] = [];
  for (const conjunction of ["", "و", "ف"]) {
    for (const preposition of ["", "ب", "ل", "ك"]) {
      ways.push({ skipped: conjunction + preposition, kept: "", printed: name });
    }
    if (!name.startsWith("ال")) continue;
    const rest = name.slice(2);
    ways.push({ skipped: conjunction, kept: "ل", printed: rest.startsWith("ل") ? rest : `ل${rest}` });
    if (rest.startsWith("ل")) ways.push({ skipped: conjunction, kept: "لل", printed: rest });
  }
  return ways;
}

function isWordStart(folded: string, at: number): boolean {
  return isLetter(folded.charAt(at)) && !isLetter(folded.charAt(at - 1));
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
