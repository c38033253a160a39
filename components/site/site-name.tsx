import type { Site } from '#lib/settings/site.ts'
import { LampMark } from './icons.tsx'
import { fallbackOf } from './picture.tsx'

/** The way home: the organisation's own mark, or the lamp and the site's name. */
export function SiteName({ site, spoken }: { site: Site; spoken: { lang?: string; dir?: 'ltr' | 'rtl' } }) {
  return (
    <a className="site-name" href="/" rel="home">
      {site.logo ? (
        <Logo logo={site.logo} name={site.organisation || site.title} />
      ) : (
        <>
          <LampMark />
          <span {...spoken}>{site.title}</span>
        </>
      )}
    </a>
  )
}

/** The smallest WebP keeps what is see-through in it. */
function Logo({ logo, name }: { logo: NonNullable<Site['logo']>; name: string }) {
  return (
    <picture>
      {logo.sources[0] && <source type="image/webp" srcSet={logo.sources[0].webp} />}
      <img className="logo" src={fallbackOf(logo)} alt={name} width={logo.width} height={logo.height} />
    </picture>
  )
}
