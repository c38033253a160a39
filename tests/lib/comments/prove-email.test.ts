import { submitComment } from '#lib/comments/submit.ts'
import { leaveToken, ownCommentsToken, proofToken } from '#lib/comments/writers/commenter-links.ts'
import { denyEmail } from '#lib/comments/writers/deny-email.ts'
import { findClaim } from '#lib/comments/writers/find-claim.ts'
import { findProvenWriter } from '#lib/comments/writers/known.ts'
import { proveEmail } from '#lib/comments/writers/prove-email.ts'
import { emailIndexOf } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { linkIn, mailsToWriters } from '../../factories/mailbox.ts'
import { visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { submission } from './submission.ts'

useDatabase()
beforeEach(async () => {
  await database().comment.deleteMany()
  await database().commenter.deleteMany()
  await database().$executeRaw`DELETE FROM rate_limit`
})

const prove = (token: string) => proveEmail(visitor(), token)
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })

async function sent(email = 'miriam@example.org', values: Parameters<typeof submission>[1] = {}) {
  const { id } = await post()
  return await submitComment(visitor(), submission(id, { email, ...values }))
}

const asked = async (email?: string, values?: Parameters<typeof sent>[1]) => {
  const { commentId } = await sent(email, values)
  return { commentId, token: proofToken({ commentId, number: 1 }) }
}

describe('the link in the mail about a new comment', () => {
  it('proves the e-mail, makes the comment its writer’s, and asks no more', async () => {
    const { commentId } = await sent()
    const [mail] = await mailsToWriters()
    expect(mail).toMatchObject({ to: 'miriam@example.org' })
    const { proof } = await prove(linkIn(mail!, '/-/writer/').split('/').at(-1)!)
    expect(await rowOf(commentId)).toMatchObject({ commenterId: proof.id, status: 'waiting' })
    expect(await findProvenWriter(database(), proof)).toMatchObject({ name: 'Miriam K.', isKnown: false })
    expect(await mailsToWriters()).toEqual([])
  })

  it('makes no other comment theirs that merely names the e-mail, but what came from another blog', async () => {
    const { token } = await asked()
    const other = await sent('miriam@example.org', { body: 'Somebody else typed that e-mail.' })
    const emailIndex = emailIndexOf('miriam@example.org')
    const old = await Promise.all(
      [1, 2].map(() => comment({ imported: true, emailIndex, status: 'approved' })),
    )
    const { proof, writer } = await prove(token)
    expect((await rowOf(other.commentId)).commenterId).toBeNull()
    for (const { id } of old) expect((await rowOf(id)).commenterId).toBe(proof.id)
    expect(writer.isKnown).toBe(true)
  })

  it('moves what waits to the people we know, where they are', async () => {
    const { token, commentId } = await asked()
    await commenter({ emailIndex: emailIndexOf('miriam@example.org') })
    await prove(token)
    expect(await rowOf(commentId)).toMatchObject({ pile: 'known', status: 'waiting' })
  })

  it('pressed twice, and twice at the same time, makes one person', async () => {
    const { token } = await asked()
    const proved = await Promise.all([prove(token), prove(token), prove(token)])
    expect(new Set([...proved, await prove(token)].map(({ proof }) => proof.id)).size).toBe(1)
    expect(await database().commenter.count()).toBe(1)
  })

  it('does nothing by being opened, and tells nothing of what was written', async () => {
    const { token, commentId } = await asked()
    const claim = await findClaim(token)
    expect(JSON.stringify(claim)).not.toMatch(/Miriam|group read|example\.org/)
    expect((await rowOf(commentId)).commenterId).toBeNull()
  })

  it('ends after seven days, and is nothing that was forged, changed or made for something else', async () => {
    const { token, commentId } = await asked()
    const eightDaysAgo = new Date(Date.now() - 8 * 86_400_000)
    const other = (await asked('other@example.org', { body: 'Another comment altogether.' })).commentId
    const forged = [
      proofToken({ commentId, number: 1 }, eightDaysAgo),
      proofToken({ commentId, number: 2 }),
      token.replace(commentId, other),
      `${token}x`,
      token.slice(0, -2),
      leaveToken({ emailIndex: emailIndexOf('miriam@example.org'), threadId: commentId }),
      ownCommentsToken(commentId),
      '',
      '..',
    ]
    for (const bad of forged) {
      expect(await findClaim(bad)).toBeNull()
      await expect(prove(bad)).rejects.toMatchObject({ reason: 'not_found' })
    }
    expect(await database().commenter.count()).toBe(0)
  })

  it('proves nothing once its writer has ended the proofs', async () => {
    const { token } = await asked()
    const { proof } = await prove(token)
    await database().commenter.update({ where: { id: proof.id }, data: { proofNumber: 2 } })
    await expect(prove(token)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await findProvenWriter(database(), proof)).toBeNull()
  })
})

