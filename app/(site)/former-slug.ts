import type { TermKind } from '#lib/database/generated/enums.ts'
import { isRefused } from '#lib/errors.ts'
import { tagUrl, topicUrl } from '#lib/posts/address.ts'
import { listTag, tagTag, topicTag } from '#lib/posts/cache-tags.ts'
import { findPublicFormerSlug } from '#lib/posts/public-former-slugs.ts'
import { type PublicRequest, redirectTo } from '#lib/web/public-route.tsx'

const urlOf = { topic: topicUrl, tag: tagUrl }
const tagOf = { topic: topicTag, tag: tagTag }

type Asked = Pick<PublicRequest, 'path' | 'params'>

/** What stands at a topic's or tag's address; of a former one its page, its later pages and its feeds lead on. */
export async function orFormer(
  kind: TermKind,
  asked: Asked,
  answer: () => Promise<Response>,
): Promise<Response> {
  // One step, not one to the form without the slash and one more from there.
  if (asked.path.endsWith('/')) return (await leadOn(kind, asked)) ?? (await answer())
  try {
    return await answer()
  } catch (error) {
    if (!isRefused(error) || error.reason !== 'not_found') throw error
    const former = await leadOn(kind, asked)
    if (!former) throw error
    return former
  }
}

async function leadOn(kind: TermKind, { path, params }: Asked): Promise<Response | null> {
  const former = await findPublicFormerSlug(kind, params.slug!)
  if (!former) return null
  const rest = path.split('/').slice(3).filter(Boolean)
  const tags = [listTag, tagOf[kind](former)]
  return redirectTo([urlOf[kind](former.slug), ...rest].join('/'), 301, { 'cache-tag': tags.join(' ') })
}
