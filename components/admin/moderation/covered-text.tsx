import { RenderedHtml } from '#components/site/rendered-html.tsx'
import { commentToHtml } from '#lib/content/comment-text.ts'

interface CoveredTextProps {
  body: string
  /** It may put somebody in danger, or hurt who reads it: shown when asked for. */
  isCovered: boolean
}

export function CoveredText({ body, isCovered }: CoveredTextProps) {
  const text = <RenderedHtml className="comment-body" html={commentToHtml(body)} />
  if (!isCovered) return text
  return (
    <details className="covered">
      <summary>Its text is covered, as it may be hard to read or put somebody in danger. Show it</summary>
      {text}
    </details>
  )
}
