import type { Picture } from '#lib/content/picture-html.ts'

interface ThumbnailProps {
  picture: Picture | undefined
  alt: string
  /** In pixels; the browser may need twice as many. */
  width: number
}

/** A picture in a size that fits, or a sentence where it is gone. */
export function Thumbnail({ picture, alt, width: wanted }: ThumbnailProps) {
  const sources = picture?.sources ?? []
  const source = sources.find((one) => one.width >= wanted) ?? sources.at(-1)
  if (!picture || !source) return <span className="gone">This picture is no longer in the library.</span>
  const { width, height, focus } = picture
  return (
    <img
      src={source.webp}
      alt={alt}
      {...{ width, height }}
      {...(focus && { style: { objectPosition: `${focus.x}% ${focus.y}%` } })}
      loading="lazy"
      draggable={false}
    />
  )
}
