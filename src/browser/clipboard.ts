// The clipboard, which may refuse.

/** Refused outside secure contexts and by some readers' settings. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The page's own name in the world, wherever it is being read. */
export function permanentAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return canonical?.href ?? location.href.replace(/#.*$/u, "");
}
