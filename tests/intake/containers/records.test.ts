// Tables, JSON and JSON Lines: their columns and keys are understood from their names and from what stands in them.

import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { bytesInput, openContainer } from "../../../src/intake/containers/open-container.ts";
import { fieldNamed } from "../../../src/intake/containers/records/column-names.ts";
import { readCaseFile } from "../../case-file.ts";
import { contentsOf, FIRST, reportsOf, SECOND, stated, textOf } from "./contents.ts";

describe("the name of a column or key", () => {
  for (const { title, input, expected, line } of readCaseFile(
    join(import.meta.dirname, "column-names.cases.txt"),
  )) {
    it(title, () => {
      const fields = input.split("\n").map((name) => `${name} → ${fieldNamed(name)?.field ?? "nothing"}`);
      assert.equal(fields.join("\n"), expected, line);
    });
  }
});

describe("a table", () => {
  const rows = (sign: string, ...lines: readonly (readonly string[])[]) =>
    lines.map((cells) => cells.map((cell) => `"${cell}"`).join(sign)).join("\r\n");

  it("is read whatever parts its cells, under Arabic headers", async () => {
    for (const sign of [",", ";", "\t", "|"]) {
      const text = rows(
        sign,
        ["العنوان", "التاريخ", "المصدر", "النص"],
        ["مكتبة الميناء", "2024-05-02", "صدى الميناء", FIRST],
        ["قاعة جديدة", "2024-05-03", "صدى الميناء", SECOND],
      );
      const reports = await reportsOf(`\uFEFF${text}`);
      assert.deepEqual(
        stated(reports[1]),
        { headline: "قاعة جديدة", published: "2024-05-03", outlet: "صدى الميناء" },
        JSON.stringify(sign),
      );
      assert.equal(textOf(reports[0]), FIRST);
    }
  });

  it("with headers that say nothing is understood from what stands in it", async () => {
    const lines = Array.from({ length: 6 }, (_, at) => [
      `مكتبة الميناء رقم ${at} تفتح`,
      `https://m.example/${at}`,
      `2024-05-0${at + 1}`,
      `${FIRST} ${SECOND} ${at}`,
    ]);
    const contents = await contentsOf(rows(",", ["a", "b", "c", "d"], ...lines));
    const mapping = contents.find((one) => one.type === "mapping");
    assert.deepEqual(Object.fromEntries(mapping?.type === "mapping" ? mapping.columns : []), {
      body: "d",
      headline: "a",
      published: "c",
      url: "b",
    });
  });

  it("settles the order of day and month by a day over twelve, and leaves it as printed where none is", async () => {
    const of = async (...days: readonly string[]) =>
      (
        await reportsOf(
          rows(",", ["title", "date", "text"], ...days.map((day) => ["عنوان من العناوين", day, FIRST])),
        )
      ).map((one) => stated(one).published);
    assert.deepEqual(await of("04/07/2022", "25/07/2022"), ["2022-07-04", "2022-07-25"]);
    assert.deepEqual(await of("04/07/2022", "07/25/2022"), ["2022-04-07", "2022-07-25"]);
    assert.deepEqual(await of("04/07/2022", "05/08/2022"), ["04/07/2022", "05/08/2022"]);
  });

  it("is not seen in prose with commas, nor JSON in a text that opens with a bracket", async () => {
    for (const text of [
      `${FIRST}\n\n${SECOND}\n`,
      `One, two and three, said the mayor, were too many.\nFour, five, six, he added, were worse.\n`,
      `[تحديث] ${FIRST}\n${SECOND}`,
    ]) {
      assert.equal((await openContainer(bytesInput("a", Buffer.from(text)))).kind, "page", text);
    }
  });
});

