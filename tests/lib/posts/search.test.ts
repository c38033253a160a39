import { database } from '#lib/database/client.ts'
import type { RefusedError } from '#lib/errors.ts'
import { systemActor } from '#lib/people/actor.ts'
import { save } from '#lib/posts/save.ts'
import { fillSearch, forgetOldWords } from '#lib/posts/search/fill.ts'
import { findPublicMatches } from '#lib/posts/search/public-queries.ts'
import type { Piece } from '#lib/posts/search/snippet.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff } from '../../factories/people.ts'
import { bodyOf, post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'

useDatabase()

const system = systemActor('tests')
const fill = () => fillSearch(system)

beforeEach(async () => {
  await database().post.deleteMany()
  await database().searchWord.deleteMany()
  await site()
})

const titles = async (asked: string) => {
  await fill()
  return (await findPublicMatches(asked, { page: 1 })).hits.map(({ post }) => post.title)
}

const withMarks = (pieces: readonly Piece[] = []) =>
  pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('')

describe('a post is found', () => {
  beforeEach(async () => {
    const cover = await picture()
    const caption = {
      ...bodyOf('She wove a basket from reeds.'),
      content: [
        ...bodyOf('She wove a basket from reeds.').content,
        { type: 'picture', attrs: { mediaId: cover.id, alt: '', caption: 'An umbrella' } },
      ],
    }
    const row = await post({ title: 'Stories of the river', excerpt: 'A quiet morning', body: caption })
    await file(row, {
      authors: [await author({ name: 'Søren Łukasz' })],
      topics: [await topic({ name: 'Craft' })],
      tags: [await tag({ name: 'Größe' })],
      pictures: [cover],
    })
    await post({ title: 'Something else' })
  })

  test.each([
    ['its title', 'river'],
    ['another form of a word', 'story'],
    ['its excerpt', 'mornings'],
    ['its text', 'baskets'],
    ['a caption', 'umbrella'],
    ['its author, without accents', 'soren lukasz'],
    ['its topic', 'craft'],
    ['a tag with accents', 'größe'],
    ['a tag without', 'grosse'],
    ['words of several places with small ones between', 'the basket of Søren'],
  ])('by %s', async (_, asked) => {
    expect(await titles(asked)).toEqual(['Stories of the river'])
  })

  test('only when it holds every word', async () => {
    expect(await titles('river something')).toEqual([])
  })
})

test('Khmer is found within a sentence and marked without a space added', async () => {
  const body = bodyOf('ខ្ញុំស្រឡាញ់ភាសាខ្មែរណាស់')
  await post({ title: 'ខ្មែរ', language: 'km', body, excerpt: '' })
  await fill()
  const { hits } = await findPublicMatches('ភាសា', { page: 1 })
  expect(withMarks(hits[0]?.snippet)).toBe('ខ្ញុំស្រឡាញ់[ភាសាខ្មែរ]ណាស់')
})

test('other languages are found by the forms of their words', async () => {
  await post({ title: 'Las canciones', language: 'es' })
  await post({ title: 'Les chevaux', language: 'fr' })
  expect(await titles('cancion')).toEqual(['Las canciones'])
})

test('a title weighs more than a text', async () => {
  await post({ title: 'Older', body: bodyOf('About a lantern.') })
  await post({ title: 'The lantern' })
  await post({ title: 'Newer', body: bodyOf('About a lantern.') })
  expect((await titles('lantern'))[0]).toBe('The lantern')
})

test('the snippet shows where the words stand', async () => {
  const words = (word: string, times: number) => Array.from({ length: times }, () => word).join(' ')
  await post({
    excerpt: '',
    body: bodyOf(`${words('before', 60)} rivers & lanterns <b> ${words('after', 60)}`),
  })
  await fill()
  const snippet = withMarks((await findPublicMatches('river lantern', { page: 1 })).hits[0]?.snippet)
  expect(snippet).toMatch(/^… before .*\[rivers\] & \[lanterns\] <b> after.* …$/)
})

describe('what is not public is not found', () => {
  test.each([
    ['a draft', { status: 'draft' }],
    ['what is due tomorrow', { status: 'scheduled', publishedAt: new Date(Date.now() + 86_400_000) }],
    ['what was withdrawn', { withdrawnAt: new Date() }],
    ['what is in the trash', { status: 'trashed', trashedAt: new Date() }],
  ] as const)('%s', async (_, values) => {
    await post({ title: 'Secret heron', ...values })
    expect(await titles('heron')).toEqual([])
  })

  test('from the moment at which it is taken down, before anything is filled', async () => {
    const { id } = await post({ title: 'Secret heron' })
    expect(await titles('heron')).toEqual(['Secret heron'])
    await database().post.update({ where: { id }, data: { withdrawnAt: new Date() } })
    expect((await findPublicMatches('heron', { page: 1 })).total).toBe(0)
  })

  test('nor a post whose consent has ended', async () => {
    const { id } = await post({ title: 'Secret heron' })
    const consent = await database().consent.create({
      data: { codeName: 'A', expiresAt: new Date(Date.now() - 1_000) },
    })
    await database().consentPost.create({ data: { consentId: consent.id, postId: id } })
    expect(await titles('heron')).toEqual([])
  })

  test('nor a word that was taken out of a text, however it was done', async () => {
    const { id } = await post({ body: bodyOf('Her name is Bopha.') })
    await fill()
    await database().post.update({ where: { id }, data: { body: bodyOf('Her name is not said.') } })
    expect((await findPublicMatches('Bopha', { page: 1 })).total).toBe(0)
  })

  test('nor the caption of a picture that was withdrawn', async () => {
    const cover = await picture()
    const row = await post({ title: 'Crossing', coverId: cover.id, coverCaption: 'The old ferry' })
    await file(row, { pictures: [cover] })
    expect(await titles('ferry')).toEqual(['Crossing'])
    await database().media.update({ where: { id: cover.id }, data: { withdrawnAt: new Date() } })
    expect(await titles('ferry')).toEqual([])
    expect(await titles('crossing')).toEqual(['Crossing'])
  })
})

test('a saved text is found at once, with nothing to wait for', async () => {
  const { id } = await post({ title: 'Before' })
  await save(await staff('editor'), { postId: id, version: 1, title: 'Marigold' })
  expect((await findPublicMatches('marigold', { page: 1 })).total).toBe(1)
  expect((await findPublicMatches('before', { page: 1 })).total).toBe(0)
})

test('a new name of an author, a topic or a tag is found after the next filling', async () => {
  const [writer, above, word] = [await author(), await topic(), await tag()]
  await file(await post({ title: 'Filed' }), { authors: [writer], topics: [above], tags: [word] })
  await fill()
  await database().author.update({ where: { id: writer.id }, data: { name: 'Chenda' } })
  await database().topic.update({ where: { id: above.id }, data: { name: 'Weaving' } })
  await database().tag.update({ where: { id: word.id }, data: { name: 'indigo' } })
  expect(await titles('chenda weaving indigo')).toEqual(['Filed'])
})

test('a new name is found that was being written during a filling', async () => {
  const [writer, above] = [await author(), await topic()]
  await file(await post({ title: 'Filed' }), { authors: [writer], topics: [above] })
  await database().$transaction(async (tx) => {
    await tx.author.update({ where: { id: writer.id }, data: { name: 'Chenda' } })
    await tx.postTopic.deleteMany({ where: { topicId: above.id } })
    await fill()
  })
  expect(await titles('chenda')).toEqual(['Filed'])
  expect(await titles(above.name)).toEqual([])
})

test('deleting a post leaves nothing to fill', async () => {
  const row = await post()
  await file(row, { topics: [await topic()] })
  await database().post.delete({ where: { id: row.id } })
  await fill()
  expect(await database().searchDue.count()).toBe(0)
  expect(await database().postSearch.count()).toBe(0)
})

describe('a misspelt word', () => {
  const instead = async (asked: string) => {
    await fill()
    const { instead, hits } = await findPublicMatches(asked, { page: 1 })
    return [instead, hits.map(({ post }) => post.title)]
  }

  test.each(['vilage', 'villlage', 'vilalge', 'viilage'])('such as %s is put right', async (asked) => {
    await post({ title: 'Our village' })
    expect(await instead(asked)).toEqual(['village', ['Our village']])
  })

  test('leaves the others as they are', async () => {
    await post({ title: 'Our village school' })
    expect(await instead('scool village')).toEqual(['school village', ['Our village school']])
  })

  test.each([
    ['a draft', { status: 'draft' }],
    ['a withdrawn post', { withdrawnAt: new Date() }],
    ['a post that is not due', { status: 'scheduled', publishedAt: new Date(Date.now() + 86_400_000) }],
    ['a post about a child', { protection: 'child' }],
    ['a post about somebody at risk', { protection: 'not_sure' }],
  ] as const)('is never put right to a name from %s', async (_, values) => {
    await post({ title: 'About Kunthea', body: bodyOf('Kunthea came.'), ...values })
    expect(await instead('Kuntea')).toEqual([null, []])
  })

  test('is not put right to a name that was public before, even while its word is still listed', async () => {
    const { id } = await post({ title: 'About Kunthea' })
    expect(await instead('Kuntea')).toEqual(['kunthea', ['About Kunthea']])
    for (const change of [{ protection: 'child' as const }, { withdrawnAt: new Date() }]) {
      await database().post.update({ where: { id }, data: change })
      expect(await database().searchWord.count({ where: { word: 'kunthea' } })).toBe(1)
      expect((await findPublicMatches('Kuntea', { page: 1 })).instead).toBeNull()
    }
  })

  test('is not put right to a word that stands in a caption alone', async () => {
    const cover = await picture()
    await file(await post({ coverId: cover.id, coverCaption: 'Kunthea' }), { pictures: [cover] })
    expect(await instead('Kuntea')).toEqual([null, []])
  })
})

test('words that stand nowhere any more are forgotten at night, the others kept', async () => {
  const { id } = await post({ title: 'Kunthea walking', excerpt: '', body: bodyOf('') })
  await fill()
  await database().post.update({ where: { id }, data: { title: 'Somebody walking' } })
  await fill()
  await forgetOldWords(system)
  const words = (await database().searchWord.findMany()).map(({ word }) => word)
  expect(words.sort()).toEqual(['somebody', 'walking'])
})

test('odd questions are no error', async () => {
  await post()
  for (const asked of [
    '',
    ' ',
    "'",
    "o'neill \\ :* & | ! ()",
    '\ud800',
    'a'.repeat(5_000),
    '<script>',
    '🕯',
  ]) {
    expect((await findPublicMatches(asked, { page: 1 })).hits).toEqual([])
  }
})

test('when too many search at once some are asked to wait, and later all is well', async () => {
  await post({ title: 'Lantern' })
  await fill()
  const all = Array.from({ length: 40 }, () => findPublicMatches('lantern', { page: 1 }))
  const outcomes = await Promise.allSettled(all)
  const refused = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as RefusedError] : []))
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(40)
  expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(['unavailable']))
  expect((await findPublicMatches('lantern', { page: 1 })).total).toBe(1)
})

