// The text of a report, block by block, with its dates, names, links and emphasis in place and a permanent anchor on each block.

import type { ComponentChildren, JSX } from "preact";
import type { BodyBlock } from "../../src/article/article.ts";
import type { Span } from "../../src/article/field.ts";
import type { DateMention } from "../../src/date/date-mention.ts";
import type { EntityMention } from "../../src/entity/entity.ts";
import type { PublishedPicture } from "../../src/pictures/picture.ts";
import { directionOf as textDirection } from "../../src/text/direction.ts";
import { directionOf, identifyLanguage } from "../../src/text/language.ts";
import { type Annotation, nestAnnotations, type TextTree } from "../annotations.ts";
import { type BodyNode, type ListNode, structureBody } from "../body-structure.ts";
import { type DateNote, dateNotes } from "../date-notes.ts";
import { foreignDirection } from "../element-direction.ts";
import type { Site } from "../page.ts";
import { doubtText, htmlDatetime, type Style } from "../printed-moments.ts";
import { storyStrings } from "../story-strings.ts";
import { strings } from "../strings.ts";
import { setText } from "../typesetting.ts";
import { Figure, PictureImage } from "./Picture.tsx";

type BodyTextProps = {
  readonly blocks: readonly BodyBlock[];
  /** BCP 47; absent: Arabic, as the page itself. */
  readonly language?: string | undefined;
  readonly style: Style;
  /** The address of the page of a person, place or organisation; null while it has none. */
  readonly mentionHref?: (entity: string) => string | null;
  /** Default: its pictures are not shown. */
  readonly pictures?: BodyPictures;
  /** What a name is, in a few words; null where nothing is known. */
  readonly describe?: (entity: string) => string | null;
  /** What it is called; null where nobody knows it. */
  readonly labelOf?: (entity: string) => string | null;
};

export type BodyPictures = {
  readonly site: Pick<Site, "href">;
  of(href: string): PublishedPicture | null;
  /** Whether the text is what the page opens with: then its first block is in sight at once. */
  readonly mayBeFirst: boolean;
};

export function BodyText({
  blocks,
  language,
  style,
  mentionHref = () => null,
  describe = () => null,
  labelOf = () => null,
  pictures,
}: BodyTextProps): JSX.Element {
  const lede = blocks.find((block) => block.kind === "paragraph") ?? null;
  const first = pictures?.mayBeFirst ? (blocks[0] ?? null) : null;
  const firstMentions = firstMentionsOf(blocks);
  const notes = dateNotes(blocks, style);
  const context = {
    style,
    language,
    mentionHref,
    describe,
    labelOf,
    lede,
    first,
    pictures,
    firstMentions,
    notes,
  };
  const foreign = language === undefined ? {} : { lang: language, dir: directionOf(language) };
  return (
    <div class="body-text" {...foreign}>
      {renderNodes(structureBody(blocks), context)}
    </div>
  );
}

/** A name is a link where it first stands: a line under every «روسيا» would be a page of lines. */
function firstMentionsOf(blocks: readonly BodyBlock[]): ReadonlySet<EntityMention> {
  const first = new Map<string, EntityMention>();
  for (const { mentions } of blocks) {
    for (const mention of mentions)
      if (mention.alternatives === undefined && !first.has(mention.entity))
        first.set(mention.entity, mention);
  }
  return new Set(first.values());
}

type Context = {
  readonly style: Style;
  readonly language: string | undefined;
  readonly mentionHref: (entity: string) => string | null;
  readonly lede: BodyBlock | null;
  readonly first: BodyBlock | null;
  readonly pictures: BodyPictures | undefined;
  readonly describe: (entity: string) => string | null;
  readonly labelOf: (entity: string) => string | null;
  readonly firstMentions: ReadonlySet<EntityMention>;
  readonly notes: ReadonlyMap<DateMention, DateNote>;
};

function renderNodes(nodes: readonly BodyNode[], context: Context): JSX.Element[] {
  return nodes.map((node, index) => <Node key={index} node={node} context={context} />);
}

function Node({ node, context }: { readonly node: BodyNode; readonly context: Context }): JSX.Element {
  switch (node.kind) {
    case "block":
      return <Block block={node.block} context={context} />;
    case "quotation":
      return <blockquote>{renderNodes(node.children, context)}</blockquote>;
    case "list":
      return <List list={node} context={context} />;
    case "table":
      return <Table rows={node.rows} context={context} />;
    default:
      return node satisfies never;
  }
}

const ARABIC = /\p{Script=Arabic}/u;

