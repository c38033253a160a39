import { z } from 'zod'
import { parseRichText, type RichText } from '#lib/content/rich-text.ts'
import type { NextStepKind, NextStepsMode } from '#lib/database/generated/enums.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { lastKnown } from '#lib/last-known.ts'

/** Something that a reader can do now. */
export interface PublicNextStep {
  id: string
  kind: NextStepKind
  title: string
  text: RichText
  /** `via` is the address of ours that counts who goes there; a page that nobody reads has none. */
  link: { url: string; label: string; via?: string } | null
}

const known = lastKnown<PublicNextStep[]>('steps')

/** What stands under a post: the site's steps, its own, or none. */
export async function listPublicNextSteps(post: {
  id: string
  nextStepsMode: NextStepsMode
}): Promise<PublicNextStep[]> {
  if (post.nextStepsMode === 'none') return []
  const rows = await publicDatabase().publicNextStep.findMany({
    where: { postId: post.nextStepsMode === 'own' ? post.id : null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 12,
    select: { id: true, kind: true, title: true, text: true, linkUrl: true, linkLabel: true },
  })
  const steps = rows.map(({ text, linkUrl, linkLabel, ...step }) => ({
    ...step,
    text: parseRichText(text),
    link: linkUrl && linkLabel ? { url: linkUrl, label: linkLabel } : null,
  }))
  if (post.nextStepsMode === 'site') known.remember(steps)
  return steps.map(({ link, ...step }) => ({
    ...step,
    link: link && { ...link, ...viaOf(link.url, step.id, post.id) },
  }))
}

/** The site's own, as they stood under a post: a number to call may be among them. */
export const lastPublicNextSteps = (): PublicNextStep[] => known.recall() ?? []

/** A mail program is not reached by a redirect everywhere. */
const viaOf = (url: string, id: string, postId: string): { via?: string } =>
  url.startsWith('mailto:') ? {} : { via: `/-/go/${id}?post=${postId}` }

/**
 * Where a step leads that readers are shown, and the post under which it was taken, if that is known:
 * its own, or `under` where that one shows the site's steps. Null for any other step.
 */
export async function findPublicStepLink(
  id: string,
  under: string | undefined,
): Promise<{ url: string; kind: NextStepKind; postId: string | null } | null> {
  if (!isId(id)) return null
  const step = await publicDatabase().publicNextStep.findUnique({
    where: { id },
    select: { postId: true, kind: true, linkUrl: true },
  })
  if (!step?.linkUrl) return null
  const postId = step.postId ?? (await findPostShowingSiteSteps(under))
  return { url: step.linkUrl, kind: step.kind, postId }
}

async function findPostShowingSiteSteps(id: string | undefined): Promise<string | null> {
  if (!isId(id)) return null
  const where = { id, nextStepsMode: 'site' as const }
  const post = await publicDatabase().publicPost.findFirst({ where, select: { id: true } })
  return post?.id ?? null
}

const isId = (written: string | undefined): written is string => z.uuid().safeParse(written).success