test('more than ten words are not asked for', async () => {
  await post({ title: 'one two three four five six seven eight nine ten' })
  expect(await titles('one two three four five six seven eight nine ten eleven')).toHaveLength(1)
})

test('further pages hold the rest', async () => {
  for (let number = 0; number < 12; number += 1) await post({ title: `Lantern ${number}` })
  await fill()
  const [first, second] = [
    await findPublicMatches('lantern', { page: 1 }),
    await findPublicMatches('lantern', { page: 2 }),
  ]
  expect([first.hits.length, second.hits.length, first.total, first.pages]).toEqual([10, 2, 12, 2])
  expect(new Set([...first.hits, ...second.hits].map(({ post }) => post.id)).size).toBe(12)
})

describe('the newest posts and the index of words give the same answer', () => {
  const ways = (word: string) => database().$queryRaw<
    { date: string[] | null; word: string[]; common: boolean }[]
  >`
    WITH given AS (SELECT search_query(${[word]}, ${[false]}, '') AS asked, search_query(${[word]}, ${[false]}, 'ABC') AS spoken)
    SELECT newest_matches_by_date(asked, spoken) AS date, newest_matches_by_word(asked, spoken) AS word,
           is_common_search(asked) AS common FROM given`

  beforeEach(async () => {
    const cover = await picture()
    for (let number = 1; number <= 24; number++) {
      const held = [2, 3, 5, 7].filter((divisor) => number % divisor === 0).map((divisor) => `word${divisor}`)
      const row = await post({
        title: `every ${held.join(' ')}`,
        ...(number === 6 ? { withdrawnAt: new Date() } : {}),
        ...(number === 10 ? { publishedAt: new Date(Date.now() + 86_400_000), status: 'scheduled' } : {}),
        ...(number === 14 ? { coverId: cover.id, coverCaption: 'word3' } : {}),
      })
      if (number === 14) await file(row, { pictures: [cover] })
    }
    await database().media.update({ where: { id: cover.id }, data: { withdrawnAt: new Date() } })
    await fill()
  })

  test.each([
    ['every', 22, true],
    ['word2', 10, true],
    ['word3', 7, true],
    ['word5', 3, false],
    ['word7', 3, false],
    ['nowhere', 0, false],
  ])('for %s', async (word, count, common) => {
    const [found] = await ways(word)
    expect(found!.word).toHaveLength(count)
    expect(found!.date).toEqual(found!.word)
    expect(found!.common).toBe(common)
  })
})
