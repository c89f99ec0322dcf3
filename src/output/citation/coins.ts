// Cited works as COinS: the OpenURL in a span's title from which Zotero makes the pick list of a list page.

import type { CitedWork } from "./cited-work.ts";
import { joinParts } from "./partial-date.ts";

/**
 * What parts an OpenURL, or is no letter: everything else stands as it is (RFC 3987), for an Arabic letter would take six bytes instead of
 * two, in every list that holds the report.
 */
const RESERVED = /[%&=+#\s\p{Cc}]/gu;

/** The value of `title` on `<span class="Z3988">`. */
export function coins(work: CitedWork): string {
  const pairs: [key: string, value: string | null][] = [
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "newspaperArticle"],
    ["rft.title", work.title],
    ...work.authors.map((name): [string, string] => ["rft.aucorp", name]),
    ["rft.source", work.outlet?.value ?? null],
    ["rft.date", work.issued === null ? null : joinParts(work.issued.from, "-")],
    // No field of an OpenURL can say of another that it is inferred.
    ["rft.description", work.doubt],
    ["rft.language", work.language],
    ["rft.identifier", work.url],
  ];
  return pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${encoded(value)}`])).join("&");
}

/** A blank is a plus sign, as in the queries of forms (HTML, section 4.10.21.8), which is a third of its other form. */
function encoded(value: string): string {
  return withoutLoneSurrogates(value).replace(RESERVED, encodeURIComponent).replaceAll("%20", "+");
}

/** `encodeURIComponent` throws on them. */
function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
