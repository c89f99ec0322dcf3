// Asks the W3C's Nu validator about every page of a site; needs Java:
// `npm install --no-save vnu-jar@26.9.27 && node --import tsx tests/bench/nu.ts [FOLDER]`.

import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { Workshop } from "../site/built-site.ts";

type Message = {
  readonly type: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
};

const JAR = resolve("node_modules/vnu-jar/build/dist/vnu.jar");
const [given] = process.argv.slice(2);
const workshop = given === undefined ? new Workshop().mustBuild() : null;
const folder = resolve(workshop?.output ?? given ?? "");

const options = ["--format", "json", "--stdout", "--skip-non-html", "--exit-zero-always"];
const { stdout, stderr, status } = spawnSync("java", ["-Xss4m", "-jar", JAR, ...options, folder], {
  encoding: "utf8",
  maxBuffer: 2 ** 28,
});
workshop?.remove();
if (status !== 0) throw new Error(`the validator did not run: ${stderr}`);

const { messages }: { readonly messages: readonly Message[] } = JSON.parse(stdout);
const errors = messages.filter(({ type }) => type === "error");
for (const { url = "", lastLine = 0, message, extract = "" } of errors) {
  console.log(`${url.slice(url.indexOf(folder) + folder.length)}:${lastLine} ${message}\n    ${extract}`);
}
// The remarks are about the slash of `<br/>`, and about a policy of `'self'` that a file on disk cannot meet.
console.log(`${errors.length} errors, ${messages.length - errors.length} remarks`);
process.exitCode = errors.length > 0 ? 1 : 0;
