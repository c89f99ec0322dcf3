// Which way a text runs that came from elsewhere: one Arabic letter makes it Arabic.

/** «DW عربية» is Arabic that begins with a Latin name; `dir=auto` would take it for English. */
export function directionOf(text: string): "rtl" | "ltr" {
  return /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text) || !/\p{L}/u.test(text) ? "rtl" : "ltr";
}
