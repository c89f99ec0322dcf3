// Archives of pages (MHTML, WARC, WACZ): the page inside, with its address and the moment of its capture.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { ContainedReport } from "../../../src/intake/containers/container.ts";
import { contentsOf, PAGE, reportsOf, stated, textOf, warc } from "./contents.ts";
import { zipOf } from "./zip-of.ts";

describe("archives of the web", () => {
  it("give their pages with the address and the time of capture, which is no time of publication", async () => {
    const crawl = warc("https://m.example/1", PAGE) + warc("https://m.example/a.png", "x", "image/png");
    for (const bytes of [
      Buffer.from(crawl),
      gzipSync(crawl),
      zipOf({ "datapackage.json": "{}", "archive/data.warc.gz": gzipSync(crawl) }),
    ]) {
      const contents = await contentsOf(bytes);
      assert.deepEqual(
        contents.map(({ type }) => type),
        ["report", "passed-over"],
      );
      assert.deepEqual(stated(contents[0] as ContainedReport), {
        url: "https://m.example/1",
        captured: "2024-06-01T00:00:00Z",
      });
      assert.equal(textOf(contents[0] as ContainedReport), PAGE);
      const find = (contents[0] as ContainedReport).pictures;
      for (const address of ["a.png", "/a.png", "https://m.example/a.png"])
        assert.equal(Buffer.from((await find?.(address))?.bytes ?? []).toString(), "x", address);
      assert.equal(await find?.("b.png"), null);
    }
  });

  it("of one page (MHTML) give that page", async () => {
    const mhtml = [
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://m.example/1",
      "Date: Sat, 1 Jun 2024 00:00:00 -0000",
      "MIME-Version: 1.0",
      'Content-Type: multipart/related; type="text/html"; boundary="--b--"',
      "",
      "----b--",
      "Content-Type: text/html; charset=utf-8",
      "Content-Transfer-Encoding: base64",
      "Content-Location: https://m.example/1",
      "",
      Buffer.from(PAGE).toString("base64"),
      "----b----",
      "",
    ].join("\r\n");
    const [report] = await reportsOf(mhtml);
    assert.deepEqual(stated(report), { url: "https://m.example/1", captured: "2024-06-01T00:00:00Z" });
    assert.equal(textOf(report).trim(), PAGE);
  });
});

describe("pages of a crawl", () => {
  it("are undone where they travelled compressed by Brotli, and decoded by their own word", async () => {
    const page = Buffer.from(PAGE.replace("<title>", '<meta charset="windows-1256"><title>'), "utf8");
    const http = Buffer.concat([
      Buffer.from(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Encoding: br\r\n\r\n",
      ),
      brotliCompressSync(page),
    ]);
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://m.example/1\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
    const [report] = await reportsOf(Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]));
    assert.equal(textOf(report), page.toString());
    // Windows-1256 of «مكتبة», as quoted-printable, in a part whose header names no encoding.
    const mhtml = `From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<meta charset=3Dwindows-1256><p>=E3=DF=CA=C8=C9\n--b--\n`;
    assert.match(textOf((await reportsOf(mhtml))[0]), /<p>مكتبة/u);
  });
});
