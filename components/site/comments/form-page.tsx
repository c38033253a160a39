import type { ReactNode } from 'react'
import { spokenIn } from '../direction.ts'
import type { Words } from '../words/en.ts'

interface Props {
  post: { title: string; language: string }
  words: Words
  title: ReactNode
  headingId?: string
  /** Where the link back to the post leads. */
  back: string
  children: ReactNode
}

/** A page of its own for a form about a post. */
export function FormPage({ post, words, title, headingId, back, children }: Props) {
  return (
    <div className="sheet reply-page">
      <h1 id={headingId}>{title}</h1>
      <p>
        {words.kept.backTo}{' '}
        <a href={back} {...spokenIn(post.language, words.language)}>
          {post.title}
        </a>
      </p>
      {children}
    </div>
  )
}
