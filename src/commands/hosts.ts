// Which free hosts a site fits: their limits, and what a build says of them.

import type { SiteSize } from "../site/build-site.ts";
import type { Language } from "./invocation.ts";

type Host = {
  readonly name: string;
  readonly files: number;
  /** The bytes of the whole site. */
  readonly bytes: number;
  /** The page on which the host says so, read on 2026-11-30. */
  readonly source: string;
};

/** Free plans; Infinity where a host names no such limit. */
export const HOSTS: readonly Host[] = [
  {
    name: "Cloudflare Pages",
    files: 20_000,
    bytes: Number.POSITIVE_INFINITY,
    source: "https://developers.cloudflare.com/pages/platform/limits/",
  },
  {
    name: "GitHub Pages",
    files: Number.POSITIVE_INFINITY,
    bytes: 1e9,
    source: "https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits",
  },
];

/** From this share of a limit on a build warns. */
const NEAR = 0.9;

const WORDS = {
  files: { ar: "ملف", en: "files" },
  fits: { ar: "يتسع له", en: "fits" },
  near: { ar: "تنبيه: اقترب من حدّ", en: "warning: near the limit of" },
  over: { ar: "تنبيه: تجاوز حدّ", en: "warning: over the limit of" },
} as const;

/** The size of the site and what it means for each host, a line each. */
export function hostLines({ files, bytes }: SiteSize, language: Language): string[] {
  const share = (host: Host) => Math.max(files / host.files, bytes / host.bytes);
  const fitting = HOSTS.filter((host) => share(host) <= 1).map(({ name }) => name);
  const between = language === "ar" ? "، " : ", ";
  const size = `${new Intl.NumberFormat("en").format(files)} ${WORDS.files[language]}${between}${(bytes / 1e6).toFixed(1)} MB`;
  const told = fitting.length === 0 ? "" : `; ${WORDS.fits[language]}: ${fitting.join(between)}`;
  const warnings = HOSTS.filter((host) => share(host) >= NEAR).map((host) => {
    const words = share(host) > 1 ? WORDS.over : WORDS.near;
    return `${words[language]} ${host.name}: ${(share(host) * 100).toFixed(0)} % (${host.source})`;
  });
  return [size + (language === "ar" ? told.replace(";", "؛") : told), ...warnings];
}
