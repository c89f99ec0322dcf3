// The text of bytes in any encoding of the Encoding Standard, as browsers read it.

/** 80–9F of windows-1252, after the Standard's index; the five that are missing there stay what they are. */
const WESTERN_SIGNS = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * @param label any of the Standard's, `latin1` and `windows-1252` among them
 * @throws RangeError for a label that the Standard does not know
 */
export function textDecoder(label: string): Pick<TextDecoder, "decode"> {
  const decoder = new TextDecoder(label);
  if (decoder.encoding !== "windows-1252") return decoder;
  // Node 20 reads it as ISO 8859-1, whose 80–9F print nothing: every French apostrophe would be lost.
  return {
    decode: (...given: Parameters<TextDecoder["decode"]>) =>
      decoder
        .decode(...given)
        .replace(/[\u0080-\u009F]/g, (sign) => WESTERN_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign),
  };
}
