// How two cuts of one typeface become one font file: the glyphs of the second follow those of the first, and its kerning comes along.

/**
 * Fontsource publishes a family's Arabic and Latin letters as two files, though they are drawn as one. Each file a page needs
 * is a request before its first paint, and a sentence with a full stop would be shaped in two pieces.
 * Both must be static TrueType outlines with the same units; of the second's layout tables only kerning by pairs is kept,
 * which is all that Latin news needs.
 */
export function mergeFonts(first: Buffer, second: Buffer): Buffer {
  const one = tablesOf(first);
  const two = tablesOf(second);
  const glyphs = glyphsOf(one);
  // Both have an empty glyph 0, for letters they lack; it is needed once.
  const shift = glyphs.length - 1;
  const added = glyphsOf(two)
    .slice(1)
    .map((glyph) => ({ ...glyph, outline: shiftComponents(glyph.outline, shift) }));
  const all = [...glyphs, ...added];
  const letters = new Map(lettersOf(one));
  for (const [letter, glyph] of lettersOf(two)) if (!letters.has(letter)) letters.set(letter, glyph + shift);
  const tables = new Map(one);
  tables.set("cmap", cmapOf(letters));
  writeGlyphs(tables, all);
  for (const name of ["head", "maxp", "hhea"]) tables.set(name, Buffer.from(need(tables, name)));
  widenLimits(tables, two, all.length);
  const kerning = two.get("GPOS");
  if (kerning) {
    const shifted = shiftPairs(Buffer.from(kerning), shift);
    tables.set("GPOS", mergeLayout(one.get("GPOS") ?? null, shifted));
  }
  return fontOf(tables);
}

type Tables = Map<string, Buffer>;
type Glyph = { readonly outline: Buffer; readonly advance: number; readonly bearing: number };

function tablesOf(font: Buffer): Tables {
  const tables: Tables = new Map();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const at = 12 + 16 * index;
    const offset = font.readUInt32BE(at + 8);
    tables.set(
      font.toString("latin1", at, at + 4),
      font.subarray(offset, offset + font.readUInt32BE(at + 12)),
    );
  }
  return tables;
}

/** Without checksums: the subsetter, which writes the file that is served, reckons them. */
function fontOf(tables: Tables): Buffer {
  const names = [...tables.keys()].sort();
  const header = Buffer.alloc(12 + 16 * names.length);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(names.length, 4);
  const parts = [header];
  let offset = header.length;
  for (const [index, name] of names.entries()) {
    const table = need(tables, name);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    const at = 12 + 16 * index;
    header.write(name, at, "latin1");
    header.writeUInt32BE(offset, at + 8);
    header.writeUInt32BE(table.length, at + 12);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function need(tables: Tables, name: string): Buffer {
  const table = tables.get(name);
  if (table === undefined) throw new Error(`a font without a table “${name}”`);
  return table;
}

function glyphsOf(tables: Tables): Glyph[] {
  const count = need(tables, "maxp").readUInt16BE(4);
  const isLong = need(tables, "head").readInt16BE(50) === 1;
  const loca = need(tables, "loca");
  const glyf = need(tables, "glyf");
  const hmtx = need(tables, "hmtx");
  const measured = need(tables, "hhea").readUInt16BE(34);
  const offset = (index: number) =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  return Array.from({ length: count }, (_, index) => ({
    outline: glyf.subarray(offset(index), offset(index + 1)),
    // Glyphs past the measured ones are as wide as the last of them.
    advance: hmtx.readUInt16BE(4 * Math.min(index, measured - 1)),
    bearing: hmtx.readInt16BE(index < measured ? 4 * index + 2 : 4 * measured + 2 * (index - measured)),
  }));
}

function writeGlyphs(tables: Tables, glyphs: readonly Glyph[]): void {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  let offset = 0;
  for (const [index, { outline, advance, bearing }] of glyphs.entries()) {
    offset += outline.length;
    loca.writeUInt32BE(offset, 4 * (index + 1));
    hmtx.writeUInt16BE(advance, 4 * index);
    hmtx.writeInt16BE(bearing, 4 * index + 2);
  }
  tables.set("glyf", Buffer.concat(glyphs.map(({ outline }) => outline)));
  tables.set("loca", loca);
  tables.set("hmtx", hmtx);
}

const MORE_COMPONENTS = 0x20;

/** An outline made of others names them by their numbers. */
function shiftComponents(outline: Buffer, shift: number): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  const shifted = Buffer.from(outline);
  let at = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = shifted.readUInt16BE(at);
    shifted.writeUInt16BE(shifted.readUInt16BE(at + 2) + shift, at + 2);
    const placing = flags & 0x1 ? 4 : 2;
    const scaling = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + placing + scaling;
  }
  return shifted;
}

