import { RenderedHtml } from '#components/site/rendered-html.tsx'
import { commentToHtml } from '#lib/content/comment-text.ts'

interface CoveredTextProps {
  body: string
  /** It may put somebody in danger, or hurt who reads it: shown when asked for. */
  isCovered: boolean
  /** Opened by who looks after safety alone, and no link in it leads anywhere. */
  isSealed: boolean
}

export function CoveredText({ body, isCovered, isSealed }: CoveredTextProps) {
  if (isSealed) return <SealedText body={body} />
  const text = <RenderedHtml className="comment-body" html={commentToHtml(body)} />
  if (!isCovered) return text
  return (
    <details className="covered">
      <summary>Its text is covered, as it may be hard to read or put somebody in danger. Show it</summary>
      {text}
    </details>
  )
}

const SealedText = ({ body }: { body: string }) =>
  body ? (
    <details className="covered">
      <summary>It is sealed, as it shows or leads to abuse of a child. Show it</summary>
      <p className="comment-body as-typed">{body}</p>
    </details>
  ) : (
    <p className="quiet">It is sealed. Whoever looks after safety alone can open it.</p>
  )
