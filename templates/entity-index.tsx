// The index of people, of places or of organisations: every name of one kind in the order of Arabic lists, some hundreds a page.

import type { VNode } from "preact";
import type { EntityRecord } from "../src/archive/entities/entities.ts";
import type { EntityFolder } from "../src/archive/entities/entity-paths.ts";
import { PageHeading } from "./components/PageHeading.tsx";
import { PageLinks, pagePath } from "./components/PageLinks.tsx";
import { Document } from "./layouts/Document.tsx";
import { countText, numberText } from "./numbers.ts";
import type { PageTemplate, Site } from "./page.ts";
import { storyStrings } from "./story-strings.ts";
import { strings } from "./strings.ts";

const MOST_NAMES = 200;

type LetterPlace = { readonly letter: string; readonly page: number };

type IndexPage = {
  readonly records: readonly EntityRecord[];
  readonly all: number;
  readonly page: number;
  readonly pages: number;
  /** The letters of the whole list, each with the page that it begins on. */
  readonly letters: readonly LetterPlace[];
  /** The most named of the whole list, on its first page. */
  readonly most: readonly EntityRecord[];
};

export function entityIndexTemplate(folder: EntityFolder): PageTemplate<IndexPage> {
  const pathOf = (page: number) => pagePath(`/${folder}/`, page);
  return {
    items: ({ archive }) => pagesOf(archive.entities.records.filter((record) => record.folder === folder)),
    permalink: ({ page }) => pathOf(page),
    dependsOn: ({ records, all, letters, most }) => [
      all,
      ...letters.map(({ letter, page }) => `${letter} ${page}`),
      ...[...most, ...records].flatMap(({ entity, articles }) => [
        entity.id,
        entity.label,
        isInferred(entity),
        articles.length,
      ]),
    ],
    render: ({ records, all, page, pages, letters, most }, site): VNode => {
      const words = storyStrings.entities[folder];
      const sections = byLetter(records);
      const here = new Set(sections.map(({ letter }) => letter));
      const hrefOf = ({ letter, page }: LetterPlace) =>
        `${here.has(letter) ? "" : site.href(pathOf(page))}#${anchorOf(letter)}`;
      return (
        <Document
          site={site}
          title={page === 1 ? words.title : `${words.title} (${numberText(page, site.settings)})`}
          description={words.description}
          path={pathOf(page)}
          section={`/${folder}/`}
          kind="entity-index-page"
          modules={isLong(all) ? ["/search/names.js"] : []}
        >
          <PageHeading title={words.title}>
            <p>{`${countText(all, storyStrings.counts[folder], site.settings)}${strings.punctuation.list}${storyStrings.entities.order}`}</p>
          </PageHeading>
          {records.length === 0 ? <p class="empty">{storyStrings.entities.empty}</p> : null}
          <MostNamed site={site} records={most} />
          {isLong(all) ? <Filter others={otherPages(site, pathOf, page, pages)} /> : null}
          {isLong(all) ? <Letters letters={letters} hrefOf={hrefOf} /> : null}
          <div class="entity-index">
            {sections.map(({ letter, records: ofLetter }) => (
              <section key={letter} aria-labelledby={anchorOf(letter)}>
                <h2 id={anchorOf(letter)}>{letter}</h2>
                <ul>
                  {ofLetter.map((record) => (
                    <Name key={record.entity.id} site={site} record={record} />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <PageLinks site={site} path={pathOf(page)} page={page} pages={pages} />
        </Document>
      );
    },
  };
}

/** Empty where it is a listed name, or one that the maintainer has accepted. */
function isInferred({ inferred }: EntityRecord["entity"]): string {
  return inferred === undefined || inferred.isAccepted ? "" : "inferred";
}

/** An empty index is still a page: the masthead leads to it. */
function pagesOf(records: readonly EntityRecord[]): IndexPage[] {
  const pages = Math.max(1, Math.ceil(records.length / MOST_NAMES));
  const letters = byLetter(records).map(({ letter, from }) => ({
    letter,
    page: 1 + Math.floor(from / MOST_NAMES),
  }));
  const ranked = isLong(records.length)
    ? [...records].sort((a, b) => b.articles.length - a.articles.length).slice(0, MOST_NAMED)
    : [];
  return Array.from({ length: pages }, (_, index) => ({
    records: records.slice(index * MOST_NAMES, (index + 1) * MOST_NAMES),
    all: records.length,
    page: index + 1,
    pages,
    letters,
    most: index === 0 ? ranked : [],
  }));
}

function otherPages(site: Site, pathOf: (page: number) => string, page: number, pages: number): string {
  return Array.from({ length: pages }, (_, index) => index + 1)
    .filter((other) => other !== page)
    .map((other) => site.href(pathOf(other)))
    .join(" ");
}

type NameProps = { readonly site: Site; readonly record: EntityRecord };

function Name({ site, record: { entity, path, articles } }: NameProps): VNode {
  return (
    <li data-count={articles.length}>
      <a class="entity-index-name" href={site.href(path)}>
        {entity.label}
      </a>{" "}
      {isInferred(entity) === "" ? null : <span class="inferred">{storyStrings.entity.inferred} </span>}
      <span class="count">
        <span aria-hidden="true">{numberText(articles.length, site.settings)}</span>
        <span class="visually-hidden">
          {countText(articles.length, strings.counts.reports, site.settings)}
        </span>
      </span>
      {entity.description === null ? null : <p class="entity-index-description">{entity.description}</p>}
    </li>
  );
}

function isLong(all: number): boolean {
  return all >= FEWEST_TO_RANK;
}

/**
 * Shown only where scripts run, which the styles know: it is there before the script, and moves nothing.
 * @param others the addresses of the other pages of the list, whose names it finds as well
 */
function Filter({ others }: { readonly others: string }): VNode {
  const words = storyStrings.entities.filter;
  return (
    <div class="name-filter" data-pages={others === "" ? undefined : others}>
      <label>
        <span>{words.label}</span> <input type="search" autocomplete="off" />
      </label>
      <button type="button" aria-pressed="false">
        {words.byCount}
      </button>
      <p role="status" data-found={words.found} />
    </div>
  );
}

/** The number of names from which a list is long: its first names by number then stand before those by letter. */
const FEWEST_TO_RANK = 30;
const MOST_NAMED = 6;

function MostNamed({
  site,
  records,
}: {
  readonly site: Site;
  readonly records: readonly EntityRecord[];
}): VNode | null {
  if (records.length === 0) return null;
  return (
    <section class="entity-index-most" aria-labelledby="most">
      <h2 id="most">{storyStrings.entities.most}</h2>
      <ol>
        {records.map((record) => (
          <Name key={record.entity.id} site={site} record={record} />
        ))}
      </ol>
    </section>
  );
}

type LettersProps = {
  readonly letters: readonly LetterPlace[];
  readonly hrefOf: (place: LetterPlace) => string;
};

/** Ways to the letters; a list on one screen needs none. */
function Letters({ letters, hrefOf }: LettersProps): VNode {
  return (
    <nav class="entity-index-letters" aria-label={storyStrings.entities.letters}>
      <ul>
        {letters.map((place) => (
          <li key={place.letter}>
            <a class="entity-index-letter" href={hrefOf(place)}>
              {place.letter}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Letter = {
  readonly letter: string;
  /** The place of its first record in the list. */
  readonly from: number;
  readonly records: readonly EntityRecord[];
};

/** Groups records by letter, in their own order, which is that of Arabic lists. */
function byLetter(records: readonly EntityRecord[]): Letter[] {
  const letters = new Map<string, { letter: string; from: number; records: EntityRecord[] }>();
  for (const [from, record] of records.entries()) {
    const letter = firstLetter(record.entity.label);
    const known = letters.get(letter);
    if (known) known.records.push(record);
    else letters.set(letter, { letter, from, records: [record] });
  }
  return [...letters.values()];
}

/** Without the article; a hamza is no letter of its own, and digits stand together. */
function firstLetter(label: string): string {
  const bare = label.replace(/^[«"(]*(?:ال(?=\p{L}{2}))?/u, "").replace(/^[أإآٱ]/u, "ا");
  const first = (/[\p{L}\p{N}]/u.exec(bare)?.[0] ?? "#").toUpperCase();
  return /\p{N}/u.test(first) ? "#" : first;
}

function anchorOf(letter: string): string {
  return `letter-${letter.codePointAt(0)?.toString(16)}`;
}
