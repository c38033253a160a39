import { parseRichText, type RichText } from '#lib/content/rich-text.ts'
import type { NextStepKind, NextStepsMode } from '#lib/database/generated/enums.ts'
import { publicDatabase } from '#lib/database/public.ts'

/** Something that a reader can do now. */
export interface PublicNextStep {
  id: string
  kind: NextStepKind
  title: string
  text: RichText
  link: { url: string; label: string } | null
}

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
  return rows.map(({ text, linkUrl, linkLabel, ...step }) => ({
    ...step,
    text: parseRichText(text),
    link: linkUrl && linkLabel ? { url: linkUrl, label: linkLabel } : null,
  }))
}
