// What a reader is answered with, over small archives that the real writer wrote.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { SearchEngine } from "../../src/search/engine.ts";
import { reportsOf } from "../../src/search-index/record.ts";
import { writeIndex } from "../search-index/index-folder.ts";
import { idsFound, openSearch, recordOf } from "./site-of-records.ts";

const TEXTS: Readonly<Record<string, string>> = {
  prince: "استقبل الأمير الوفد في القصر، وكان أمير المنطقة حاضرًا.",
  women: "طالبت نساء القرية بمدرسة، وقالت امرأة منهن إن الطريق بعيدة.",
  plane: "حطّت الطائرة في المطار، وأقلعت طائرات أخرى.",
  birds: "طيور مهاجرة تعبر البحيرة، ولكل طائر موسمه.",
  library: "افتُتحت المكتبة الوطنية وفيها قاعات للمطالعة.",
  office: "أغلق المكتب أبوابه، ولم يجد المراجعون موظفًا في مكاتب أخرى.",
  god: "حمد الله على السلامة وشكر الأطباء.",
  his: "كان له رأي آخر، وليس له شريك.",
  germany: "زار المستشار ألمانيا، وتحدث عن صادرات ألمانيا.",
  theses: "نوقشت مانيا الشراء في ندوة الطب النفسي.",
  joined: "كلّف المدير عبدالله الحسن بإدارة المعهد.",
  parted: "كتب عبد الله الحسن روايته الأولى.",
  other: "عبد الرحمن يدير المصنع، والحسن من الناس كثير.",
  ban: "التقى بان كي مون وفدًا من الأهالي.",
  abbou: "قالت سامية عبو إن النائب محمد علي عبو غائب، وحضر محمد.",
  ali: "ألّف علي المنجد معجمًا، وعلق المعجم على الحائط.",
  wael: "ألقى وائل بن عمرو البيروني قصيدة.",
  biruni: "حضر البيروني أمس، وحيّا في القاعة ضيفه وائل.",
  port: "رست السفينة في بورسعيد صباحًا.",
  samia: "سامية صاحبة المتجر.",
  mun: "قال مون إن السوق هادئة.",
  son: "ألّف ابن خلدون المقدمة.",
  says: "أعلنت الشركة أرباحها في بيان قصير.",
  announces: "يعلن المجلس نتائجه غدًا.",
  managers: "حضر مديرو المدارس الاجتماع.",
  cafes: "ازدحمت مقاهي المدينة مساءً.",
  witness: "أدلى الشاهد بأقواله أمام المحكمة. الشاهد حضر، والشاهد غادر.",
  witnesses: "لم يحضر شهود القضية.",
  january: "نُشر التقرير في كانون الثاني.",
  second: "حلّ الفريق في المركز الثاني، وأُشعل كانون الفحم.",
  tenths: "ارتفعت الأسعار 1.4 في المئة.",
  fourteen: "حضر 14 مندوبًا.",
  wealth: "جمع التاجر مال قارون. المال زائل، ومن كل مال زكاة.",
  perfection: "سافر كمال أمس.",
  rivers: "أنهار البلاد كثيرة المياه، ومنها ما يجف في الصيف ويعود في الشتاء.",
  collapse: "انهار السقف ثم انهار الجدار وانهار السور.",
  flags: "رُفعت أعلام البلاد.",
  media: "تنقل وسائل الإعلام الخبر، والإعلام غير إعلام أمس. وزار الإعلام القرية.",
  religion: "كتب الأستاذ عن الدين والعلم في مجلة قديمة وعن أشياء أخرى كثيرة.",
  saladin: "صلاح الدين وصلاح الدين وصلاح الدين.",
};

/** Known by names that its text does not print so. */
const PUTIN = ["وصل الوفد إلى القاعة ظهرًا.", "سلّم المبعوث رسالة لبوتين أمس."];

