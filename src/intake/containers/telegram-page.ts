// A channel as Telegram Desktop exports it for reading (`messages.html`) or as its preview shows it (`t.me/s/…`): its messages, one after another, made into those of its JSON.

import { type HtmlElement, isElement, parsePage } from "../html-tree.ts";
import type { Contained, Input } from "./container.ts";
import { readMessage } from "./telegram.ts";

export function isTelegramPage(text: string): boolean {
  return (
    (/<div class="page_body chat_page"/.test(text) && /class="history"/.test(text)) ||
    /class="[^"]*\btgme_widget_message_text\b/.test(text)
  );
}

export async function* readTelegramPage(input: Input): AsyncGenerator<Contained> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open()) chunks.push(Buffer.from(chunk));
  const page = parsePage(Buffer.concat(chunks).toString("utf8"));
  const channel = page.querySelector(".page_header .text")?.textContent?.trim() ?? "";
  for (const message of page.querySelectorAll(".tgme_widget_message")) {
    const [channelId = "", id = ""] = (message.getAttribute("data-post") ?? "").split("/");
    const date = message.querySelector(".tgme_widget_message_date time")?.getAttribute("datetime");
    const text = message.querySelector(".tgme_widget_message_text");
    if (!date || text === null) continue;
    const said = (name: string) => message.querySelector(`.tgme_widget_message_${name}`)?.textContent?.trim();
    const forwarded = said("forwarded_from_name");
    yield* readMessage(
      {
        type: "message",
        id,
        date,
        text: piecesOf(text),
        ...(forwarded ? { forwarded_from: forwarded } : {}),
      },
      { id: channelId, name: said("owner_name") ?? channelId },
      input.name,
    );
  }
  for (const message of page.querySelectorAll(".message.default")) {
    const date = momentOf(message.querySelector(".date")?.getAttribute("title") ?? "");
    const text = message.querySelector(".text");
    if (date === null || text === null) continue;
    const forwarded = message.querySelector(".forwarded .from_name")?.textContent?.trim();
    const photo = message.querySelector(".photo_wrap")?.getAttribute("href");
    yield* readMessage(
      {
        type: "message",
        id: (message.getAttribute("id") ?? "").replace(/^message/, ""),
        date,
        text: piecesOf(text),
        ...(forwarded ? { forwarded_from: forwarded } : {}),
        ...(photo ? { photo } : {}),
      },
      { name: channel },
      input.name,
    );
  }
}

/** «21.09.2023 14:05:33 UTC+03:00», the last in later versions only. */
function momentOf(title: string): string | null {
  const [, day, month, year, time, offset = ""] =
    /^(\d{2})\.(\d{2})\.(\d{4}) (\d{2}:\d{2}:\d{2})(?: UTC([+-]\d{2}:\d{2}))?/.exec(title.trim()) ?? [];
  return year === undefined ? null : `${year}-${month}-${day}T${time}${offset}`;
}

/** The pieces of a message in the shape of Telegram's JSON: a text, or an object that says what kind it is. */
function piecesOf(parent: HtmlElement): unknown[] {
  return [...parent.childNodes].flatMap((node): unknown[] => {
    if (!isElement(node)) return [node.textContent ?? ""];
    const name = node.nodeName.toUpperCase();
    const text = textWithBreaks(node);
    if (name === "BR") return ["\n"];
    if (name === "STRONG" || name === "B") return [{ type: "bold", text }];
    if (name !== "A") return [text];
    if (text.startsWith("#")) return [{ type: "hashtag", text }];
    return [{ type: "text_link", text, href: node.getAttribute("href") ?? "" }];
  });
}

function textWithBreaks(node: HtmlElement): string {
  return [...node.childNodes]
    .map((child) =>
      isElement(child)
        ? child.nodeName.toUpperCase() === "BR"
          ? "\n"
          : textWithBreaks(child)
        : (child.textContent ?? ""),
    )
    .join("");
}
