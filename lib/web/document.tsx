import type { ReactNode } from 'react'
import { otherPages } from '#lib/numbers/tally.ts'
import { ownHeaders } from '#lib/page-cache/own-headers.ts'
import { languageStyles } from './language-styles.ts'
import { readerPolicy } from './reader-policy.ts'
import { readerScript, reviewScript } from './reader-script.ts'
import { siteStyles } from './site-styles.ts'
import { usedStyles } from './used-styles.ts'

export interface DocumentParts {
  language: string
  direction?: 'ltr' | 'rtl'
  /** title, meta, link and data elements */
  head: ReactNode
  body: ReactNode
  /** Custom properties of the site's brand, e.g. `--brand:#2f5d46`; made by the server alone. */
  brand?: string
  status?: number
  /** What this page shows, for its purge. */
  tags?: readonly string[]
  /** The post as whose view it counts; without one it is a page of the site. */
  viewOf?: string
  headers?: Record<string, string>
}

/** What the script of readers makes nicer; text has no such quotes, React writes them as entities. */
const scripted = / id="(?:comments|quick-exit)"/
const reviewed = / id="review-(?:code|note)"/
const player = / data-player="(https:\/\/[^/"]+)\//g

/** A whole HTML document, rendered without a runtime; what the script does for it, it can do without. */
export async function document(parts: DocumentParts): Promise<Response> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const body = renderToStaticMarkup(<body>{parts.body}</body>)
  const css =
    usedStyles(siteStyles(), `<html dir="${parts.direction ?? 'ltr'}">${body}`) +
    languageStyles(parts, body) +
    (parts.brand ? `:root{${parts.brand}}` : '')
  const players = [...new Set([...body.matchAll(player)].map(([, origin]) => origin!))]
  const scripts = [
    ...(players.length > 0 || scripted.test(body) ? [readerScript()] : []),
    ...(reviewed.test(body) ? [reviewScript()] : []),
  ]
  const opening = renderToStaticMarkup(
    <html lang={parts.language} dir={parts.direction ?? 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{css}</style>
        {parts.head}
        {scripts.map(({ url }) => (
          <script key={url} defer src={url} />
        ))}
      </head>
    </html>,
  ).replace(/<\/html>$/, '')
  return new Response(`<!doctype html>${opening}${body}</html>`, {
    status: parts.status ?? 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': readerPolicy({ css, script: scripts.length > 0, players }),
      ...(body.includes('id="quick-exit"') && { 'referrer-policy': 'same-origin' }),
      'cache-control': 'no-cache',
      ...(parts.tags?.length ? { 'cache-tag': parts.tags.join(' ') } : {}),
      ...countedAs(parts),
      ...parts.headers,
    },
  })
}

/** A problem, a form and a page for one person are not what somebody came to read. */
function countedAs({ status = 200, tags = [], viewOf }: DocumentParts): Record<string, string> {
  if (status !== 200 || (tags.length === 0 && !viewOf)) return {}
  return { [ownHeaders.viewOf]: viewOf ?? otherPages }
}