describe("JSON", () => {
  it("gives the records of an array, of lines, of an array within, and of a single object", async () => {
    const record = {
      title: "مكتبة الميناء",
      published_at: "2024-05-02",
      body: { value: `<p>${FIRST}</p>` },
      authors: [{ name: "سلوى" }, { name: "نور" }],
    };
    const shapes = [
      JSON.stringify([record]),
      `${JSON.stringify(record)}\n${JSON.stringify(record)}\n`,
      JSON.stringify({ meta: { total: 1 }, data: { articles: [record] } }),
      JSON.stringify({ ...record, text: FIRST, body: undefined }),
    ];
    for (const shape of shapes) {
      const [report] = await reportsOf(shape);
      assert.deepEqual(
        stated(report),
        { headline: "مكتبة الميناء", published: "2024-05-02", byline: "سلوى | نور" },
        shape,
      );
    }
  });

  it("of WordPress' REST interface and with hours of Unix is understood", async () => {
    const [report] = await reportsOf(
      JSON.stringify([
        {
          id: 4,
          date_gmt: 1714629600,
          link: "https://m.example/4",
          title: { rendered: "مكتبة" },
          content: { rendered: `<p>${FIRST}</p>` },
          status: "publish",
        },
      ]),
    );
    assert.deepEqual(stated(report), {
      headline: "مكتبة",
      published: "2024-05-02T06:00:00Z",
      url: "https://m.example/4",
      "source-id": "m.example:4",
    });
  });

  it("keeps drafts back, whichever way they are told", async () => {
    const of = async (more: object) =>
      stated((await reportsOf(JSON.stringify([{ title: "عنوان", text: FIRST, ...more }])))[0]).status;
    assert.equal(await of({ draft: true }), "draft");
    assert.equal(await of({ status: false }), "draft");
    assert.equal(await of({ status: "pending" }), "pending");
    assert.equal(await of({ status: "published" }), undefined);
  });
});

describe("the layout of a table", () => {
  const rows = (delimiter: string) =>
    [1, 2, 3].map((day) => ["مكتبة الميناء", `2024-05-0${day}`, `"${FIRST}"`].join(delimiter)).join("\r\n");
  const wanted = { headline: "مكتبة الميناء", published: "2024-05-02" };

  it("is read below a title, Excel's line and a second row of headers, or without any", async () => {
    for (const head of [
      "sep=;\r\nالعنوان;التاريخ;النص\r\n",
      "أخبار الشهر;;\r\nالعنوان;التاريخ;النص\r\n",
      "أخبار الشهر\r\n\r\nالعنوان;التاريخ;النص\r\n",
      "title;date;text\r\nالعنوان;التاريخ;النص\r\n",
      "",
    ]) {
      const reports = await reportsOf(head + rows(";"));
      assert.equal(reports.length, 3, head);
      assert.deepEqual(stated(reports[1]), wanted, head);
    }
  });

  it("is none where commas part but the clauses of sentences", async () => {
    const text =
      "Roses are red, violets are blue\nSugar is sweet, and so are you\nThe sea is deep, and so is he\n";
    assert.equal((await openContainer(bytesInput("poem", Buffer.from(text)))).kind, "page");
  });

  it("of days that can be read in two orders marks them, and not where one settles them", async () => {
    const of = async (second: string) =>
      stated((await reportsOf(`title,date,text\nأ,03/04/2024,"${FIRST}"\nب,${second},"${SECOND}"`))[0]);
    const open = await of("05/06/2024");
    assert.equal(open["published-other"], "2024-03-04");
    assert.equal(open.doubtful, "published");
    assert.equal((await of("05/16/2024")).published, "2024-03-04");
  });

  it("undoes references of HTML, and takes no number of another table for a name", async () => {
    const [report] = await reportsOf(
      JSON.stringify([
        { title: { rendered: "&#8220;الميناء&#8221;" }, content: FIRST, author: 3, tags: [8] },
      ]),
    );
    assert.deepEqual(stated(report), { headline: "“الميناء”" });
  });
});

describe("a feed in JSON", () => {
  it("names its outlet", async () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "صدى الميناء",
      items: [{ id: "1", title: "مكتبة", content_text: `${FIRST} ${SECOND}` }],
    };
    assert.equal(stated((await reportsOf(JSON.stringify(feed)))[0]).outlet, "صدى الميناء");
  });
});

