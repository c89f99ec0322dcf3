// Which file of the site an address means, whatever stands in the address bar of any tab.

/** Path from the root of the site; null for an address outside `scope`, and for one that is no text (`/%E0%A4%A`). */
export function fileBehind(url: URL, scope: URL): string | null {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  const path = decoded(url.pathname.slice(scope.pathname.length));
  if (path === null) return null;
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null; // A server answers it with an error, and so there is nothing to keep.
  }
}
