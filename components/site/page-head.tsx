import type { ReactNode } from 'react'
import { feedUrl } from '#lib/posts/address.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import type { Site } from '#lib/settings/site.ts'
import type { Alternate } from './alternates.ts'

export interface HeadProps {
  site: Site
  origin: string
  /** The page's own name; the front page has none beside the site's. */
  title?: string
  description?: string
  /** The page's one address, relative to the origin; problems have none. */
  url?: string
  language?: string
  kind?: 'website' | 'article' | 'profile'
  publishedAt?: Date
  /** For share cards: 1200×630, and what it shows. */
  picture?: { url: string; alt: string }
  /** What search engines are asked to leave. */
  robots?: string
  previous?: string
  next?: string
  /** Lists whose feeds this page speaks of, besides the site's own. */
  feeds?: readonly { title: string; list: string }[]
  alternates?: readonly Alternate[]
  children?: ReactNode
}

export function PageHead(props: HeadProps) {
  const { site, origin, title, description, url, alternates = [], feeds = [] } = props
  const name = title ? `${title} · ${site.title}` : [site.title, site.tagline].filter(Boolean).join(' · ')
  const robots = isHidden(site) ? 'noindex, nofollow' : props.robots
  return (
    <>
      <title>{name}</title>
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      {url && <link rel="canonical" href={origin + url} />}
      {props.previous && <link rel="prev" href={origin + props.previous} />}
      {props.next && <link rel="next" href={origin + props.next} />}
      {alternates.map(({ language, url }) => (
        <link key={language} rel="alternate" hrefLang={language} href={origin + url} />
      ))}
      {[{ title: site.title, list: '/' }, ...feeds].map((feed) => (
        <link
          key={feed.list}
          rel="alternate"
          type="application/rss+xml"
          title={feed.title}
          href={feedUrl(feed.list)}
        />
      ))}
      <link rel="alternate" type="application/atom+xml" title={site.title} href={feedUrl('/', 'atom')} />
      <link rel="alternate" type="application/feed+json" title={site.title} href={feedUrl('/', 'json')} />
      <Icon icon={site.icon} />
      {url && <ShareCard {...props} url={url} />}
      {props.children}
    </>
  )
}

function Icon({ icon }: Pick<Site, 'icon'>) {
  const [smallest] = icon?.sources ?? []
  if (!smallest) return <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
  return (
    <>
      <link rel="icon" href={smallest.webp} type="image/webp" />
      <link rel="apple-touch-icon" href={smallest.jpeg} />
    </>
  )
}

/** Whether the whole site asks not to be found. */
export const isHidden = (site: SiteSettings): boolean => site.demonstration || site.hiddenFromSearchEngines

function ShareCard({ site, origin, title, description, url, kind = 'website', ...props }: HeadProps) {
  const { picture, publishedAt, language = site.language } = props
  return (
    <>
      <meta property="og:site_name" content={site.title} />
      <meta property="og:title" content={title ?? site.title} />
      <meta property="og:type" content={kind} />
      <meta property="og:url" content={origin + url} />
      <meta property="og:locale" content={language.replace('-', '_')} />
      {description && <meta property="og:description" content={description} />}
      {publishedAt && <meta property="article:published_time" content={publishedAt.toISOString()} />}
      {picture && <meta property="og:image" content={origin + picture.url} />}
      {picture && <meta property="og:image:width" content="1200" />}
      {picture && <meta property="og:image:height" content="630" />}
      {picture?.alt && <meta property="og:image:alt" content={picture.alt} />}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  )
}
