import pg from 'pg'
import { block } from '#lib/comments/block.ts'
import { longestComment, longestName } from '#lib/comments/limits.ts'
import { findKeptComment } from '#lib/comments/own/find-kept.ts'
import { blockedEntries, namesOfOurs } from '#lib/comments/screen-lists.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { unseal } from '#lib/secrets.ts'
import { changeSite } from '#lib/settings/change.ts'
import { comment, commenter, publicCommentsOf } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { eventually } from '../../process/site.ts'
import { submission } from './submission.ts'

useDatabase()

const system = systemActor('test')
const site = (changes: Parameters<typeof changeSite>[1]) => changeSite(system, changes)
const submit = (postId: string, values = {}) => submitComment(visitor(), submission(postId, values))
const rowOf = (id: string) =>
  database().comment.findUniqueOrThrow({ where: { id }, include: { findings: { orderBy: { code: 'asc' } } } })
const codesOf = async (id: string) => (await rowOf(id)).findings.map(({ code }) => code)

/** Otherwise one test repeats the text of another, which a screen sees. */
beforeEach(async () => {
  await database().comment.deleteMany()
  blockedEntries.forget()
  namesOfOurs.forget()
})
afterEach(() => site({ commentsMode: 'held', commentsCloseAfterDays: 0, askForWebsite: false }))

describe('a new comment', () => {
  it('waits for a person, as it was typed, with a row in the log', async () => {
    const { id: postId } = await post()
    const body = '> quoted\r\n\r\n*really* <b>bold</b>'
    const sent = await submit(postId, { body, name: '  Miriam   K. ' })
    expect(sent).toMatchObject({ status: 'waiting', isWaiting: true, anchor: 1, mayRemember: true })
    const row = await rowOf(sent.commentId)
    expect(row).toMatchObject({
      authorName: 'Miriam K.',
      body: '> quoted\n\n*really* <b>bold</b>',
      parentId: null,
      emailSealed: null,
      findings: [],
    })
    expect(await publicCommentsOf(postId)).toEqual([])
    const events = await database().moderationEvent.findMany({ where: { commentId: sent.commentId } })
    expect(events).toMatchObject([
      { action: 'submit', from: null, to: 'waiting', accountId: null, reason: '' },
    ])
  })

  it('keeps the e-mail sealed, with an index to compare by, and no IP address', async () => {
    const { id } = await post()
    const sent = await submit(id, { email: ' Miriam@Example.org', clientAddress: '203.0.113.7' })
    const row = await rowOf(sent.commentId)
    expect(unseal('comment-email', row.emailSealed!)).toBe('miriam@example.org')
    const again = await submit(id, { email: 'miriam@example.org', body: 'Something else.' })
    expect((await rowOf(again.commentId)).emailIndex).toEqual(row.emailIndex)
    const dump = JSON.stringify(await database().comment.findMany(), (_, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(dump).not.toMatch(/miriam@example|203\.0\.113/i)
  })

  it('takes the next number of its post', async () => {
    const { id } = await post()
    await comment({ postId: id, anchor: 5123, status: 'approved' })
    expect((await submit(id)).anchor).toBe(5124)
  })

  it('answers the comment that it names, and stands alone when that is gone or elsewhere', async () => {
    const { id } = await post()
    const parent = await comment({ postId: id, status: 'approved' })
    const elsewhere = await comment({ status: 'approved' })
    const parentOf = async (given: string) =>
      (await rowOf((await submit(id, { parent: given, body: given })).commentId)).parentId
    expect(await parentOf(parent.id)).toBe(parent.id)
    expect(await parentOf(elsewhere.id)).toBeNull()
    expect(await parentOf(crypto.randomUUID())).toBeNull()
    expect(await parentOf("' OR 1=1 --")).toBeNull()
  })
})

describe('sent twice', () => {
  it('is one comment, and the second answer equals the first', async () => {
    const { id } = await post()
    const first = await submit(id, { email: 'a@example.org' })
    expect(await submit(id, { name: 'MIRIAM K.' })).toEqual(first)
    expect(await database().comment.count({ where: { postId: id } })).toBe(1)
  })

  it('is another comment under another parent, name, text or post', async () => {
    const [one, other] = [await post(), await post()]
    const parent = await comment({ postId: one.id, status: 'approved' })
    const sent = [
      await submit(one.id),
      await submit(one.id, { parent: parent.id }),
      await submit(one.id, { name: 'Ruth B.' }),
      await submit(one.id, { body: 'Another text.' }),
      await submit(other.id),
    ]
    expect(new Set(sent.map(({ commentId }) => commentId)).size).toBe(5)
    expect(new Set(sent.map(({ keptToken }) => keptToken)).size).toBe(5)
  })

  it('a hundred times at once is one row and one answer', async () => {
    const { id } = await post()
    const answers = await Promise.all(Array.from({ length: 100 }, () => submit(id)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await database().comment.count({ where: { postId: id } })).toBe(1)
    expect(await database().moderationEvent.count({ where: { commentId: answers[0]!.commentId } })).toBe(1)
  })

  it('different comments at once each have a number of their own', async () => {
    const { id } = await post()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, at) => submit(id, { body: `Number ${at}` })),
    )
    expect(answers.map(({ anchor }) => anchor).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    )
  })

  it('after it was declined tells nothing new', async () => {
    const { id } = await post()
    const first = await submit(id)
    await database().comment.update({ where: { id: first.commentId }, data: { status: 'rejected' } })
    expect(await submit(id)).toEqual({ ...first, status: 'rejected', isWaiting: false })
  })
})

