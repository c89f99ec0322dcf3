// What is printed under and beside a picture, and which lines read as sentences instead.

import { isAgencyCredit } from "../names/find-agencies.ts";
import { endsSentence } from "./block.ts";
import { slice } from "./header-line.ts";
import type { PrintedPart } from "./printed-page.ts";

/** A full sentence, or long enough to be one: what bodies are made of. */
export function isSentence(text: string): boolean {
  return text.length >= 100 || (text.length >= 35 && endsSentence(text));
}

/** More than one sentence, or one with its full stop: no caption, unless it stands under a picture. */
export function isRunningText(text: string): boolean {
  return (isSentence(text) && endsSentence(text)) || /[.؟!]\s+\S.{8}/u.test(text);
}

const IMAGE_FILE = /^\S{1,200}\.(?:jpe?g|png|webp|gif|avif|svg|bmp)(?:\?\S*)?$/i;

export function isImageFile(text: string): boolean {
  return IMAGE_FILE.test(text);
}

const CAPTION_LABEL =
  /^(?:التعليق على الصور[ةه]|تعليق الصور[ةه]|شرح الصور[ةه]|صور[ةه] (?:[أا]رشيفي[ةه]|تعبيري[ةه])|الصور[ةه]|image caption|caption)\s*(?:[:،,/|\u2013-]\s*|$)/iu;
/** «جانب من اللقاء»: what a picture shows. */
const SHOWN = /^جانب من (?=\S)/u;
const CREDIT_LABEL =
  /^(?:الصور[ةه] من\s+|(?:م?صدر الصور[ةه]|حقوق الصور[ةه]|صور[ةه] من|تصوير|عدس[ةه]|بعدس[ةه]|photo credit|photo|image source|image credit|credit)\s*[:،,/|\u2013-]\s*)/iu;
const PICTURE_HOUSE =
  /^(?:getty(?: images)?|gettyimages|afp\/getty|غيتي(?: إيميجز)?|جيتي(?: إيمدجز)?|epa|ebu|shutterstock|unsplash|pixabay|istock|wikimedia(?: commons)?|[أا]رشيف(?:ي[ةه])?|صور[ةه] [أا]رشيفي[ةه]|مواقع التواصل(?: الاجتماعي)?|وسائل التواصل(?: الاجتماعي)?|سوشيال ميديا|الإنترنت|انترنت|إنترنت|فيسبوك|فيس بوك|فايسبوك|تويتر|إكس|انستغرام|إنستغرام|انستجرام|تلغرام|يوتيوب|ح\.م|imago(?: images)?|picture[- ]alliance|dpa|ap|afp|reuters|الجزيرة|العربي الجديد)$/iu;

export type CaptionLine = { readonly caption: PrintedPart | null; readonly credit: PrintedPart | null };

/** What is printed under a picture; null for anything else. `underPicture`: the line follows a picture's file name. */
export function readCaption(line: PrintedPart, underPicture: boolean): CaptionLine | null {
  if (line.text.length > 320) return null;
  const creditLabel = CREDIT_LABEL.exec(line.text);
  if (creditLabel !== null && line.text.length <= 100) {
    return { caption: null, credit: slice(line, creditLabel[0].length, line.text.length) };
  }
  const captionLabel = CAPTION_LABEL.exec(line.text);
  const value = captionLabel === null ? line : slice(line, captionLabel[0].length, line.text.length);
  const credit = findPictureCredit(value);
  if (credit !== null) {
    const caption = slice(value, 0, credit.from);
    return { caption: caption.text === "" ? null : caption, credit: credit.part };
  }
  if (isPictureHouse(line.text) && line.text.length <= 40) return { caption: null, credit: line };
  if (captionLabel !== null) return { caption: value.text === "" ? null : value, credit: null };
  if (SHOWN.test(line.text) && line.text.length <= 120) return { caption: line, credit: null };
  return underPicture && line.text.length <= 250 ? { caption: line, credit: null } : null;
}

/** «… (رويترز)», «… - الأناضول», «… (أرشيفية-رويترز)» at the end of a line that is no sentence. */
function findPictureCredit(line: PrintedPart): { part: PrintedPart; from: number } | null {
  const bracket = /\s*\(([^()]{2,50})\)$/u.exec(line.text);
  const dash = /\s+[-\u2013\u2014\u0640|_]\s*([^-\u2013\u2014|()_]{2,40})$/u.exec(line.text);
  // «ح.م»: all rights are kept, whoever keeps them.
  const found = bracket ?? dash ?? /\s+(ح\.م)$/u.exec(line.text);
  if (found === null || !isPictureCredit(found[1] ?? "")) return null;
  const start = found.index + found[0].indexOf(found[1] ?? "");
  return { part: slice(line, start, start + (found[1] ?? "").length), from: found.index };
}

function isPictureCredit(text: string): boolean {
  const pieces = text.split(/\s*[-/\u2013،,]\s*/u).filter((piece) => piece !== "");
  return pieces.length > 0 && pieces.every((piece) => isPictureHouse(piece) || isAgencyCredit(piece));
}

function isPictureHouse(text: string): boolean {
  return PICTURE_HOUSE.test(text.trim());
}
