// The page for people who want the archive whole: its files, what each row says, how to check and to cite them.

import { ARCHIVE_CARD } from "../src/output/citation/card-path.ts";
import { dataResources } from "../src/output/data-files.ts";
import {
  CATALOGUE_FORMATS,
  DESCRIPTION_FORMATS,
  type Format,
  REPORT_FORMATS,
  writtenFeeds,
  writtenFormats,
} from "../src/output/formats.ts";
import { JsonLd } from "./components/JsonLd.tsx";
import { PageHeading } from "./components/PageHeading.tsx";
import { Document } from "./layouts/Document.tsx";
import { countText } from "./numbers.ts";
import { type Site, singlePage } from "./page.ts";
import { strings } from "./strings.ts";

const TITLE = "البيانات";
const DESCRIPTION = "الأرشيف كله ملفات تُنزَّل: التقارير ومواعيدها وأعلامها، مع وصف كل عمود وبصمة كل ملف.";

/** The tables, each in one file or in one for each year, and the names. */
function dataFiles({ archive }: Site): Format[] {
  return dataResources(archive.volumes).map(
    ({ path, format, mediatype, compression, description, volume }) => {
      const year = volume === "undated" ? strings.timeline.undated : volume;
      const what = year == null ? description : `${description} ${year}.`;
      const type = compression === undefined ? mediatype : "application/gzip";
      return { file: `data/${path}`, name: format, type, what };
    },
  );
}

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
          {[...dataFiles(site), ...DESCRIPTION_FORMATS].map(({ file, type }) => (
            <link
              key={file}
              rel={file.endsWith("datapackage.json") ? "describedby" : "item"}
              href={site.href(`/${file}`)}
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
        <Files site={site} files={DESCRIPTION_FORMATS} />
        <h2 id="feeds">الخلاصات والفهارس</h2>
        <p>
          ولكل ناشر ووكالة، ولكل شخص ومكان وهيئة في ثلاثة تقارير فأكثر، خلاصة عند عنوان الصفحة، لكل تقرير فيها
          عنوانه وموجزه.
        </p>
        <Files site={site} files={[...writtenFeeds(site.settings.feeds), ...CATALOGUE_FORMATS]} />
        <ReportFiles site={site} />
      </div>
    </Document>
  ),
});

function ReportFiles({ site }: { readonly site: Site }) {
  const written = writtenFormats(site.settings.reportFiles);
  const made = REPORT_FORMATS.filter((format) => format.isMadeByPage && !written.includes(format));
  return (
    <>
      <h2 id="articles">عند كل تقرير</h2>
      <p>أضف إلى عنوان التقرير اسم الملف:</p>
      <Files files={written} />
      {made.length === 0 ? null : (
        <>
          <p>ومن مربع الاستشهاد في صفحة التقرير تُحفظ هذه الملفات، ويصنعها المتصفح من الصفحة نفسها:</p>
          <Files files={made} />
        </>
      )}
    </>
  );
}

/** Without a site the files are of any report, and there is none to link to. */
function Files({ site, files }: { readonly site?: Site; readonly files: readonly Format[] }) {
  return (
    <div class="table-scroll" tabindex={0}>
      <table class="data-table">
        <tbody>
          {files.map(({ file, name, what }) => (
            <tr key={file}>
              <th scope="row">
                {site === undefined ? (
                  <bdi lang="en">{file}</bdi>
                ) : (
                  <a href={site.href(`/${file}`)}>
                    <bdi lang="en">{file.split("/").at(-1)}</bdi>
                  </a>
                )}
              </th>
              <td>
                <bdi lang="en">{name}</bdi>
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
    distribution: dataFiles(site).map(({ file, type, what }) => ({
      "@type": "DataDownload",
      contentUrl: site.absolute(`/${file}`),
      encodingFormat: type,
      name: file.split("/").at(-1),
      description: what,
    })),
  };
}
