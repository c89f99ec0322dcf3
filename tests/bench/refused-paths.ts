// Every path that each command opens, refused in every way the system can: what is said, what is left, and whether the next run is whole.
// node --import tsx tests/bench/refused-paths.ts [SCENE|all] [PART] [PARTS]

import { type Scene, type Verdict, Walk } from "../hardening/refused-paths.ts";
import { scenesOf } from "../hardening/refused-scenes.ts";

const [wanted = "all", part = "1", parts = "1"] = process.argv.slice(2);
const walk = new Walk();
let [tried, refused, unnoticed] = [0, 0, 0];
const bad: Verdict[] = [];
const scenes = scenesOf(walk);
const isWanted = ({ name }: Scene) => wanted === "all" || wanted.split(",").includes(name);
const last = scenes.findLastIndex(isWanted);
for (const scene of scenes.slice(0, last + 1)) {
  const started = process.cpuUsage();
  // What the builds before it do decides what is tried of it.
  const isTried = isWanted(scene);
  if (!isTried && !(scene.isBuild === true && scenes[last]?.isBuild === true)) continue;
  const faults = (await walk.faults(scene)).filter((_, at) => at % Number(parts) === Number(part) - 1);
  if (!isTried) continue;
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
  const { user, system } = process.cpuUsage(started);
  const seconds = ((user + system) / 1e6).toFixed(0);
  console.log(
    `${scene.name}: ${tried - before.tried} refusals, ${bad.length - before.bad} wrong, ${seconds} s of the processor`,
  );
}
walk.end();
console.log(`${tried} refusals: ${refused} told, ${unnoticed} that change nothing, ${bad.length} wrong`);
process.exitCode = bad.length === 0 ? 0 : 1;
