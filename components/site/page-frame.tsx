import type { ReactNode } from 'react'
import { isAllowedLink } from '#lib/content/links.ts'
import type { Site } from '#lib/settings/site.ts'
import { Announcement } from './announcement.tsx'
import { spokenIn } from './direction.ts'
import { PicturesSwitch } from './pictures-switch.tsx'
import { QuickExit } from './quick-exit.tsx'
import { SiteName } from './site-name.tsx'
import type { Words } from './words/en.ts'

interface FrameProps {
  site: Site
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
      <QuickExit site={site} words={words} language={language} />
      <a className="skip" href="#main" {...spoken}>
        {words.frame.skip}
      </a>
      <Announcement
        announcement={site.announcement}
        label={words.frame.announcement}
        spoken={spokenIn(site.language, language)}
      />
      <header {...spoken}>
        {site.demonstration && <p className="demonstration">{words.frame.demonstration}</p>}
        <div className="site-head">
          <SiteName site={site} spoken={own} />
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
        <OwnLinks links={site.footerLinks} spoken={own} />
        <p className="site-foot-links">
          <a href="/search">{words.search.title}</a> <a href="/follow">{words.frame.follow}</a>{' '}
          <a href="/archive">{words.frame.archive}</a> <a href="/feed.xml">{words.frame.feed}</a>{' '}
          <PicturesSwitch words={words} />
        </p>
      </footer>
    </>
  )
}

/** Giving, and other places where the organisation writes. */
function OwnLinks({ links, spoken }: { links: Site['footerLinks']; spoken: ReturnType<typeof spokenIn> }) {
  const shown = links.filter(({ url }) => isAllowedLink(url))
  if (shown.length === 0) return null
  return (
    <ul className="site-foot-own" {...spoken}>
      {shown.map(({ label, url }) => (
        <li key={url}>
          <a href={url} rel={url.startsWith('/') ? undefined : 'noopener'}>
            {label}
          </a>
        </li>
      ))}
    </ul>
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
