import { submitComment } from '#lib/comments/submit.ts'
import { leaveToken, ownCommentsToken, proofToken } from '#lib/comments/writers/commenter-links.ts'
import { readProofCookie } from '#lib/comments/writers/proof-cookie.ts'
import { emailIndexOf } from '#lib/comments/writers/sealed-email.ts'
import { database } from '#lib/database/client.ts'
import type { CommentStatus } from '#lib/database/generated/enums.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { linkIn, mailsToWriters } from '../../factories/mailbox.ts'
import { visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { submission } from '../../lib/comments/submission.ts'
import { attribute, byId, send, textOf, type Visited, visit } from '../site/visit.ts'

useDatabase()
beforeEach(async () => {
  await database().comment.deleteMany()
  await database().commenter.deleteMany()
  await database().$executeRaw`DELETE FROM rate_limit`
  await site({ interfaceLanguages: ['en', 'km'] })
})

const email = 'miriam@example.org'
const rowOf = (id: string) => database().comment.findUniqueOrThrow({ where: { id } })

async function sent(values: Parameters<typeof post>[0] = {}) {
  const made = await post({ title: 'The well at Kapok', ...values })
  const submitted = await submitComment(visitor(), submission(made.id, { email }))
  const { commentId } = submitted
  return {
    commentId,
    post: made,
    kept: `/-/comment/${submitted.keptToken}`,
    writer: `/-/writer/${proofToken({ commentId, number: 1 })}`,
  }
}

/** Nobody keeps it, nobody finds it, and its address goes nowhere else. */
function expectPrivate({ headers }: Visited) {
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex')
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('cache-tag')).toBeNull()
}

const here = { origin: 'http://localhost:3000' }
/** From the page itself, as a browser sends it. */
const press = (path: string, fields: Record<string, string>) => send(path, fields, here)

const mainOf = (page: Visited): string => textOf(page.all('main')[0])
const field = (page: Visited, name: string) =>
  page.all((element) => attribute(element, 'name') === name && element.tagName !== 'meta')

