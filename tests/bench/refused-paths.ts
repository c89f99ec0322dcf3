// Every path that each command opens, refused in every way the system can: what is said, what is left, and whether the next run is whole.
// node --import tsx tests/bench/refused-paths.ts [SCENE|all] [PART] [PARTS]

import { scenesOf, type Verdict, Walk } from "../hardening/refused-paths.ts";

const [wanted = "all", part = "1", parts = "1"] = process.argv.slice(2);
const walk = new Walk();
let [tried, refused, unnoticed] = [0, 0, 0];
const bad: Verdict[] = [];
for (const scene of scenesOf(walk)) {
  if (wanted !== "all" && !wanted.split(",").includes(scene.name)) continue;
  const started = performance.now();
  const faults = (await walk.faults(scene)).filter((_, at) => at % Number(parts) === Number(part) - 1);
  const before = { tried, bad: bad.length };
  for (const fault of faults) {
    const verdict = await walk.refuse(scene, fault);
    if (verdict === null) continue;
    tried++;
    if (verdict.status === 0) unnoticed++;
    else refused++;
    if (verdict.faults.length === 0) continue;
    bad.push(verdict);
    const { call, code, at, stays } = fault;
    console.log(`${scene.name}: ${code} ${call} (${at}${stays ? "…" : ""}): ${verdict.faults.join("; ")}`);
    console.log(`    ${verdict.status} ${verdict.told.trim().replace(/\n/g, "\n    ")}`);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${scene.name}: ${tried - before.tried} refusals, ${bad.length - before.bad} wrong, ${seconds} s`,
  );
}
walk.end();
console.log(`${tried} refusals: ${refused} told, ${unnoticed} that change nothing, ${bad.length} wrong`);
process.exitCode = bad.length === 0 ? 0 : 1;
