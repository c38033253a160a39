import type { ReactNode } from 'react'
import { isAllowedLink } from '#lib/content/links.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { spokenIn } from './direction.ts'
import { LampMark } from './icons.tsx'
import { words } from './words.ts'

interface FrameProps {
  site: SiteSettings
  /** The language of what stands in the page. */
  language: string
  /** Where the reader is, so that the menu can say so. */
  url?: string
  children: ReactNode
}

/** What stands around every page. */
export function PageFrame({ site, language, url, children }: FrameProps) {
  const spoken = spokenIn(site.language, language)
  return (
    <>
      <a className="skip" href="#main" {...spoken}>
        {words.skip}
      </a>
      <header {...spoken}>
        {site.demonstration && <p className="demonstration">{words.demonstration}</p>}
        <div className="site-head">
          <a className="site-name" href="/" rel="home">
            <LampMark />
            <span>{site.title}</span>
          </a>
          <Menu site={site} url={url} />
        </div>
      </header>
      <main id="main">{children}</main>
      <footer className="site-foot" {...spoken}>
        <p className="site-foot-name">{site.organisation || site.title}</p>
        {linesOf(site.footer).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="site-foot-links">
          <a href="/follow">{words.follow}</a> <a href="/archive">{words.archive}</a>{' '}
          <a href="/feed.xml">{words.feed}</a>
        </p>
      </footer>
    </>
  )
}

function Menu({ site, url }: { site: SiteSettings; url?: string }) {
  const entries = site.menu.filter((entry) => isAllowedLink(entry.url))
  const shown = entries.some((entry) => entry.url === '/follow')
    ? entries
    : [...entries, { label: words.follow, url: '/follow' }]
  return (
    <nav className="menu" aria-label={words.menu}>
      <ul>
        {shown.map((entry) => (
          <li key={entry.url}>
            <a href={entry.url} aria-current={entry.url === url ? 'page' : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
