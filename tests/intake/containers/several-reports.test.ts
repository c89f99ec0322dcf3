// Texts and pages in which several whole reports stand: each is one, and none swallows the next.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { bytesInput, openContainer } from "../../../src/intake/containers/open-container.ts";
import { FIRST, reportsOf, SECOND, stated, textOf } from "./contents.ts";

const TEXT = `${FIRST}\n\n${SECOND}`;
const BOTH = [
  { headline: "مكتبة الميناء", published: "2024-05-02", byline: "سلمى ناصر" },
  { headline: "قاعة جديدة", published: "2024-05-03", byline: "نور خوري" },
] as const;
type One = (typeof BOTH)[number];

describe("a text of several reports", () => {
  const layouts: Readonly<Record<string, (one: One) => string>> = {
    Factiva: (one) =>
      `SE\nمحليات\nHD \n${one.headline}\n\nBY \n${one.byline}\nWC \n210 words\nPD \n${one.published}\nSN \nصدى الميناء\nLP \n${FIRST}\nTD \n${SECOND}\nAN \nDocument ${one.published}\n\n`,
    Nexis: (one) =>
      `\n  ${one.published.slice(-1)} of 2 DOCUMENTS\n\n\n      صدى الميناء\n\n   ${one.published} Thursday\n\n${one.headline}\n\nBYLINE: ${one.byline}\n\nSECTION: محليات; Pg. 3\n\nLENGTH: 210 words\n\n\n${TEXT}\n\nLOAD-DATE: December 1, 2024\n\nLANGUAGE: ARABIC\n\n`,
    "Nexis Uni": (one) =>
      `${one.headline}\nصدى الميناء\n${one.published} Thursday\nCopyright 2024\n\nSection: محليات\nLength: 210 words\nByline: ${one.byline}\nBody\n\n${TEXT}\n\nLoad-Date: December 1, 2024\n\nEnd of Document\n\n`,
    ProQuest: (one) =>
      `____________________\n\nAuthor: ${one.byline}\n\nFull text: ${TEXT}\n\nTitle: ${one.headline}\n\nPublication title: صدى الميناء\n\nPublication date: ${one.published}\n\nSection: محليات\n\nLast updated: 2024-11-30\n\nDatabase: x\n\n`,
    "a list of one's own": (one) =>
      `العنوان: ${one.headline}\nالكاتب: ${one.byline}\nالتاريخ: ${one.published}\nالصحيفة: صدى الميناء\nالقسم: محليات\nالنص:\n${TEXT}\n\n`,
    "a list without a label for the text": (one) =>
      `العنوان: ${one.headline}\nالتاريخ: ${one.published}\nالمصدر: صدى الميناء\nالقسم: محليات\nالكاتب: ${one.byline}\n\n${TEXT}\n\n**********\n`,
  };
  for (const [name, layout] of Object.entries(layouts)) {
    it(`is parted where each begins: ${name}`, async () => {
      const reports = await reportsOf(BOTH.map(layout).join(""));
      const rest = { outlet: "صدى الميناء", section: "محليات" };
      assert.deepEqual(
        reports.map((report) => {
          const { "source-id": _id, ...fields } = stated(report);
          return fields;
        }),
        BOTH.map((one) => ({ ...one, ...rest })),
      );
      for (const report of reports)
        assert.equal(
          textOf(report)
            .replace(/\n{2,}/g, "\n\n")
            .trim(),
          TEXT,
        );
    });
  }

  it("is one where only its own fields stand between lines of signs, as in Kirby's files", async () => {
    const reports = await reportsOf(
      `Title: مكتبة الميناء\n\n----\n\nDate: 2024-05-02\n\n----\n\nText:\n\n${TEXT}\n`,
    );
    assert.deepEqual(reports.map(stated), [{ headline: "مكتبة الميناء", published: "2024-05-02" }]);
    assert.equal(textOf(reports[0]), TEXT);
  });
});

describe("a page of several reports", () => {
  const article = (headline: string) =>
    `<article><h2>${headline}</h2><time datetime="2024-05-02">2 مايو 2024</time><p>${FIRST}</p><p>${SECOND}</p><p>${FIRST}</p></article>`;
  const page = (title: string) =>
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><main>${BOTH.map(({ headline }) => article(headline)).join("")}</main></body></html>`;

  it("is parted into its articles, but not where it is the page of one and others are loaded below", async () => {
    const reports = await reportsOf(page("عدد الخميس"));
    assert.deepEqual(
      reports.map((report) => BOTH.findIndex(({ headline }) => textOf(report).includes(headline))),
      [0, 1],
    );
    const one = await openContainer(
      bytesInput("page.html", Buffer.from(page(`${BOTH[0].headline} - صدى الميناء`))),
    );
    assert.equal(one.kind, "page");
  });

  it("is a table where its rows are reports", async () => {
    const row = ({ headline, published, byline }: One) =>
      `<tr><td>${headline}</td><td>${published}</td><td>${byline}</td><td>${FIRST}<br>${SECOND}</td></tr>`;
    const reports = await reportsOf(
      `<html><body><table><tr><th>العنوان</th><th>التاريخ</th><th>الكاتب</th><th>النص</th></tr>${BOTH.map(row).join("")}</table></body></html>`,
    );
    assert.deepEqual(reports.map(stated), BOTH);
    assert.ok(textOf(reports[1]).includes(SECOND));
  });
});
