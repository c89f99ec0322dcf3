// The list of a build's files, as the build writes it and the service worker reads it.

/** `offline.json`: what one build consists of. */
export type OfflineList = {
  /** Digest of all files: another version is another build. */
  readonly version: string;
  /** Path from the root of the site → SHA-256 of the file, hex, shortened, and its bytes. */
  readonly files: Readonly<Record<string, readonly [digest: string, bytes: number]>>;
};

/** Hex digits of a digest that are kept: 64 bits tell any two files of a site apart. */
export const DIGEST_LENGTH = 16;

/** What the page asks of the worker. */
export type OfflineRequest =
  | { readonly kind: "state" }
  /** Bring what is kept up to the build that is published now. */
  | { readonly kind: "refresh" }
  | { readonly kind: "keep" }
  | { readonly kind: "drop" };

/** What the worker answers, more than once while it keeps an archive. */
export type OfflineAnswer =
  | { readonly kind: "state"; readonly kept: boolean; readonly files: number; readonly bytes: number }
  | { readonly kind: "progress"; readonly done: number; readonly files: number }
  | { readonly kind: "failed" };
