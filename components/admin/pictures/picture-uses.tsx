import type { MediaPlaceOfUse } from '#lib/media/use-queries.ts'

const places: Record<MediaPlaceOfUse['place'], string> = {
  cover: 'as the cover',
  body: 'in the text',
  pending: 'in a text that readers do not see yet',
  portrait: 'as the portrait',
  site: 'as the logo or the icon',
}

export function PictureUses({ uses }: { uses: readonly MediaPlaceOfUse[] }) {
  return (
    <section className="picture-part" aria-labelledby="uses-head">
      <h2 id="uses-head">Where it is used</h2>
      {uses.length === 0 ? <p>Nowhere.</p> : <UsesList uses={uses} />}
    </section>
  )
}

export const UsesList = ({ uses }: { uses: readonly MediaPlaceOfUse[] }) => (
  <ul className="uses">
    {uses.map(({ place, id, title }) => (
      <li key={`${place} ${id}`}>
        {title === null ? (
          'A post of somebody else'
        ) : (
          <a href={addressOf(place, id)}>{title || 'Without a title'}</a>
        )}{' '}
        {places[place]}
      </li>
    ))}
  </ul>
)

function addressOf(place: MediaPlaceOfUse['place'], id: string): string {
  if (place === 'site') return '/admin/settings/look'
  return place === 'portrait' ? `/admin/settings/authors/${id}` : `/admin/posts/${id}`
}
