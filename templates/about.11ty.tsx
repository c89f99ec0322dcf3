// What the archive is, how it knows what it says, and what it is set in.

import { DateText } from "./components/DateText.tsx";
import { Isolate } from "./components/Isolate.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { type Site, singlePage } from "./page.ts";
import { articlePath } from "./page-paths.ts";
import { strings } from "./strings.ts";

export default singlePage({
  permalink: "/about/",
  render: aboutPage,
});

function aboutPage(site: Site) {
  const { about } = site.settings;
  return (
    <Document
      site={site}
      title={strings.about.title}
      description={strings.about.description}
      path="/about/"
      section="/about/"
      kind="about-page"
    >
      <PageHeading title={strings.about.title} />
      <div class="body-text">
        <h2 id="what">ما هذا؟</h2>
        <Paragraphs of={about.archive ?? [aboutArchive(site.settings.name)]} />
        <h2 id="texts">لمن هذه النصوص؟</h2>
        <Paragraphs of={about.texts ?? [whoseTexts(site)]} />
        <PublishedItems site={site} />
        {about.sections.map(({ heading, text }, index) => (
          <section key={heading} id={`s${index + 1}`}>
            {heading === null ? null : <h2>{heading}</h2>}
            <Paragraphs of={text ?? []} />
          </section>
        ))}
        <h2 id="known">كيف تُعرف التواريخ وأسماء الناشرين؟</h2>
        <p>
          لا يُخترع هنا شيء. كل تاريخ أو اسم ناشر أو وكالة له واحدة من ثلاث حالات: ذُكر صراحةً فيظهر بلون النص،
          أو استُنتج من دليل مسمّى فيظهر <span class="inferred">هكذا</span> ومعه دليله، أو لم يُعرف فيُقال إنه غير
          معروف. وتحت عنوان «{strings.provenance.title}» في صفحة كل تقرير تجد القيمة كما طُبعت، وموضعها،
          والدليل على ما استُنتج منها.
        </p>
        <p>
          أسماء الشهور مكتوبة بالتسميتين الشائعتين معًا، مثل «يناير/كانون الثاني». والتقرير الذي لا يُعرف يوم
          نشره يأتي في آخر الخط الزمني تحت «{strings.timeline.undated}»، ولا يُعطى يومًا من عندنا.
        </p>
        <h2 id="corrections">التصحيح والروابط</h2>
        <p>
          إذا صُحّح تقرير ظهر التصحيح وتاريخه في آخره. وعناوين الصفحات دائمة: لا يتغير رابط التقرير إذا تغيّر
          عنوانه، ولكل فقرة رابطها. تُقرأ الصفحات كلها بلا جافاسكربت، ولا تطلب شيئًا من موقع آخر، ولا تتتبّع
          قارئًا.
        </p>
        <h2 id="colophon">الخطوط</h2>
        <p>
          متن الصفحات بخط <bdi lang="en">Noto Naskh Arabic</bdi> وعناوينها بخط{" "}
          <bdi lang="en">Noto Kufi Arabic</bdi>، وكلاهما منشور برخصة{" "}
          <bdi lang="en">SIL Open Font License 1.1</bdi>:
        </p>
        <ul>
          <li>
            <a href={site.href("/assets/fonts/noto-naskh-arabic-OFL.txt")}>
              رخصة <bdi lang="en">Noto Naskh Arabic</bdi>
            </a>
          </li>
          <li>
            <a href={site.href("/assets/fonts/noto-kufi-arabic-OFL.txt")}>
              رخصة <bdi lang="en">Noto Kufi Arabic</bdi>
            </a>
          </li>
        </ul>
      </div>
    </Document>
  );
}

/** True of any archive. */
const aboutArchive = (name: string) =>
  `${name} أرشيف للأخبار العربية، يجمع تقارير عن مواد نشرتها صحف ومواقع ووكالات، ويرتبها في الزمن، ويتيح البحث في نصوصها كاملةً.`;

function Paragraphs({ of }: { readonly of: readonly string[] }) {
  return of.map((text) => <p key={text}>{text}</p>);
}

/** Says whose texts the reports at hand are: an archive of verbatim texts must not say that none is verbatim. */
function whoseTexts({ archive: { articles } }: Site): string {
  const own = articles.filter(({ source }) => source !== null).length;
  if (own === articles.length && own > 0) return `${OWN} ${STATEMENT}`;
  if (own === 0) return AS_FILED;
  return `${AS_FILED} أما التقارير التي في رأسها بيان بمادة منشورة فقد كتبها الأرشيف بلغته عن تلك المادة. ${STATEMENT}`;
}

const OWN =
  "نصوص التقارير كتبها الأرشيف بلغته. كل تقرير يروي ما جاء في مادة منشورة واحدة، وينسب كل قول إلى صاحبه، ولا ينقل نص المادة.";
const STATEMENT =
  "وفي رأس كل تقرير منها بيان يسمّي المادة التي يروي عنها: عنوانها كما نُشر، وناشرها، وتاريخها، إن عُرفت.";
const AS_FILED = "تُعرض نصوص التقارير كما حُفظت في ملفات الأرشيف، وحقوقها لأصحابها.";

/** Beyond this the statement on each report must do. */
const MOST_ITEMS = 100;

/** Every published item a report is about: its headline, outlet and day. */
function PublishedItems({ site }: { readonly site: Site }) {
  const reports = site.archive.articles.filter((article) => article.source !== null);
  if (reports.length === 0 || reports.length > MOST_ITEMS) return null;
  return (
    <ul class="published-items">
      {reports.map((article) => (
        <li key={article.id}>
          <a href={site.href(articlePath(article.id))}>
            <cite>
              <Isolate>{article.source?.headline.value ?? strings.article.untitled}</Isolate>
            </cite>
          </a>
          {strings.punctuation.list}
          <span class={article.outlet.how === "inferred" ? "inferred" : undefined}>
            <Isolate>{article.outlet.value ?? strings.entry.outletUnknown}</Isolate>
          </span>
          {strings.punctuation.list}
          <span class={article.publishedAt.how === "inferred" ? "inferred" : undefined}>
            <DateText value={article.publishedAt.value} style={site.settings} />
          </span>
        </li>
      ))}
    </ul>
  );
}
