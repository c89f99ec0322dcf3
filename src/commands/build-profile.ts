// What each step of a build cost in time and memory: the table of `build --profile`.

import type { BuildStep, Progress } from "../reporting/progress.ts";

type Cost = { readonly step: BuildStep | "starting"; wall: number; processor: number; peak: number };

export type BuildProfile = {
  update(state: Progress): void;
  /** A line a step: its name, seconds of clock, seconds of processor, MiB in memory at its end. */
  table(): string;
};

/**
 * Begins with the process: what came before the first step is `starting`. A step that goes on later is one line. Pagefind's own process
 * is in the clock alone, and what is read of it while pages are made is in theirs.
 */
export function createProfile(): BuildProfile {
  let current: Cost = { step: "starting", wall: 0, processor: 0, peak: 0 };
  const costs = [current];
  let wallBefore = 0;
  let processorBefore = 0;
  const close = () => {
    const [wall, { user, system }] = [performance.now() / 1000, process.cpuUsage()];
    const processor = (user + system) / 1e6;
    current.wall += wall - wallBefore;
    current.processor += processor - processorBefore;
    current.peak = process.memoryUsage.rss() / 2 ** 20;
    [wallBefore, processorBefore] = [wall, processor];
  };
  return {
    update({ step }) {
      if (current.step === step) return;
      close();
      const known = costs.find((cost) => cost.step === step);
      current = known ?? { step, wall: 0, processor: 0, peak: 0 };
      if (known === undefined) costs.push(current);
    },
    table() {
      close();
      const sum = (key: "wall" | "processor") => costs.reduce((total, cost) => total + cost[key], 0);
      const most = process.resourceUsage().maxRSS / 1024;
      const lines = costs.map(({ step, wall, processor, peak }) => line(step, wall, processor, peak));
      return [...lines, line("all", sum("wall"), sum("processor"), most)].join("\n");
    },
  };
}

function line(name: string, wall: number, processor: number, memory: number): string {
  return `${name.padEnd(12)}${wall.toFixed(2).padStart(9)} s${processor.toFixed(2).padStart(9)} s${memory.toFixed(0).padStart(8)} MiB`;
}
