// A channel as Telegram Desktop exports it (`result.json`): a message with a report in it is one; greetings, polls and pictures alone are none.

import type { Bilingual } from "../../reporting/problem.ts";
import { type Contained, type Input, state } from "./container.ts";
import { type JsonObject, readJsonObjects } from "./records/json-stream.ts";

/** A report has a sentence or two; what is shorter is a flash or a greeting. */
export const FEWEST_WORDS = 12;

export const TOO_SHORT: Bilingual = {
  ar: "رسالة أقصر من أن تكون خبرًا",
  en: "a message too short to be a report",
};
const SERVICE: Bilingual = { ar: "إشعار من تيليغرام", en: "a notice of Telegram's own" };

/** Whether an object that stands before the messages is a channel's. */
export function isTelegramExport(head: string): boolean {
  return (
    /"messages"\s*:\s*\[/.test(head) &&
    /"type"\s*:\s*"(?:public_|private_)?(?:channel|supergroup|group|personal_chat|bot_chat|saved_messages)"/.test(
      head,
    )
  );
}

const CONVERSATION: Bilingual = { ar: "محادثة خاصة، لا قناة", en: "a private conversation, no channel" };

export async function* readTelegram(input: Input): AsyncGenerator<Contained> {
  for await (const { value, outer } of readJsonObjects(input)) {
    // An export of a whole account holds a list of chats, each with its messages.
    if (!Array.isArray(value.messages)) yield* readMessage(value, outer, input.name);
    else if (/^(?:personal_chat|bot_chat|saved_messages)$/.test(String(value.type)))
      yield { type: "passed-over", place: `${input.name}, ${String(value.name ?? "")}`, why: CONVERSATION };
    else for (const message of value.messages as JsonObject[]) yield* readMessage(message, value, input.name);
  }
}

/** @param outer the channel that it stands in */
export function* readMessage(message: JsonObject, outer: JsonObject, file: string): Generator<Contained> {
  if (!("date" in message) || !("text" in message)) return;
  const place = `${file}, message ${String(message.id ?? "")}`;
  if (message.type === "service") {
    yield { type: "passed-over", place, why: SERVICE };
    return;
  }
  const { headline, body, tags, links } = splitMessage(message.text);
  if (body.split(/\s+/u).length < FEWEST_WORDS) {
    yield { type: "passed-over", place, why: TOO_SHORT };
    return;
  }
  const channel =
    typeof outer.name === "string" ? outer.name : typeof message.from === "string" ? message.from : null;
  const origin = typeof message.forwarded_from === "string" ? message.forwarded_from : null;
  yield {
    type: "report",
    place,
    original: { bytes: Buffer.from(JSON.stringify(message, null, 1)), extension: "json" },
    content: { kind: "text", text: body },
    stated: [
      ...state("headline", "Telegram text", headline),
      ...state("outlet", origin === null ? "Telegram channel" : "Telegram forwarded_from", origin ?? channel),
      ...state("published", "Telegram date", momentOf(message, "date")),
      ...state("updated", "Telegram edited", momentOf(message, "edited")),
      ...state("byline", "Telegram author", typeof message.author === "string" ? message.author : null),
      ...state("url", "Telegram link", links.length === 1 ? links[0] : null),
      ...state("tags", "Telegram hashtag", ...tags),
      ...state(
        "image",
        "Telegram photo",
        typeof message.photo === "string" && !message.photo.startsWith("(") ? message.photo : null,
      ),
      ...state("source-id", "Telegram id", `telegram:${String(outer.id ?? "")}/${String(message.id ?? "")}`),
    ],
  };
}

type Piece = { readonly type: string; readonly text: string; readonly href?: string };

function piecesOf(text: unknown): Piece[] {
  const items: readonly unknown[] = Array.isArray(text) ? text : [text];
  return items.flatMap((item): Piece[] => {
    if (typeof item === "string") return [{ type: "plain", text: item }];
    if (typeof item !== "object" || item === null || !("text" in item)) return [];
    const { type, href } = item as { type?: unknown; href?: unknown };
    return [{ type: String(type), text: String(item.text), ...(typeof href === "string" ? { href } : {}) }];
  });
}

/**
 * The first line is the headline where it stands apart: bold, or above a blank line. Where a message is all text, its
 * first sentence is the only headline it has. Hashtags and links at the end belong to the channel, not to the text.
 */
export function splitMessage(text: unknown): {
  headline: string;
  body: string;
  tags: string[];
  links: string[];
} {
  const pieces = piecesOf(text);
  const tags = pieces
    .filter(({ type }) => type === "hashtag")
    .map((piece) => piece.text.replace(/^#/, "").replaceAll("_", " "));
  const links = pieces.flatMap(({ type, text: shown, href }) =>
    type === "link" ? [shown] : href === undefined ? [] : [href],
  );
  while (pieces.length > 0 && isOfTheChannel(pieces.at(-1))) pieces.pop();
  const whole = pieces
    .map((piece) => piece.text)
    .join("")
    .replace(/(?:\s*#[\p{L}\p{N}_]+)+\s*$/u, "")
    .trim()
    .replace(INVITATION, "")
    .trim();
  const isBold = pieces.find((piece) => /\p{L}/u.test(bare(piece.text)))?.type === "bold";
  const [first = "", ...rest] = whole.split("\n");
  const standsApart =
    rest.length > 0 &&
    first.length <= 300 &&
    (isBold || (rest[0]?.trim() === "" && !/[.؛:]$/u.test(first.trim())));
  const body = standsApart ? rest.join("\n").trim() : whole;
  return { headline: bare(standsApart ? first : firstSentence(whole)), body, tags, links };
}

/** What a channel puts below each of its messages: tags, links, its own name, and the blanks between them. */
function isOfTheChannel(piece: Piece | undefined): boolean {
  return (
    piece !== undefined && (/^(?:hashtag|link|mention|text_link)$/.test(piece.type) || !/\S/.test(piece.text))
  );
}

/** A last line with the address of a channel, which calls readers to it. */
const INVITATION = /\n[^\n]*(?:\bt\.me\/|telegram\.me\/|(?<!\S)@[a-z]\w{3,})[^\n]*$/iu;

/** Signs of alarm, pictures and «عاجل» before a headline are no words of it. */
function bare(line: string): string {
  return line
    .replace(/^[^\p{L}\p{N}«"“(]+/u, "")
    .replace(/^#?عاجل\s*[|:/ـ–-]+\s*/u, "")
    .replace(/[\s\p{Extended_Pictographic}]+$/u, "")
    .trim();
}

const LONGEST_HEADLINE = 160;

function firstSentence(text: string): string {
  const sentence = /^[\s\S]+?[.؟!](?=\s|$)/u.exec(text)?.[0] ?? text;
  if (sentence.length <= LONGEST_HEADLINE) return sentence.replace(/\.$/, "");
  const clause = sentence.slice(0, LONGEST_HEADLINE);
  const end = Math.max(clause.lastIndexOf("،"), clause.lastIndexOf(" "));
  return `${clause.slice(0, clause.lastIndexOf("،") > 40 ? clause.lastIndexOf("،") : end)}…`;
}

/** The export prints local hours and, in later versions, the seconds of Unix beside them, which tell the offset. */
function momentOf(message: JsonObject, key: "date" | "edited"): string | null {
  const local = message[key];
  if (typeof local !== "string") return null;
  const seconds = Number(message[`${key}_unixtime`]);
  if (!Number.isFinite(seconds)) return local;
  const minutes = Math.round((Date.parse(`${local}Z`) / 1000 - seconds) / 60);
  if (Math.abs(minutes) > 14 * 60) return local;
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${local}${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
