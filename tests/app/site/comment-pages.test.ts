import { waitingCookie } from '#lib/comments/own/waiting-cookie.ts'
import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'
import { attribute, byClass, byId, headLink, linksOf, textOf, visit } from './visit.ts'

useDatabase()

let path: string
let postId: string

/** 120 comments that answer nobody, and ten that answer the first. */
beforeAll(async () => {
  await site({ commentsMode: 'open' })
  ;({ path, id: postId } = await post({ path: '/long-talk/' }))
  const rows = []
  for (let n = 0; n < 120; n++) rows.push(await said(n, null))
  for (let n = 0; n < 10; n++) await said(200 + n, rows[0]!.id)
})

const said = (minutes: number, parentId: string | null) =>
  comment({
    postId,
    parentId,
    status: 'approved',
    createdAt: new Date(Date.UTC(2026, 2, 2) + minutes * 60_000),
  })

const numbersOn = (page: Awaited<ReturnType<typeof visit>>) =>
  page.all(byClass('comment-number')).map((element) => Number(textOf(element).replace(/\D/g, '')))

test('the pages of the comments are real links, and each comment has one number', async () => {
  const first = await visit(path)
  expect(textOf(first.all(byId('comments-heading'))[0])).toBe('130 comments')
  expect(linksOf(first)).toContain(`${path}?comments=2#comments`)
  expect(headLink(first, 'next')).toBe(`http://localhost:3000${path}?comments=2`)
  const second = await visit(`${path}?comments=2`)
  expect(linksOf(second)).toEqual(expect.arrayContaining([`${path}#comments`, `${path}?comments=3#comments`]))
  const third = await visit(`${path}?comments=3`)
  expect([first, second, third].flatMap(numbersOn)).toEqual(Array.from({ length: 130 }, (_, at) => at + 1))
  expect(headLink(third, 'next')).toBeUndefined()
})

test('every page of the comments is a page of the post', async () => {
  const second = await visit(`${path}?comments=2`)
  expect(headLink(second, 'canonical')).toBe(`http://localhost:3000${path}`)
  expect(second.tags).toContain(`post:${postId}`)
})

test('the first page has one address, a page that is gone leads to the last, and what is no number to nothing', async () => {
  const answers = await Promise.all(
    ['1', '4', '0', 'x', '02'].map((page) => visit(`${path}?comments=${page}`)),
  )
  expect(answers.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
    [301, path],
    [302, `${path}?comments=3#comments`],
    [404, null],
    [404, null],
    [404, null],
  ])
})

test('the lasting address of a comment leads to its page, also after others were written before it', async () => {
  const last = await database().comment.findFirstOrThrow({
    where: { postId, parentId: null },
    orderBy: { createdAt: 'desc' },
  })
  const shown = await visit(`${path}?comments=3`)
  expect(linksOf(shown)).toContain(`${path}?comment=${last.anchor}`)
  const leadsTo = async () => (await visit(`${path}?comment=${last.anchor}`)).headers.get('location')
  expect(await leadsTo()).toBe(`${path}?comments=3#comment-${last.anchor}`)
  const earlier = []
  for (let n = 0; n < 40; n++) earlier.push((await said(-100 - n, null)).id)
  expect(await leadsTo()).toBe(`${path}?comments=4#comment-${last.anchor}`)
  await database().comment.deleteMany({ where: { id: { in: earlier } } })
})

test('the address of a comment that is not there leads to the comments', async () => {
  for (const written of ['999999', '0', 'x', '99999999999']) {
    const answer = await visit(`${path}?comment=${written}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, `${path}#comments`])
  }
})

test('a long thread folds its later replies behind a summary', async () => {
  const page = await visit(path)
  const [fold, ...others] = page.all('details')
  expect(others).toEqual([])
  expect(textOf(fold!.childNodes[0])).toBe('5 more replies')
  expect(attribute(fold, 'open')).toBeUndefined()
})

test('its writer sees what waits on the page where it stands, and is led there', async () => {
  const waiting = await comment({ postId, body: 'A waiting thought.' })
  const cookie = waitingCookie({
    postId,
    postPath: path,
    commentId: waiting.id,
    anchor: waiting.anchor,
    isSecure: false,
  }).split(';')[0]!
  const on = async (page: number) => (await visit(`${path}?comments=${page}`, { cookie })).text
  expect(await on(3)).toContain('A waiting thought.')
  expect(await on(2)).not.toContain('A waiting thought.')
})

test('what waits within a fold opens it', async () => {
  const first = await database().comment.findFirstOrThrow({
    where: { postId, status: 'approved' },
    orderBy: { anchor: 'asc' },
  })
  const waiting = await comment({ postId, parentId: first.id, body: 'A waiting answer.' })
  const remembered = {
    postId,
    postPath: path,
    commentId: waiting.id,
    anchor: waiting.anchor,
    isSecure: false,
  }
  const page = await visit(path, { cookie: waitingCookie(remembered).split(';')[0]! })
  expect(page.text).toContain('A waiting answer.')
  expect(attribute(page.all('details')[0], 'open')).toBe('')
})
