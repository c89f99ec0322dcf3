// Vocabularies of XML whose fields lie where their standards put them, too deep or too alike to be known by their names.

import type { ColumnField } from "./column-names.ts";

/**
 * Ends of paths from the record down, the surest first: `docdata/date.issue@norm` is an attribute. An element is known
 * by its own name, without its prefix.
 */
export type Vocabulary = Readonly<Partial<Record<ColumnField, readonly string[]>>>;

/**
 * The vocabularies by the element that is one report. Sources: NITF 3.6, NewsML 1.2 and NewsML-G2 2.33 of the IPTC, the export schema
 * 0.11 of MediaWiki, TEI P5.
 */
export const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  nitf: {
    id: ["doc-id@id-string"],
    headline: ["hedline/hl1", "head/title"],
    published: ["date.issue@norm", "story.date@norm", "pubdata@date.publication"],
    updated: ["revision-history@norm"],
    byline: ["byline/person", "byline"],
    outlet: ["pubdata@name", "distributor", "doc.copyright@holder"],
    section: ["pubdata@position.section"],
    tags: ["key-list/keyword@key"],
    lede: ["abstract"],
    url: ["pubdata@ex-ref"],
    image: ["media/media-reference@source"],
    "image-caption": ["media/media-caption"],
    body: ["body.content"],
  },
  newsItem: {
    id: ["@guid"],
    headline: ["contentMeta/headline", "itemMeta/title"],
    published: ["contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated"],
    updated: ["contentMeta/contentModified", "itemMeta/versionCreated"],
    embargo: ["itemMeta/embargoed"],
    byline: ["contentMeta/creator/name", "contentMeta/by"],
    outlet: ["contentMeta/infoSource/name", "itemMeta/provider/name", "copyrightHolder/name"],
    tags: ["contentMeta/keyword", "contentMeta/subject/name"],
    language: ["contentMeta/language@tag"],
    status: ["itemMeta/pubStatus@qcode"],
    rights: ["rightsInfo/copyrightNotice"],
    body: ["body.content", "inlineXML/html/body", "inlineXML", "inlineData"],
  },
  NewsItem: {
    id: ["NewsIdentifier/PublicIdentifier", "NewsIdentifier/NewsItemId"],
    headline: ["NewsLines/HeadLine"],
    published: ["NewsManagement/FirstCreated", "NewsManagement/ThisRevisionCreated"],
    updated: ["NewsManagement/ThisRevisionCreated"],
    status: ["NewsManagement/Status@FormalName"],
    byline: ["NewsLines/ByLine"],
    outlet: ["Source/Party@FormalName", "Provider/Party@FormalName"],
    tags: ["NewsLines/KeywordLine"],
    rights: ["NewsLines/CopyrightLine"],
    body: ["body.content", "DataContent/html/body", "DataContent"],
  },
  TEI: {
    headline: ["titleStmt/title"],
    byline: ["titleStmt/author"],
    outlet: ["sourceDesc//title@level=j", "sourceDesc//publisher"],
    published: ["sourceDesc//date", "creation/date"],
    tags: ["keywords/term", "keywords/list/item"],
    language: ["langUsage/language@ident"],
    body: ["text/body"],
  },
};