/** What `head`, `hhea` and `maxp` say of all glyphs together. */
function widenLimits(tables: Tables, added: Tables, count: number): void {
  const head = need(tables, "head");
  const other = need(added, "head");
  if (head.readUInt16BE(18) !== other.readUInt16BE(18)) throw new Error("two fonts of different units");
  for (const at of [36, 38]) head.writeInt16BE(Math.min(head.readInt16BE(at), other.readInt16BE(at)), at);
  for (const at of [40, 42]) head.writeInt16BE(Math.max(head.readInt16BE(at), other.readInt16BE(at)), at);
  head.writeInt16BE(1, 50);
  const hhea = need(tables, "hhea");
  hhea.writeUInt16BE(Math.max(hhea.readUInt16BE(10), need(added, "hhea").readUInt16BE(10)), 10);
  hhea.writeUInt16BE(count, 34);
  const maxp = need(tables, "maxp");
  const others = need(added, "maxp");
  for (let at = 6; at < maxp.length; at += 2) {
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(at), others.readUInt16BE(at)), at);
  }
  maxp.writeUInt16BE(count, 4);
}

/** Code points and their glyphs, from the subtable of format 4, in which the subsetter writes all that we cut. */
function* lettersOf(tables: Tables): Generator<[letter: number, glyph: number]> {
  const cmap = need(tables, "cmap");
  const start = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.readUInt32BE(4 + 8 * index + 4),
  ).find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error("a font without a table of letters in format 4");
  const doubled = cmap.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  for (let at = 0; at < doubled; at += 2) {
    const last = cmap.readUInt16BE(ends + at);
    const delta = cmap.readUInt16BE(starts + doubled + at);
    const place = starts + 2 * doubled + at;
    const range = cmap.readUInt16BE(place);
    for (let letter = cmap.readUInt16BE(starts + at); letter <= last && letter !== 0xffff; letter++) {
      const listed =
        range === 0
          ? letter
          : cmap.readUInt16BE(place + range + 2 * (letter - cmap.readUInt16BE(starts + at)));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) yield [letter, glyph];
    }
  }
}

/** Runs of letters whose glyphs follow one another. */
function cmapOf(letters: ReadonlyMap<number, number>): Buffer {
  const runs: { first: number; last: number; glyph: number }[] = [];
  for (const [letter, glyph] of [...letters].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    if (run && run.last + 1 === letter && run.glyph + letter - run.first === glyph) run.last = letter;
    else runs.push({ first: letter, last: letter, glyph });
  }
  runs.push({ first: 0xffff, last: 0xffff, glyph: 0 });
  const halfPower = 2 ** Math.floor(Math.log2(runs.length));
  const subtable = words([
    4,
    16 + 8 * runs.length,
    0,
    2 * runs.length,
    2 * halfPower,
    Math.log2(halfPower),
    2 * (runs.length - halfPower),
    ...runs.map(({ last }) => last),
    0,
    ...runs.map(({ first }) => first),
    ...runs.map(({ first, glyph }) => (glyph - first) & 0xffff),
    ...runs.map(() => 0),
  ]);
  const header = Buffer.concat([words([0, 1, 3, 1]), Buffer.from([0, 0, 0, 12])]);
  return Buffer.concat([header, subtable]);
}

function words(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(2 * values.length);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value, 2 * index);
  return buffer;
}

/** Where the lookups of a layout table start. */
function lookupsOf(layout: Buffer): number[] {
  const list = layout.readUInt16BE(8);
  return Array.from(
    { length: layout.readUInt16BE(list) },
    (_, index) => list + layout.readUInt16BE(list + 2 + 2 * index),
  );
}

const PAIRS = 2;
const EXTENSION = 9;

