import type { TermKind } from '#lib/database/generated/enums.ts'
import { publicDatabase } from '#lib/database/public.ts'

/** The topic or tag that once had this address, by the one that it has now. */
export async function findPublicFormerSlug(
  kind: TermKind,
  slug: string,
): Promise<{ id: string; slug: string } | null> {
  const former = await publicDatabase().publicFormerSlug.findUnique({ where: { kind_slug: { kind, slug } } })
  return former && { id: former.termId, slug: former.target }
}