describe("the words of a question", () => {
  const site = mkdtempSync(join(tmpdir(), "warraq-answers-"));
  let engine: SearchEngine;
  before(async () => {
    const records = Object.entries(TEXTS).map(([id, text]) => recordOf(id, "خبر", [text]));
    records.push(recordOf("putin", "خبر", PUTIN, { names: ["فلاديمير بوتين", "Vladimir Putin"] }));
    await writeIndex(reportsOf(records), { outputFolder: site });
    engine = await openSearch(site);
  });
  after(() => rmSync(site, { recursive: true, force: true }));

  const answers = async (query: string, ids: readonly string[]): Promise<void> =>
    assert.deepEqual((await idsFound(engine, query)).sort(), [...ids].sort(), query);

  it("put a word that folds alike, or is part of a name, behind the word itself", async () => {
    assert.deepEqual(await idsFound(engine, "أنهار"), ["rivers", "collapse"]);
    assert.equal((await idsFound(engine, "انهار"))[0], "collapse", "who types no hamza means either");
    assert.deepEqual(await idsFound(engine, "أعلام"), ["flags", "media"]);
    assert.deepEqual((await engine.search("أعلام")).also, ["إعلام"]);
    assert.deepEqual((await engine.search("أعلام", { exact: true })).also, []);
    assert.deepEqual(await idsFound(engine, "الدين"), ["religion", "saladin"]);
    assert.equal((await idsFound(engine, "صلاح الدين"))[0], "saladin");
  });

  it("find no other word that shares their letters", async () => {
    await answers("نساء", ["women"]);
    await answers("امرأة", ["women"]);
    await answers("أمير", ["prince"]);
    await answers("طيور", ["birds"]);
    await answers("طائرة", ["plane"]);
    await answers("مكتبة", ["library"]);
    await answers("مكتب", ["office"]);
    // Who types no points may mean «مكتبه» too, but less likely.
    assert.deepEqual(await idsFound(engine, "مكتبه"), ["library", "office"]);
  });

  it("keep an alef and a lam of their own", async () => {
    await answers("الله", ["god", "parted"]);
    await answers("ألمانيا", ["germany"]);
    await answers("المانيا", ["germany"]);
    await answers("لألمانيا", ["germany"]);
    await answers("مانيا", ["theses"]);
  });

  it("find a name written in one and in two", async () => {
    for (const query of ["عبدالله", "عبد الله", "عبدالله الحسن", "لعبد الله"])
      assert.deepEqual((await idsFound(engine, query)).slice(0, 2).sort(), ["joined", "parted"], query);
    await answers("بن خلدون", ["son"]);
    assert.equal((await idsFound(engine, "بان كي مون"))[0], "ban");
  });

  it("are one word or two as the archive has them, where it knows them only so", async () => {
    await answers("السوقهادئة", ["mun"]);
    await answers("مهاج رة", ["birds"]);
  });

  it("go as typed before their other forms, where they are all that is asked", async () => {
    assert.deepEqual(await idsFound(engine, "شهود"), ["witnesses", "witness"]);
    assert.deepEqual(await idsFound(engine, "شاهد"), ["witness", "witnesses"]);
  });

  it("are one where they name a month, and a number is no other with a point in it", async () => {
    await answers("كانون الثاني", ["january"]);
    await answers("14", ["fourteen"]);
    await answers("1.4", ["tenths"]);
  });

  it("that stand in a row wherever they stand on one page are one name, and apart when that is asked", async () => {
    const answer = await engine.search("سامية عبو");
    assert.equal(answer.isOneName, true);
    await answers("سامية عبو", ["abbou"]);
    assert.deepEqual((await idsFound(engine, "سامية عبو", { apart: true })).sort(), ["abbou", "samia"]);
    const [first] = await answer.results(0, 1);
    const marked = first?.excerpt.flatMap(({ text, isMarked }) => (isMarked ? [text] : []));
    assert.deepEqual(marked, ["سامية", "عبو"], "the surname alone is somebody else's");
    await answers("علي المنجد", ["ali"]);
    await answers("بور سعيد", ["port"]);
  });

  it("that begin with a given name are one name wherever that stands, and are in no report where it stands in none", async () => {
    await answers("محمد عبو", ["abbou"]);
    await answers("وائل البيروني", ["wael"]);
    await answers("كمال كانون", []);
    await answers("سامية بن عبو", []);
    await answers("صلاح الدين البيروني", []);
    assert.deepEqual((await idsFound(engine, "كمال كانون", { apart: true })).sort(), [
      "january",
      "perfection",
      "second",
    ]);
  });

  it("in Latin letters are marked where the text has the name in Arabic ones", async () => {
    const answer = await engine.search("Putin");
    const [found] = await answer.results(0, 10);
    assert.equal(answer.count, 1);
    assert.equal(found?.anchor, "p2");
    assert.deepEqual(
      found?.excerpt.filter(({ isMarked }) => isMarked).map(({ text }) => text),
      ["لبوتين"],
    );
  });

  it("that no report has all of are told of as such", async () => {
    const apart = await engine.search("سامية المنجد");
    assert.deepEqual([apart.isOneName, apart.lacksWords], [false, true]);
    assert.equal((await engine.search("المكتبة الوطنية")).lacksWords, false);
  });

  it("that are names keep their first letter", async () => {
    await answers("مال", ["wealth"]);
    await answers("كمال", ["perfection"]);
  });

  it("that are unknown are left out of a long question and offered, not taken for others", async () => {
    const answer = await engine.search("هل استقبل الأمير الوفد حاظرا في القصر أو المنطقة");
    assert.deepEqual(answer.suggestions, []);
    assert.equal((await answer.results(0, 1))[0]?.url, "/articles/prince/");
    assert.deepEqual(await answer.offers(), [{ written: "حاظرا", meant: "حاضرا" }]);
  });

  it("find persons of a verb, construct plurals and defective nouns", async () => {
    await answers("يعلن", ["announces", "says"]);
    await answers("تعلن", ["announces", "says"]);
    assert.equal((await idsFound(engine, "أعلنت"))[0], "says");
    await answers("مدير", ["joined", "managers"]);
    await answers("مقهى", ["cafes"]);
  });

  it("are told of what was joined to them on weak grounds, and rank before it", async () => {
    const answer = await engine.search("يعلن");
    const found = await answer.results(0, 10);
    assert.deepEqual(
      found.map(({ url }) => url),
      ["/articles/announces/", "/articles/says/"],
    );
    assert.deepEqual(answer.also, ["أعلنت"]);
    assert.deepEqual((await engine.search("مكتبة")).also, []);
  });

  it("are found without the marks where a quotation stands nowhere, and that is said", async () => {
    const quoted = await engine.search("«المكتبة الوطنية»");
    assert.equal(quoted.quotedFirst, null);
    assert.equal(quoted.count, 1);
    const elsewhere = await engine.search("هل «الوطنية المكتبة» بعيدة");
    assert.equal(elsewhere.quotedFirst, 0);
    assert.ok((await elsewhere.results(0, 10)).some(({ url }) => url === "/articles/library/"));
  });

  it("in a question come behind the reports that have its quotation, and that is said", async () => {
    const asked = await engine.search("ماذا في «المكتبة الوطنية» من مكاتب؟");
    assert.equal(asked.quotedFirst, 1);
    const urls = (await asked.results(0, 10)).map(({ url }) => url);
    assert.equal(urls[0], "/articles/library/");
    assert.ok(urls.includes("/articles/office/"));
    await answers("«المكتبة الوطنية» قاعات", ["library"]);
  });

  it("show what a beginning may become while it is typed, and only the word once it is whole", async () => {
    const typing = await engine.search("مكت", { typing: true });
    assert.deepEqual((await typing.results(0, 10)).map(({ url }) => url).sort(), [
      "/articles/library/",
      "/articles/office/",
    ]);
    assert.deepEqual([...typing.completions].sort(), ["مكتب", "مكتبة"]);
    const first = (await (await engine.search("المكتب", { typing: true })).results(0, 1))[0];
    assert.equal(first?.url, "/articles/office/");
    await answers("المكتب ", ["office"]);
    await answers("المكتب", ["office"]);
  });

  it("in Latin letters are names of the archive that sound like them, marked", async () => {
    const answer = await engine.search("Almanya");
    const [first] = await answer.results(0, 1);
    assert.equal(first?.url, "/articles/germany/");
    assert.ok(first?.excerpt.some(({ text, isMarked }) => isMarked && text === "ألمانيا"));
    assert.equal(answer.suggestions[0]?.meant, "ألمانيا");
  });

  it("with a key that stuck are corrected, and that is said", async () => {
    const answer = await engine.search("ألمانياااااا");
    assert.equal((await answer.results(0, 1))[0]?.url, "/articles/germany/");
    assert.equal(answer.suggestions.length, 1);
  });

  it("that are none find nothing; of a pasted page the first are used", async () => {
    for (const query of ["😱", "؟", "«»"]) assert.equal((await engine.search(query)).count, 0, query);
    assert.equal((await engine.search("من هو")).query.isGrammar, true);
    const page = Array.from(
      { length: 500 },
      (_, at) => `كلمة${"ابتثجحخدذرز".charAt(at % 11)}${"سشصضطظعغ".charAt(at % 8)} مكتبة`,
    ).join(" ");
    const { query, count } = await engine.search(page);
    assert.equal(query.words.length, 32);
    assert.ok(query.unused > 0);
    assert.ok(count > 0);
  });
});

