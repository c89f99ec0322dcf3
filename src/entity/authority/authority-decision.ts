// What the maintainer has decided of inferred names: accept, reject, rename, merge, another type.

import type { YAMLMap } from "yaml";
import { noSuchWord } from "../../reporting/no-such-word.ts";
import type { NameDecision } from "../entity.ts";
import { offsetOf, type Report } from "./authority-problems.ts";

const DECISIONS = ["accept", "reject", "rename", "merge", "type"];
const INFERRED_TYPES = ["person", "organisation", "place"] as const;
const UNDECIDED: NameDecision = { isRejected: false, isAccepted: false, into: null, label: null, type: null };

/** Reads one decision into `decisions`, by the id of the name; of several on one name each adds to those before. */
export function readDecision(map: YAMLMap, decisions: Map<string, NameDecision>, report: Report): void {
  const textOf = (key: string): string | null => {
    const value = map.get(key);
    return typeof value === "string" && value.trim() !== "" ? value.normalize("NFC").trim() : null;
  };
  const [id, decision, label, into] = [textOf("id"), textOf("decision"), textOf("label"), textOf("into")];
  const type = INFERRED_TYPES.find((known) => known === textOf("type")) ?? null;
  const isWhole =
    decision === "accept" ||
    decision === "reject" ||
    (decision === "rename" && label !== null) ||
    (decision === "merge" && into !== null && into !== id) ||
    (decision === "type" && type !== null);
  if (decision !== null && !DECISIONS.includes(decision)) {
    const at = offsetOf(map.get("decision", true));
    report("authority-decision-invalid", at, ...noSuchWord("decision", decision, DECISIONS));
    return;
  }
  if (id === null || !isWhole) {
    report(
      "authority-decision-invalid",
      offsetOf(map),
      { ar: "قرار ناقص في اسم مستنتج", en: "this decision on an inferred name is not whole" },
      {
        ar: "اكتبه هكذا: «- {decision: accept, id: inf-…}»، أو reject، أو rename مع label، أو merge مع into، أو type مع type",
        en: "write it as “- {decision: accept, id: inf-…}”; or reject; rename with a label; merge with into; type with a type",
      },
    );
    return;
  }
  const before = decisions.get(id) ?? UNDECIDED;
  decisions.set(id, {
    isRejected: decision === "reject" || (before.isRejected && decision !== "accept"),
    isAccepted: decision !== "reject",
    into: decision === "merge" ? into : before.into,
    label: decision === "rename" ? label : before.label,
    type: decision === "type" ? type : before.type,
  });
}
