import type { Document, Gallery } from '#lib/content/schema.ts'
import type { Check } from './finding.ts'
import { blocksOf } from './placed.ts'

export const picturesAreDescribed: Check = ({ body }, { pictures }) =>
  picturesIn(body).flatMap(({ mediaId, alt, decorative, caption, place }, at) => {
    if (decorative || alt.trim() || pictures.get(mediaId)?.isDescribed) return []
    const name = pictures.get(mediaId)?.name || caption
    const which = name ? `The picture “${name}”` : `Picture ${at + 1} of the text`
    const message = `${which} has no description for people who do not see it. Please write one, or mark it as decorative.`
    return [{ level: 'blocks', code: 'picture', field: 'body', message, about: mediaId, place }]
  })

export const coverIsDescribed: Check = ({ coverId, coverAlt }, { pictures }) => {
  if (!coverId || coverAlt.trim() || pictures.get(coverId)?.isDescribed) return []
  const message = 'The cover picture has no description for people who do not see it. Please write one.'
  return [{ level: 'blocks', code: 'cover', field: 'coverAlt', message, about: coverId }]
}

/** One line for all: a photo essay of one photographer has forty. */
export const picturesHaveCredit: Check = ({ body }, { pictures }) => {
  const without = picturesIn(body).filter(({ mediaId }) => pictures.get(mediaId)?.hasCredit === false)
  const [first] = without
  if (!first) return []
  const many = new Set(without.map(({ mediaId }) => mediaId)).size
  const which = many === 1 ? 'A picture does' : `${many} pictures do`
  const message = `${which} not say who made ${many === 1 ? 'it' : 'them'}. A credit is written in the library, under “Pictures”.`
  return [{ level: 'hint', code: 'credit', field: 'body', message, place: first.place }]
}

type Pictured = Gallery['attrs']['items'][number] & { place: number[] }

const picturesIn = (body: Document): Pictured[] =>
  blocksOf(body).flatMap(({ type, attrs, place }) => {
    if (type !== 'picture' && type !== 'gallery') return []
    const items = (type === 'gallery' ? attrs.items : [attrs]) as Gallery['attrs']['items']
    return items.map((item) => ({ ...item, place }))
  })
