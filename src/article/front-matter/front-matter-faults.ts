// What YAML says of a block it cannot read, in an editor's words, and what it would cut without saying so.

import type { Problem } from "../../reporting/problem.ts";
import { type YamlFault, yamlFault } from "../../reporting/yaml-faults.ts";
import { articleProblem } from "../problem-codes.ts";
import type { RawDocument } from "../raw-document.ts";

const LINE = /^([ \t]*)((?:-[ \t]+)?)([^\s:#"'[{&*!|>%@`-][^:\r\n]*?)[ \t]*:([ \t]+|$)([^\r\n]*)$/;

/** Values that YAML would cut or refuse though they are plain Arabic: «عاجل #هاشتاغ», «لبنان: حرب», «[عاجل] …». */
export function findSilentLosses(block: string, start: number, document: RawDocument): Problem[] {
  const problems: Problem[] = [];
  let offset = start;
  let nested = Number.POSITIVE_INFINITY;
  for (const line of block.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const printed = line.replace(/[\r\n]+$/, "");
    const indent = /^[ ]*/.exec(printed)?.[0].length ?? 0;
    if (printed.trim() !== "" && indent <= nested) nested = Number.POSITIVE_INFINITY;
    const parts = nested === Number.POSITIVE_INFINITY ? LINE.exec(printed) : null;
    if (parts !== null) {
      const [, lead = "", dash = "", key = "", gap = "", rest = ""] = parts;
      const value = rest.trimEnd();
      if (/^[|>][+-]?\d?$/.test(value)) nested = lead.length;
      const sign = troubleSign(value);
      if (sign !== null) {
        const at = offset + lead.length + dash.length + key.length + 1 + gap.length;
        const quote = value.includes('"') ? "'" : '"';
        const fix = `${key}: ${quote}${quote === "'" ? value.replaceAll("'", "''") : value}${quote}`;
        problems.push(articleProblem("front-matter-needs-quotes", document.place(at), { sign, fix }));
      }
    }
    offset += line.length;
  }
  return problems;
}

/** The sign of a plain value that YAML would read as its own. */
function troubleSign(value: string): string | null {
  const first = value[0] ?? "";
  if (first === '"' || first === "'") {
    const closed = first === '"' ? /^"(?:[^"\\]|\\.)*"\s*(?:#.*)?$/ : /^'(?:[^']|'')*'\s*(?:#.*)?$/;
    return closed.test(value) || !value.slice(1).includes(first) ? null : first;
  }
  if (first === "[" && !value.endsWith("]")) return value.includes("]") ? "[" : null;
  if (first === "{" && !value.endsWith("}")) return value.includes("}") ? "{" : null;
  if (first === "[" || first === "{") return null;
  if (first === "@" || first === "`" || first === "%") return first;
  if ((first === "&" || first === "*" || first === "!") && /^.[^!-~]|\*$/.test(value)) return first;
  if (first === "|" || first === ">") return /^[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(value) ? null : first;
  if (/^[-?](?:\s|$)/.test(value)) return first;
  if (/:(?:\s|$)/.test(value.replace(/\s#\s.*$/, ""))) return ":";
  return /\s#[^\s#]/.test(value) ? "#" : null;
}

export function explainFailure(
  failure: YamlFault,
  block: string,
  start: number,
  document: RawDocument,
): Problem {
  const at = Math.min(failure.pos[0] ?? 0, block.length);
  const place = document.place(start + at);
  const lineStart = Math.max(block.lastIndexOf("\n", at - 1), block.lastIndexOf("\r", at - 1)) + 1;
  const tab = /^[ ]*\t/m.exec(block);
  if (failure.code === "TAB_AS_INDENT" || (tab !== null && block.slice(lineStart).startsWith("\t"))) {
    return articleProblem("front-matter-tab", place);
  }
  const unknown = /^Unresolved tag: (\S+)/.exec(failure.message)?.[1];
  if (unknown !== undefined) return tagProblem(unknown, start + at, document);
  if (failure.code === "BAD_ALIAS" || /alias|anchor/i.test(failure.message))
    return articleProblem("front-matter-alias", place);
  if (/closing ["']quote/.test(failure.message)) {
    // The parser notices at the end of the block; the editor has to look where the quotation opens.
    const opening = findOpenQuote(block.slice(0, at));
    return articleProblem("front-matter-quote-unclosed", document.place(start + opening));
  }
  if (failure.code === "DUPLICATE_KEY") {
    const key = /^[^:\r\n]*/.exec(block.slice(at))?.[0] ?? "";
    return articleProblem("front-matter-key-twice", place, { key });
  }
  const fault = yamlFault(failure, block);
  const from = Math.min(fault.at, block.length);
  const indent = /^ */.exec(block.slice(from))?.[0].length ?? 0;
  const { ar, en } = fault.words;
  return articleProblem("front-matter-invalid", document.place(start + from + indent), {
    reason: ar,
    reasonEn: en,
  });
}

export function tagProblem(tag: string, at: number, document: RawDocument): Problem {
  const printed = tag.replace("tag:yaml.org,2002:", "!!");
  return articleProblem("front-matter-tag", document.place(at), { tag: printed });
}

/** The first value that opens with a quotation mark and has no other of its kind. */
function findOpenQuote(block: string): number {
  for (const line of block.matchAll(/(?:^|:[ \t]+|-[ \t]+)(["'])([^\r\n]*)$/gm)) {
    const [whole, mark = "", rest = ""] = line;
    if (!rest.includes(mark)) return line.index + whole.indexOf(mark);
  }
  return block.length;
}
