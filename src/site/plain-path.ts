// Which addresses of the site stand for themselves: to parse one takes ten times as long as to join it, and a page has hundreds.

/** From the root of the site, in letters that no address encodes, and without the dots that lead elsewhere: folders, a file, an anchor. */
export const PLAIN_PATH = /^\/(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?(?:#[\w-]+)?$/;
