// Kinds of plain text that hold no report: each is told by how its lines are made, and refused by its name.

import type { Bilingual } from "../../reporting/problem.ts";

type TextKind = { readonly name: Bilingual; readonly advice: Bilingual };

type Telling = TextKind & { isMadeLike(text: string, lines: readonly string[]): boolean };

const AS_TEXT: Bilingual = {
  ar: "انسخ نص كل خبر إلى ملف ‎.txt وأضفه",
  en: "copy the text of each report into a .txt file and add that",
};
const NO_REPORT: Bilingual = { ar: "ليس فيه خبر", en: "it holds no report" };
const AS_CSV: Bilingual = {
  ar: "صدّر جدول الأخبار بصيغة CSV وأضفه",
  en: "export the table of reports as CSV and add that",
};

/** How many lines tell how a text is made. */
const TELLING_LINES = 60;
const MOST = 0.7;

const KINDS: readonly Telling[] = [
  {
    name: { ar: "بطاقة اتصال vCard", en: "a vCard" },
    advice: NO_REPORT,
    isMadeLike: (text) => /^BEGIN:VCARD\b/i.test(text),
  },
  {
    name: { ar: "تقويم iCalendar", en: "an iCalendar calendar" },
    advice: NO_REPORT,
    isMadeLike: (text) => /^BEGIN:VCALENDAR\b/i.test(text),
  },
  // RFC 5322 and RFC 4155: header lines of which two are always there, behind a line of the mailbox where it is one.
  {
    name: { ar: "رسالة بريد إلكتروني", en: "an e-mail message" },
    advice: AS_TEXT,
    isMadeLike: (text) => {
      const [head = ""] = text.replace(/^From \S+ .*\r?\n/, "").split(/\r?\n\r?\n/, 1);
      const has = (name: string) => new RegExp(`^${name}:[ \\t]`, "im").test(head);
      return (
        /^[\w-]+:[ \t]/.test(head) && has("From") && has("Date") && (has("Subject") || has("Message-ID"))
      );
    },
  },
  {
    name: { ar: "ترجمة مرئية (SRT أو WebVTT)", en: "subtitles (SRT or WebVTT)" },
    advice: AS_TEXT,
    isMadeLike: (text) =>
      /^WEBVTT\b/.test(text) ||
      /^\d+[ \t]*\r?\n\d{1,2}:\d{2}:\d{2}[.,]\d{3} --> \d{1,2}:\d{2}:\d{2}[.,]\d{3}/.test(text),
  },
  {
    name: { ar: "قائمة استشهادات RIS", en: "a bibliography in RIS" },
    advice: AS_TEXT,
    isMadeLike: (text) => /^TY {2}- ?\w/.test(text),
  },
  {
    name: { ar: "قائمة استشهادات BibTeX", en: "a bibliography in BibTeX" },
    advice: AS_TEXT,
    isMadeLike: (text) => /^@\w+\s*\{\s*[^\s,{}]*\s*,/.test(text),
  },
  {
    name: { ar: "نسخة قاعدة بيانات SQL", en: "a dump of an SQL database" },
    advice: AS_CSV,
    isMadeLike: (text) =>
      /^(?:CREATE (?:TABLE|DATABASE)|INSERT INTO|DROP TABLE|SET [@\w]|BEGIN TRANSACTION|PRAGMA )/im.test(
        text,
      ) && /\b(?:CREATE TABLE|INSERT INTO)\b[^\n]*[`"'(]/i.test(text),
  },
  // A word a line, alone or with the label that somebody gave it, as in CoNLL 2003.
  {
    name: {
      ar: "قائمة كلمات، أو نص موسوم كلمة كلمة",
      en: "a list of words, or a text labelled word by word",
    },
    advice: AS_TEXT,
    isMadeLike: (_text, lines) =>
      lines.length >= 30 &&
      (shareOf(lines, (line) => LABELLED_WORD.test(line)) >= 0.9 ||
        shareOf(lines, (line) => !/\s/.test(line.trim())) >= 0.95),
  },
  {
    name: { ar: "محادثة WhatsApp", en: "a WhatsApp chat" },
    advice: AS_TEXT,
    isMadeLike: (_text, lines) => lines.length >= 3 && shareOf(lines, (line) => CHAT_LINE.test(line)) >= 0.5,
  },
  {
    name: { ar: "تصدير Movable Type", en: "a Movable Type export" },
    advice: AS_TEXT,
    isMadeLike: (text) =>
      /^(?:AUTHOR|TITLE|BASENAME|STATUS): [^\n]*\n(?:[A-Z][A-Z ]*:[^\n]*\n)*-----\r?\n/.test(text),
  },
  {
    name: { ar: "أرشيف حساب على X (تويتر)", en: "an archive of an account on X (Twitter)" },
    advice: AS_TEXT,
    isMadeLike: (text) => /^window\.YTD\.\w+\.part\d+\s*=/.test(text),
  },
  // RFC 9309.
  {
    name: { ar: "تعليمات لبرامج الزحف (robots.txt)", en: "rules for crawlers (robots.txt)" },
    advice: NO_REPORT,
    isMadeLike: (text, lines) =>
      /^(?:User-agent|Sitemap|Disallow|Allow):/im.test(text) &&
      lines.every((line) =>
        /^\s*#|^(?:User-agent|Sitemap|Disallow|Allow|Crawl-delay|Host|Noindex):/i.test(line),
      ),
  },
  {
    name: { ar: "بيانات YAML", en: "data in YAML" },
    advice: AS_CSV,
    isMadeLike: (_text, [first = "", ...rest]) =>
      /^(?:- )?[\w-]+:(?: |$)/.test(first) &&
      rest.length >= 2 &&
      rest.some((line) => /^\s+(?:- )?[\w-]+:(?: |$)/.test(line)) &&
      rest.every((line) => /^(?:\s+\S|- |[\w-]+:(?: |$)|#)/.test(line)),
  },
  {
    name: { ar: "اختصار أو ملف إعدادات", en: "a shortcut or a file of settings" },
    advice: NO_REPORT,
    isMadeLike: (text) => /^\[[\w .-]+\]\r?\n[\w.-]+\s*=/.test(text),
  },
  {
    name: { ar: "مستند Org", en: "an Org document" },
    advice: AS_TEXT,
    isMadeLike: (text) => /^#\+[A-Z_]+:[ \t]/i.test(text),
  },
  {
    name: { ar: "مستند AsciiDoc أو reStructuredText", en: "an AsciiDoc or reStructuredText document" },
    advice: AS_TEXT,
    isMadeLike: (text, lines) =>
      (/^= \S/.test(text) || /^[^\n]+\r?\n[=~-]{3,}\r?\n/.test(text)) &&
      lines.slice(1, 8).some((line) => /^:\w[\w-]*:(?: |$)/.test(line)),
  },
  {
    name: { ar: "نص ويكي", en: "a text in wiki markup" },
    advice: AS_TEXT,
    isMadeLike: (text, lines) =>
      /^={2,6} ?[^=\n]+ ?={2,6}\s*$/m.test(lines[0] ?? "") || /^\{\{[^{}\n]+[|}\n]/.test(text),
  },
  {
    name: { ar: "مستند LaTeX", en: "a LaTeX document" },
    advice: AS_TEXT,
    isMadeLike: (text) => /^(?:%[^\n]*\n)*\\documentclass\b/.test(text),
  },
  {
    name: { ar: "سجل خادم أو برنامج", en: "a log of a server or a program" },
    advice: NO_REPORT,
    isMadeLike: (_text, lines) =>
      lines.length >= 3 &&
      shareOf(lines, (line) => LOG_LINE.test(line) && !/\p{Script=Arabic}/u.test(line)) >= MOST,
  },
  {
    name: { ar: "نص برنامج", en: "the text of a program" },
    advice: NO_REPORT,
    isMadeLike: (text, lines) =>
      /^#!\s*\/\S+/.test(text) ||
      (lines.length >= 3 && shareOf(lines, (line) => CODE_LINE.test(line)) >= MOST),
  },
];

const LABELLED_WORD = /^\S+(?:[ \t]+\S+){0,3}[ \t]+(?:O|[A-Z]{1,6}(?:-[A-Za-z]+)?)\s*$/;

/** «[21/09/2023, 14:05:33] سامي: …», and the same without brackets. */
const CHAT_LINE =
  /^[\u200E\u200F]?\[?\p{Nd}{1,4}[/.-]\p{Nd}{1,2}[/.-]\p{Nd}{2,4},?[ \u060C]+\p{Nd}{1,2}:\p{Nd}{2}(?::\p{Nd}{2})?(?:[ \u202F](?:[AP]M|[صم]))?\]?(?: -)? [^:\n]{1,40}: /iu;

/** Common Log Format, syslog, and what logging libraries print: each line begins with a moment, an address or a level. */
const LOG_LINE =
  /^(?:\[?\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}|\S+ \S+ \S+ \[\d{2}\/\w{3}\/\d{4}:|[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \S+|\[?(?:INFO|WARN(?:ING)?|ERROR|DEBUG|TRACE)\b)/;

/** A statement, a bracket or a comment of a programming language; prose of Latin letters ends its lines otherwise. */
const CODE_LINE =
  /^\s*(?:(?:import|from|def|class|function|return|const|let|var|if|else|elif|for|while|try|except|export|public|private|static|void|int|package|using|namespace|print)\b[^.؟!]*[\w"'):;{},]\s*$|[})\]]+[;,]?\s*$|\/\/|#include|\w[\w.]*\([^)]*\)[;:]?\s*$|[\w.[\]]+\s*[+*-]?=\s*\S|.*[;{}]\s*$)/;

/** The kind of a text that is none of a report; null: it may be one. */
export function textKindOf(text: string): TextKind | null {
  const lines = text.split(/\r?\n/, TELLING_LINES).filter((line) => line.trim() !== "");
  const found = KINDS.find((kind) => kind.isMadeLike(text, lines));
  return found === undefined ? null : { name: found.name, advice: found.advice };
}

function shareOf(lines: readonly string[], test: (line: string) => boolean): number {
  return lines.filter(test).length / lines.length;
}