describe("columns and keys of moments", () => {
  it("are told by what happened then, and days of a spreadsheet are days", async () => {
    const table = `title,date_download,date_publish,text\n${[1, 2, 3].map((n) => `خبر رقم ${n} عن المكتبة,2024-06-01,4541${n + 2},"${FIRST}"`).join("\n")}\n`;
    const [report] = await reportsOf(table);
    const { published, captured } = stated(report);
    assert.deepEqual([published, captured], ["2024-05-01", "2024-06-01"]);
  });

  it("are read under French headers, in lists as programs print them, and where lines end as on old Macs", async () => {
    const rows = [1, 2].map((n) => `خبر رقم ${n} عن المكتبة;"${n} août 2023";"['سلوى', 'نور']";"${FIRST}"`);
    const [report] = await reportsOf(`titre;date;auteurs;texte\r${rows.join("\r")}\r`);
    const { published, byline } = stated(report);
    assert.deepEqual([published, byline], ["2023-08-01", "سلوى | نور"]);
  });

  it("hold a name in two halves, and no number is a name of anybody", async () => {
    const rows = [1, 2].map((n) => `خبر رقم ${n} عن المكتبة,سلوى,شاهين,${n},"${FIRST}"`);
    const [report] = await reportsOf(
      `Title,Author First Name,Author Last Name,Source,Content\n${rows.join("\n")}\n`,
    );
    assert.deepEqual(stated(report), { headline: "خبر رقم 1 عن المكتبة", byline: "سلوى شاهين" });
  });

  it("that are there and empty make a draft, and dots at the end an excerpt", async () => {
    const [draft, cut] = await reportsOf(
      JSON.stringify([
        { title: "مكتبة", body: `${FIRST} ${SECOND}`, publishedAt: null },
        { title: "قاعة", body: `${FIRST}… [+900 chars]`, publishedAt: "2024-05-02" },
      ]),
    );
    assert.deepEqual([stated(draft).status, stated(cut).status], ["draft", undefined]);
    assert.deepEqual([draft?.isExcerpt, cut?.isExcerpt], [false, true]);
  });

  it("of a table whose quotation mark is never closed are read up to there, and the line is said", async () => {
    const rows = [1, 2, 3].map((n) => `خبر ${n},2024-05-0${n},"${FIRST}"`);
    await assert.rejects(
      contentsOf(`title,date,text\n${rows.join("\n")}\nخبر,2024-05-04,"${FIRST}\nخبر,2024-05-05,${SECOND}\n`),
      (error: Error & { problems?: { line: number }[] }) => (error.problems?.[0]?.line ?? 0) > 0,
    );
  });
});

