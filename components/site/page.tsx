import type { ReactNode } from 'react'
import { brandProperties } from './brand.ts'
import { directionOf } from './direction.ts'
import { PageFrame } from './page-frame.tsx'
import { type HeadProps, PageHead } from './page-head.tsx'

export interface PageProps extends Omit<HeadProps, 'children'> {
  /** More for the head, e.g. a data block. */
  head?: ReactNode
  children: ReactNode
}

/** The parts of a reader's document, in the language of what it shows. */
export function pageParts({ head, children, ...props }: PageProps) {
  const { site, url, language = site.language } = props
  return {
    language,
    direction: directionOf(language),
    brand: brandProperties(site.brandColour),
    head: <PageHead {...props}>{head}</PageHead>,
    body: (
      <PageFrame site={site} language={language} url={url}>
        {children}
      </PageFrame>
    ),
  }
}
