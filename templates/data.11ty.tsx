// The page for people who want the archive whole: its files, what each row says, how to check and to cite them.

import { ARCHIVE_CARD } from "../src/output/citation/card-path.ts";
import { JsonLd } from "./components/JsonLd.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Site, singlePage } from "./page.ts";
import { strings } from "./strings.ts";

const TITLE = "البيانات";
const DESCRIPTION = "الأرشيف كله ملفات تُنزَّل: التقارير ومواعيدها وأعلامها، مع وصف كل عمود وبصمة كل ملف.";

type DataFile = {
  readonly path: string;
  readonly format: string;
  readonly type: string;
  readonly what: string;
};

const TABLES: readonly (Omit<DataFile, "path"> & { readonly name: string; readonly extension: string })[] = [
  {
    name: "articles",
    extension: "jsonl",
    format: "JSON Lines",
    type: "application/jsonl",
    what: "سطر لكل تقرير: قيمه، وكيف عُرفت، ونصه الكامل",
  },
  {
    name: "articles",
    extension: "csv",
    format: "CSV",
    type: "text/csv",
    what: "الجدول نفسه لبرامج الجداول، والقوائم فيه بصيغة JSON",
  },
  {
    name: "events",
    extension: "jsonl",
    format: "JSON Lines",
    type: "application/jsonl",
    what: "سطر لكل عبارة زمنية في المتون: الجملة والأيام التي تدل عليها",
  },
  {
    name: "mentions",
    extension: "jsonl",
    format: "JSON Lines",
    type: "application/jsonl",
    what: "سطر لكل موضع ذُكر فيه شخص أو مكان أو هيئة",
  },
];

const ENTITIES: DataFile = {
  path: "/data/entities.json",
  format: "JSON",
  type: "application/json",
  what: "الأعلام المذكورة: أسماؤها وصيغها ومعرّفاتها في ويكي بيانات",
};

/** Each table in one file, or in one for each year. */
function dataFiles({ archive }: Site): DataFile[] {
  const tables = TABLES.flatMap(({ name, extension, what, ...kind }) =>
    archive.volumes.map((volume) => ({
      ...kind,
      path: `/data/${name}${volume.name === null ? "" : `-${volume.name}`}.${extension}`,
      what: volume.name === null ? what : `${what}${strings.punctuation.list}${volumeName(volume.name)}`,
    })),
  );
  return [...tables, ENTITIES];
}

function volumeName(name: string): string {
  return name === "undated" ? strings.timeline.undated : name;
}

const DESCRIPTIONS: readonly DataFile[] = [
  {
    path: "/data/datapackage.json",
    format: "Data Package",
    type: "application/json",
    what: "وصف كل ملف وكل عمود",
  },
  {
    path: "/data/dcat.jsonld",
    format: "DCAT",
    type: "application/ld+json",
    what: "الوصف نفسه لفهارس البيانات المفتوحة",
  },
  {
    path: "/data/SHA256SUMS",
    format: "SHA-256",
    type: "text/plain",
    what: "بصمات الملفات، تُفحص بالأمر sha256sum -c",
  },
];

const FEEDS: readonly DataFile[] = [
  { path: "/feed.xml", format: "Atom", type: "application/atom+xml", what: "أحدث التقارير بنصها الكامل" },
  { path: "/rss.xml", format: "RSS", type: "application/rss+xml", what: "مثلها، للقارئات الأقدم" },
  { path: "/feed.json", format: "JSON Feed", type: "application/feed+json", what: "مثلها، للبرامج" },
  {
    path: "/oai/repository.xml",
    format: "OAI-PMH",
    type: "text/xml",
    what: "مستودع ساكن بحقول Dublin Core للمكتبات",
  },
  { path: "/sitemap.xml", format: "Sitemap", type: "application/xml", what: "عناوين الصفحات كلها" },
  {
    path: "/data/warraq-ar.csl",
    format: "CSL",
    type: "application/vnd.citationstyles.style+xml",
    what: "نمط الاستشهاد العربي لزوتيرو وأمثاله",
  },
];

