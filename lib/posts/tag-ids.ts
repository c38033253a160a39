import type { Transaction } from '#lib/database/client.ts'
import { InvalidError } from '#lib/errors.ts'
import { slugOf } from '#lib/slug.ts'

/**
 * The tags of these names, sorted; those that are not there yet are made. Of two with the same name
 * it is the one that the post has already. A name whose address leads to another tag, since one went into
 * the other, means that one.
 */
export async function tagIdsOf(
  tx: Pick<Transaction, 'tag' | 'formerSlug'>,
  names: readonly string[],
  current: readonly string[],
): Promise<string[]> {
  const known = await tx.tag.findMany({
    where: { name: { in: [...names], mode: 'insensitive' } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  })
  const found = names.map((name) => {
    const named = known.filter((tag) => tag.name.toLowerCase() === name.toLowerCase())
    return named.find(({ id }) => current.includes(id))?.id ?? named[0]?.id
  })
  const unknown = names.filter((_, at) => !found[at])
  const followed = await followedTags(tx, unknown)
  const made = await makeTags(
    tx,
    unknown.filter((name) => !followed.has(slugOf(name))),
  )
  return [...new Set([...found.filter((id) => id !== undefined), ...followed.values(), ...made])].sort()
}

async function followedTags(
  tx: Pick<Transaction, 'formerSlug'>,
  names: string[],
): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const rows = await tx.formerSlug.findMany({
    where: { kind: 'tag', slug: { in: names.map(slugOf) }, NOT: { tagId: null } },
    select: { slug: true, tagId: true },
  })
  return new Map(rows.map(({ slug, tagId }) => [slug, tagId!]))
}

async function makeTags(tx: Pick<Transaction, 'tag'>, names: string[]): Promise<string[]> {
  if (names.length === 0) return []
  const wanted = new Map(names.map((name) => [slugOf(name), name]))
  if (wanted.has('')) throw new InvalidError({ tags: ['A tag needs a letter or a number in its name.'] })
  // In one order, so that two who make the same tags at once do not wait for each other.
  const data = [...wanted].map(([slug, name]) => ({ slug, name })).sort((a, b) => (a.slug < b.slug ? -1 : 1))
  await tx.tag.createMany({ data, skipDuplicates: true })
  const rows = await tx.tag.findMany({ where: { slug: { in: [...wanted.keys()] } }, select: { id: true } })
  return rows.map(({ id }) => id)
}
