import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { findWaitingComments } from '#lib/comments/own/find-waiting.ts'
import { readWaitingCookies, waitingCookie } from '#lib/comments/own/waiting-cookie.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { database } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { sign } from '#lib/secrets.ts'
import { useDatabase } from '../../factories/database.ts'
import { visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { submission } from './submission.ts'

useDatabase()

async function sent(values: Parameters<typeof post>[0] = {}) {
  const made = await post(values)
  const submitted = await submitComment(visitor(), submission(made.id, { email: 'secret@example.org' }))
  const cookie = waitingCookie({ ...submitted, isSecure: false }).split(';')[0]!
  return { post: made, ...submitted, cookie }
}

const become = (id: string, status: CommentStatus, more = {}) =>
  database().comment.update({
    where: { id },
    data: { status, trashedAt: status === 'trashed' ? new Date() : null, ...more },
  })

describe('the kept link', () => {
  it.each([
    ['waiting', 'waiting'],
    ['handed_over', 'waiting'],
    ['sealed', 'waiting'],
    ['approved', 'published'],
    ['rejected', 'declined'],
    ['spam', 'declined'],
    ['trashed', 'declined'],
  ] as const)('of a comment that is %s says %s', async (status, outcome) => {
    const { commentId, keptToken } = await sent()
    await become(commentId, status)
    expect(await findKeptComment(keptToken!)).toMatchObject({ outcome, reason: '' })
  })

  it('gives the words of a moderator who declined, and only those', async () => {
    const { commentId, keptToken } = await sent()
    await become(commentId, 'rejected', { declineReason: 'Thank you. We did not publish this.' })
    expect(await findKeptComment(keptToken!)).toMatchObject({ reason: 'Thank you. We did not publish this.' })
    await become(commentId, 'spam')
    expect(await findKeptComment(keptToken!)).toMatchObject({ reason: '' })
  })

  it('says nothing of an e-mail, and nothing of a post that is not public', async () => {
    const { keptToken, post: made } = await sent({ title: 'A secret title' })
    expect(JSON.stringify(await findKeptComment(keptToken!))).not.toMatch(/secret@|email/i)
    await database().post.update({ where: { id: made.id }, data: { withdrawnAt: new Date() } })
    const kept = await findKeptComment(keptToken!)
    expect(kept?.post).toBeNull()
    expect(JSON.stringify(kept)).not.toContain('A secret title')
  })

  it.each(['', 'x', 'x'.repeat(1000), '%00'])('knows nothing of %j', async (token) => {
    await sent()
    expect(await findKeptComment(token)).toBeNull()
  })

  it('is stored as a hash', async () => {
    const { commentId, keptToken } = await sent()
    const { keepTokenHash } = await database().comment.findUniqueOrThrow({ where: { id: commentId } })
    expect(keepTokenHash).toHaveLength(32)
    expect(Buffer.from(keepTokenHash!).includes(Buffer.from(keptToken!, 'base64url'))).toBe(false)
  })
})

describe('the cookie of a waiting comment', () => {
  it('shows it to its writer, in place, with the link', async () => {
    const { post: made, cookie, commentId, keptToken } = await sent()
    const found = await findWaitingComments(made, `theme=dark; ${cookie}`)
    expect(found).toMatchObject([{ id: commentId, keptToken, byStaff: false }])
    expect(JSON.stringify(found)).not.toMatch(/email|secret@/i)
  })

  it('is bound to its post’s path and hidden from scripts', async () => {
    const { commentId, postId, anchor } = await sent()
    const made = waitingCookie({ commentId, postId, anchor, postPath: '/ម៉ាស៊ីន a;b/', isSecure: true })
    expect(made).toMatch(/^waiting-1=/)
    expect(made).toContain(
      '; Path=/%E1%9E%98%E1%9F%89%E1%9E%B6%E1%9E%9F%E1%9F%8A%E1%9E%B8%E1%9E%93%20a%3Bb/; HttpOnly; SameSite=Lax; Secure',
    )
    expect(made).not.toMatch(/Max-Age|Expires|Domain/)
  })

  it('does nothing when it is forged, altered, of another purpose or of another post', async () => {
    const [mine, other] = [await sent(), await sent()]
    const forged = [
      `waiting-1=${mine.postId}~${mine.commentId}`,
      `waiting-1=${mine.postId}~${mine.commentId}.`,
      `waiting-1=${mine.postId}~${mine.commentId}.AAAA`,
      mine.cookie.replace(mine.commentId, other.commentId),
      `waiting-1=${sign('comment-email', `${mine.postId}~${mine.commentId}`)}`,
      other.cookie,
      'waiting-1=',
      'waiting-1',
    ]
    for (const cookie of forged)
      expect([cookie, await findWaitingComments(mine.post, cookie)]).toEqual([cookie, []])
    expect(await findWaitingComments(mine.post, null)).toEqual([])
    expect(readWaitingCookies(forged.slice(0, 5).join('; '))).toEqual([])
  })

  it('shows several of one writer, and looks at no more than twenty', async () => {
    const { post: made, cookie } = await sent()
    const second = await submitComment(visitor(), submission(made.id, { body: 'And another thing.' }))
    const both = `${cookie}; ${waitingCookie({ ...second, isSecure: false }).split(';')[0]}`
    expect(await findWaitingComments(made, both)).toHaveLength(2)
    expect(readWaitingCookies(Array.from({ length: 500 }, () => cookie).join('; '))).toHaveLength(20)
  })

  it('shows nothing once it was decided about', async () => {
    const { post: made, cookie, commentId } = await sent()
    for (const status of ['approved', 'rejected', 'spam', 'trashed'] as const) {
      await become(commentId, status)
      expect(await findWaitingComments(made, cookie)).toEqual([])
    }
  })

  it('does nothing on a post about people at risk, even if it was set before', async () => {
    const { post: made, cookie } = await sent()
    expect(await findWaitingComments({ ...made, protection: 'child' }, cookie)).toEqual([])
  })
})
