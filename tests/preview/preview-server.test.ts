import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, get, request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  type PreviewServer,
  type PreviewState,
  startPreviewServer,
} from "../../src/preview/preview-server.ts";

import { FaultyDisk } from "../hardening/faulty-disk.ts";

const STATE: PreviewState = { version: 0, language: "ar", title: "", report: null };

let root = "";
let server: PreviewServer;
const decisions: unknown[] = [];
const failures: unknown[] = [];

function writeSite(folder: string, text: string): void {
  mkdirSync(join(folder, "articles/a"), { recursive: true });
  writeFileSync(join(folder, "index.html"), `<!doctype html><body>${text}</body>`);
  writeFileSync(join(folder, "articles/a/index.html"), `<!doctype html><body>${text}</body>`);
  writeFileSync(join(folder, "404.html"), "<!doctype html><body>لا صفحة هنا</body>");
  writeFileSync(join(folder, "feed.xml"), "<feed/>");
}

before(async () => {
  root = mkdtempSync(join(tmpdir(), "warraq-preview-"));
  writeSite(join(root, "site"), "قديم");
  writeFileSync(join(root, "secret.txt"), "secret");
  mkdirSync(join(root, "site-secret"));
  writeFileSync(join(root, "site-secret", "index.html"), "secret");
  server = await startPreviewServer({
    folder: join(root, "site"),
    basePath: "/archive/",
    port: 0,
    state: STATE,
    actions: {
      async names(asked) {
        decisions.push(asked);
        return true;
      },
    },
    pages: {
      async "_review/"() {
        return "<!doctype html><body id=own>للمراجعة</body>";
      },
    },
    patience: 400,
    onFailure: (error) => failures.push(error),
  });
});

after(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const at = (path: string) => new URL(path, server.address);
const fetchText = async (path: string) => (await fetch(at(path))).text();

/** The path as it is, which `fetch` would tidy. */
function rawStatus(path: string): Promise<number> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    get({ hostname, port, path }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", reject);
  });
}

