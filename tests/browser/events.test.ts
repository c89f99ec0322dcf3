// Following every entry of the timeline of events, and every sentence of a name's page, to where it leads.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sharedSite } from "../site/built-site.ts";
import { DESKTOP, PHONE } from "./reader.ts";
import { serveForTests } from "./served-site.ts";

type Entry = { readonly href: string; readonly sentence: string; readonly words: readonly string[] };

const served = serveForTests(sharedSite);

const plain = (text: string) => text.replace(/\s+/gu, " ").trim();

describe("links to the very sentence", () => {
  for (const [page, item, sentence, link] of [
    ["/events/", ".event-mentions > li", "p:first-child", ".place-line > a"],
    ["/people/jens-stoltenberg/", ".mention-report", ".mention-sentence > span", ".mention-place"],
  ] as const) {
    it(`every entry of ${page} lands on the paragraph that holds its sentence`, async () => {
      const reader = await served.newReader({ javaScript: true, viewport: DESKTOP });
      await reader.page.goto(page);
      const entries: Entry[] = await reader.page.locator(item).evaluateAll(
        (items, selectors) =>
          items.map((element) => {
            const text = element.querySelector(selectors.sentence)?.cloneNode(true) as Element;
            text.querySelector(selectors.link)?.remove();
            return {
              href: element.querySelector(selectors.link)?.getAttribute("href") ?? "",
              sentence: text.textContent ?? "",
              words: [...text.querySelectorAll("mark")].map((mark) => mark.textContent ?? ""),
            };
          }),
        { sentence, link },
      );
      assert.ok(entries.length >= 4);
      for (const { href, sentence: printed, words } of entries) {
        await reader.page.goto(href);
        await reader.rest();
        const target = reader.page.locator(":target");
        assert.equal(await target.count(), 1, href);
        const paragraph = plain((await target.textContent()) ?? "");
        assert.ok(paragraph.includes(plain(printed)), `${href} holds «${printed}»`);
        assert.ok(words.length > 0 && words.every((word) => printed.includes(word)), href);
        assert.ok(
          await target.evaluate((element) => {
            const { top } = element.getBoundingClientRect();
            return top >= 0 && top < window.innerHeight;
          }),
          `${href} is in view`,
        );
      }
      assert.deepEqual(reader.complaints, []);
      await reader.leave();
    });
  }

  it("the bars of the density strip are reached by keyboard, say what they hold, and lead to their year", async () => {
    // Twenty bars are too narrow for a thumb on a phone, and the ticks under them lead to the decades.
    const reader = await served.newReader({ viewport: DESKTOP, javaScript: false });
    await reader.page.goto("/events/");
    const bar = reader.page
      .getByRole("navigation", { name: /كل سنة/ })
      .getByRole("link", { name: /^2019: \d+ مواضع/ })
      // The tick under a lone bar says the same and leads to the same.
      .last();
    await bar.focus();
    await reader.page.keyboard.press("Enter");
    await reader.page.waitForURL("**/events/#y-2019");
    assert.equal(await reader.page.locator("#y-2019").count(), 1);
    await reader.leave();
  });

  it("on a phone no fact of the comparison needs sideways scrolling, and each names its reports to a screen reader", async () => {
    const reader = await served.newReader({ viewport: PHONE });
    await reader.page.goto("/compare/2022-01-12/");
    const table = reader.page.getByRole("table");
    const { width, inner } = await table.evaluate((element) => ({
      width: element.getBoundingClientRect().width,
      inner: element.scrollWidth,
    }));
    assert.ok(inner <= width + 1 && width <= PHONE.width);
    const cell = table.getByRole("row", { name: /100,000/ });
    assert.match((await cell.textContent()) ?? "", /تلفزيون سوريا.*100 ألف جندي/u);
    await reader.leave();
  });
});