/** Raises every glyph that pairs are reckoned by. Tables may be shared: each is raised once. */
function shiftPairs(layout: Buffer, shift: number): Buffer {
  const raised = new Set<number>();
  const once = (offset: number, raise: (at: number) => void) => {
    if (!raised.has(offset)) raise(offset);
    raised.add(offset);
  };
  const add = (at: number) => layout.writeUInt16BE(layout.readUInt16BE(at) + shift, at);
  /** Coverage and classes alike: a list, or ranges of a first, a last and a number. */
  const raiseRanges = (at: number, count: number) => {
    for (let index = 0; index < count; index++) {
      add(at + 6 * index);
      add(at + 6 * index + 2);
    }
  };
  const raiseCoverage = (at: number) => {
    const count = layout.readUInt16BE(at + 2);
    if (layout.readUInt16BE(at) === 2) raiseRanges(at + 4, count);
    else for (let index = 0; index < count; index++) add(at + 4 + 2 * index);
  };
  const raiseClasses = (at: number) => {
    if (layout.readUInt16BE(at) === 2) raiseRanges(at + 4, layout.readUInt16BE(at + 2));
    else add(at + 2);
  };
  for (const lookup of lookupsOf(layout)) {
    const type = layout.readUInt16BE(lookup);
    if (markFilterSize(layout, lookup) > 0) throw new Error("a Latin cut that filters marks");
    for (let index = 0; index < layout.readUInt16BE(lookup + 4); index++) {
      let at = lookup + layout.readUInt16BE(lookup + 6 + 2 * index);
      const kind = type === EXTENSION ? layout.readUInt16BE(at + 2) : type;
      if (type === EXTENSION) at += layout.readUInt32BE(at + 4);
      if (kind !== PAIRS) throw new Error(`a Latin cut with positioning of type ${kind}`);
      once(at + layout.readUInt16BE(at + 2), raiseCoverage);
      if (layout.readUInt16BE(at) === 2) {
        once(at + layout.readUInt16BE(at + 8), raiseClasses);
        once(at + layout.readUInt16BE(at + 10), raiseClasses);
        continue;
      }
      const size = 2 * (bits(layout.readUInt16BE(at + 4)) + bits(layout.readUInt16BE(at + 6)));
      for (let pair = 0; pair < layout.readUInt16BE(at + 8); pair++) {
        once(at + layout.readUInt16BE(at + 10 + 2 * pair), (set) => {
          const count = layout.readUInt16BE(set);
          for (let record = 0; record < count; record++) add(set + 2 + (2 + size) * record);
        });
      }
    }
  }
  return layout;
}

function bits(value: number): number {
  return value.toString(2).replaceAll("0", "").length;
}

type Language = { readonly required: number; readonly features: readonly number[] };
/** Under each script its languages; `""` is all others. */
type Scripts = Map<string, Map<string, Language>>;
type Feature = { readonly tag: string; readonly lookups: readonly number[] };

function scriptsOf(layout: Buffer): Scripts {
  const list = layout.readUInt16BE(4);
  const language = (at: number): Language => ({
    required: layout.readUInt16BE(at + 2),
    features: Array.from({ length: layout.readUInt16BE(at + 4) }, (_, index) =>
      layout.readUInt16BE(at + 6 + 2 * index),
    ),
  });
  return new Map(
    tagged(layout, list).map(([tag, script]) => {
      const languages = new Map(
        tagged(layout, script + 2).map(([name, at]) => [name, language(at - 2)] as const),
      );
      const fallback = layout.readUInt16BE(script);
      if (fallback > 0) languages.set("", language(script + fallback));
      return [tag, languages];
    }),
  );
}

/** A count, then tags with offsets from that count's place. */
function tagged(layout: Buffer, list: number): [tag: string, at: number][] {
  return Array.from({ length: layout.readUInt16BE(list) }, (_, index) => {
    const at = list + 2 + 6 * index;
    return [layout.toString("latin1", at, at + 4), list + layout.readUInt16BE(at + 4)];
  });
}

function featuresOf(layout: Buffer): Feature[] {
  return tagged(layout, layout.readUInt16BE(6)).map(([tag, at]) => ({
    tag,
    lookups: Array.from({ length: layout.readUInt16BE(at + 2) }, (_, index) =>
      layout.readUInt16BE(at + 4 + 2 * index),
    ),
  }));
}

/** The second's features are also in force in scripts it does not know: signs between Arabic words are kerned as before. */
function mergeLayout(first: Buffer | null, second: Buffer): Buffer {
  if (first === null) return second;
  const features = featuresOf(first);
  const lookups = lookupsOf(first).length;
  const moved = ({ required, features: indices }: Language): Language => ({
    required: required === 0xffff ? required : required + features.length,
    features: indices.map((index) => index + features.length),
  });
  const scripts = scriptsOf(first);
  const others = scriptsOf(second);
  const anywhere = others.get("DFLT")?.get("") ?? { required: 0xffff, features: [] };
  for (const [tag, languages] of scripts) {
    const own = others.get(tag)?.get("") ?? anywhere;
    for (const [name, { required, features: indices }] of languages) {
      languages.set(name, { required, features: [...indices, ...moved(own).features] });
    }
  }
  for (const [tag, languages] of others) {
    if (scripts.has(tag)) continue;
    scripts.set(tag, new Map([...languages].map(([name, language]) => [name, moved(language)])));
  }
  const added = featuresOf(second).map(({ tag, lookups: indices }) => ({
    tag,
    lookups: indices.map((index) => index + lookups),
  }));
  return layoutOf(scripts, [...features, ...added], [first, second]);
}

