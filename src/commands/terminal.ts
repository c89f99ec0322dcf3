// Whether what is written is read by a person in a terminal or by a program.

/** The preview runs builds through pipes and says so when a terminal is at the other end. */
export const TERMINAL_VARIABLE = "WARRAQ_TERMINAL";

export function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY === true || process.env[TERMINAL_VARIABLE] === "1";
}

/** See no-color.org. */
export function showsColour(stream: { readonly isTTY?: boolean }): boolean {
  return isTerminal(stream) && (process.env.NO_COLOR ?? "") === "";
}
