import type { ReactNode } from 'react'
import { isAllowedLink } from '#lib/content/links.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from './direction.ts'
import { LampMark } from './icons.tsx'
import type { Words } from './words/en.ts'

interface FrameProps {
  site: SiteSettings
  words: Words
  /** The language of what stands in the page. */
  language: string
  /** Where the reader is, so that the menu can say so. */
  url?: string
  children: ReactNode
}

/** What stands around every page. */
export function PageFrame({ site, words, language, url, children }: FrameProps) {
  const spoken = spokenIn(words.language, language)
  const own = spokenIn(site.language, words.language)
  return (
    <>
      <a className="skip" href="#main" {...spoken}>
        {words.frame.skip}
      </a>
      <header {...spoken}>
        {site.demonstration && <p className="demonstration">{words.frame.demonstration}</p>}
        <div className="site-head">
          <a className="site-name" href="/" rel="home">
            <LampMark />
            <span {...own}>{site.title}</span>
          </a>
          <Menu site={site} words={words} url={url} />
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="site-foot" {...spoken}>
        <p className="site-foot-name">
          <bdi {...own}>{site.organisation || site.title}</bdi>
        </p>
        {linesOf(site.footer).map((line) => (
          <p key={line}>
            <bdi {...own}>{line}</bdi>
          </p>
        ))}
        <p className="site-foot-links">
          <a href="/search">{words.search.title}</a> <a href="/follow">{words.frame.follow}</a>{' '}
          <a href="/archive">{words.frame.archive}</a> <a href="/feed.xml">{words.frame.feed}</a>
        </p>
      </footer>
    </>
  )
}

function Menu({ site, words, url }: Pick<FrameProps, 'site' | 'words' | 'url'>) {
  const own = spokenIn(site.language, words.language)
  const entries = site.menu.filter((entry) => isAllowedLink(entry.url))
  const leadsToFollow = entries.some((entry) => entry.url === '/follow')
  return (
    <nav className="menu" aria-label={words.frame.menu}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.url}>
            <a href={entry.url} aria-current={entry.url === url ? 'page' : undefined} {...own}>
              {entry.label}
            </a>
          </li>
        ))}
        {!leadsToFollow && (
          <li>
            <a href="/follow" aria-current={url === '/follow' ? 'page' : undefined}>
              {words.frame.follow}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
