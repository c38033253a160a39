import { findCommenting } from '#lib/comments/find-commenting.ts'
import { pauseComments, resumeComments } from '#lib/comments/pause.ts'
import { sayTeamAway } from '#lib/comments/say-away.ts'
import { database } from '#lib/database/client.ts'
import { mergeTerms } from '#lib/posts/merging/merge-terms.ts'
import { undoMerge } from '#lib/posts/merging/undo-merge.ts'
import { saveTopic } from '#lib/posts/save-topic.ts'
import { changeSite } from '#lib/settings/change.ts'
import { chooseCommentReader } from '#lib/settings/choose-comment-reader.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { file, site, topic } from '../../factories/site.ts'

useDatabase()

beforeEach(() => site({ commentsMode: 'open' }))

const modeOf = async (story: Awaited<ReturnType<typeof post>>) =>
  await findCommenting({ ...story, publishedAt: story.publishedAt! }, await findSite())

const latestAudit = () => database().auditEvent.findFirst({ orderBy: { id: 'desc' } })

describe('a pause', () => {
  it('takes no new comments for 24 hours, until somebody ends it', async () => {
    const moderator = await staff('moderator')
    const story = await post({ protection: 'none' })
    const before = Date.now()
    const { until } = await pauseComments(moderator)
    expect(Math.abs(Date.parse(until) - before - 86_400_000)).toBeLessThan(60_000)
    expect(await modeOf(story)).toEqual({ mode: 'closed', because: 'pause' })
    expect(await latestAudit()).toMatchObject({ action: 'pause_comments', accountId: moderator.accountId })
    await resumeComments(moderator)
    expect(await modeOf(story)).toEqual({ mode: 'open' })
    expect(await latestAudit()).toMatchObject({ action: 'resume_comments', accountId: moderator.accountId })
  })

  it('keeps every other setting as it was', async () => {
    await site({ commentsMode: 'open', tagline: 'As it was' })
    await pauseComments(await staff('editor'))
    expect(await findSite()).toMatchObject({ commentsMode: 'open', tagline: 'As it was' })
  })

  it('is for who moderates', async () => {
    for (const actor of [visitor(), await staff('author'), await staff('viewer')]) {
      await expect(pauseComments(actor)).rejects.toThrow()
      await expect(resumeComments(actor)).rejects.toThrow()
      await expect(sayTeamAway(actor, { until: '' })).rejects.toThrow()
    }
  })
})

describe('being away', () => {
  it('is said to readers through its last day, and comments are taken meanwhile', async () => {
    const moderator = await staff('moderator')
    const story = await post({ protection: 'none' })
    await sayTeamAway(moderator, { until: '2099-12-24' })
    expect((await findSite()).commentsAwayUntil).toBe('2099-12-24')
    expect(await modeOf(story)).toEqual({ mode: 'open' })
    await sayTeamAway(moderator, { until: '2001-12-24' })
    expect((await findSite()).commentsAwayUntil).toBe('')
    await expect(sayTeamAway(moderator, { until: 'soon' })).rejects.toMatchObject({ name: 'InvalidError' })
  })
})

it('a setting that stays as it is makes no page anew', async () => {
  const stored = () => database().setting.findUniqueOrThrow({ where: { key: 'site' } })
  const admin = await staff('administrator')
  await changeSite(admin, { tagline: 'The same' })
  const before = await stored()
  await changeSite(admin, { tagline: 'The same' })
  expect(await stored()).toEqual(before)
})

describe('who waits', () => {
  it('is said by a topic where it says something, and the strictest of a post’s topics holds', async () => {
    const editor = await staff('editor')
    const story = await post({ protection: 'none' })
    const [strict, silent] = [await topic(), await topic()]
    await file(story, { topics: [strict, silent] })
    const choose = (commentsMode: 'held' | 'closed' | null) =>
      saveTopic(editor, { ...asSent(strict), commentsMode })
    await choose('held')
    expect(await modeOf(story)).toEqual({ mode: 'held' })
    await choose('closed')
    expect(await modeOf(story)).toEqual({ mode: 'closed', because: 'choice' })
    await choose(null)
    expect(await modeOf(story)).toEqual({ mode: 'open' })
  })

  it('is everyone on a post about people at risk, whatever was said', async () => {
    for (const protection of ['adult', 'child', 'not_sure'] as const)
      expect(await modeOf(await post({ protection, commentsMode: 'open' }))).toEqual({ mode: 'held' })
  })

  it('comes back with a topic whose merge is taken back', async () => {
    const editor = await staff('editor')
    const [source, target] = [await topic({ commentsMode: 'closed' }), await topic()]
    const id = await mergeTerms(editor, { kind: 'topic', sourceId: source.id, targetId: target.id })
    await undoMerge(editor, { id })
    expect(await database().topic.findUnique({ where: { id: source.id } })).toMatchObject({
      commentsMode: 'closed',
    })
  })

  it('is asked with who reads comments, in the first hour', async () => {
    const admin = await staff('administrator')
    await chooseCommentReader(admin, { accountId: admin.accountId, commentsMode: 'held' })
    expect((await findSite()).commentsMode).toBe('held')
    await chooseCommentReader(admin, { accountId: admin.accountId })
    expect((await findSite()).commentsMode).toBe('held')
  })
})

const asSent = ({ id, name, slug }: { id: string; name: string; slug: string }) => ({ id, name, slug })
