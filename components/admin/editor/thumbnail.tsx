import type { Picture } from '#lib/content/picture-html.ts'

interface ThumbnailProps {
  picture: Picture | undefined
  alt: string
  /** In pixels; the browser may need twice as many. */
  width: number
}

/** A picture in a size that fits, or a sentence where it is gone. */
export function Thumbnail({ picture, alt, width }: ThumbnailProps) {
  const sources = picture?.sources ?? []
  const source = sources.find((one) => one.width >= width) ?? sources.at(-1)
  if (!picture || !source) return <span className="gone">This picture is no longer in the library.</span>
  return <img src={source.webp} alt={alt} width={picture.width} height={picture.height} draggable={false} />
}