describe("a slip that makes another word", () => {
  const site = mkdtempSync(join(tmpdir(), "warraq-answers-"));
  after(() => rmSync(site, { recursive: true, force: true }));

  it("is offered, behind a particle too, and never searched for unasked", async () => {
    const texts = [
      ...Array.from({ length: 12 }, (_, at) => `تطوير الميناء في عامه ${at}، وأكثر العمال من القرى.`),
      "تصوير الفيلم بدأ في الميناء، وترك أثر المطر على الجدران.",
      "حفل في القاعة.",
    ];
    const records = texts.map((text, at) => recordOf(String(at), "خبر", [text]));
    await writeIndex(reportsOf(records), { outputFolder: site });
    const engine = await openSearch(site);
    for (const [typed, meant] of [
      ["تصوير", "تطوير"],
      ["بأثر", "اكثر"],
      ["تصوير الميناء", "تطوير"],
    ] as const) {
      const answer = await engine.search(`${typed} `);
      assert.equal((await answer.results(0, 1))[0]?.url, "/articles/12/", typed);
      assert.deepEqual(answer.suggestions, [], typed);
      assert.deepEqual(
        (await answer.offers()).map((offer) => offer.meant),
        [meant],
        typed,
      );
    }
    assert.deepEqual(await (await engine.search("تطوير ")).offers(), []);
  });
});

describe("a day", () => {
  const site = mkdtempSync(join(tmpdir(), "warraq-answers-"));
  after(() => rmSync(site, { recursive: true, force: true }));

  it("finds its own reports before those that mention it, and marks the mention", async () => {
    const records = [
      recordOf("mention", "لاحقًا", ["قال إن الاتفاق وُقّع في 12 يناير 2022 في جنيف."], {
        days: ["2022-01-12"],
        publishedAt: "2022-03-01",
      }),
      recordOf("own", "يومها", ["وُقّع الاتفاق اليوم."], { publishedAt: "2022-01-12" }),
    ];
    await writeIndex(reportsOf(records), { outputFolder: site });
    const engine = await openSearch(site);
    assert.deepEqual(await idsFound(engine, "12/1/2022"), ["own", "mention"]);
    const [, mention] = await (await engine.search("12 كانون الثاني 2022")).results(0, 2);
    assert.equal(
      mention?.excerpt
        .filter(({ isMarked }) => isMarked)
        .map(({ text }) => text)
        .join(" "),
      "12 يناير 2022",
    );
  });
});
