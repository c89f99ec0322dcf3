// Starts the service worker on every page, and on the offline page lets the reader keep the whole archive.

import type { OfflineAnswer, OfflineRequest } from "../offline/offline-list.ts";

const SITE = new URL("./", import.meta.url);

async function start(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(new URL("sw.js", SITE), {
      scope: SITE.pathname,
      updateViaCache: "none",
    });
  } catch {
    // Private windows and plain-HTTP hosts refuse workers: the site is whole without one.
    return;
  }
  // A worker that is only being installed has just done so.
  if (navigator.serviceWorker.controller) void ask({ kind: "refresh" }, () => {});
  const panel = document.querySelector<HTMLElement>("[data-offline]");
  if (panel) await showPanel(panel);
}

/** The words are in the page: this only chooses which of them show, and fills in figures. */
async function showPanel(panel: HTMLElement): Promise<void> {
  const part = <T extends HTMLElement>(name: string) => panel.querySelector<T>(`[data-offline-${name}]`);
  const show = (state: string) => panel.setAttribute("data-state", state);
  const progress = part<HTMLProgressElement>("progress");
  const size = part("size");
  const on = (answer: OfflineAnswer) => {
    if (answer.kind === "failed") show("failed");
    if (answer.kind === "progress" && progress) {
      progress.max = answer.files;
      progress.value = answer.done;
    }
    if (answer.kind === "state") {
      if (size) size.textContent = megabytes(answer.bytes, document.documentElement.dataset.digits ?? "latn");
      show(answer.kept ? "kept" : "offered");
    }
  };
  part("keep")?.addEventListener("click", () => {
    show("keeping");
    void ask({ kind: "keep" }, on);
  });
  part("drop")?.addEventListener("click", () => void ask({ kind: "drop" }, on));
  await ask({ kind: "state" }, on);
}

async function ask(request: OfflineRequest, on: (answer: OfflineAnswer) => void): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }: MessageEvent<OfflineAnswer>) => on(data);
  active?.postMessage(request, [channel.port2]);
}

/** «1.3 ميغابايت»: the number only; the unit stands in the page. */
function megabytes(bytes: number, numerals: string): string {
  return new Intl.NumberFormat(`ar-u-nu-${numerals}`, { maximumFractionDigits: 1 }).format(
    Math.max(0.1, bytes / 1_000_000),
  );
}

void start();
