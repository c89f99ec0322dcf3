// XML of records: the element that is a report is found by what it holds, and fields of the standards lie where those put them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { contentsOf, FIRST, reportsOf, SECOND, stated, textOf } from "./contents.ts";

const BODY = `<p>${FIRST}</p><p>${SECOND}</p>`;

describe("XML of records", () => {
  it("is read under element names of any language, by names in attributes, and with fields as attributes", async () => {
    const made = {
      elements: `<?xml version="1.0"?><أخبار><خبر><العنوان>مكتبة الميناء</العنوان><تاريخ_النشر>2024-05-02</تاريخ_النشر><الكاتب>سلمى ناصر</الكاتب><النص>${FIRST}</النص></خبر></أخبار>`,
      names: `<database><table name="cats"><column name="id">1</column></table><table name="news"><column name="title">مكتبة الميناء</column><column name="add_date">1714608000</column><column name="writer">سلمى ناصر</column><column name="details">&lt;p&gt;${FIRST}&lt;/p&gt;</column></table></database>`,
      attributes: `<?xml version="1.0"?><list><news title="مكتبة الميناء" date="2024-05-02" author="سلمى ناصر">${FIRST}</news></list>`,
      sgml: `<DOC id="X_20240502.1"><HEADLINE>مكتبة الميناء</HEADLINE><DATE>2024-05-02</DATE><AUTHOR>سلمى ناصر</AUTHOR><TEXT><P>${FIRST}</P></TEXT></DOC>`,
    };
    for (const [kind, xml] of Object.entries(made)) {
      const [report, ...others] = await reportsOf(xml);
      const { published, ...rest } = stated(report);
      assert.deepEqual(rest, { headline: "مكتبة الميناء", byline: "سلمى ناصر" }, kind);
      assert.match(published ?? "", /^2024-05-02/, kind);
      assert.ok(textOf(report).includes(FIRST), kind);
      assert.equal(others.length, 0, kind);
    }
  });

  it("takes the text that stands beside the head of a record, not only what is in the head", async () => {
    const summary = "ملخص من سطر واحد يبلغ من الطول ما يبلغه سطر في صحيفة يومية تصدر في المدينة كل صباح.";
    const item = (title: string) =>
      `<item><head><title>${title}</title><summary>${summary}</summary></head><story>${BODY}${BODY}</story></item>`;
    const reports = await reportsOf(`<?xml version="1.0"?><items>${item("أول")}${item("ثان")}</items>`);
    assert.deepEqual(
      reports.map((report) => [stated(report).headline, textOf(report).includes(SECOND)]),
      [
        ["أول", true],
        ["ثان", true],
      ],
    );
  });

  it("is passed over where one element holds several headlines, and refused where none is a report", async () => {
    const [, passed] = await contentsOf(
      `<?xml version="1.0"?><all><title>أ</title><title>ب</title><title>ج</title><text>${FIRST}</text></all>`,
    );
    assert.equal(passed?.type, "passed-over");
    await assert.rejects(contentsOf(`<?xml version="1.0"?><prices><row><a>1</a></row></prices>`), /<prices>/);
  });
});

