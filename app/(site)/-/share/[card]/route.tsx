import { type ShareCard, shareCardOf } from '#components/site/share-card.ts'
import { findPublicPictureHash } from '#lib/media/public-queries.ts'
import { readSharePicture } from '#lib/media/share-picture.ts'
import { eachOnce, siteTag, wholeTags } from '#lib/posts/cache-tags.ts'
import { findPublicPostById } from '#lib/posts/public-queries.ts'
import type { WholePost } from '#lib/posts/public-view.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { drawCard } from '#lib/web/draw-card.ts'
import { answerFile, publicRoute, redirectTo } from '#lib/web/public-route.tsx'
import { notFound } from '../../../list-request.ts'
import { TextCard } from './text-card.tsx'

/** The card of a post; an old one leads to that of today. */
export const GET = publicRoute({
  name: 'GET /-/share/[card]',
  run: async ({ params, path, request }) => {
    const id = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-[0-9a-f]{12}\.(?:jpg|png)$/.exec(
      params.card!,
    )?.[1]
    const [post, site] = await Promise.all([id ? findPublicPostById(id) : null, findSite()])
    if (!post) throw notFound()
    const card = shareCardOf(post, site)
    if (card.url !== path) return redirectTo(card.url, 302, { 'cache-control': 'no-store' })
    const tags = eachOnce(siteTag, wholeTags(post))
    return card.mediaId
      ? answerFile(request, { body: await pictureFor(card), type: 'image/jpeg', tags })
      : answerFile(request, { body: await wordsFor(card, post, site), type: 'image/png', tags })
  },
})

async function pictureFor({ mediaId }: ShareCard): Promise<Uint8Array> {
  const hash = mediaId && (await findPublicPictureHash(mediaId))
  if (!hash) throw notFound()
  return await readSharePicture(hash)
}

const wordsFor = ({ url }: ShareCard, { title }: WholePost, site: SiteSettings): Promise<Uint8Array> =>
  drawCard(url, <TextCard title={title} site={site} />)
