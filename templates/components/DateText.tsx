// A date in words with its machine form, and the mark of an inferred one.

import type { ComponentChildren, JSX } from "preact";
import { htmlDatetime, momentText, type Style } from "../printed-moments.ts";
import { strings } from "../strings.ts";

type DateTextProps = {
  /** EDTF; null reads «تاريخ غير معروف». */
  readonly value: string | null;
  readonly style: Style;
  readonly weekday?: boolean;
};

export function DateText({ value, style, weekday = false }: DateTextProps): JSX.Element {
  const text = momentText(value, style, weekday);
  if (text === null) return <span class="date-text date-unknown">{strings.timeline.undated}</span>;
  const datetime = htmlDatetime(value);
  if (datetime === null) return <span class="date-text">{text}</span>;
  return <time datetime={datetime}>{unspoken(text)}</time>;
}

/** «يناير/كانون الثاني»: seen, the slash says that both are one; read aloud it is only in the way. */
export function unspoken(text: string): ComponentChildren {
  if (!text.includes("/")) return text;
  return text.split("/").flatMap((part, at) =>
    at === 0
      ? part
      : [
          <i key={at} aria-hidden="true">
            /
          </i>,
          part,
        ],
  );
}
