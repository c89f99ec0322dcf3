// Publishes whatever a test writes, as a build publishes a site.

import { Publication, withSystemProblems } from "../../src/site/publish.ts";

/** @param write given an empty folder, which then takes the place of `output` */
export async function publish(output: string, write: (folder: string) => Promise<void>): Promise<void> {
  const publication = await Publication.begin(output);
  try {
    await withSystemProblems(output, async () => {
      await write(publication.staging);
      await publication.publish("", null);
    });
  } finally {
    await publication.end();
  }
}