describe("the preview server", () => {
  it("serves the site under its own path, and sends the root there", async () => {
    assert.match(await fetchText("./"), /قديم/);
    assert.match(await fetchText("articles/a/"), /قديم/);
    const root = await fetch(at("/"), { redirect: "manual" });
    assert.equal(root.headers.get("location"), "/archive/");
    assert.equal((await fetch(at("/elsewhere/"))).status, 404);
  });

  it("adds the final slash of a folder", async () => {
    const response = await fetch(at("articles/a"), { redirect: "manual" });
    assert.equal(response.headers.get("location"), "/archive/articles/a/");
  });

  it("answers with the site's own page where there is none", async () => {
    const response = await fetch(at("nowhere/"));
    assert.equal(response.status, 404);
    assert.match(await response.text(), /لا صفحة هنا/);
  });

  it("has pages of its own, with its script and so its token", async () => {
    const page = await fetchText("_review/");
    assert.match(page, /للمراجعة<script type="module" src="\/archive\/\.warraq-preview\/live\.js"/);
    assert.match(page, /data-token="[0-9a-f]{48}"/);
    const bare = await fetch(at("_review"), { redirect: "manual" });
    assert.equal(bare.headers.get("location"), "/archive/_review/");
  });

  it("adds its script to pages and to nothing else, with the number of the site they are of", async () => {
    assert.match(await fetchText("./"), /src="\/archive\/\.warraq-preview\/live\.js" data-version="0"/);
    assert.equal(await fetchText("feed.xml"), "<feed/>");
    assert.equal(
      (await fetch(at(".warraq-preview/live.js"))).headers.get("content-type"),
      "text/javascript; charset=utf-8",
    );
    assert.equal((await fetch(at(".warraq-preview/preview-server.ts"))).status, 404);
  });

  it("serves nothing that lies outside the folder", async () => {
    for (const path of [
      "/archive/../secret.txt",
      "/archive/%2e%2e/secret.txt",
      "/archive/..%2fsecret.txt",
      "/archive/..%2fsite-secret/",
      "/archive/%00",
      "/archive/%E0%A4%A",
    ]) {
      assert.notEqual(await rawStatus(path), 200, path);
    }
  });

  it("answers nobody who asks for it by a foreign name", async () => {
    const { hostname, port } = new URL(server.address);
    const ask = (host: string) =>
      new Promise<number>((resolve, reject) => {
        get({ hostname, port, path: "/archive/", headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        }).on("error", reject);
      });
    assert.equal(await ask(`localhost:${port}`), 200);
    assert.equal(await ask(`127.0.0.1:${port}`), 200);
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost:1",
      `localhost.evil.example:${port}`,
    ])
      assert.equal(await ask(host), 403, host);
  });

  it("sends nobody on to an address that a browser takes for another host", async () => {
    for (const path of [
      "//evil.example/articles",
      "/archive//articles/a",
      "/archive/%2F%2Fevil",
      "/archive/\\\\evil",
    ]) {
      const status = await rawStatus(path);
      assert.ok(status === 400 || status === 404, `${path}: ${status}`);
    }
  });

  it("stands a thousand requests at once", async () => {
    const answers = await Promise.all(Array.from({ length: 1000 }, () => rawStatus("/archive/feed.xml")));
    assert.deepEqual([...new Set(answers)], [200]);
  });

  it("waits for nobody who takes for ever to ask", async () => {
    const { hostname, port } = new URL(server.address);
    for (const begun of [
      "GET /archive/ HTTP/1.1\r\nHost: ",
      "POST /archive/ HTTP/1.1\r\nContent-Length: 9\r\n\r\nx",
    ]) {
      const socket = connect(Number(port), hostname);
      socket.write(begun);
      socket.resume();
      await once(socket, "close");
    }
    assert.equal(await rawStatus("/archive/"), 200);
  });

  it("gives no half of a file for the whole, and tells which could not be read", async () => {
    const site = join(root, "site");
    const disk = new FaultyDisk((path) => (path.startsWith(site) ? "site" : null));
    try {
      for (const [call, code] of [
        ["openread site", "EMFILE"],
        ["realpath site", "EACCES"],
        ["stat site", "EIO"],
      ] as const)
        for (const path of ["feed.xml", "articles/a/"]) {
          disk.begin({ call, code, at: 1, stays: true });
          assert.equal((await fetch(at(path))).status, 500, `${call} ${path}`);
          const refused = disk.end();
          assert.equal((failures.at(-1) as NodeJS.ErrnoException).path, refused);
        }
      disk.begin({ call: "read site", code: "EIO", at: 1, stays: true });
      await assert.rejects(fetchText("feed.xml"));
      assert.equal((failures.at(-1) as NodeJS.ErrnoException).path, disk.end());
    } finally {
      disk.remove();
    }
    assert.equal(await fetchText("feed.xml"), "<feed/>");
  });

  it("listens to this machine alone", async (t) => {
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .find(({ family, internal }) => family === "IPv4" && !internal);
    if (!outside) return t.skip("this machine has no address of its own");
    await assert.rejects(fetch(`http://${outside.address}:${new URL(server.address).port}/archive/`));
  });

  it("serves the new site once its folder has been swapped for another by rename", async () => {
    writeSite(join(root, "next"), "جديد");
    renameSync(join(root, "site"), join(root, "previous"));
    renameSync(join(root, "next"), join(root, "site"));
    assert.match(await fetchText("./"), /جديد/);
    assert.match(await fetchText("articles/a/"), /جديد/);
  });

  it("tells open pages, and those opened later, what is wrong until it is mended", async () => {
    const report = [{ place: "articles/a.md:1:2 code", message: "م", hint: "ح", source: "" }];
    const events = await openEvents();
    assert.equal((await events.next()).report, null);
    server.tell({ ...STATE, report });
    assert.deepEqual((await events.next()).report, report);
    const later = await openEvents();
    assert.deepEqual((await later.next()).report, report);
    server.tell({ ...STATE, version: 1 });
    const mended = await events.next();
    assert.deepEqual([mended.version, mended.report], [1, null]);
    assert.match(await fetchText("./"), /data-version="1"/);
    await Promise.all([events.close(), later.close()]);
  });

  it("takes the next port when the one asked for is taken, and says so by its address", async () => {
    const blocker = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => blocker.once("listening", resolve));
    const address = blocker.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const other = await startPreviewServer({ folder: root, basePath: "/", port, state: STATE });
    assert.notEqual(new URL(other.address).port, String(port));
    await assert.rejects(
      startPreviewServer({ folder: root, basePath: "/", port, portsToTry: 0, state: STATE }),
    );
    await other.close();
    blocker.close();
  });

  it("follows no link out of the site", { skip: process.platform === "win32" }, async () => {
    symlinkSync(join(root, "secret.txt"), join(root, "site", "link.txt"));
    assert.notEqual((await fetch(at("link.txt"))).status, 200);
  });
});

