// Which addresses of pictures lead away from the archive.

/** One with a scheme or a host: such pictures are never fetched. */
export function isRemote(href: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(href) && !isOfSomeDisk(href);
}

/** «file:///home/…», «C:\Users\…»: a place on the disk of whoever wrote it down. */
export function isOfSomeDisk(href: string): boolean {
  return /^(?:file:|[a-z]:[\\/]|\\\\)/iu.test(href);
}
