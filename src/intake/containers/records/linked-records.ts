// Records that name their authors, subjects and pictures by a number and keep them elsewhere in the file (Ghost's export, JSON:API, WordPress's interface): joined, each report is one record.

import { isFieldName } from "./column-names.ts";
import { nameOf } from "./flatten.ts";
import { isObject, type JsonObject } from "./json-stream.ts";

type Row = JsonObject;
type Tables = Readonly<Record<string, readonly Row[]>>;

/** Its one database, in `db` or by itself. */
function tablesOf(outer: Row): Tables | null {
  const [db = outer] = Array.isArray(outer.db) ? (outer.db as Row[]) : [outer];
  const { data } = db as { data?: Tables };
  return Array.isArray(data?.posts) && (Array.isArray(data.posts_authors) || Array.isArray(data.posts_tags))
    ? data
    : null;
}

export function isGhostExport(outer: Row): boolean {
  return tablesOf(outer) !== null;
}

/** Pages such as «من نحن» belong to the site, not to its news. */
export function ghostPosts(outer: Row): readonly Row[] {
  const tables = tablesOf(outer) ?? {};
  const names = (ids: readonly unknown[], table: string): string[] =>
    ids.flatMap((id) => {
      const name = tables[table]?.find((row) => row.id === id)?.name;
      return typeof name === "string" ? [name] : [];
    });
  const linked = (table: string, post: unknown, key: string): unknown[] =>
    (tables[table] ?? []).filter((row) => row.post_id === post).map((row) => row[key]);
  const outlet = tables.settings?.find(({ key }) => key === "title")?.value;
  return (tables.posts ?? [])
    .filter(({ type, page }) => type !== "page" && page !== true && page !== 1)
    .map(
      ({
        id,
        uuid,
        title,
        html,
        plaintext,
        status,
        published_at,
        updated_at,
        custom_excerpt,
        feature_image,
      }) => ({
        id: uuid ?? id,
        title,
        html: html ?? plaintext,
        status,
        published_at,
        updated_at: published_at == null ? null : updated_at,
        excerpt: custom_excerpt,
        // The address of the site stands there by a name of Ghost's own.
        feature_image: typeof feature_image === "string" ? feature_image.replace("__GHOST_URL__", "") : null,
        authors: names(linked("posts_authors", id, "author_id"), "users"),
        tags: names(linked("posts_tags", id, "tag_id"), "tags"),
        source: outlet,
      }),
    );
}

/**
 * @param outer the file around the records
 * @returns what puts into a record the names and addresses of all that it refers to
 */
export function joiner(outer: JsonObject): (record: JsonObject) => JsonObject {
  const included = new Map<string, JsonObject>(
    (Array.isArray(outer.included) ? outer.included.filter(isObject) : []).map((one) => [keyOf(one), one]),
  );
  const { links } = outer;
  const site = isObject(links) ? nameOf(isObject(links.self) ? links.self.href : links.self) : "";
  return (record) => withEmbedded(isObject(record.relationships) ? related(record, included, site) : record);
}

const keyOf = ({ type, id }: JsonObject) => `${String(type)}/${String(id)}`;

/** JSON:API 1.1, sections 5.2.2 and 5.3: what a resource refers to stands in `included`. Its own address is the interface's. */
function related(
  { links: _links, relationships, attributes, ...rest }: JsonObject,
  included: ReadonlyMap<string, JsonObject>,
  site: string,
): JsonObject {
  const whole = (address: string) => (URL.canParse(address, site) ? new URL(address, site).href : address);
  const linked = Object.entries(relationships as JsonObject).flatMap(([name, relation]) => {
    const data = isObject(relation) ? relation.data : null;
    const things = (Array.isArray(data) ? data : [data]).filter(isObject);
    const [first] = things;
    if (first === undefined) return [];
    const values = things.map((thing) => shownOf(included.get(keyOf(thing)), included, whole));
    return [[fieldOf(name, String(first.type)), values.filter((value) => value !== "")] as const];
  });
  const own = isObject(attributes) ? attributes : {};
  const { path } = own;
  const alias = isObject(path) && typeof path.alias === "string" ? { url: whole(path.alias) } : {};
  return { ...rest, attributes: { ...own, ...alias, ...Object.fromEntries(linked) } };
}

/** Drupal calls the author `uid`; where a name says nothing the kind of what it refers to does, as `taxonomy_term--tags`. */
function fieldOf(name: string, type: string): string {
  if (/^(?:user|author|person|people)\b/.test(type)) return "author";
  const kind = type.replace(/^.*--/, "");
  return isFieldName(name) || !isFieldName(kind) ? name : kind;
}

/** The address of a file, also of one within a medium; the name of anything else. */
function shownOf(
  thing: JsonObject | undefined,
  included: ReadonlyMap<string, JsonObject>,
  whole: (address: string) => string,
): string {
  if (thing === undefined) return "";
  const attributes = isObject(thing.attributes) ? thing.attributes : {};
  const { uri } = attributes;
  const address = isObject(uri) ? uri.url : attributes.url;
  if (typeof address === "string") return whole(address);
  const relations = isObject(thing.relationships) ? Object.values(thing.relationships) : [];
  const file = relations
    .map((relation) => (isObject(relation) && isObject(relation.data) ? relation.data : null))
    .find((data) => data !== null && /^file\b/.test(String(data.type)));
  return file ? shownOf(included.get(keyOf(file)), included, whole) : nameOf(attributes);
}

/** WordPress's interface, asked with `_embed`: terms by their taxonomies, people and pictures beside their numbers. */
function withEmbedded(record: JsonObject): JsonObject {
  const { _embedded: embedded, ...rest } = record;
  if (!isObject(embedded)) return record;
  const list = (key: string) => {
    const value = embedded[key];
    return (Array.isArray(value) ? value.flat() : []).filter(isObject);
  };
  const terms = (taxonomy: string) =>
    list("wp:term")
      .filter((term) => term.taxonomy === taxonomy)
      .map(nameOf);
  const [picture = {}] = list("wp:featuredmedia");
  return {
    ...rest,
    author: list("author").map(nameOf),
    categories: terms("category"),
    tags: terms("post_tag"),
    image: picture.source_url,
    image_caption: isObject(picture.caption) ? picture.caption.rendered : null,
  };
}
