import '../editor/editor.css'
import './posts.css'
import { RenderedHtml } from '#components/site/rendered-html.tsx'
import type { OpenRevision } from '#lib/posts/revision-queries.ts'
import { reasonWords } from './revision-list.tsx'
import { momentInWords } from './zoned-time.ts'

interface RevisionTextProps {
  revision: OpenRevision
  /** Its text, made by the serialiser. */
  html: string
  timeZone: string
}

/** A former text as it stood, to be read. */
export function RevisionText({ revision, html, timeZone }: RevisionTextProps) {
  const { number, reason, savedBy, savedAt, snapshot, names } = revision
  const named = (ids: readonly string[]) => ids.flatMap((id) => names[id] ?? []).join(', ')
  const facts = [
    ['Summary', snapshot.excerpt],
    ['Address', snapshot.path],
    ['Authors', named(snapshot.authors)],
    ['Topics', named(snapshot.topics)],
    ['Tags', named(snapshot.tags)],
  ].filter(([, words]) => words)
  return (
    <div className="writing-page">
      <p className="quiet">
        {number}. {reasonWords[reason]} {momentInWords(savedAt, timeZone, new Date())}
        {savedBy ? ` by ${savedBy}` : ''}
      </p>
      <article className="writing-sheet" lang={snapshot.language}>
        <h1>{snapshot.title || 'Without a title'}</h1>
        <div className="writing">
          <RenderedHtml className="body" html={html} />
        </div>
      </article>
      <dl className="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
