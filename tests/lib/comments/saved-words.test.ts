import { catalogues, wordsFor } from '#components/site/words/catalogues.ts'
import { declineWordsIn } from '#components/site/words/decline-words.ts'
import { declineReasons } from '#lib/comments/decline-reasons.ts'
import { listOwnDeclineWords } from '#lib/comments/decline-words-queries.ts'
import { dropReply, keepReply, moveReply } from '#lib/comments/keep-reply.ts'
import { listSavedReplies } from '#lib/comments/saved-reply-queries.ts'
import { setDeclineWords } from '#lib/comments/set-decline-words.ts'
import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'

useDatabase()

const actions = async () =>
  (await database().auditEvent.findMany({ orderBy: { id: 'asc' } })).map(({ action }) => action)

describe('saved replies', () => {
  it('are kept, changed, ordered and removed, each with its row in the log', async () => {
    const moderator = await staff('moderator')
    const thanks = await keepReply(moderator, { name: 'Thanks', body: 'Thank you for writing.' })
    const visits = await keepReply(moderator, { name: ' Visits ', body: 'We cannot arrange visits.' })
    await keepReply(moderator, { id: thanks, name: 'Thanks', language: 'fr', body: 'Merci.' })
    await moveReply(moderator, { id: visits, direction: 'up' })
    expect(await listSavedReplies(moderator)).toEqual([
      { id: visits, name: 'Visits', language: 'en', body: 'We cannot arrange visits.' },
      { id: thanks, name: 'Thanks', language: 'fr', body: 'Merci.' },
    ])
    await moveReply(moderator, { id: thanks, direction: 'down' })
    expect((await listSavedReplies(moderator)).map(({ id }) => id)).toEqual([visits, thanks])
    await dropReply(moderator, { id: visits })
    await expect(dropReply(moderator, { id: visits })).rejects.toMatchObject({ reason: 'conflict' })
    await expect(keepReply(moderator, { id: visits, name: 'X', body: 'X' })).rejects.toMatchObject({
      reason: 'conflict',
    })
    expect(await actions()).toEqual(['keep_reply', 'keep_reply', 'keep_reply', 'drop_reply'])
  })

  it('are for who moderates', async () => {
    const author = await staff('author')
    await expect(keepReply(author, { name: 'X', body: 'X' })).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(listSavedReplies(author)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(setDeclineWords(author, { code: 'unkind', language: 'en', words: '' })).rejects.toThrow()
  })
})

describe('words for declining', () => {
  it('are the site’s own where it has some, in that language alone', async () => {
    const moderator = await staff('moderator')
    const english = { language: 'en', interfaceLanguages: ['en', 'fr'], languageChecks: {} }
    const said = async (language: string) =>
      declineWordsIn(wordsFor(english, language), await listOwnDeclineWords(moderator, language)).find(
        ({ code }) => code === 'unkind',
      )?.words
    const french = await said('fr')
    await setDeclineWords(moderator, { code: 'unkind', language: 'en', words: ' Our own. ' })
    expect([await said('en'), await said('en-GB'), await said('fr')]).toEqual([
      'Our own.',
      'Our own.',
      french,
    ])
    await setDeclineWords(moderator, { code: 'unkind', language: 'en', words: '' })
    expect(await said('en')).toBe(declineReasons[1].words)
  })

  it('stand in every catalogue, for every reason', () => {
    for (const words of catalogues) {
      const said = declineWordsIn(words, new Map())
      expect(said.map(({ code }) => code)).toEqual(declineReasons.map(({ code }) => code))
      expect(said.filter((one) => !one.words)).toEqual([])
    }
  })

  it('about somebody’s safety are English until a speaker has checked the language', () => {
    const site = { language: 'fr', interfaceLanguages: ['en', 'fr'], languageChecks: {} }
    const codeOf = (checked: Record<string, string>, code: string) =>
      declineWordsIn(wordsFor({ ...site, languageChecks: checked }, 'fr'), new Map()).find(
        (one) => one.code === code,
      )!.words
    expect(codeOf({}, 'identifies')).toMatch(/^Thank you/)
    expect(codeOf({}, 'other')).toMatch(/^Merci/)
    expect(codeOf({ fr: 'Somebody' }, 'identifies')).toMatch(/^Merci/)
  })
})
