// How fast folding and dates are, and that no input makes them slower than twice an ordinary one.
// usage: node --import tsx tests/bench/dates.ts

import { findDates } from "../../src/date/find-dates.ts";
import { inferPublicationDay } from "../../src/date/infer-publication.ts";
import { foldText } from "../../src/text/fold.ts";

const MEGABYTE = 1_000_000;
const REFERENCE = "2022-01-12";

const ORDINARY =
  "قال الوزير في مؤتمر صحفي عقد أمس الثلاثاء إن اللجنة ستجتمع في 20 يناير/كانون الثاني 2022 لبحث الخطة، " +
  "مشيرًا إلى أن العمل بها بدأ منذ نحو 3 سنوات بعد اتفاق وُقع في تموز من العام 2018 بين الجانبين. " +
  "وأضافت المتحدثة أن عدد المشاركين بلغ 250 خبيرا من 30 دولة، وأن النتائج ستعلن خلال الأيام القليلة المقبلة، " +
  "فيما شددت الهيئة على أهمية التنسيق بين المؤسسات المحلية والدولية لتحقيق أهداف المشروع في أقرب وقت ممكن.\n";

/** Inputs that trip grammars: endless lists, prefixes that promise much, marks, digits, glue. */
const HOSTILE: Readonly<Record<string, string>> = {
  "day after day": "9 و10 و11 ",
  "numbers and slashes": "1/2/",
  "one long run of digits": "7",
  "month upon month": "يناير/",
  "number words": "ألف وتسعمئة وواحد وأربعين و",
  prefixes: "في وقت سابق من مساء يوم ",
  "earlier, earlier": "في وقت سابق ",
  "late hours": "ساعة متأخرة من ",
  "parts of parts": "أواخر شهر ",
  triggers: "منذ أكثر من نحو ",
  weekdays: "الأربعاء والخميس، ",
  ranges: "من يناير إلى ",
  "opening brackets": "(((",
  "marks alone": "\u064b\u0651",
  "direction marks": "\u200f12\u200f/",
  "one endless word": "و",
  "presentation forms": "\ufefb\ufdf2",
  spaces: "          ",
  clocks: "12:30:",
  "numbers alone": "1 2 ",
  "letters alone": "و م ",
};

function bytesOf(text: string): number {
  return Buffer.byteLength(text, "utf8");
}

function filled(piece: string): string {
  return piece.repeat(Math.ceil(MEGABYTE / bytesOf(piece)));
}

/** The median of three runs in milliseconds of processor time, after one to warm up: neighbours do not count. */
function milliseconds(work: () => unknown): number {
  work();
  const runs = Array.from({ length: 3 }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return runs.sort((a, b) => a - b)[1] ?? 0;
}

function report(name: string, time: number, note: string): void {
  console.log(`${name.padEnd(34)} ${time.toFixed(0).padStart(6)} ms  ${note}`);
}

const ordinary = filled(ORDINARY);
const rate = (bytes: number, time: number): string => `${(bytes / MEGABYTE / (time / 1000)).toFixed(1)} MB/s`;

const folding = milliseconds(() => foldText(ordinary));
report("folding, 1 MB", folding, rate(bytesOf(ordinary), folding));
const dates = milliseconds(() => findDates(ordinary, { reference: REFERENCE }));
report("folding and dates, 1 MB", dates, rate(bytesOf(ordinary), dates));
const inference = milliseconds(() => inferPublicationDay(ordinary));
report("inference, 1 MB", inference, rate(bytesOf(ordinary), inference));

const small = filled(ORDINARY).slice(0, ordinary.length / 8);
const ratio = dates / milliseconds(() => findDates(small, { reference: REFERENCE }));
report("eight times the text", dates, `${ratio.toFixed(1)} × the time (8 is linear)`);

let worst = 0;
for (const [name, piece] of Object.entries(HOSTILE)) {
  const text = filled(piece);
  const time = milliseconds(() => findDates(text, { reference: REFERENCE }));
  worst = Math.max(worst, time / dates);
  report(name, time, `${(time / dates).toFixed(2)} × ordinary`);
}
console.log(`worst case: ${worst.toFixed(2)} × ordinary`);
