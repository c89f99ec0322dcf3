// Tells where a site's pages are on the web: under its address, which may have a path.

/**
 * From the root of the site, in letters that no address encodes, and without the dots that lead elsewhere: folders, a file, an anchor.
 * Such an address stands for itself: to parse one takes ten times as long as to join it, and a page has hundreds.
 */
export const PLAIN_PATH = /^\/(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?(?:#[\w-]+)?$/;

export type Addresses = {
  /** `/timeline/` → `/archive/timeline/`. */
  href(path: string): string;
  /** `/timeline/` → `https://example.org/archive/timeline/`. */
  absolute(path: string): string;
};

/** @param siteUrl absolute, with a final slash */
export function addressesUnder(siteUrl: string): Addresses {
  const base = new URL(siteUrl);
  const root = new URL(".", base).href;
  const rootPath = root.slice(base.origin.length);
  const whole = (path: string) => new URL(path.replace(/^\//, ""), base).href;
  return {
    href: (path) =>
      PLAIN_PATH.test(path) ? rootPath + path.slice(1) : whole(path).slice(base.origin.length),
    absolute: (path) => (PLAIN_PATH.test(path) ? root + path.slice(1) : whole(path)),
  };
}
