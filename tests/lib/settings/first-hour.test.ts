import { saveSiteSteps } from '#lib/circle/save-site-steps.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'
import { database } from '#lib/database/client.ts'
import { disableAccount } from '#lib/people/change-role.ts'
import { endDuty } from '#lib/people/give-duty.ts'
import { blanks, blanksIn } from '#lib/posts/blanks.ts'
import { makeStarterPages } from '#lib/posts/make-starter-pages.ts'
import { listStarterPages } from '#lib/posts/starter-queries.ts'
import { starterNames } from '#lib/posts/starter-texts.ts'
import { trash } from '#lib/posts/trash.ts'
import { begin } from '#lib/settings/begin.ts'
import { changeSite } from '#lib/settings/change.ts'
import { chooseCommentReader } from '#lib/settings/choose-comment-reader.ts'
import { findFirstHour } from '#lib/settings/first-hour.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const nothing = { name: false, language: false, pages: false, comments: false, second: false, next: false }

it('each step is done by what there is, wherever it was done, and undone with it', async () => {
  const ada = await staff('administrator')
  expect(await findFirstHour(ada)).toEqual(nothing)
  expect(await begin(ada, { choice: 'empty' })).toBe('/admin/first-hour/name')
  expect(await findFirstHour(ada)).toEqual(nothing)
  await changeSite(ada, { title: 'Kapok Lane', organisation: 'The Fellowship of Kapok Lane' })
  expect(await findFirstHour(ada)).toEqual({ ...nothing, name: true })
  // Right for Accra, and what nobody chose looks the same.
  await changeSite(ada, { language: 'en', timeZone: 'UTC' })
  const named = { ...nothing, name: true, language: true }
  expect(await findFirstHour(ada)).toEqual(named)
  await makeStarterPages(ada, { names: ['promise'] })
  expect(await findFirstHour(ada)).toEqual({ ...named, pages: true })
  const [made] = await database().post.findMany({ where: { kind: 'page' } })
  await trash(ada, { postId: made!.id })
  expect(await findFirstHour(ada)).toEqual(named)
  await chooseCommentReader(ada, { accountId: ada.accountId })
  expect(await findFirstHour(ada)).toEqual({ ...named, comments: true })
  await endDuty(ada, { kind: 'moderates', accountId: ada.accountId })
  const bopha = await staff('administrator')
  expect(await findFirstHour(ada)).toEqual({ ...named, second: true })
  await disableAccount(ada, { accountId: bopha.accountId })
  const step = { kind: 'learn' as const, title: 'Read on', text: 'More.', linkUrl: null, linkLabel: null }
  await saveSiteSteps(ada, { steps: [step] })
  expect(await findFirstHour(ada)).toEqual({ ...named, next: true })
})

it('nobody reading comments means no comments, until somebody does', async () => {
  const ada = await staff('administrator')
  await chooseCommentReader(ada, { accountId: null })
  expect(await findSite()).toMatchObject({ commentsMode: 'closed' })
  expect((await findFirstHour(ada)).comments).toBe(true)
  await chooseCommentReader(ada, { accountId: ada.accountId })
  expect(await findSite()).toMatchObject({ commentsMode: 'held' })
})

describe('starter pages', () => {
  it('are drafts with blanks, made once, with the name that is known filled in', async () => {
    const ada = await staff('administrator')
    await changeSite(ada, { organisation: 'The Fellowship of Kapok Lane' })
    expect(await makeStarterPages(ada, { names: [...starterNames] })).toBe(4)
    expect(await makeStarterPages(ada, { names: [...starterNames] })).toBe(0)
    const rows = await database().post.findMany({ where: { kind: 'page', status: 'draft' } })
    const titles = ['Get help', 'Our promise', 'Privacy', 'Writing a comment']
    expect(rows.map(({ title }) => title).sort()).toEqual(titles)
    for (const { body } of rows) {
      const text = toText(parseDocument(body))
      expect(text).toContain('The Fellowship of Kapok Lane')
      expect(text).not.toContain(blanks.organisation)
      expect(blanksIn(text).length).toBeGreaterThan(0)
      // Every bracket is a blank that the check before publishing knows.
      expect(text.match(/\[[^\]]*\]/g)?.every((found) => blanksIn(found).length === 1)).toBe(true)
    }
    const listed = await listStarterPages(ada)
    expect(listed.every(({ page }) => page && page.blanks > 0)).toBe(true)
  })

  it('are for who writes pages', async () => {
    const author = await staff('author')
    await expect(makeStarterPages(author, { names: ['help'] })).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(listStarterPages(author)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(findFirstHour(author)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(chooseCommentReader(author, { accountId: null })).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })
})