async function openEvents() {
  const abort = new AbortController();
  const response = await fetch(at(".warraq-preview/events"), { signal: abort.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  return {
    async next(): Promise<PreviewState> {
      while (!buffer.includes("\n\n")) buffer += (await reader?.read())?.value ?? "";
      const [event = "", ...rest] = buffer.split("\n\n");
      buffer = rest.join("\n\n");
      return JSON.parse(event.slice(event.indexOf("data: ") + 6));
    },
    async close() {
      abort.abort();
      await reader?.cancel().catch(() => {});
    },
  };
}

describe("what a page of the preview sends", () => {
  const tokenOf = (page: string) => /data-token="([0-9a-f]{48})"/u.exec(page)?.[1] ?? "";
  const send = (headers: Record<string, string>, name = "names") => {
    const { hostname, port } = new URL(server.address);
    return new Promise<number>((resolve, reject) => {
      const sent = request({
        hostname,
        port,
        path: `/archive/.warraq-preview/${name}`,
        method: "POST",
        headers,
      });
      sent.on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on("error", reject);
      sent.end('{"decision":"accept"}');
    });
  };

  it("is done for its own origin and token only, once each", async () => {
    const token = tokenOf(await fetchText(""));
    const { host, origin } = new URL(server.address);
    const own = { host, origin, "x-warraq-preview": token };
    assert.equal(await send(own), 204);
    assert.deepEqual(decisions, [{ decision: "accept" }]);
    for (const [why, headers] of Object.entries({
      "another origin": { ...own, origin: "http://example.org" },
      "no origin": { host, "x-warraq-preview": token },
      "another name that leads here": { ...own, host: "example.org:80", origin: "http://example.org:80" },
      "another port": { ...own, host: "localhost:1", origin: "http://localhost:1" },
      "no token": { host, origin },
      "a wrong token": { ...own, "x-warraq-preview": token.replace(/./u, "z") },
    }))
      assert.equal(await send(headers), 403, why);
    assert.equal(await send(own, "nothing"), 404);
    assert.equal(await send(own, "toString"), 404);
    assert.equal(decisions.length, 1);
  });

  it("is not read past ten kilobytes", async () => {
    const { hostname, port, host, origin } = new URL(server.address);
    const token = tokenOf(await fetchText(""));
    const outcome = await new Promise<number | string>((resolve) => {
      const sent = request({
        hostname,
        port,
        path: "/archive/.warraq-preview/names",
        method: "POST",
        headers: { host, origin, "x-warraq-preview": token },
      });
      sent.on("response", (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      // The connection may be closed while ten megabytes are still under way.
      sent.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? ""));
      sent.end("x".repeat(10_000_000));
    });
    assert.notEqual(outcome, 204);
    assert.equal(await rawStatus("/archive/"), 200);
  });
});
