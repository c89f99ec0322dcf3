// Which addresses of pictures lead away from the archive.

/** One with a scheme or a host: such pictures are never fetched. */
export function isRemote(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(href);
}
