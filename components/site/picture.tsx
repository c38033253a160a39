import type { Picture } from '#lib/content/picture-html.ts'
import type { PublicPicture } from '#lib/posts/public-view.ts'
import type { Words } from './words/en.ts'

interface Shown {
  picture: Picture
  alt: string
  /** How wide it is shown, for the browser's choice. */
  sizes: string
  /** True for what stands at the top of a page. */
  first?: boolean
}

/** A choice of sizes with its own measures, so that nothing moves when it arrives. */
export function ResponsivePicture({ picture, alt, sizes, first = false }: Shown) {
  const { width, height } = picture
  return (
    <picture>
      <source type="image/webp" srcSet={choice(picture, 'webp')} sizes={sizes} />
      <img
        src={fallbackOf(picture)}
        srcSet={choice(picture, 'jpeg')}
        sizes={sizes}
        alt={alt}
        width={width}
        height={height}
        className={focusClass(picture)}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding="async"
      />
    </picture>
  )
}

/** What has to be seen where the page cuts it, in steps of 5 %; as classes, since pages have no style attributes. */
function focusClass({ focus }: Picture): string | undefined {
  if (!focus) return undefined
  const step = (percent: number) => Math.round(percent / 5) * 5
  return `fx${step(focus.x)} fy${step(focus.y)}`
}

const choice = ({ sources }: Picture, format: 'webp' | 'jpeg') =>
  sources.map((source) => `${source[format]} ${source.width}w`).join(', ')

/** For programs that know no choices, and for share cards: about a thousand pixels wide. */
export function fallbackOf({ sources }: Picture): string | undefined {
  return (sources.findLast(({ width }) => width <= 1_280) ?? sources[0])?.jpeg
}

/** Who made it, and what it is where it is no photograph of ours. */
export const creditOf = ({ origin, credit }: PublicPicture, words: Words): string =>
  [words.post.origins[origin], credit].filter(Boolean).join(' · ')