export default singlePage({
  permalink: "/data/",
  render: (site) => (
    <Document
      site={site}
      title={TITLE}
      description={DESCRIPTION}
      path="/data/"
      kind="data-page"
      head={
        <>
          {[...dataFiles(site), ...DESCRIPTIONS].map(({ path, type }) => (
            <link
              key={path}
              rel={path.endsWith("datapackage.json") ? "describedby" : "item"}
              href={site.href(path)}
              type={type}
            />
          ))}
          <JsonLd of={datasetJsonLd(site)} />
        </>
      }
    >
      <PageHeading title={TITLE}>
        <p>{`${DESCRIPTION} ${countText(site.archive.articles.length, strings.counts.reports, site.settings)}.`}</p>
      </PageHeading>
      <div class="body-text">
        <h2 id="tables">الجداول</h2>
        <Files site={site} files={dataFiles(site)} />
        <p>
          الملفات بترميز UTF-8. إذا فتحت ملف CSV في برنامج جداول فاستورده نصًا بهذا الترميز، فبعض البرامج يفترض
          غيره. والتواريخ بصيغة <bdi lang="en">EDTF</bdi>، فما عُرف شهره دون يومه كُتب هكذا: <bdi>2021-12</bdi>.
          وعمودا <bdi lang="en">outlet_how</bdi> و<bdi lang="en">published_how</bdi> يقولان أذُكرت القيمة أم
          استُنتجت.
        </p>
        <h2 id="description">الوصف والبصمات</h2>
        <Files site={site} files={DESCRIPTIONS} />
        <h2 id="feeds">الخلاصات والفهارس</h2>
        <p>لكل جهة ناشرة ووكالة، ولكل شخص ومكان وهيئة، خلاصاتها أيضًا عند عنوان صفحتها.</p>
        <Files site={site} files={FEEDS} />
        <h2 id="articles">عند كل تقرير</h2>
        <p>
          أضف إلى عنوان أي تقرير <bdi lang="en">index.md</bdi> أو <bdi lang="en">index.txt</bdi> لنصه وحده، و
          <bdi lang="en">ninjs.json</bdi> لصيغة وكالات الأنباء، و<bdi lang="en">cite.ris</bdi> أو{" "}
          <bdi lang="en">cite.bib</bdi> أو <bdi lang="en">cite.csl.json</bdi> للاستشهاد به.
        </p>
      </div>
    </Document>
  ),
});

function Files({ site, files }: { readonly site: Site; readonly files: readonly DataFile[] }) {
  return (
    <div class="table-scroll" tabindex={0}>
      <table class="data-table">
        <tbody>
          {files.map(({ path, format, what }) => (
            <tr key={path}>
              <th scope="row">
                <a href={site.href(path)}>
                  <bdi lang="en">{path.split("/").at(-1)}</bdi>
                </a>
              </th>
              <td>
                <bdi lang="en">{format}</bdi>
              </td>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** schema.org's Dataset, which search engines for data read; the sums are in the data package. */
function datasetJsonLd(site: Site): object {
  const { settings, archive } = site;
  const archiveItself = { "@type": "Organization", name: settings.name, url: site.absolute("/") };
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": site.absolute("/data/"),
    url: site.absolute("/data/"),
    name: `${settings.name}: ${TITLE}`,
    description: `${settings.description}. ${DESCRIPTION}`,
    inLanguage: "ar",
    isAccessibleForFree: true,
    creator: archiveItself,
    publisher: archiveItself,
    image: site.absolute(ARCHIVE_CARD),
    ...(archive.span === null ? {} : { temporalCoverage: archive.span.join("/") }),
    distribution: dataFiles(site).map(({ path, type, what }) => ({
      "@type": "DataDownload",
      contentUrl: site.absolute(path),
      encodingFormat: type,
      name: path.split("/").at(-1),
      description: what,
    })),
  };
}