describe("a body that an editor keeps as a tree", () => {
  const leaf = (text: string) => ({ type: "text", text });
  const trees: Readonly<Record<string, unknown>> = {
    "Editor.js": { blocks: [FIRST, SECOND].map((text) => ({ type: "paragraph", data: { text } })) },
    ProseMirror: {
      type: "doc",
      content: [FIRST, SECOND].map((text) => ({ type: "paragraph", content: [leaf(text)] })),
    },
    "Portable Text": [FIRST, SECOND].map((text) => ({
      _type: "block",
      style: "normal",
      children: [
        { _type: "span", text: text.slice(0, 9) },
        { _type: "span", text: text.slice(9) },
      ],
    })),
    Lexical: {
      root: { children: [FIRST, SECOND].map((text) => ({ type: "paragraph", children: [leaf(text)] })) },
    },
    Slate: [FIRST, SECOND].map((text) => ({ type: "paragraph", children: [{ text }] })),
    Contentful: {
      ar: {
        nodeType: "document",
        content: [FIRST, SECOND].map((value) => ({
          nodeType: "paragraph",
          content: [{ nodeType: "text", value, marks: [] }],
        })),
      },
    },
    Quill: { ops: [{ insert: `${FIRST}\n` }, { insert: `${SECOND}\n` }] },
  };
  for (const [name, body] of Object.entries(trees)) {
    it(`of ${name} is its paragraphs`, async () => {
      const [report] = await reportsOf(JSON.stringify([{ title: "مكتبة الميناء", body }]));
      assert.equal(textOf(report).replaceAll("\n", ""), `<p>${FIRST}</p><p>${SECOND}</p>`);
    });
  }

  it("keeps headings, lists, quotations, pictures, links and what stands out, and escapes what is text", async () => {
    const text = (value: string, more = {}) => ({ type: "text", text: value, ...more });
    const body = {
      type: "doc",
      content: [
        { type: "heading", content: [text("أ < ب")] },
        { type: "paragraph", content: [text(FIRST, { marks: [{ type: "bold" }] })] },
        { type: "bulletList", content: [{ type: "listItem", content: [text("بند")] }] },
        { type: "blockquote", content: [{ type: "paragraph", content: [text("قول")] }] },
        { type: "image", attrs: { src: "https://m.example/a.jpg", alt: "الميناء" } },
        {
          type: "paragraph",
          content: [{ type: "link", attrs: { href: "https://m.example/" }, content: [text("هنا")] }],
        },
      ],
    };
    const [report] = await reportsOf(JSON.stringify([{ title: "مكتبة الميناء", body }]));
    assert.equal(
      textOf(report),
      [
        "<h2>أ &lt; ب</h2>",
        `<p><strong>${FIRST}</strong></p>`,
        "<ul><li>بند</li></ul>",
        "<blockquote><p>قول</p></blockquote>",
        '<figure><img src="https://m.example/a.jpg" alt="الميناء"></figure>',
        '<p><a href="https://m.example/">هنا</a></p>',
      ].join("\n"),
    );
  });
});

describe("records that are kept otherwise than in a list", () => {
  const record = { title: "مكتبة الميناء", text: `${FIRST} ${SECOND}`, date: "2024-05-02" };
  const wanted = { headline: "مكتبة الميناء", published: "2024-05-02" };

  it("are found under a key each, and column by column", async () => {
    const columns = Object.fromEntries(
      Object.entries(record).map(([name, value]) => [name, { 0: value, 1: value }]),
    );
    for (const shape of [{ a1: record, a2: record }, columns]) {
      const reports = await reportsOf(JSON.stringify(shape));
      assert.deepEqual(reports.map(stated), [wanted, wanted]);
    }
  });

  it("are one with what they refer to, in JSON:API and in WordPress' interface", async () => {
    const linked = {
      data: {
        type: "node--article",
        id: "1",
        attributes: { title: record.title, body: { value: record.text }, path: { alias: "/a" } },
        relationships: {
          uid: { data: { type: "user--user", id: "u" } },
          field_tags: { data: [{ type: "taxonomy_term--tags", id: "t" }] },
          field_image: { data: { type: "file--file", id: "f" } },
        },
      },
      included: [
        { type: "user--user", id: "u", attributes: { display_name: "سلوى شاهين" } },
        { type: "taxonomy_term--tags", id: "t", attributes: { name: "ثقافة" } },
        { type: "file--file", id: "f", attributes: { uri: { url: "/files/a.jpg" } } },
      ],
      links: { self: { href: "https://m.example/jsonapi/node/article/1" } },
    };
    const { byline, tags, url, image } = stated((await reportsOf(JSON.stringify(linked)))[0]);
    assert.deepEqual(
      [byline, tags, url, image],
      ["سلوى شاهين", "ثقافة", "https://m.example/a", "https://m.example/files/a.jpg"],
    );
    const embedded = {
      title: { rendered: record.title },
      content: { rendered: `<p>${FIRST}</p>` },
      date: "2024-05-02T09:00:00",
      date_gmt: "2024-05-02T06:00:00",
      author: 3,
      categories: [4],
      _embedded: {
        author: [{ name: "سلوى شاهين" }],
        "wp:term": [[{ taxonomy: "category", name: "ثقافة" }], [{ taxonomy: "post_tag", name: "كتب" }]],
      },
    };
    assert.deepEqual(stated((await reportsOf(JSON.stringify([embedded])))[0]), {
      headline: record.title,
      published: "2024-05-02T09:00:00+03:00",
      byline: "سلوى شاهين",
      section: "ثقافة",
      tags: "كتب",
    });
  });

  it("of a text alone have its first line or sentence for a headline", async () => {
    const lines = [1, 2].map((id) =>
      JSON.stringify({ id, date: "2024-05-02", message: `مكتبة ${id}\n\n${FIRST}` }),
    );
    const [report] = await reportsOf(lines.join("\n"));
    assert.deepEqual([stated(report).headline, textOf(report)], ["مكتبة 1", FIRST]);
  });
});