describe('whoever it was not', () => {
  it('takes their e-mail off the comment, which stays', async () => {
    const { token, commentId } = await asked()
    await denyEmail(visitor(), token)
    await denyEmail(visitor(), token)
    expect(await rowOf(commentId)).toMatchObject({ emailSealed: null, emailIndex: null, status: 'waiting' })
    expect(await mailsToWriters()).toEqual([])
    await expect(prove(token)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it('takes nothing from who proved it before', async () => {
    const { token, commentId } = await asked()
    const { proof } = await prove(token)
    await denyEmail(visitor(), token)
    expect(await rowOf(commentId)).toMatchObject({ commenterId: proof.id })
  })
})

describe('a mail that asks', () => {
  it('is owed for a known e-mail as for an unknown one, with the same answer', async () => {
    await commenter({ emailIndex: emailIndexOf('known@example.org') })
    const answers = []
    for (const email of ['known@example.org', 'unknown@example.org'])
      answers.push(await sent(email, { body: `What ${email} thinks.` }))
    const [known, unknown] = answers.map(({ status, isWaiting, mayRemember }) => [
      status,
      isWaiting,
      mayRemember,
    ])
    expect(known).toEqual(unknown)
    expect((await mailsToWriters()).map(({ to }) => to).sort()).toEqual([
      'known@example.org',
      'unknown@example.org',
    ])
  })

  it('is sent three times an hour to one e-mail, however many comments name it', async () => {
    for (const number of [1, 2, 3, 4, 5])
      await sent('often@example.org', { body: `The ${number}. comment of many.` })
    expect(await mailsToWriters()).toHaveLength(3)
  })

  it('is sent ten times an hour for one client, whatever it types', async () => {
    const clientAddress = '203.0.113.9'
    for (let number = 1; number <= 12; number++)
      await sent(`victim-${number}@example.org`, { clientAddress, body: `Comment ${number} of a machine.` })
    expect(await mailsToWriters()).toHaveLength(10)
  })

  it.each([
    ['without an e-mail', { email: '' }],
    ['to the team alone', { audience: 'team' }],
    ['by a machine that fills the hidden field', { trap: 'x' }],
  ])('is owed to nobody for a comment %s', async (_, values) => {
    await sent('quiet@example.org', values)
    expect(await mailsToWriters()).toEqual([])
  })

  it('is owed to nobody whom the browser proves already, and who writes with the same e-mail', async () => {
    const proof = await commenter({ emailIndex: emailIndexOf('mine@example.org') })
    const { commentId } = await sent('mine@example.org', { proof })
    expect(await mailsToWriters()).toEqual([])
    expect((await rowOf(commentId)).commenterId).toBe(proof.id)
  })

  it('is owed to another e-mail on the same device, and that comment is nobody’s yet', async () => {
    const proof = await commenter({ emailIndex: emailIndexOf('mine@example.org') })
    const { commentId } = await sent('sister@example.org', { proof })
    expect((await mailsToWriters()).map(({ to }) => to)).toEqual(['sister@example.org'])
    expect((await rowOf(commentId)).commenterId).toBeNull()
  })
})

describe('what is written in a browser that is known', () => {
  it.each([
    ['on a post about people at risk', { protection: 'child' }, {}],
    ['to the team alone', {}, { audience: 'team' }],
  ] as const)(
    '%s is nobody’s, so that who else uses the device does not find it',
    async (_, about, values) => {
      const { id } = await post(about)
      const proof = await commenter()
      const { commentId } = await submitComment(visitor(), submission(id, { proof, ...values }))
      expect(await rowOf(commentId)).toMatchObject({ commenterId: null, emailIndex: null, emailSealed: null })
    },
  )

  it('is theirs with their e-mail, also where they typed none', async () => {
    const { id } = await post()
    const proof = await commenter({ emailIndex: emailIndexOf('mine@example.org') })
    const { commentId } = await submitComment(visitor(), submission(id, { proof }))
    const row = await rowOf(commentId)
    expect(row).toMatchObject({ commenterId: proof.id, decisionMail: false })
    expect(Buffer.from(row.emailIndex!).equals(emailIndexOf('mine@example.org'))).toBe(true)
  })
})
