import { findCommenting } from '#lib/comments/find-commenting.ts'
import { pauseComments, resumeComments } from '#lib/comments/pause.ts'
import { sayTeamAway } from '#lib/comments/say-away.ts'
import { database } from '#lib/database/client.ts'
import { changeSite } from '#lib/settings/change.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { site } from '../../factories/site.ts'

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
