// The one door by which files reach a site: what each is, whether it is the same as last time, and a list of them all.

import { createHash, type Hash, hash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FileFacts, FilesOfParts } from "../cache/site-manifest.ts";
import { readBytes } from "../reporting/files.ts";
import { linkFile, removeFile } from "./copy-site.ts";
import { compressedTwins } from "./precompress.ts";

export type StandingSite = {
  /** The folder in which the site is published. */
  readonly folder: string;
  readonly files: FilesOfParts;
  /** When its list was written, in milliseconds: a younger file was edited by somebody else. */
  readonly savedAt: number;
};

export type OutputOptions = {
  /** Holds the files of `standing`, under a second name each, or nothing. */
  readonly folder: string;
  /** Null: the folder is empty. */
  readonly standing: StandingSite | null;
  /** Whether to write `.br` and `.gz` beside every file that gains by it. */
  readonly precompress?: boolean;
};

/** The door as one part of the site sees it. */
export type PartOutput = {
  /**
   * Takes a file; the bytes are free again when it returns.
   * @param path from the root of the site, with forward slashes
   * @param ids of the elements of a page
   */
  put(path: string, content: string | Uint8Array, ids?: readonly string[]): void;
  /** Takes a piece of a large file, from its first to its last. */
  append(path: string, piece: Uint8Array, isLast: boolean): void;
  /** Takes a file that lies elsewhere already, by a second name for it. */
  link(path: string, source: string, facts: Pick<FileFacts, "bytes" | "sha256">): void;
};

type GrowingFile = { readonly file: number; readonly hash: Hash; bytes: number };

/**
 * A path belongs to the part that takes it first: what others put there is left out. Files are replaced and never written into,
 * for those that stand may be the published ones.
 */
export class SiteOutput {
  readonly #folder: string;
  readonly #standing: StandingSite | null;
  readonly #precompress: boolean;
  readonly #stood = new Map<string, FileFacts>();
  readonly #owners = new Map<string, string>();
  readonly #parts = new Map<string, Map<string, FileFacts>>();
  readonly #differing = new Set<string>();
  readonly #growing = new Map<string, GrowingFile>();

  constructor({ folder, standing, precompress = false }: OutputOptions) {
    this.#folder = folder;
    this.#standing = standing;
    this.#precompress = precompress;
    for (const files of standing?.files.values() ?? [])
      for (const [path, facts] of files) this.#stood.set(path, facts);
  }

  /** The files by part. */
  get files(): FilesOfParts {
    return this.#parts;
  }

  has(path: string): boolean {
    return this.#owners.has(path);
  }

  facts(path: string): FileFacts | undefined {
    return this.#parts.get(this.#owners.get(path) ?? "")?.get(path);
  }

  *entries(): Generator<readonly [path: string, facts: FileFacts]> {
    for (const files of this.#parts.values()) yield* files;
  }

  part(name: string): PartOutput {
    return {
      put: (path, content, ids) => this.#put(name, path, content, ids?.join(" ") ?? null),
      append: (path, piece, isLast) => this.#append(name, path, piece, isLast),
      link: (path, source, facts) => this.#link(name, path, source, { ...facts, ids: null }),
    };
  }

  /** Takes over the files of a part that is not made again. */
  keep(name: string): void {
    for (const [path, facts] of this.#standing?.files.get(name) ?? []) this.#claim(name, path, facts);
  }

  /**
   * Removes what nobody has put or kept, with the folders it leaves empty.
   * @returns every file in which the site differs from the standing one: written, and removed
   */
  finish(): { readonly written: readonly string[]; readonly removed: readonly string[] } {
    const removed = [...this.#stood.keys()].filter((path) => !this.#owners.has(path));
    for (const path of removed) removeFile(this.#folder, path);
    return { written: [...this.#differing], removed };
  }

  #put(part: string, path: string, content: string | Uint8Array, ids: string | null): void {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const facts = { bytes: bytes.length, sha256: hash("sha256", bytes, "base64url"), ids };
    if (!this.#claim(part, path, facts)) return;
    const stands = this.#stands(path, facts);
    if (!stands) this.#write(path, (target) => writeFileSync(target, bytes));
    if (this.#precompress) this.#compress(part, path, stands, () => bytes);
  }

  #append(part: string, path: string, piece: Uint8Array, isLast: boolean): void {
    const target = join(this.#folder, path);
    let growing = this.#growing.get(path);
    if (growing === undefined) {
      if (this.has(path)) return;
      this.#owners.set(path, part);
      rmSync(target, { force: true });
      mkdirSync(dirname(target), { recursive: true });
      growing = { file: openSync(target, "wx"), hash: createHash("sha256"), bytes: 0 };
      this.#growing.set(path, growing);
    }
    writeFileSync(growing.file, piece);
    growing.hash.update(piece);
    growing.bytes += piece.length;
    if (isLast) this.#settle(part, path, growing);
  }

  /** Only its last piece tells whether a large file is the one that stood. */
  #settle(part: string, path: string, { file, hash, bytes }: GrowingFile): void {
    closeSync(file);
    this.#growing.delete(path);
    this.#owners.delete(path);
    const facts = { bytes, sha256: hash.digest("base64url"), ids: null };
    this.#claim(part, path, facts);
    const [target, before] = [join(this.#folder, path), join(this.#standing?.folder ?? "", path)];
    const stands = this.#isSame(path, facts, before);
    if (stands) {
      rmSync(target);
      linkFile(before, target);
    } else this.#differing.add(path);
    if (this.#precompress) this.#compress(part, path, stands, () => readBytes(target));
  }

  #link(part: string, path: string, source: string, facts: FileFacts): void {
    if (!this.#claim(part, path, facts) || this.#stands(path, facts)) return;
    this.#write(path, (target) => linkFile(source, target));
  }

  #compress(part: string, path: string, stands: boolean, bytesOf: () => Uint8Array): void {
    for (const { suffix, compress } of compressedTwins(path)) {
      const twin = path + suffix;
      const known = this.#stood.get(twin);
      if (stands && known !== undefined) this.#claim(part, twin, known);
      else {
        const compressed = compress(bytesOf());
        if (compressed !== null) this.#put(part, twin, compressed, null);
      }
    }
  }

  /** @returns false where the path is another's */
  #claim(part: string, path: string, facts: FileFacts): boolean {
    const owner = this.#owners.get(path);
    if (owner !== undefined && owner !== part) return false;
    this.#owners.set(path, part);
    const files = this.#parts.get(part) ?? new Map<string, FileFacts>();
    this.#parts.set(part, files.set(path, facts));
    return true;
  }

  #stands(path: string, facts: FileFacts): boolean {
    return this.#isSame(path, facts, join(this.#folder, path));
  }

  #isSame(path: string, { bytes, sha256 }: FileFacts, at: string): boolean {
    if (this.#standing === null || this.#stood.get(path)?.sha256 !== sha256) return false;
    const now = statSync(at, { throwIfNoEntry: false });
    return now !== undefined && now.size === bytes && now.mtimeMs <= this.#standing.savedAt;
  }

  /** Nearly all stand beside a page, in a folder that is there: another is made when it is found missing. */
  #write(path: string, write: (target: string) => void): void {
    const target = join(this.#folder, path);
    // Every file of a standing site may be a second name of the published one, those included that its list does not have.
    if (this.#standing !== null || this.#differing.has(path)) rmSync(target, { force: true });
    this.#differing.add(path);
    try {
      write(target);
    } catch (error) {
      if (existsSync(dirname(target))) throw error;
      mkdirSync(dirname(target), { recursive: true });
      write(target);
    }
  }
}
