// The lengths of the Umm al-Qura months, small enough to send to every reader who searches.

// From the tables of R. H. van Gent (Utrecht) as published in `hijri-converter` by M. Alshehri, which the build uses;
// `tests/search/umm-al-qura.test.ts` compares every month with it. `Intl` is not asked: its Umm al-Qura is wrong in
// three ranges of years. Three hexadecimal digits a year, a bit a month, Muharram first: 1 for 30 days, 0 for 29.
const MONTH_LENGTHS =
  "b772aaa2d36636cab0ab952da8daaab5956aaad2b2aabd26e92aabaaaaaaaabaaeaabaaaaaaaabab6aaaa5754b" +
  "555ab3aa64ea95baaa555aaab4ab655aaaaab2ecab2ab6aaaabab4aab2aba2baa6b4aba55aaab5556d2b54aea5" +
  "7526e936aaad555aa5b52ba95b49ba4db25d52daa5ad4aea56d4bd23d91da95b4ab5a56d2b693b49b6556a9754" +
  "b6a56caad555b29b92ba95d4ada55aaab595749764baa5b52b6a56d2ae9572a75535a95d49ba4dd26d535aaaad" +
  "4b6a57527a95b4ab5536c9ae4b6a96b4ada55d25d92dc96d4ad6556d2b693749b64d72ab54b6a5752b6956b2ad" +
  "94dc95d4aea56caad5556c97";

/** The calendar of the first decades was corrected in print: months of 28 and 31 days are as they were. */
const CORRECTED_MONTHS: Readonly<Record<string, number>> = {
  "1343-9": 28,
  "1345-5": 31,
  "1345-8": 28,
  "1348-11": 31,
  "1348-12": 28,
  "1349-10": 28,
  "1349-11": 31,
  "1364-8": 28,
};

const FIRST_YEAR = 1343;
const MONTHS_PER_YEAR = 12;
/** Days from 1 January 1970 to 1 Muharram 1343. */
const FIRST_DAY = -16589;

/** Days since 1 January 1970; null for a day that the calendar has not, or that the tables do not reach. */
export function dayNumberOfHijri(year: number, month: number, day: number): number | null {
  const years = MONTH_LENGTHS.length / 3;
  if (year < FIRST_YEAR || year >= FIRST_YEAR + years || month < 1 || month > MONTHS_PER_YEAR) return null;
  if (day < 1 || day > lengthOf(year, month)) return null;
  let number = FIRST_DAY + day - 1;
  for (let before = FIRST_YEAR; before < year; before++) {
    for (let each = 1; each <= MONTHS_PER_YEAR; each++) number += lengthOf(before, each);
  }
  for (let each = 1; each < month; each++) number += lengthOf(year, each);
  return number;
}

function lengthOf(year: number, month: number): number {
  const corrected = CORRECTED_MONTHS[`${year}-${month}`];
  if (corrected !== undefined) return corrected;
  const at = (year - FIRST_YEAR) * 3;
  const months = Number.parseInt(MONTH_LENGTHS.slice(at, at + 3), 16);
  return 29 + ((months >> (MONTHS_PER_YEAR - month)) & 1);
}
