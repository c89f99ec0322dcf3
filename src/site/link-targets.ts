// Finds where the links of a whole site lead, and what is not there.

import { posix } from "node:path";
import { PLAIN_PATH } from "./addresses.ts";

/** A file that links lead to. */
type Target = {
  /** From the root of the site; null for what is not a file of it. */
  readonly file: string | null;
  /** True also of what is not ours to check; of files, known once all are made. */
  exists: boolean;
  /** Those that links ask for; once settled, those of them that no element has. */
  anchors: Set<string> | null;
};

const ELSEWHERE: Target = { file: null, exists: true, anchors: null };
const NOWHERE: Target = { file: null, exists: false, anchors: null };

/** What is known of the files of a site, once all are made. */
export type SiteFiles = {
  has(file: string): boolean;
  /** Ids of its elements, joined by blanks; null where it is not asked what a link to a part of it finds. */
  idsOf(file: string): string | null;
};

/** Each file is looked up once for all links to it, and each anchor kept once. */
export class LinkTargets {
  readonly #site: URL;
  /** Its path on the host. */
  readonly #root: string;
  readonly #byFile = new Map<string, Target>();
  /** The targets by addresses from the root of the host, as nearly all are written, without their anchors. */
  readonly #byAddress = new Map<string, Target>();
  #isWhole = true;

  constructor(site: URL) {
    this.#site = site;
    this.#root = site.pathname;
  }

  /** @param page the file in which the link stands */
  want(link: string, page: string): void {
    const { target, anchor } = this.#resolve(link, page);
    if (!target.exists) this.#isWhole = false;
    if (anchor === "" || target.file === null || !target.file.endsWith(".html")) return;
    target.anchors ??= new Set();
    if (!target.anchors.has(anchor)) target.anchors.add(copyOf(anchor));
  }

  /**
   * Looks for the files and for their anchors.
   * @returns whether all is there
   */
  settle(files: SiteFiles): boolean {
    for (const target of this.#byFile.values()) {
      const { file, anchors } = target;
      if (file === null) continue;
      target.exists = files.has(file);
      if (!target.exists) this.#isWhole = false;
      if (anchors === null || !target.exists) continue;
      const ids = files.idsOf(file);
      if (ids === null) anchors.clear();
      else for (const id of ids.split(" ")) anchors.delete(id);
      if (anchors.size > 0) this.#isWhole = false;
    }
    return this.#isWhole;
  }

  /** Once all is settled: what a link leads to in vain. */
  missing(link: string, page: string): "page" | "anchor" | null {
    const { target, anchor } = this.#resolve(link, page);
    if (!target.exists) return "page";
    return target.anchors?.has(anchor) ? "anchor" : null;
  }

  #resolve(link: string, page: string): { readonly target: Target; readonly anchor: string } {
    const hash = link.indexOf("#");
    const address = hash < 0 ? link : link.slice(0, hash);
    const anchor = hash < 0 ? "" : anchorIn(link.slice(hash + 1));
    return { target: hash === 0 ? this.#file(page) : this.#target(address, page), anchor };
  }

  #target(address: string, page: string): Target {
    const { origin, href } = this.#site;
    if (address.startsWith("/") && !address.startsWith("//")) return this.#rooted(address);
    if (address.startsWith(href)) return this.#rooted(address.slice(origin.length));
    if (URL.canParse(address)) return this.#locate(new URL(address), ELSEWHERE);
    const base = new URL(page, href);
    return URL.canParse(address, base.href) ? this.#rooted(new URL(address, base).pathname) : NOWHERE;
  }

  #rooted(address: string): Target {
    const known = this.#byAddress.get(address);
    if (known !== undefined) return known;
    const target = PLAIN_PATH.test(address)
      ? this.#within(address, NOWHERE)
      : this.#locate(new URL(address, this.#site), NOWHERE);
    this.#byAddress.set(copyOf(address), target);
    return target;
  }

  /** @param beside what is an address of the same host that does not belong to the site */
  #locate({ origin, pathname }: URL, beside: Target): Target {
    return origin === this.#site.origin ? this.#within(pathname, beside) : ELSEWHERE;
  }

  #within(pathname: string, beside: Target): Target {
    const root = this.#root;
    if (!pathname.startsWith(root)) return beside;
    const path = decodeURIComponent(pathname.slice(root.length));
    return this.#file(path === "" || path.endsWith("/") ? posix.join(path, "index.html") : path);
  }

  #file(file: string): Target {
    const known = this.#byFile.get(file);
    if (known !== undefined) return known;
    const target: Target = { file, exists: true, anchors: null };
    this.#byFile.set(file, target);
    return target;
  }
}

/** A text fragment (`:~:text=`) is the browser's business, not an element. */
function anchorIn(fragment: string): string {
  const anchor = fragment.includes("%") ? decodeURIComponent(fragment) : fragment;
  const directive = anchor.indexOf(":~:");
  return directive < 0 ? anchor : anchor.slice(0, directive);
}

/** A copy of a slice that would keep its whole page in memory. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
