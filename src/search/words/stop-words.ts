// The words that carry grammar and no subject: kept in the index for phrases, dropped from ranked queries.

const PARTICLES =
  "في من علي الي عن مع حتي منذ خلال عند بين بعد قبل حول دون ضد عبر غير لدي نحو " +
  "و ف ب ل ك او ثم ام بل لا ما لم لن قد سوف ان انه انها انهم اذا اذ لو لكي لكن لان بانه فان وان " +
  "مما عما كما حيث بينما عليه عليها عليهم فيه فيها منه منها منهم به بها بهم له لها لهم اليه اليها الا ايضا هناك هنا " +
  "بالتالي عندما حينما كلما مهما بعدما طالما ربما حسبما مثلما";
const PRONOUNS =
  "هذا هذه هذان هذين هولاء ذلك تلك التي الذي الذين اللذان اللذين اللتان اللتين اللاتي هو هي هم هن هما نحن انا انت " +
  "كل بعض اي ايه وهو وهي وهم وما ولا وفي ومن وقد ولم وعن لذلك";
const AUXILIARIES = "كان كانت كانوا يكون تكون ليس ليست وكان وكانت يتم تم";
// A question is typed in full; these ask and name nothing.
const QUESTIONS = "كيف لماذا متي اين هل ماذا كم ماهو ماهي ماهو لمن بماذا";

const STOP_WORDS = new Set([PARTICLES, PRONOUNS, AUXILIARIES, QUESTIONS].join(" ").split(" "));

const INTERROGATIVES = new Set([..."ما من اي باي".split(" "), ...QUESTIONS.split(" ")]);

/** Whether a folded word at the beginning of a sentence makes it a question. */
export function isInterrogative(folded: string): boolean {
  return INTERROGATIVES.has(folded);
}

/** Whether a folded word says nothing about the subject of a text. */
export function isStopWord(folded: string): boolean {
  return stopWordIn(folded) !== null;
}

/**
 * The word of grammar that a folded word is, without a leading «and»: «ومن» is «من», «والذي» is «الذي»; null for
 * other words. A fa is taken for a particle only before three letters: «فهم» is a verb more often than «ف» and «هم».
 */
export function stopWordIn(folded: string): string | null {
  const rest = folded.slice(1);
  if (STOP_WORDS.has(rest) && rest.length >= 2 && folded.startsWith("و")) return rest;
  if (STOP_WORDS.has(rest) && rest.length >= 3 && folded.startsWith("ف")) return rest;
  // «وسيكون» is «يكون» to come.
  const future = /^[وف]?س([يتن].{2,})$/.exec(folded)?.[1];
  if (future !== undefined && STOP_WORDS.has(future)) return future;
  return STOP_WORDS.has(folded) ? folded : null;
}