describe('open, held, closed', () => {
  it('an open site shows at once what somebody known wrote and no screen found anything in', async () => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter()
    expect((await submit(id, { proof })).status).toBe('approved')
    expect(await publicCommentsOf(id)).toHaveLength(1)
    expect((await submit(id, { proof, body: 'See https://shop.example' })).status).toBe('approved')
    expect((await submit(id, { proof, body: 'I know her, she lives behind the market' })).status).toBe(
      'waiting',
    )
    expect((await submit(id, { proof, body: 'Write me on WhatsApp, dear' })).status).toBe('waiting')
    expect((await submit(id, { body: 'Written by somebody new.' })).status).toBe('waiting')
  })

  it('two approvals make a proved writer known, a decline of late does not', async () => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter({ knownSince: null })
    let count = 0
    const next = async () => (await submit(id, { proof, body: `Thought ${++count} of mine.` })).status
    const decided = (status: 'approved' | 'rejected', decidedAt: Date) =>
      comment({ postId: id, anchor: 900 + ++count, commenterId: proof.id, status, decidedAt })
    await decided('approved', new Date())
    expect(await next()).toBe('waiting')
    await decided('approved', new Date())
    expect(await next()).toBe('approved')
    const declined = await decided('rejected', new Date())
    expect(await next()).toBe('waiting')
    await database().comment.update({
      where: { id: declined.id },
      data: { decidedAt: new Date(Date.now() - 91 * 86_400_000) },
    })
    expect(await next()).toBe('approved')
  })

  it('an ended proof, and one that nobody has, prove nothing', async () => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter()
    const held = await commenter({ heldUntil: new Date(Date.now() + 60_000), limitReason: 'sharp' })
    const wrong = [{ ...proof, number: 2 }, { ...proof, id: crypto.randomUUID() }, held]
    const sent = await Promise.all(
      wrong.map((given, at) => submit(id, { proof: given, body: `Thought ${at} of mine.` })),
    )
    expect(sent.map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting'])
  })

  it('what everybody can read gives its link to nobody but its proved writer', async () => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter()
    const first = await submit(id, { proof })
    expect(await submit(id)).toEqual({ ...first, keptToken: null })
    expect(await submit(id, { proof: await commenter() })).toEqual({ ...first, keptToken: null })
    expect(await submit(id, { proof })).toEqual(first)
  })

  it('the team can be written to where comments are closed, and never on the page', async () => {
    await site({ commentsMode: 'closed' })
    const { id } = await post()
    const sent = await submit(id, { audience: 'team', proof: await commenter() })
    expect(await rowOf(sent.commentId)).toMatchObject({ status: 'waiting', audience: 'team', pile: 'team' })
    expect(await publicCommentsOf(id)).toEqual([])
  })

  it.each(['adult', 'child', 'not_sure'] as const)(
    'all wait where the post is about %s, and leave no cookie',
    async (protection) => {
      await site({ commentsMode: 'open' })
      const { id } = await post({ protection, commentsMode: 'open' })
      expect(await submit(id)).toMatchObject({ status: 'waiting', mayRemember: false })
    },
  )

  it('a closed post takes none, except again what it had', async () => {
    const { id } = await post()
    const before = await submit(id)
    await database().post.update({ where: { id }, data: { commentsMode: 'closed' } })
    expect(await submit(id)).toEqual(before)
    await expect(submit(id, { body: 'Late.' })).rejects.toMatchObject({ reason: 'conflict' })
  })

  it('closes after its days by the database’s clock, wherever the process thinks it is', async () => {
    await site({ commentsMode: 'open', commentsCloseAfterDays: 3 })
    const old = await post({ publishedAt: new Date(Date.now() - 3 * 86_400_000 - 60_000) })
    const recent = await post({ publishedAt: new Date(Date.now() - 3 * 86_400_000 + 60_000) })
    const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.UTC(2001, 0, 1))
    await expect(submit(old.id)).rejects.toMatchObject({ reason: 'conflict' })
    clock.mockRestore()
    expect((await submit(recent.id, { proof: await commenter() })).status).toBe('approved')
  })

  it.each([
    ['a draft', { status: 'draft' }],
    ['a withdrawn post', { withdrawnAt: new Date() }],
    ['one that is not due', { status: 'scheduled', publishedAt: new Date(Date.now() + 60_000) }],
  ] as const)('%s takes none', async (_, values) => {
    const { id } = await post(values)
    await expect(submit(id)).rejects.toMatchObject({ reason: 'not_found' })
  })

  it.each(['', 'x', crypto.randomUUID(), '{"startsWith":""}'])('no post is %j', async (id) => {
    await expect(submit(id)).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('what cannot be taken', () => {
  const fieldsOf = async (values: object) => {
    const { id } = await post()
    return await submit(id, values).then(
      () => [],
      (error: { fields: Record<string, string[]> }) => Object.keys(error.fields ?? {}),
    )
  }

  it.each([
    ['no name', { name: ' \u200b ' }, ['name']],
    ['a name without end', { name: 'x'.repeat(longestName + 1) }, ['name']],
    ['no text', { body: ' \n\t ' }, ['body']],
    ['text that cannot be seen', { body: '\u200b\u2060\u3164' }, ['body']],
    ['too much text', { body: 'x'.repeat(longestComment + 1) }, ['body']],
    ['no e-mail address', { email: 'miriam at example' }, ['email']],
    ['no website', { website: 'javascript:alert(1)' }, ['website']],
    ['a website with a password', { website: 'https://user:secret@shop.example' }, ['website']],
    [
      'everything at once',
      { name: '', body: '', email: 'x', website: 'ftp://x' },
      ['name', 'email', 'website', 'body'],
    ],
  ])('is %s', async (_, values, fields) => {
    expect(await fieldsOf(values)).toEqual(fields)
  })

  it('is not a text of exactly the length, line ends counted once', async () => {
    expect(await fieldsOf({ body: `${'😀'.repeat(longestComment - 2)}\r\nx` })).toEqual([])
  })
})

describe('hostile text', () => {
  it('loses what no database and no feed can hold, and keeps the rest', async () => {
    const { id } = await post()
    const sent = await submit(id, {
      name: 'A\u0000\u202eB\u2066',
      body: 'one\u0000\ud800two <script>alert(1)</script>',
    })
    expect(await rowOf(sent.commentId)).toMatchObject({
      authorName: 'AB',
      body: 'one\ufffdtwo <script>alert(1)</script>',
    })
  })
})

describe('the screens', () => {
  it('leave their findings beside the comment', async () => {
    const { id } = await post()
    await block(system, { kind: 'word', value: 'Roofing', reason: '', until: null })
    await block(system, { kind: 'email', value: 'Bad@Example.org', reason: '', until: null })
    const sent = await submit(id, {
      body: 'Cheap roofing sheets, see https://roof-deals.example',
      email: 'bad@example.org',
      website: 'roof-deals.example',
      trap: 'x',
      originIsOurs: false,
    })
    const row = await rowOf(sent.commentId)
    expect(row.website).toBe('')
    expect(row.findings.map(({ screen, code, excerpt }) => [screen, code, excerpt])).toEqual([
      ['blocked', 'blocked_email', ''],
      ['blocked', 'blocked_word', 'roofing'],
      ['links', 'link', 'roof-deals.example'],
      ['origin', 'odd_origin', ''],
      ['honeypot', 'trap_filled', ''],
      ['honeypot', 'unasked_website', ''],
    ])
  })

  it('count what the blocked list met, once for each comment', async () => {
    const { id } = await post()
    const { blockedId } = await block(system, { kind: 'word', value: 'gutters', reason: '', until: null })
    const hits = async () => (await database().blocked.findUniqueOrThrow({ where: { id: blockedId } })).hits
    await submit(id, { body: 'Cheap gutters, gutters!' })
    await eventually(async () => (await hits()) === 1)
    await submit(id, { body: 'Cheap gutters, gutters!' })
    await submit(id, { body: 'Your gutters are broken.' })
    await eventually(async () => (await hits()) === 2)
  })

  it('wait for nobody who holds the list, and for no count', async () => {
    const { id } = await post()
    const { blockedId } = await block(system, { kind: 'word', value: 'shutters', reason: '', until: null })
    const { promise: answered, resolve: letGo } = Promise.withResolvers<void>()
    const { promise: locked, resolve: hasLock } = Promise.withResolvers<void>()
    const holding = database().$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM blocked WHERE id = ${blockedId}::uuid FOR UPDATE`
      hasLock()
      await answered
    })
    await locked
    const sent = await submit(id, { body: 'Cheap shutters here.' })
    expect(await codesOf(sent.commentId)).toEqual(['blocked_word'])
    letGo()
    await holding
  })

  it('leave out entries that ended, and the e-mails of others', async () => {
    const { id } = await post()
    await block(system, { kind: 'word', value: 'ladders', reason: '', until: new Date(Date.now() - 1_000) })
    await block(system, { kind: 'email', value: 'other@example.org', reason: '', until: null })
    const sent = await submit(id, { body: 'We have ladders.', email: 'miriam@example.org' })
    expect(await codesOf(sent.commentId)).toEqual([])
  })

  it('judge the time only where a script measured it', async () => {
    const { id } = await post()
    const codes = async (took: string) =>
      await codesOf((await submit(id, { took, body: `About ${took}.` })).commentId)
    expect(await codes('700')).toEqual(['hasty'])
    expect(await codes('45000')).toEqual([])
    expect(await codes('-1; DROP TABLE comment')).toEqual([])
  })

  it('keep a website where the site asks for one', async () => {
    await site({ askForWebsite: true })
    const { id } = await post()
    expect((await rowOf((await submit(id, { website: 'example.org' })).commentId)).website).toBe(
      'https://example.org',
    )
  })

  it('know the names of staff, authors and the site', async () => {
    await staff('author', 'Tevy Marlowe')
    await author({ name: 'Ines Okoro-Lund' })
    await site({ organisation: 'Kapok Lane Fellowship' })
    const { id } = await post()
    for (const name of ['tevy marlowe', 'Ines Okoro Lund', 'Kapok Lane Fellowship']) {
      expect(await codesOf((await submit(id, { name, body: name })).commentId)).toEqual(['name_of_ours'])
    }
    await site({ organisation: '' })
  })

  it('see the same text elsewhere', async () => {
    const [one, other] = [await post(), await post()]
    const body = 'Hello dear friends, I also offer loans to everybody who asks.'
    await submit(one.id, { body })
    const second = await submit(other.id, { name: 'Somebody', body: body.toUpperCase() })
    expect(await codesOf(second.commentId)).toEqual(['repeated'])
  })

  it('hold a link whoever seems to send it: what is typed as an e-mail proves nothing', async () => {
    const { id } = await post()
    const link = { email: 'known@example.org', body: 'https://known.example' }
    expect(await codesOf((await submit(id, link)).commentId)).toEqual(['link'])
    await database().comment.updateMany({ where: { postId: id }, data: { status: 'approved' } })
    expect(await codesOf((await submit(id, { ...link, body: 'https://again.example' })).commentId)).toEqual([
      'link',
    ])
  })

  it('count what one client sends: first a finding, far later a refusal', async () => {
    const client = { clientAddress: '203.0.113.9' }
    for (let at = 0; at < 60; at += 1) {
      const { id } = at % 15 ? { id: current } : await post()
      current = id
      const { commentId } = await submit(id, { ...client, body: `Number ${at}` })
      if (at === 4) expect(await codesOf(commentId)).toEqual([])
      if (at === 5) expect(await codesOf(commentId)).toEqual(['client_busy'])
    }
    await expect(submit(current, { ...client, body: 'One more' })).rejects.toMatchObject({
      reason: 'too_many',
    })
    expect((await submit(current, { body: 'Somebody else' })).status).toBe('waiting')
  })
  let current = ''

  it('see a post that is flooded by unknown clients', async () => {
    const { id } = await post()
    for (let at = 0; at < 20; at += 1) await comment({ postId: id })
    await database().$executeRaw`UPDATE comment SET anchor = anchor + 100000 WHERE post_id = ${id}::uuid`
    expect(await codesOf((await submit(id)).commentId)).toEqual(['post_busy'])
  })

  it('hold when what one of them needs takes too long, and name it', async () => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter()
    const { promise: answered, resolve: letGo } = Promise.withResolvers<void>()
    const { promise: locked, resolve: hasLock } = Promise.withResolvers<void>()
    const holding = database().$transaction(
      async (tx) => {
        await tx.$executeRaw`LOCK TABLE author IN ACCESS EXCLUSIVE MODE`
        hasLock()
        await answered
      },
      { timeout: 15_000 },
    )
    await locked
    const sent = await submit(id, { proof })
    letGo()
    await holding
    expect(await rowOf(sent.commentId)).toMatchObject({
      status: 'waiting',
      findings: [{ screen: 'names', code: 'failed' }],
    })
  })

  it('hold when one of them cannot be asked', async () => {
    await site({ commentsMode: 'open' })
    const { id } = await post()
    const proof = await commenter()
    await database().$executeRaw`ALTER TABLE blocked RENAME TO blocked_away`
    try {
      const sent = await submit(id, { proof })
      expect(await rowOf(sent.commentId)).toMatchObject({
        status: 'waiting',
        findings: [{ screen: 'blocked', code: 'failed' }],
      })
    } finally {
      await database().$executeRaw`ALTER TABLE blocked_away RENAME TO blocked`
    }
  })
})

describe('what a comment costs', () => {
  /** The statements that the database is asked while it is stored. */
  const statementsFor = async (postId: string, values: object) => {
    const asked = jest.spyOn(pg.Client.prototype, 'query')
    try {
      await submit(postId, values)
      return asked.mock.calls.length
    } finally {
      asked.mockRestore()
    }
  }

  it('is five statements, whatever holds it: nothing more can be measured from outside', async () => {
    const { id } = await post()
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now())
    await submit(id, { body: 'What is kept for a second is read by this one.' })
    for (const body of [
      'Nothing is found in this.',
      'See https://shop.example for more.',
      'I know her, she lives behind the market.',
      'I want to die and nobody knows it.',
      'Her number is 012 345 678, call 012 345 679 or write to her@example.org.',
    ])
      expect(await statementsFor(id, { body })).toBe(5)
    clock.mockRestore()
  })

  it('is two more where the client is known: its name of the day, and its count', async () => {
    const { id } = await post()
    const clock = jest.spyOn(performance, 'now').mockReturnValue(performance.now())
    const client = { clientAddress: '203.0.113.70' }
    await submit(id, { ...client, body: 'The first of the day makes its salt.' })
    expect(await statementsFor(id, { ...client, body: 'Nothing is found in this.' })).toBe(7)
    clock.mockRestore()
  })
})

it('the link to keep shows what became of it', async () => {
  const { id } = await post()
  const { keptToken } = await submit(id)
  expect(await findKeptComment(keptToken!)).toMatchObject({ outcome: 'waiting', authorName: 'Miriam K.' })
})
