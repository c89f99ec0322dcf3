// Ghost's export: posts, people, tags and who belongs to what, in tables of their own; joined, each post is one record.

type Row = Readonly<Record<string, unknown>>;
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
