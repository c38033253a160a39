import { listRegularNames } from '#lib/comments/screens/regular-names.ts'
import { submitComment } from '#lib/comments/submit.ts'
import type { Proof } from '#lib/comments/writers/proof-cookie.ts'
import { database } from '#lib/database/client.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from './submission.ts'

useDatabase()
beforeAll(() => site({ commentsMode: 'open' }))

it('a reader who is known writes under their own name, and nobody else does', async () => {
  const proof = await commenter({ name: 'Chenda Solvang' })
  const stranger = await commenter({ name: 'Chenda Solvang', knownSince: null })
  const named = async (by: Proof | null, name: string, body: string) =>
    (await submitComment(visitor(), submission((await post()).id, { proof: by, name, body }))).status
  expect(await named(proof, 'Chenda Solvang', 'I am who I am.')).toBe('approved')
  expect(await named(null, 'Chenda Solvang', 'So am I, they say.')).toBe('waiting')
  expect(await named(stranger, 'Chenda Solvang', 'And so do I, they say.')).toBe('waiting')
  const codes = await database().commentFinding.findMany({ select: { code: true, excerpt: true } })
  expect(codes).toEqual([1, 2].map(() => ({ code: 'name_of_regular', excerpt: 'Chenda Solvang' })))
})

it('regulars are whom a moderator knows, and who was approved twice; a minute later a new one is too', async () => {
  const inAMinute = Date.now() + 61_000
  const namesAt = async (now: number) => (await listRegularNames(now)).map(({ name }) => name)
  const before = await namesAt(Date.now())
  const [once, twice] = [
    await commenter({ name: 'Once Approved', knownSince: null }),
    await commenter({ name: 'Twice Approved', knownSince: null }),
  ]
  for (const { id } of [once, twice, twice]) await comment({ commenterId: id, status: 'approved' })
  expect(await namesAt(Date.now())).toEqual(before)
  const after = await namesAt(inAMinute)
  expect(after).toContain('Twice Approved')
  expect(after).not.toContain('Once Approved')
})
