import { database } from '#lib/database/client.ts'
import { useDatabase } from '../../factories/database.ts'
import { post } from '../../factories/posts.ts'
import { filled, locationOf, send, visit } from './browser.ts'

useDatabase()

const bodies = {
  'nothing found': 'Our small group read this on Sunday. Thank you.',
  'a link': 'See https://shop.example for more of it, friends.',
  'a phone number': 'Her number is 012 345 678, call her tonight.',
  'who somebody is': 'I know her, she lives behind the market.',
  'a disclosure': 'This is me, please remove it.',
  'a crisis': 'I want to die and nobody knows it.',
}

/** An answer with what differs between any two comments made the same. */
async function publicAnswer(postId: string, body: string) {
  const sent = await send(filled(postId, { body }))
  const kept = await visit(locationOf(sent))
  const same = (text: string) =>
    text
      .replace(/<a href="https:\/\/shop[^>]*>([^<]*)<\/a>/g, '$1')
      .replaceAll(body, 'BODY')
      .replaceAll(body.replaceAll("'", '&#x27;'), 'BODY')
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replace(/kept=[\w.~-]+|\/-\/comment\/[\w.~-]+/g, 'TOKEN')
      .replace(/comment(?:-|%2D|=)[\w.%~-]+/g, 'comment-N')
      .replace(/datetime="[^"]*"|>[^<]*\d\d:\d\d[^<]*</gi, 'TIME')
  return {
    status: sent.status,
    headers: [...sent.headers].map(([name, value]) => [name, same(value).replace(/=[^;]*;/, '=COOKIE;')]),
    text: same(await sent.text()),
    keptStatus: kept.status,
    keptText: same(await kept.text()),
  }
}

it.each(['none', 'child'] as const)(
  'whatever holds a comment on a post about %s, its writer reads the same',
  async (protection) => {
    const answers = []
    for (const body of Object.values(bodies)) {
      const { id } = await post({
        protection,
        title: 'The same',
        path: `/same-${answers.length}-${protection}`,
      })
      const answer = await publicAnswer(id, body)
      answers.push(
        JSON.parse(JSON.stringify(answer).replaceAll(`/same-${answers.length}-${protection}`, '/same')),
      )
    }
    const piles = await database().comment.findMany({ select: { pile: true }, distinct: ['pile'] })
    expect(piles.map(({ pile }) => pile)).toContain('safety')
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]!.status).toBe(303)
  },
)
