// `node --import tsx tests/demonstration/write.ts FOLDER` writes the demonstration archive there, to be built and looked at.

import { writeDemonstrationArchive } from "./archive.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder to write into.");
writeDemonstrationArchive(folder);
