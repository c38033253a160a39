import type { ReactNode } from 'react'
import { brandProperties } from './brand.ts'
import { directionOf } from './direction.ts'
import { PageFrame } from './page-frame.tsx'
import { type HeadProps, PageHead } from './page-head.tsx'
import type { Words } from './words/en.ts'

export interface PageProps extends Omit<HeadProps, 'children'> {
  words: Words
  /** More for the head, e.g. a data block. */
  head?: ReactNode
  children: ReactNode
}

/** The parts of a reader's document, in the language of what it shows: of a text its own, else that of the interface. */
export function pageParts({ head, words, children, ...props }: PageProps) {
  const { site, url, language = words.language } = props
  return {
    language,
    direction: directionOf(language),
    brand: brandProperties(site),
    head: <PageHead {...props}>{head}</PageHead>,
    body: (
      <PageFrame site={site} words={words} language={language} url={url}>
        {children}
      </PageFrame>
    ),
  }
}
