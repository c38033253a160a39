import { readableColours } from '#components/site/brand.ts'
import { favicon } from '#components/site/favicon.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'

/** The lamp with the title and the site's name, where the font has their letters; else the lamp alone. */
export function TextCard({ title, site }: { title: string; site: SiteSettings }) {
  const colour = readableColours(site.brandColour).day
  return (
    <div style={{ ...sheet, background: colour }}>
      <img src={dataUrl(favicon(colour))} width={150} height={150} alt="" />
      {isDrawable(title) && (
        <div style={{ ...heading, fontSize: title.length > 60 ? 54 : 70 }}>{shortOf(title)}</div>
      )}
      {isDrawable(site.title) && <div style={name}>{shortOf(site.title)}</div>}
    </div>
  )
}

const sheet = {
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'center',
  gap: 30,
  width: '100%',
  height: '100%',
  padding: 80,
  color: '#ffffff',
} as const
const heading = { display: 'flex', lineHeight: 1.15 } as const
const name = { display: 'flex', fontSize: 36, opacity: 0.85 } as const

const dataUrl = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

const shortOf = (text: string): string => (text.length > 120 ? `${text.slice(0, 119).trim()}…` : text)

/** Latin letters, figures and the usual signs. */
const isDrawable = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2026]+$/.test(text)
