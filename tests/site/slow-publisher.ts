// A process that publishes a site of many pages slowly enough to be killed in the middle: OUTPUT GENERATION PAGES.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publish } from "./publishing.ts";

const [output = "", generation = "", pages = "0"] = process.argv.slice(2);

await publish(output, async (folder) => {
  console.log("started");
  for (let page = 0; page < Number(pages); page++) {
    await writeFile(join(folder, `${page}.html`), generation);
    if (page % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
});