/** The lookups of a layout table stay where they are in it, and are reached through extensions, whose offsets are long. */
function layoutOf(scripts: Scripts, features: readonly Feature[], sources: readonly Buffer[]): Buffer {
  const scriptList = offsetList(
    [...scripts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tag, languages]) => [tag, scriptTable(languages)]),
  );
  const featureList = offsetList(
    features.map(({ tag, lookups }) => [tag, words([0, lookups.length, ...lookups])]),
  );
  const entries = sources.flatMap((source, index) =>
    lookupsOf(source).map((lookup) => ({ source, index, lookup })),
  );
  const sizes = entries.map(
    ({ source, lookup }) => 6 + 10 * source.readUInt16BE(lookup + 4) + markFilterSize(source, lookup),
  );
  const listAt = 10 + scriptList.length + featureList.length;
  const entriesAt = listAt + 2 + 2 * entries.length;
  const sourcesAt = sources.map(
    (_, index) => entriesAt + sum(sizes) + sum(sources.slice(0, index).map(({ length }) => length)),
  );
  const offsets = sizes.map((_, index) => entriesAt + sum(sizes.slice(0, index)));
  const tables = entries.map(({ source, index, lookup }, entry) =>
    extensionOf(source, lookup, (sourcesAt[index] ?? 0) - (offsets[entry] ?? 0)),
  );
  return Buffer.concat([
    words([1, 0, 10, 10 + scriptList.length, listAt]),
    scriptList,
    featureList,
    words([entries.length, ...offsets.map((offset) => offset - listAt)]),
    ...tables,
    ...sources,
  ]);
}

/** @param distance from the start of the new lookup to the start of the table the old one lies in */
function extensionOf(source: Buffer, lookup: number, distance: number): Buffer {
  const type = source.readUInt16BE(lookup);
  const count = source.readUInt16BE(lookup + 4);
  const filter = markFilterSize(source, lookup);
  const table = Buffer.alloc(6 + 10 * count + filter);
  words([EXTENSION, source.readUInt16BE(lookup + 2), count]).copy(table);
  source.copy(table, 6 + 2 * count, lookup + 6 + 2 * count, lookup + 6 + 2 * count + filter);
  for (let index = 0; index < count; index++) {
    const at = 6 + 2 * count + filter + 8 * index;
    let subtable = lookup + source.readUInt16BE(lookup + 6 + 2 * index);
    let kind = type;
    if (type === EXTENSION) {
      kind = source.readUInt16BE(subtable + 2);
      subtable += source.readUInt32BE(subtable + 4);
    }
    table.writeUInt16BE(at, 6 + 2 * index);
    words([1, kind]).copy(table, at);
    table.writeUInt32BE(distance + subtable - at, at + 4);
  }
  return table;
}

/** A lookup may end with the number of a set of marks, of the first font's `GDEF`. */
function markFilterSize(layout: Buffer, lookup: number): number {
  return layout.readUInt16BE(lookup + 2) & 0x10 ? 2 : 0;
}

function scriptTable(languages: ReadonlyMap<string, Language>): Buffer {
  const table = ({ required, features }: Language) => words([0, required, features.length, ...features]);
  const named = [...languages].filter(([name]) => name !== "");
  const fallback = languages.get("");
  const list = offsetList(
    named.map(([name, language]) => [name, table(language)]),
    2,
  );
  return Buffer.concat([
    words([fallback ? 2 + list.length : 0]),
    list,
    fallback ? table(fallback) : Buffer.alloc(0),
  ]);
}

/** @param before bytes between the place offsets are reckoned from and the list */
function offsetList(entries: readonly (readonly [tag: string, table: Buffer])[], before = 0): Buffer {
  const head = Buffer.alloc(2 + 6 * entries.length);
  head.writeUInt16BE(entries.length, 0);
  let offset = before + head.length;
  for (const [index, [tag, table]] of entries.entries()) {
    head.write(tag, 2 + 6 * index, "latin1");
    head.writeUInt16BE(offset, 2 + 6 * index + 4);
    offset += table.length;
  }
  return Buffer.concat([head, ...entries.map(([, table]) => table)]);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
