// Files of a folder or a ZIP that are no reports by their names: what a site, a program or a browser keeps beside texts.

import type { Bilingual } from "../../reporting/problem.ts";

const NO_TEXT_OF_A_REPORT =
  /\.(?:css|js|mjs|ts|map|ini|log|lock|ya?ml|toml|sh|py|php|scss|less|woff2?|ttf|otf|eot|ico)$/i;
const ABOUT_THE_FOLDER =
  /^(?:(?:readme|licen[cs]e|changelog|contributing|_index)(?:\.[a-z]+)?|(?:gem|make|rake|docker)file)$/i;
const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|tiff?)$/i;

const NOT_A_REPORT: Bilingual = { ar: "ليس خبرًا بحسب اسمه", en: "no report by its name" };
const A_PICTURE: Bilingual = { ar: "صورة", en: "a picture" };

/**
 * @param name the last part of its path
 * @returns why it is none; null: it may be one
 */
export function noReportByName(name: string): Bilingual | null {
  if (PICTURE.test(name)) return A_PICTURE;
  return NO_TEXT_OF_A_REPORT.test(name) || ABOUT_THE_FOLDER.test(name) ? NOT_A_REPORT : null;
}
