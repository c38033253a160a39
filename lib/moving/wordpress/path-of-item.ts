import { isStorableLength, pathFrom } from '#lib/posts/path.ts'
import { decodePart, decodeSlug } from './slug.ts'
import type { Survey } from './survey.ts'
import type { WxrItem } from './wxr-item.ts'

/** Where a text stood, or where it will stand if it had no address that can be kept. */
export function pathOfItem(
  item: WxrItem,
  survey: Pick<Survey, 'pages'>,
  now: Date,
): { path: string; kept: boolean } {
  const old = pathOfLink(item.link)
  return old
    ? { path: old, kept: true }
    : { path: pathOfSlugs(item, survey) ?? pathOfTitle(item, now), kept: false }
}

/** Decoded and NFC, with its final slash if it had one. */
function pathOfLink(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined
  const { pathname, searchParams } = new URL(link)
  if (['p', 'page_id', 'post_type', 'preview'].some((name) => searchParams.has(name))) return undefined
  const parts = pathname.split('/').map((part) => decodePart(part).normalize('NFC'))
  return parts.some((part) => /[/?#\\\p{Cc}]|^\.{1,2}$/u.test(part)) ? undefined : wellFormed(parts.join('/'))
}

function wellFormed(path: string): string | undefined {
  return /^\/./.test(path) && !path.includes('//') && isStorableLength(path) ? path : undefined
}

function pathOfSlugs(item: WxrItem, survey: Pick<Survey, 'pages'>): string | undefined {
  const own = decodeSlug(item.slug)
  const above = item.type === 'page' ? slugsAbove(item, survey) : []
  return own ? (wellFormed(`/${[...above, own].join('/')}/`) ?? wellFormed(`/${own}/`)) : undefined
}

function pathOfTitle({ type, title, date }: WxrItem, now: Date): string {
  return pathFrom({ kind: type === 'page' ? 'page' : 'post', title, at: date ?? now, timeZone: 'UTC' })
}

function slugsAbove({ id, parentId }: WxrItem, { pages }: Pick<Survey, 'pages'>): string[] {
  const slugs: string[] = []
  const seen = new Set([id])
  for (let at = parentId; at && !seen.has(at); at = pages.get(at)?.parentId ?? '') {
    seen.add(at)
    const slug = decodeSlug(pages.get(at)?.slug ?? '')
    if (slug) slugs.unshift(slug)
  }
  return slugs
}