describe('the link that proves an e-mail', () => {
  it('shows what it is for and does nothing; pressing sets a cookie until the browser closes', async () => {
    const { writer, commentId } = await sent()
    const shown = await visit(writer)
    expectPrivate(shown)
    expect(shown.headers.get('set-cookie')).toBeNull()
    expect((await rowOf(commentId)).commenterId).toBeNull()
    expect(mainOf(shown)).toContain('The well at Kapok')
    expect(shown.text).not.toMatch(/Miriam|Our small group|example\.org/)
    expect(attribute(field(shown, 'remember')[0], 'checked')).toBeUndefined()

    const pressed = await press(writer, { act: 'prove' })
    expectPrivate(pressed)
    const cookie = pressed.headers.get('set-cookie')!
    expect(cookie).toMatch(/^commenter=\S+; Path=\/comments; HttpOnly; SameSite=Lax$/)
    expect(readProofCookie(cookie.split(';')[0]!)).toEqual({
      id: (await rowOf(commentId)).commenterId,
      number: 1,
    })
  })

  it('asks nobody twice whether it was them: pressed again, it makes another device known', async () => {
    const { writer, commentId } = await sent()
    const first = readProofCookie((await press(writer, { act: 'prove' })).headers.get('set-cookie'))
    const shown = await visit(writer)
    expect(mainOf(shown)).toContain('Be known on this device')
    expect(field(shown, 'act').map((button) => attribute(button, 'value'))).toEqual(['prove'])
    const second = readProofCookie((await press(writer, { act: 'prove' })).headers.get('set-cookie'))
    expect(second).toEqual(first)
    expect((await rowOf(commentId)).commenterId).toBe(first!.id)
  })

  it('is remembered for half a year by a tick', async () => {
    const { writer } = await sent()
    const pressed = await press(writer, { act: 'prove', remember: 'yes' })
    expect(pressed.headers.get('set-cookie')).toContain(`; Max-Age=${180 * 86_400}`)
  })

  it('sets no cookie for a post about people at risk, offers none, and says so', async () => {
    const { writer } = await sent({ protection: 'child' })
    const shown = await visit(writer)
    expect(field(shown, 'remember')).toEqual([])
    expect(mainOf(shown)).toContain('no cookie is set')
    expect(shown.text).not.toContain('The well at Kapok')
    const pressed = await press(writer, { act: 'prove', remember: 'yes' })
    expect(pressed.headers.get('set-cookie')).toBeNull()
    expect(mainOf(pressed)).toContain('Thank you, that is confirmed')
  })

  it.each([{}, { origin: 'null' }, { origin: 'https://elsewhere.example' }])(
    'makes no browser known that was sent there from elsewhere: %j',
    async (headers) => {
      const { writer } = await sent()
      const pressed = await send(writer, { act: 'prove', remember: 'yes' }, headers as Record<string, string>)
      expect([pressed.status, pressed.headers.get('set-cookie')]).toEqual([200, null])
    },
  )

  it('takes the e-mail off, for whoever it was not', async () => {
    const { writer, commentId } = await sent()
    const denied = await send(writer, { act: 'deny' })
    expect([denied.status, denied.headers.get('set-cookie')]).toEqual([200, null])
    expect(await rowOf(commentId)).toMatchObject({ emailIndex: null, status: 'waiting' })
    expect((await press(writer, { act: 'prove' })).status).toBe(404)
  })

  it.each([
    ['short', 'x'],
    ['endless', 'x'.repeat(3_000)],
    ['empty inside', '%00'],
    ['a name', 'commenter'],
  ])('that is %s is nobody’s', async (_, token) => {
    for (const answer of [
      await visit(`/-/writer/${token}`),
      await send(`/-/writer/${token}`, { act: 'prove' }),
    ]) {
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
  })

  it('speaks the language of the post', async () => {
    const { writer } = await sent({ language: 'km' })
    expect(mainOf(await visit(writer))).toContain('តើនេះជាមតិរបស់អ្នកមែនទេ?')
  })
})

describe('the kept link', () => {
  const edit = (kept: string, values: Record<string, string>) => send(kept, { act: 'edit', ...values })

  it('changes a comment that was just sent, without a script', async () => {
    const { kept, commentId } = await sent()
    const shown = await visit(kept)
    expectPrivate(shown)
    expect(textOf(field(shown, 'body')[0])).toContain('Our small group')
    const version = attribute(field(shown, 'version')[0], 'value')!
    const changed = await edit(kept, { version, body: 'In other words.' })
    expect([changed.status, changed.headers.get('location')]).toEqual([303, `${kept}?changed`])
    expect(mainOf(await visit(`${kept}?changed`))).toContain('Your change was sent.')
    expect((await rowOf(commentId)).body).toBe('In other words.')
  })

  it('gives back what was typed, with what happened, when somebody was faster', async () => {
    const { kept, commentId } = await sent()
    await database().comment.update({ where: { id: commentId }, data: { status: 'approved', version: 2 } })
    const answer = await edit(kept, { version: '1', body: 'My long second thoughts.' })
    expect(answer.status).toBe(409)
    expectPrivate(answer)
    expect(textOf(field(answer, 'body')[0])).toBe('My long second thoughts.')
    expect(mainOf(answer)).toContain('Your comment is published.')
    expect(attribute(field(answer, 'version')[0], 'value')).toBe('2')
    expect((await rowOf(commentId)).body).toContain('Our small group')
  })

  it('gives back what is too long or nothing, and what comes too late can be copied', async () => {
    const { kept, commentId } = await sent()
    const tooLong = await edit(kept, { version: '1', body: 'x'.repeat(5_001) })
    expect([tooLong.status, textOf(field(tooLong, 'body')[0]).length]).toEqual([422, 5_001])
    // It stands below what is told first: without a script the browser leads there.
    expect(attribute(field(tooLong, 'body')[0], 'autofocus')).toBe('')
    await database().comment.update({ where: { id: commentId }, data: { createdAt: new Date('2026-01-01') } })
    const late = await edit(kept, { version: '1', body: 'Too late.' })
    expect(late.status).toBe(409)
    const [typed] = field(late, 'body')
    expect([textOf(typed), attribute(typed, 'readonly')]).toEqual(['Too late.', ''])
    expect(field(await visit(kept), 'body')).toEqual([])
  })

  it('says exactly the same of every kind of hold, and lets each be changed in the same words', async () => {
    const { kept, commentId } = await sent()
    const asked = async (status: CommentStatus) => {
      await database().comment.update({ where: { id: commentId }, data: { status } })
      return [(await visit(kept)).text, (await edit(kept, { version: '9', body: 'x' })).text]
    }
    const waiting = await asked('waiting')
    expect(await asked('handed_over')).toEqual(waiting)
    expect(await asked('sealed')).toEqual(waiting)
  })

  it('lets a declined one be changed and sent again, with the words that were given', async () => {
    const { kept, commentId } = await sent()
    await database().comment.update({
      where: { id: commentId },
      data: {
        status: 'rejected',
        declineReason: 'Please without the name.',
        createdAt: new Date('2026-01-01'),
      },
    })
    const shown = await visit(kept)
    expect(mainOf(shown)).toContain('Please without the name.')
    expect(mainOf(shown)).toContain('You can change it and send it again.')
    const [words] = shown.all((element) => attribute(element, 'class') === 'kept-reason')
    expect(attribute(words, 'dir')).toBe('auto')
    const links = shown.all('a').map((link) => attribute(link, 'href'))
    expect(links).toContain(`/-/write/${(await rowOf(commentId)).postId}`)
    await edit(kept, { version: '1', body: 'Without the name.' })
    expect(mainOf(await visit(kept))).toContain('awaiting moderation')
  })

  it('says that an e-mail waits to be confirmed, until it is', async () => {
    const { kept, writer } = await sent()
    expect(mainOf(await visit(kept))).toContain('Look into your mailbox')
    await press(writer, { act: 'prove' })
    expect(mainOf(await visit(kept))).not.toContain('Look into your mailbox')
  })

  it('sends the mail that asks again, as often as e-mails are asked at all', async () => {
    const { kept, writer } = await sent()
    const answers = []
    for (let time = 0; time < 4; time++) {
      const answer = await send(kept, { act: 'ask-again' })
      answers.push([answer.status, (await mailsToWriters()).length])
      expectPrivate(answer)
    }
    expect(answers).toEqual([1, 1, 1, 0].map((mails) => [200, mails]))
    await press(writer, { act: 'prove' })
    await database().$executeRaw`DELETE FROM rate_limit`
    await send(kept, { act: 'ask-again' })
    expect(await mailsToWriters()).toEqual([])
    expect((await send('/-/comment/nothing', { act: 'ask-again' })).status).toBe(404)
  })

  it('tells who is held for a while until when, and nothing of why', async () => {
    const { kept, writer } = await sent()
    await press(writer, { act: 'prove' })
    await database().commenter.updateMany({
      data: { heldUntil: new Date('2099-05-05T05:00:00Z'), limitReason: 'Insults.' },
    })
    const shown = mainOf(await visit(kept))
    expect(shown).toContain(
      'Until 5 May 2099 a person reads everything that you write here before it appears.',
    )
    expect(shown).not.toContain('Insults')
  })

  it('deletes by a press on the page, and leads nowhere afterwards', async () => {
    const { kept, commentId, post: made } = await sent()
    await database().comment.update({ where: { id: commentId }, data: { status: 'approved' } })
    expect((await visit(made.path)).text).toContain('Our small group')
    const gone = await send(kept, { act: 'delete' })
    expectPrivate(gone)
    expect(mainOf(gone)).toContain('Your comment is deleted')
    expect((await visit(made.path)).text).not.toContain('Our small group')
    expect((await visit(kept)).status).toBe(404)
    expect((await send(kept, { act: 'delete' })).status).toBe(404)
  })
})

describe('a writer who is paused', () => {
  it('is told until when, and what was typed is kept', async () => {
    const { id } = await post()
    const until = new Date(Date.now() + 3 * 86_400_000)
    const { id: writer } = await commenter({ pausedUntil: until, limitReason: 'Insults.' })
    const { proofCookie } = await import('#lib/comments/writers/proof-cookie.ts')
    const cookie = proofCookie({ id: writer, number: 1, isLong: false, isSecure: false }).split(';')[0]!
    const answer = await send(
      '/comments',
      { post: id, name: 'Writer', email: '', body: 'My words.' },
      { cookie },
    )
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Our moderators take no comments from you until')
    expect(answer.text).not.toContain('Insults')
    expect(textOf(field(answer, 'body')[0])).toBe('My words.')
  })
})

describe('the link to get no more mails', () => {
  const path = () => `/-/comment-mail/${leaveToken({ emailIndex: emailIndexOf(email), threadId: '' })}`
  const left = () => database().commentMailLeft.count({ where: { emailIndex: emailIndexOf(email) } })

  it('does nothing by being opened, ends them by one click, and tells nobody whose it is', async () => {
    expectPrivate(await visit(path()))
    expect(await left()).toBe(0)
    const answer = await send(path(), { 'List-Unsubscribe': 'One-Click' })
    expect(await left()).toBe(1)
    const nobody = await send('/-/comment-mail/nobody', { 'List-Unsubscribe': 'One-Click' })
    expect([nobody.status, nobody.text]).toEqual([200, answer.text])
  })
})

describe('one’s own comments', () => {
  async function keyOfPage() {
    const { id } = await database().ownCommentsLink.create({ data: { emailIndex: emailIndexOf(email) } })
    const page = await send(`/-/my-comments/${ownCommentsToken(id)}`, {})
    return { page, key: attribute(field(page, 'key')[0], 'value')! }
  }

  it('the form answers alike for known and unknown e-mails, and gives back what is none', async () => {
    await sent()
    expectPrivate(await visit('/-/my-comments'))
    const [known, unknown, none] = await Promise.all(
      [email, 'unknown@example.org', 'no e-mail'].map((typed) =>
        send('/-/my-comments', { act: 'ask', email: typed }),
      ),
    )
    expect([known!.status, known!.text]).toEqual([200, unknown!.text])
    expect([...known!.headers]).toEqual([...unknown!.headers])
    expect(none!.status).toBe(422)
    expect(attribute(none!.all(byId('own-email'))[0], 'value')).toBe('no e-mail')
  })

  it('the mailed link is used up by pressing, not by opening', async () => {
    const { writer } = await sent()
    await press(writer, { act: 'prove' })
    await mailsToWriters()
    await send('/-/my-comments', { act: 'ask', email })
    const [mail] = await mailsToWriters()
    const link = linkIn(mail!, '/-/my-comments/')
    for (const opened of [await visit(link), await visit(link)]) {
      expectPrivate(opened)
      expect(opened.text).not.toContain('Our small group')
    }
    const page = await send(link, {})
    expectPrivate(page)
    expect(mainOf(page)).toContain('Our small group')
    expect(page.headers.get('set-cookie')).toBeNull()
    expect((await send(link, {})).status).toBe(404)
  })

  it('lead to the link by which each is changed and deleted, where it has one', async () => {
    const { writer, kept } = await sent()
    await press(writer, { act: 'prove' })
    await comment({ imported: true, emailIndex: emailIndexOf(email), body: 'From another blog.' })
    const { page } = await keyOfPage()
    expect(mainOf(page)).toContain('2 comments')
    const links = page.all((element) => attribute(element, 'href')?.startsWith('/-/comment/') ?? false)
    expect(links.map((link) => attribute(link, 'href'))).toEqual([kept])
  })

  it('can be taken along as a file', async () => {
    const { writer } = await sent()
    await press(writer, { act: 'prove' })
    await comment({ body: 'A stranger’s.' })
    const { key } = await keyOfPage()
    const file = await send('/-/my-comments', { act: 'export', key })
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expectPrivate(file)
    expect(JSON.parse(file.text).comments).toMatchObject([
      { authorName: 'Miriam K.', outcome: 'waiting', post: { title: 'The well at Kapok' } },
    ])
    expect(file.text).not.toMatch(/stranger|duplicate|sealed|handed|kept/i)
  })

  it('erasing asks first, in two acts', async () => {
    const { writer, commentId } = await sent()
    await press(writer, { act: 'prove' })
    const { key } = await keyOfPage()
    const asked = await send('/-/my-comments', { act: 'ask-erase-me', key })
    expect(mainOf(asked)).toContain('Your name becomes “Somebody”')
    expect((await rowOf(commentId)).authorName).toBe('Miriam K.')
    expect(mainOf(await send('/-/my-comments', { act: 'show', key }))).toContain('Our small group')
    await send('/-/my-comments', { act: 'erase-me', key })
    expect(await rowOf(commentId)).toMatchObject({ authorName: 'Somebody', emailIndex: null })
    expect((await send('/-/my-comments', { act: 'show', key })).status).toBe(404)
  })

  it('the texts go as if each had been deleted', async () => {
    const { writer, commentId, kept } = await sent()
    await press(writer, { act: 'prove' })
    const { key } = await keyOfPage()
    expect(mainOf(await send('/-/my-comments', { act: 'ask-erase-text', key }))).toContain(
      'Erase all your texts?',
    )
    expect((await rowOf(commentId)).status).toBe('waiting')
    expect(mainOf(await send('/-/my-comments', { act: 'erase-text', key }))).toContain(
      '1 comment was deleted.',
    )
    expect((await rowOf(commentId)).status).toBe('erased')
    expect((await visit(kept)).status).toBe(404)
  })

  it.each(['show', 'export', 'mail-on', 'end-proofs', 'ask-erase-me', 'erase-me', 'erase-text'])(
    '%s does nothing without the key of the page',
    async (act) => {
      const { writer, commentId } = await sent()
      await press(writer, { act: 'prove' })
      for (const key of ['', 'x', ownCommentsToken(crypto.randomUUID()), writer.split('/').at(-1)!])
        expect((await send('/-/my-comments', { act, key })).status).toBe(404)
      expect(await rowOf(commentId)).toMatchObject({ authorName: 'Miriam K.', status: 'waiting' })
    },
  )
})