describe("records of JSON, however they are held", () => {
  const fields = { title: "مكتبة الميناء", body: FIRST, published_at: "2024-05-02", author: "سلمى ناصر" };
  const typed = Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, { stringValue: text }]));
  const shapes: Readonly<Record<string, unknown>> = {
    "rows of lists under names": {
      meta: Object.keys(fields).map((name) => ({ name })),
      data: [Object.values(fields)],
    },
    "an object within each member": { rows: [{ row_idx: 0, row: fields }] },
    "edges and nodes": { data: { posts: { edges: [{ cursor: "x", node: fields }] } } },
    "tables of a database": [
      { type: "header", version: "5" },
      { type: "table", name: "cats", data: [{ id: "1" }] },
      { type: "table", name: "news", data: [fields] },
    ],
    "values under their types": { documents: [{ name: "projects/x", fields: typed }] },
    "parts with blocks": [
      {
        ...fields,
        body: undefined,
        cards: [{ id: "c", elements: [{ type: "text", text: `<p>${FIRST}</p>` }] }],
      },
    ],
  };
  for (const [name, shape] of Object.entries(shapes)) {
    it(name, async () => {
      const [report, ...others] = await reportsOf(JSON.stringify(shape));
      assert.deepEqual(stated(report), {
        headline: "مكتبة الميناء",
        published: "2024-05-02",
        byline: "سلمى ناصر",
      });
      assert.ok(textOf(report).includes(FIRST));
      assert.equal(others.length, 0);
    });
  }
});

describe("what a table keeps from readers", () => {
  it("stays unpublished, whichever of its columns says so", async () => {
    for (const [column, value] of [
      ["hidden", "1"],
      ["is_active", "false"],
      ["review_state", "private"],
      ["منشور", "لا"],
    ] as const) {
      const [report] = await reportsOf(`title,status,${column},body\nمكتبة,published,${value},${FIRST}\n`);
      assert.ok(stated(report).status !== undefined, column);
    }
  });

  it("marks a day on which all of its records were made", async () => {
    const reports = await reportsOf(
      `title,created,body\nمكتبة الميناء,2024-12-01,${FIRST}\nقاعة جديدة,2024-12-01,${SECOND}\n`,
    );
    assert.deepEqual(
      reports.map((report) => stated(report).doubtful),
      ["published", "published"],
    );
  });
});

