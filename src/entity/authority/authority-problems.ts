// What can be wrong in an authority file, and how each reader of a part of it says so.

import { isScalar } from "yaml";
import type { Bilingual } from "../../reporting/problem.ts";

export const AUTHORITY_PROBLEM_CODES = [
  "authority-yaml-invalid",
  "authority-not-a-list",
  "authority-entry-invalid",
  "authority-key-unknown",
  "authority-value-invalid",
  "authority-id-invalid",
  "authority-id-clash",
  "authority-label-missing",
  "authority-type-unknown",
  "authority-wikidata-invalid",
  "authority-variant-clash",
  "authority-short-form-clash",
  "authority-decision-invalid",
] as const;

export type AuthorityProblemCode = (typeof AUTHORITY_PROBLEM_CODES)[number];

/** Takes one problem: its code, the offset in the file (below 0 for the file as a whole), message and hint. */
export type Report = (
  code: AuthorityProblemCode,
  offset: number,
  message: Bilingual,
  hint: Bilingual,
) => void;

/** A value with its place in the file, for the problem that may be found with it later. */
export type Placed = { readonly value: string; readonly offset: number };

export function placed(node: unknown): Placed {
  const value = isScalar(node) ? String(node.value).normalize("NFC").trim() : "";
  return { value, offset: offsetOf(node) };
}

/** Where a node of YAML begins in the file; -1 where the parser does not say. */
export function offsetOf(node: unknown): number {
  const range = typeof node === "object" && node !== null && "range" in node ? node.range : null;
  const offset: unknown = Array.isArray(range) ? range[0] : null;
  return typeof offset === "number" ? offset : -1;
}
