// A thread that reads reports: lots of file names in, records with their texts written out back.

import { parentPort, workerData } from "node:worker_threads";
import { readFileAnew } from "../archive/read-folder.ts";
import { readingTools, readNames } from "../article/reading-tools.ts";
import { keptFor } from "../cache/kept.ts";
import { type LotOfFiles, type ReadingTask, type Told, written } from "./read-in-threads.ts";

const { code, namesFolder, settings } = workerData as ReadingTask;
const names = await keptFor(code, namesFolder, () => readNames(settings.names));
const { context, authority } = await readingTools(settings, names);

const tell = (told: Told): void => parentPort?.postMessage(told);
parentPort?.on("message", ({ at, files }: LotOfFiles) => {
  tell({ at, files: files.map((file) => written(readFileAnew(settings, file, context, authority))) });
});
tell("ready");
