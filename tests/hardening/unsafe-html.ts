// What no page may hold, whatever stood in the articles: anything a browser would run, load from elsewhere or send away.

import { Parser } from "htmlparser2";
import { FIRST_SCRIPT } from "../../templates/layouts/first-script.ts";

/** Elements that run, embed, redirect or submit. Search forms are ours; their targets are checked like links. */
const FORBIDDEN = new Set([
  "iframe",
  "frame",
  "object",
  "embed",
  "applet",
  "base",
  "foreignobject",
  "animate",
  "set",
  "handler",
  "portal",
]);
const ADDRESSES = new Set([
  "href",
  "src",
  "action",
  "formaction",
  "poster",
  "data",
  "xlink:href",
  "srcset",
  "background",
  "ping",
  "manifest",
]);
/** What a browser takes away before it looks for the scheme. */
const INVISIBLE = /[\p{Cc}\p{Cf}\s]/gu;
const SAFE_SCHEME = /^(?:https?|mailto):/i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** @returns one line per finding */
export function findUnsafe(html: string): string[] {
  const findings: string[] = [];
  let script: { type: string; text: string; attributes: Readonly<Record<string, string>> } | null = null;
  let firstScripts = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (FORBIDDEN.has(name)) findings.push(`<${name}>`);
      if (name === "meta" && attributes["http-equiv"]?.toLowerCase() === "refresh")
        findings.push("meta refresh");
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith("on")) findings.push(`${name} ${attribute}="${value}"`);
        if (attribute === "style" && /url\(|expression|javascript:/i.test(value))
          findings.push(`style ${value}`);
        if (attribute === "srcdoc") findings.push(`${name} srcdoc`);
        if (ADDRESSES.has(attribute) && !isSafeAddress(value))
          findings.push(`${name} ${attribute}="${value}"`);
      }
      if (name === "script") {
        script = { type: attributes.type ?? "", text: "", attributes };
        const isOurs = attributes.src === undefined || /^\/(?!\/)/.test(attributes.src);
        if (!isOurs) findings.push(`script from ${attributes.src}`);
      }
    },
    ontext(text) {
      if (script !== null) script.text += text;
    },
    onclosetag(name) {
      if (name !== "script" || script === null) return;
      const isFirst = script.text === FIRST_SCRIPT && loadsOnlyOurs(script.attributes);
      if (isFirst) firstScripts++;
      if (script.text.trim() !== "" && !isData(script) && (!isFirst || firstScripts > 1))
        findings.push(`inline script: ${script.text.slice(0, 60)}`);
      script = null;
    },
  });
  parser.end(html);
  if (/\p{Cs}/u.test(html)) findings.push("a lone surrogate");
  return findings;
}

/** The one script of the page itself loads what its attributes name. */
function loadsOnlyOurs(attributes: Readonly<Record<string, string>>): boolean {
  const named = ["data-choices", "data-modules"].flatMap((name) => (attributes[name] ?? "").split(" "));
  return named.every((address) => address === "" || /^\/(?!\/)/.test(address));
}

function isSafeAddress(value: string): boolean {
  const seen = value.replace(INVISIBLE, "");
  // Browsers read a backslash as a slash: any two of them lead to another host.
  return SAFE_SCHEME.test(seen) || !(ANY_SCHEME.test(seen) || /^[\\/]{2}/.test(seen));
}

function isData({ type, text }: { type: string; text: string }): boolean {
  if (type !== "application/ld+json" && type !== "application/json" && type !== "speculationrules")
    return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // Data that cannot be parsed has been broken out of.
  }
}
