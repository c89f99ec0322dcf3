// A picture that lies in the archive, in two widths of which the browser takes one; what is below the fold waits until it is scrolled to.

import type { ComponentChildren, JSX } from "preact";
import type { PublishedPicture } from "../../src/pictures/picture.ts";
import type { Site } from "../page.ts";

type PictureImageProps = {
  readonly site: Pick<Site, "href">;
  readonly picture: PublishedPicture;
  /** Empty where a caption says it, or nobody has said it. */
  readonly alt: string;
  /** Whether it is what the page opens with. */
  readonly isFirst: boolean;
};

/** The measure of the text at its widest, as `tokens.css` has it. */
const SIZES = "(min-width: 48rem) 42rem, 100vw";

export function PictureImage({ site, picture, alt, isFirst }: PictureImageProps): JSX.Element {
  const { sizes } = picture;
  const widest = sizes.at(-1) ?? sizes[0];
  const srcset = sizes.map(({ path, width }) => `${site.href(path)} ${width}w`).join(", ");
  return (
    <img
      src={site.href(widest.path)}
      srcset={sizes.length === 1 ? undefined : srcset}
      sizes={sizes.length === 1 ? undefined : SIZES}
      width={widest.width}
      height={widest.height}
      alt={alt}
      loading={isFirst ? undefined : "lazy"}
      decoding={isFirst ? undefined : "async"}
    />
  );
}

type FigureProps = PictureImageProps & {
  readonly id?: string;
  readonly caption: ComponentChildren;
};

/** What waits stands in an element of its own, which the styles leave empty until the reader comes near; its caption is there. */
export function Figure({ id, caption, ...image }: FigureProps): JSX.Element {
  return (
    <figure class="picture" id={id}>
      {image.isFirst ? (
        <PictureImage {...image} />
      ) : (
        <picture>
          <PictureImage {...image} />
        </picture>
      )}
      {caption === null ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}
