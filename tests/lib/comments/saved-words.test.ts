import { listDeclineWords } from '#lib/comments/words/decline-words.ts'
import { dropReply, keepReply, moveReply } from '#lib/comments/words/keep-reply.ts'
import { listSavedReplies } from '#lib/comments/words/saved-reply-queries.ts'
import { setDeclineWords } from '#lib/comments/words/set-decline-words.ts'
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

it('words for declining are the site’s own where it has some, in that language alone', async () => {
  const moderator = await staff('moderator')
  const said = async () =>
    Object.values(await listDeclineWords(moderator, ['en', 'en-GB', 'fr'])).map(({ unkind }) => unkind)
  const [english, , french] = await said()
  await setDeclineWords(moderator, { code: 'unkind', language: 'en', words: ' Our own. ' })
  expect(await said()).toEqual(['Our own.', 'Our own.', french])
  await setDeclineWords(moderator, { code: 'unkind', language: 'en', words: '' })
  expect(await said()).toEqual([english, english, french])
})