describe("what becomes of a table's text", () => {
  const long = (words: string, at: number) => `${FIRST} ${words} ${at}. ${SECOND}`;
  const jsonLines = (...records: readonly object[]) => records.map((one) => JSON.stringify(one)).join("\n");
  const why = async (text: string) => {
    const contents = await contentsOf(text);
    assert.deepEqual(
      contents.filter(({ type }) => type === "report"),
      [],
    );
    const [passed] = contents.flatMap((one) => (one.type === "passed-over" ? [one] : []));
    return [passed?.why.en ?? "", passed?.advice?.en ?? ""].join(" | ");
  };
  const rows = Array.from({ length: 9 }, (_, at) => at);

  it("is not taken where rows are parts of reports, or comments on them", async () => {
    const parts = rows.map((at) => ({ title: `مكتبة الميناء تفتح ${at % 3}`, text: long("جزء", at) }));
    assert.match(
      await why(jsonLines(...parts)),
      /parts of reports or comments.*“title”.*--columns headline=/,
    );
    const answers = rows.map((at) => ({ username: "sami", post_number: at, cooked: long("رد", at) }));
    assert.match(await why(jsonLines(...answers)), /parts of reports or comments/);
  });

  it("is not taken where every row says the same, or most of it stands elsewhere", async () => {
    const same = rows.map((at) => ({ title: `مكتبة الميناء تفتح ${at}`, text: FIRST }));
    assert.match(await why(jsonLines(...same)), /the same text.*--columns body=/);
    const elsewhere = rows.map((at) => ({
      title: `مكتبة الميناء تفتح ${at}`,
      text: `موجز قصير للخبر رقم ${at} في سطر واحد`,
      col7: long("متن", at),
    }));
    assert.match(await why(jsonLines(...elsewhere)), /“col7”, which nothing says is the body/);
  });

  it("is told where a part of it reaches no report, but not where a column says the same again", async () => {
    const records = rows.map((at) => ({
      title: `مكتبة الميناء تفتح ${at}`,
      text: `${long("متن", at)} ${SECOND}`,
      html: `<p>${long("متن", at)} ${SECOND}</p>`,
      sidebar: `${SECOND} ${at}`,
    }));
    const [mapping] = await contentsOf(jsonLines(...records));
    assert.deepEqual(mapping?.type === "mapping" ? mapping.left.map(({ column }) => column) : [], []);
    const others = records.map((one, at) => ({
      ...one,
      sidebar: `وفي الجانب الآخر من المدينة افتتح ناد للقراءة يضم أربعين عضوا من الطلاب والمعلمين ${at}`,
    }));
    const [told] = await contentsOf(jsonLines(...others));
    assert.deepEqual(told?.type === "mapping" ? told.left.map(({ column }) => column) : [], ["sidebar"]);
  });

  it("is the whole of it where another column holds how it begins", async () => {
    const records = rows.map((at) => ({
      title: `مكتبة الميناء تفتح ${at}`,
      text: `${long("متن", at).slice(0, 100)}…`,
      long: { text: long("متن", at) },
    }));
    const reports = await reportsOf(jsonLines(...records));
    assert.equal(textOf(reports[2]), long("متن", 2));
  });

  it("is withheld by words of publication alone: what a reader has not read is not what readers may not see", async () => {
    const read = (states: readonly string[]) =>
      reportsOf(
        jsonLines(
          ...states.map((status, at) => ({
            title: `مكتبة الميناء تفتح ${at}`,
            status,
            text: long("متن", at),
          })),
        ),
      );
    assert.deepEqual(
      (await read(["unread", "unread"])).map((one) => stated(one).status),
      [undefined, undefined],
    );
    assert.deepEqual(
      (await read(["published", "someday", "draft"])).map((one) => stated(one).status),
      [undefined, "someday", "draft"],
    );
  });

  it("is not taken where rows are single sentences of which nothing is said", async () => {
    const sentences = rows.map((at) => ({ text: `${FIRST} ${at}`, label: at % 2 ? "positive" : "negative" }));
    assert.match(await why(jsonLines(...sentences)), /single sentences.*--columns headline=/);
  });

  it("is taken whole from lists that are parted by their sections", async () => {
    const list = (at: number) => [{ title: `مكتبة الميناء تفتح ${at}`, text: long("متن", at) }];
    const reports = await reportsOf(JSON.stringify({ محليات: list(1), اقتصاد: list(2) }));
    assert.deepEqual(
      reports.map((one) => stated(one).headline),
      ["مكتبة الميناء تفتح 1", "مكتبة الميناء تفتح 2"],
    );
  });

  it("says by itself what it is called where nothing else does, in elements too", async () => {
    const [report] = await reportsOf(
      jsonLines({
        url: "https://m.example/1",
        published: "2024-05-02",
        content: `<p>مكتبة الميناء تفتح</p><p>${FIRST}</p><p>${SECOND}</p>`,
      }),
    );
    assert.equal(stated(report).headline, "مكتبة الميناء تفتح");
    assert.doesNotMatch(textOf(report), /مكتبة الميناء تفتح/);
  });
});