describe("XML of a standard", () => {
  it("NITF keeps days in attributes and pictures beside the text", async () => {
    const [report] = await reportsOf(
      `<?xml version="1.0"?><nitf><head><title>x</title><docdata><date.issue norm="20240502T081500Z"/><key-list><keyword key="مكتبات"/><keyword key="مدن"/></key-list></docdata><pubdata name="صدى الميناء" position.section="محليات"/></head><body><body.head><hedline><hl1>مكتبة الميناء</hl1></hedline><byline>بقلم <person>سلمى ناصر</person></byline></body.head><body.content>${BODY}<media media-type="image"><media-reference source="port.jpg"/><media-caption>الميناء</media-caption></media></body.content></body></nitf>`,
    );
    assert.deepEqual(stated(report), {
      headline: "مكتبة الميناء",
      published: "2024-05-02T08:15:00Z",
      byline: "سلمى ناصر",
      outlet: "صدى الميناء",
      section: "محليات",
      tags: "مكتبات | مدن",
      image: "port.jpg",
      "image-caption": "الميناء",
    });
    assert.equal(textOf(report), BODY);
  });

  it("NewsML-G2 is read item by item, whatever its prefix", async () => {
    const item = `<g:newsItem guid="urn:x:1"><g:itemMeta><g:provider><g:name>صدى الميناء</g:name></g:provider><g:versionCreated>2024-05-03T09:00:00Z</g:versionCreated><g:firstCreated>2024-05-02T08:00:00Z</g:firstCreated><g:pubStatus qcode="stat:usable"/></g:itemMeta><g:contentMeta><g:headline>مكتبة الميناء</g:headline><g:by>سلمى ناصر</g:by></g:contentMeta><g:contentSet><g:inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${BODY}</body></html></g:inlineXML></g:contentSet></g:newsItem>`;
    const reports = await reportsOf(
      `<?xml version="1.0"?><g:newsMessage xmlns:g="x"><g:header><g:sent>2024-12-01</g:sent></g:header><g:itemSet>${item}</g:itemSet></g:newsMessage>`,
    );
    assert.deepEqual(reports.map(stated), [
      {
        headline: "مكتبة الميناء",
        published: "2024-05-02T08:00:00Z",
        updated: "2024-05-03T09:00:00Z",
        byline: "سلمى ناصر",
        outlet: "صدى الميناء",
        "source-id": "urn:x:1",
      },
    ]);
    assert.equal(textOf(reports[0]), BODY);
  });

  it("a catalogue's description is the text where nothing else is", async () => {
    const text = `${FIRST} ${SECOND} ${FIRST}`;
    const [report] = await reportsOf(
      `<?xml version="1.0"?><OAI-PMH><ListRecords><record><header><datestamp>2024-11-01</datestamp></header><metadata><oai_dc:dc><dc:title>مكتبة الميناء</dc:title><dc:creator>سلمى ناصر</dc:creator><dc:date>2024-05-02</dc:date><dc:description>${text}</dc:description></oai_dc:dc></metadata></record></ListRecords></OAI-PMH>`,
    );
    assert.deepEqual(stated(report), {
      headline: "مكتبة الميناء",
      published: "2024-05-02",
      byline: "سلمى ناصر",
    });
    assert.equal(textOf(report), text);
  });
});

describe("a dump of a wiki", () => {
  it("gives its articles without the marks of the wiki, on the day that they state", async () => {
    const page = (title: string, ns: number, text: string) =>
      `<page><title>${title}</title><ns>${ns}</ns><id>7</id><revision><timestamp>2024-12-01T00:00:00Z</timestamp><text>${text}</text></revision></page>`;
    const text = `{{تاريخ|2 مايو 2024}}\n'''${FIRST}'''\n\n[[ملف:x.jpg|تصغير|صورة]]\n[[صيدا|المدينة]]: ${SECOND}&lt;ref&gt;x&lt;/ref&gt;\n\n== مصادر ==\n* {{مصدر|رابط=x}}\n\n[[تصنيف:مكتبات]]`;
    const contents = await contentsOf(
      `<mediawiki><siteinfo><sitename>ويكي الأخبار</sitename></siteinfo>${page("مكتبة الميناء", 0, text)}${page("قالب:تاريخ", 10, "x")}${page("قديم", 0, "#تحويل [[مكتبة الميناء]]")}</mediawiki>`,
    );
    assert.deepEqual(
      contents.map(({ type }) => type),
      ["report", "passed-over", "passed-over"],
    );
    const [report] = contents;
    assert.ok(report?.type === "report");
    assert.deepEqual(stated(report), {
      headline: "مكتبة الميناء",
      outlet: "ويكي الأخبار",
      published: "2 مايو 2024",
      tags: "مكتبات",
      "source-id": "ويكي الأخبار:7",
    });
    assert.equal(textOf(report), `**${FIRST}**\n\nالمدينة: ${SECOND}`);
  });
});