/** A block in another script than its report's says its language and its direction, for voices and for the eye. */
function foreignBlock(
  text: string,
  language = "ar",
): { readonly lang?: string; readonly dir?: "rtl" | "ltr" } {
  const isArabicScript = directionOf(language) === "rtl" && !/^(?:he|yi|iw)\b/i.test(language);
  if (ARABIC.test(text) === isArabicScript || !/\p{L}/u.test(text)) return {};
  // A foreign report may name things in Arabic; only a block that is all Arabic is one.
  if (!isArabicScript && /[\p{Script=Latin}\p{Script=Hebrew}]/u.test(text)) return {};
  const tag = identifyLanguage(text);
  return { ...(tag === "und" ? {} : { lang: tag }), dir: textDirection(text) };
}

type BlockProps = { readonly block: BodyBlock; readonly context: Context };

function Block({ block, context }: BlockProps): JSX.Element {
  if (block.kind === "picture") return <BodyPicture block={block} context={context} />;
  const text = <Annotated block={block} context={context} />;
  const foreign = foreignBlock(block.text, context.language);
  switch (block.kind) {
    case "subhead":
      return (
        <h2 id={block.id} {...foreign}>
          {text}
          <Anchor id={block.id} />
        </h2>
      );
    case "code":
      return (
        <pre id={block.id} dir="auto" tabindex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case "paragraph":
    case "quotation":
    case "list-item":
    case "table-row":
      return (
        <p id={block.id} class={block === context.lede ? "lede" : undefined} {...foreign}>
          {text}
          <Anchor id={block.id} />
        </p>
      );
    default:
      return block.kind satisfies never;
  }
}

/** One of elsewhere is offered, not fetched: a page asks nothing of other sites. */
function BodyPicture({ block, context }: BlockProps): JSX.Element {
  const mark = block.marks.find(({ kind }) => kind === "image");
  const image = mark?.kind === "image" ? mark : null;
  const picture = image === null ? null : (context.pictures?.of(image.href) ?? null);
  const said = { ...block, marks: block.marks.filter(({ kind }) => kind !== "image") };
  const text = <Annotated block={said} context={context} />;
  if (picture !== null && image !== null && context.pictures !== undefined)
    return (
      <Figure
        id={block.id}
        site={context.pictures.site}
        picture={picture}
        alt={image.alt ?? block.text}
        isFirst={block === context.first}
        caption={image.alt === undefined ? null : text}
      />
    );
  const href = image !== null && /^https?:/u.test(image.href) ? image.href : null;
  const words = block.text === "" ? strings.article.pictureElsewhere : text;
  return (
    <figure id={block.id}>
      <figcaption>{href === null ? words : <a href={href}>{words}</a>}</figcaption>
    </figure>
  );
}

function List({ list, context }: { readonly list: ListNode; readonly context: Context }): JSX.Element {
  const items = list.items.map(({ block, more, sublists }) => (
    <li key={block.id} id={block.id} {...foreignBlock(block.text, context.language)}>
      {block.kind === "picture" ? (
        <BodyPicture block={block} context={context} />
      ) : (
        <Annotated block={block} context={context} />
      )}
      {more.map((further) => (
        <Block key={further.id} block={further} context={context} />
      ))}
      {sublists.map((sublist) => (
        <List key={sublist.items[0]?.block.id} list={sublist} context={context} />
      ))}
    </li>
  ));
  return list.ordered ? <ol start={list.start ?? undefined}>{items}</ol> : <ul>{items}</ul>;
}

type TableProps = { readonly rows: readonly BodyBlock[]; readonly context: Context };

function Table({ rows, context }: TableProps): JSX.Element {
  return (
    <div class="table-scroll" tabindex={0}>
      <table>
        <tbody>
          {rows.map((block) => (
            <tr key={block.id} id={block.id}>
              {(block.row?.cells ?? [[0, block.text.length] as const]).map((cell) => {
                const words = <Annotated block={block} within={cell} context={context} />;
                const isForeign = foreignDirection(block.text.slice(...cell)) !== undefined;
                // A name of another script keeps its full stop at its own end, and its column its edge.
                const text = isForeign ? <bdi dir="ltr">{words}</bdi> : words;
                return block.row?.header ? <th scope="col">{text}</th> : <td>{text}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * Drawn by the stylesheet: a character here would be copied with the paragraph. Not a stop of the Tab key, or a report of thirty
 * paragraphs would have thirty before what follows it, nor anything to hear after every paragraph; the script that copies a paragraph names it.
 */
function Anchor({ id }: { readonly id: string }): JSX.Element {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: no key leads to it.
  // biome-ignore lint/a11y/useAnchorContent: the script that copies a paragraph names it.
  return <a href={`#${id}`} aria-hidden="true" tabindex={-1} />;
}

type AnnotatedProps = BlockProps & { readonly within?: Span };

function Annotated({ block, context, within }: AnnotatedProps): JSX.Element {
  return <>{nestAnnotations(block, within).map((node) => renderNode(node, context, false))}</>;
}

function renderNode(node: TextTree, context: Context, insideLink: boolean): ComponentChildren {
  if (typeof node === "string") return setText(node);
  const { annotation } = node;
  const { pictures } = context;
  const picture = annotation.kind === "image" ? (pictures?.of(annotation.href) ?? null) : null;
  if (pictures !== undefined && picture !== null)
    return <PictureImage site={pictures.site} picture={picture} alt={wordsOf(node)} isFirst={false} />;
  const href = insideLink ? null : linkTarget(annotation, context);
  const children = node.children.map((child) => renderNode(child, context, insideLink || href !== null));
  switch (annotation.kind) {
    case "link":
    case "image":
      return href === null ? children : <a href={href}>{wholeAddress(node) ?? children}</a>;
    case "mention":
      if (annotation.mention.alternatives !== undefined)
        return <DoubtfulName mention={annotation.mention} context={context} text={children} />;
      return href === null ? (
        children
      ) : (
        <a
          class={annotation.mention.inferred === undefined ? "mention" : "mention inferred"}
          href={href}
          title={
            annotation.mention.inferred === undefined
              ? (context.describe(annotation.mention.entity) ?? undefined)
              : storyStrings.entity.inferredMention
          }
        >
          {children}
        </a>
      );
    case "strong":
      return <strong>{children}</strong>;
    case "emphasis":
      return <em>{children}</em>;
    case "strike":
      return <s>{children}</s>;
    case "code":
      return <code dir="auto">{children}</code>;
    case "date":
      return <DateInText annotation={annotation} context={context} text={children} insideLink={insideLink} />;
    default:
      return annotation satisfies never;
  }
}

type DoubtfulNameProps = {
  readonly mention: EntityMention;
  readonly context: Context;
  readonly text: ComponentChildren;
};

/** A surname that several people of the report bear leads to none of them, and says so. */
function DoubtfulName({ mention, context, text }: DoubtfulNameProps): JSX.Element {
  const { doubt } = storyStrings;
  const others = (mention.alternatives ?? []).map(({ label }) => label);
  const bearers = [context.labelOf(mention.entity) ?? mention.text, ...others].join(` ${doubt.or} `);
  return (
    <span class="name-doubtful" title={`${doubt.open}: ${bearers}`}>
      {text}
      <span class="visually-hidden">{` (${doubt.open}: ${bearers})`}</span>
    </span>
  );
}

function wordsOf(node: TextTree): string {
  return typeof node === "string" ? node : node.children.map(wordsOf).join("");
}

/** An address that stands in the text reads from left to right as one, letters of Arabic in it included. */
function wholeAddress({ children }: Exclude<TextTree, string>): JSX.Element | null {
  const [only, another] = children;
  const isAddress = typeof only === "string" && another === undefined && /^https?:\/\/\S+$/iu.test(only);
  return isAddress ? <bdi dir="ltr">{only}</bdi> : null;
}

function linkTarget(annotation: Annotation, { mentionHref, firstMentions }: Context): string | null {
  if (annotation.kind === "link") return annotation.href;
  // An image of elsewhere is offered, not fetched: a page asks nothing of other sites.
  if (annotation.kind === "image") return /^https?:/u.test(annotation.href) ? annotation.href : null;
  return annotation.kind === "mention" && firstMentions.has(annotation.mention)
    ? mentionHref(annotation.mention.entity)
    : null;
}

type DateInTextProps = {
  readonly annotation: Extract<Annotation, { kind: "date" }>;
  readonly context: Context;
  readonly text: ComponentChildren;
  readonly insideLink: boolean;
};

/** What the words mean is a note away where it says more than they do; what the text leaves in doubt is marked. */
function DateInText({ annotation: { date }, context, text, insideLink }: DateInTextProps): JSX.Element {
  const isDoubtful = doubtText(date, context.style) !== null;
  const kind = isDoubtful ? "date-mention date-doubtful" : "date-mention";
  const datetime = date.certainty === "open" ? null : htmlDatetime(date.edtf);
  const note = insideLink ? undefined : context.notes.get(date);
  if (note === undefined) {
    return datetime === null ? (
      <span class={kind}>{text}</span>
    ) : (
      <time class={kind} datetime={datetime}>
        {text}
      </time>
    );
  }
  return (
    <a class={isDoubtful ? "date-doubtful" : undefined} href={`#${note.id}`}>
      {datetime === null ? text : <time datetime={datetime}>{text}</time>}
    </a>
  );
}
