// The README's nginx block, run as it stands on the loopback address over a site built with --precompress.
// node --import tsx tests/bench/nginx.ts [SITE]     needs nginx (Debian: apt-get install nginx)

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";

if (spawnSync("nginx", ["-v"]).error) {
  console.error("nginx is not installed: apt-get install nginx");
  process.exit(2);
}

const root = mkdtempSync(join(tmpdir(), "warraq-nginx-"));
const site = process.argv[2] === undefined ? buildSite() : resolve(process.argv[2]);
const port = await freePort();

function buildSite(): string {
  const output = join(root, "site");
  const args = ["--import", "tsx", "src/commands/cli.ts", "build", "--precompress", "--output", output];
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  assert.equal(status, 0, "the site could not be built");
  return output;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** The block of the README with the two lines only this machine can know. */
function configuration(): string {
  const [, block = ""] = /```nginx\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  const server = block
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/warraq/_site;", `root ${site};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(root, "tmp", name)};`,
  );
  return `daemon off; pid ${join(root, "pid")}; error_log stderr warn;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http { include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")}
${server} }`;
}

type Answer = { readonly status: number; readonly headers: Record<string, unknown>; readonly body: Buffer };

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((done, fail) => {
    request({ host: "127.0.0.1", port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", fail)
      .end();
  });
}

mkdirSync(join(root, "tmp"));
writeFileSync(join(root, "nginx.conf"), configuration());
const nginx = spawn("nginx", ["-p", root, "-c", join(root, "nginx.conf")], { stdio: "inherit" });
let checks = 0;
const check = (isTrue: unknown, what: string) => {
  assert.ok(isTrue, what);
  checks++;
  console.log(`ok ${what}`);
};

try {
  for (let tries = 0; ; tries++) {
    try {
      await ask("/");
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  const home = await ask("/");
  check(home.status === 200 && home.body.toString().includes("<html"), "the home page answers");
  check(home.headers["content-type"] === "text/html; charset=utf-8", "as UTF-8 HTML");
  check(home.headers["content-security-policy"] === "frame-ancestors 'none'", "not to be framed");
  check(home.headers["x-content-type-options"] === "nosniff", "not to be sniffed");
  check(home.headers["cache-control"] === "no-cache", "asked for again each time");
  const zipped = await ask("/", { "Accept-Encoding": "gzip" });
  check(zipped.headers["content-encoding"] === "gzip", "compressed when asked");
  check(gunzipSync(zipped.body).equals(home.body), "to the same bytes");
  const folder = await ask("/timeline");
  check(
    folder.status === 301 && String(folder.headers.location).endsWith("/timeline/"),
    "a folder gets its slash",
  );
  const missing = await ask("/nowhere/");
  check(
    missing.status === 404 && missing.body.toString().includes("<html"),
    "a missing page answers with the site's own",
  );
  check(missing.headers["x-content-type-options"] === "nosniff", "with the same headers");
  check((await ask("/.warraq-site")).status === 404, "hidden files stay hidden");
  const [asset = ""] = readdirSync(join(site, "assets")).filter((name) => name.endsWith(".css"));
  const style = await ask(`/assets/${asset}`);
  check(style.headers["cache-control"] === "public, max-age=31536000, immutable", "assets are kept for good");
  check(style.headers["x-content-type-options"] === "nosniff", "with the headers of the rest");
  const feed = await ask("/feed.xml");
  check(
    /^(?:text|application)\/(?:atom\+)?xml/.test(String(feed.headers["content-type"])),
    "the feed is XML",
  );
  if (process.argv[2] === undefined) {
    renameSync(site, `${site}-old`);
    mkdirSync(site);
    writeFileSync(join(site, "index.html"), "<html>next</html>");
    check((await ask("/")).body.toString().includes("next"), "a swapped folder is served at once");
  }
  console.log(`${checks} checks passed`);
} finally {
  nginx.kill("SIGTERM");
  rmSync(root, { recursive: true, force: true });
}
