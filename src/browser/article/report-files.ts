// The files of a report that the build has not written: offered in the citation box, and made of the page when asked for.

import { PAGE_FORMATS, type PageFormat } from "../../output/page-formats.ts";
import { element } from "../dom.ts";
import { readingStrings } from "./reading-strings.ts";

/** @param status says when a file cannot be made */
export function offerFiles(box: HTMLElement, status: HTMLElement): void {
  for (const format of PAGE_FORMATS) {
    if (box.querySelector(`a[href$="/${format.file}"]`)) continue;
    const line = box.querySelector(`[data-files="${format.key === "ninjs" ? "text" : "reference"}"]`);
    const button = element(
      "button",
      { type: "button", class: "copy-button" },
      element("bdi", { lang: "en" }, format.name),
    );
    button.addEventListener("click", () => void save(format, status));
    line?.append(" ", button);
  }
}

async function save(format: PageFormat, status: HTMLElement): Promise<void> {
  try {
    // Fetched by those who save a file, which few do.
    const { saveReportFile } = await import("../report/make-report-file.ts");
    await saveReportFile(document, format);
    status.textContent = "";
  } catch {
    status.textContent = readingStrings.cite.notMade;
  }
}
