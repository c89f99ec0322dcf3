// The words of an archive in a form small enough to send to a phone: what a slip may be meant for, what a beginning may become.

export type Shown = { readonly early: number; readonly late: number };

/** A folded word without article or particles, and how well known it is. */
export type KnownWord = {
  readonly word: string;
  /** Logarithm of the number of its reports to the base 2, in halves: 0 rare … 9.5 everywhere. */
  readonly rank: number;
  /** The reports to show for it while it is only begun, by three letters at most and by more; null where none were chosen. */
  readonly shown: Shown | null;
};

const MOST_RANK = 9.5;

export function rankOf(reports: number): number {
  return Math.min(MOST_RANK, Math.round(Math.log2(Math.max(1, reports)) * 2) / 2);
}

/**
 * Words in order, each as the number of letters it shares with the one before and the letters that follow:
 * «كتاب», «كتابه», «كتب» → `0كتاب`, `4ه`, `2ب`. A rank stands between, the reports behind, all in base 36:
 * `<shared><twice the rank><rest> <early> <late>`, the last only where it differs.
 */
export function writeVocabulary(words: Iterable<KnownWord>): string {
  const sorted = [...words].sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  let before = "";
  return sorted
    .map(({ word, rank, shown }) => {
      let shared = 0;
      while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++;
      before = word;
      const reports = shown === null ? [] : [...new Set([shown.early, shown.late])];
      const behind = reports.map((report) => ` ${report.toString(36)}`).join("");
      return `${shared.toString(36)}${(rank * 2).toString(36)}${word.slice(shared)}${behind}`;
    })
    .join("\n");
}

export function readVocabulary(text: string): KnownWord[] {
  const words: KnownWord[] = [];
  let before = "";
  for (const line of text.split("\n")) {
    if (line.length < 2) continue;
    const [rest = "", ...reports] = line.slice(2).split(" ");
    const [early, late = early] = reports.map((report) => Number.parseInt(report, 36));
    const word = before.slice(0, Number.parseInt(line.charAt(0), 36)) + rest;
    words.push({
      word,
      rank: Number.parseInt(line.charAt(1), 36) / 2,
      shown: early === undefined || late === undefined ? null : { early, late },
    });
    before = word;
  }
  return words;
}

/** What may follow a letter: its words, and which reports to show while no more than one letter or two are typed. */
export type Beginnings = {
  readonly words: readonly KnownWord[];
  readonly first: ReadonlyMap<string, readonly number[]>;
};

/**
 * `<letters> <report> <report>…` a line in base 36, an empty line, and the words. Reports are counted from the oldest page on, so that
 * newer ones change nothing.
 * @param total how many pages the list has that reports are numbered in, newest first
 */
export function writeBeginnings(beginnings: Beginnings, total: number): string {
  const { words, first } = counted(beginnings, total);
  const lines = [...first].map(([letters, reports]) =>
    [letters, ...reports.map((report) => report.toString(36))].join(" "),
  );
  return `${lines.join("\n")}\n\n${writeVocabulary(words)}`;
}

/** @param total how many pages the list has by now */
export function readBeginnings(text: string, total: number): Beginnings {
  const [lines = "", words = ""] = text.split("\n\n");
  const first = lines.split("\n").map((line) => {
    const [letters = "", ...reports] = line.split(" ");
    return [letters, reports.map((report) => Number.parseInt(report, 36))] as const;
  });
  return counted({ words: readVocabulary(words), first: new Map(first) }, total);
}

/** From the newest page on what was counted from the oldest, and the other way round. */
function counted({ words, first }: Beginnings, total: number): Beginnings {
  const other = (report: number): number => total - 1 - report;
  return {
    words: words.map(({ shown, ...word }) => ({
      ...word,
      shown: shown === null ? null : { early: other(shown.early), late: other(shown.late) },
    })),
    first: new Map(Array.from(first, ([letters, reports]) => [letters, reports.map(other)])),
  };
}
