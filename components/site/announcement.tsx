import { isAllowedLink } from '#lib/content/links.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

interface Props {
  announcement: SiteSettings['announcement']
  /** What a screen reader calls it. */
  label: string
  spoken: { lang?: string; dir?: 'ltr' | 'rtl' }
}

/** What is said to everybody for a while: a line above the page, never over it. */
export function Announcement({ announcement: { text, url }, label, spoken }: Props) {
  if (!text) return null
  return (
    <aside className="announcement" aria-label={label} {...spoken}>
      <p>{url && isAllowedLink(url) ? <a href={url}>{text}</a> : <span>{text}</span>}</p>
    </aside>
  )
}
