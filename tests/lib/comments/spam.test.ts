import { eraseComment } from '#lib/comments/erase.ts'
import { moderate } from '#lib/comments/moderate.ts'
import { purgeTrash } from '#lib/comments/purge-trash.ts'
import { featuresOf, form, size } from '#lib/comments/spam/features.ts'
import { forgetSpamModel } from '#lib/comments/spam/find-model.ts'
import { learn } from '#lib/comments/spam/learn.ts'
import { packModel, scoreOf, unpackModel } from '#lib/comments/spam/model.ts'
import { trainSpamModel, trainSpamModelWhenWorthIt } from '#lib/comments/spam/train.ts'
import { submitComment } from '#lib/comments/submit.ts'
import { undo } from '#lib/comments/undo.ts'
import { database } from '#lib/database/client.ts'
import { systemActor } from '#lib/people/actor.ts'
import { changeSite } from '#lib/settings/change.ts'
import { comment, commenter } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff, visitor } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { honestTexts, spamTexts } from './spam-texts.ts'
import { submission } from './submission.ts'

useDatabase()

const system = systemActor('test')
const written = (body: string) => ({ name: 'Reader', body, website: '' })
const lessons = [
  ...spamTexts.map((body) => ({ features: featuresOf(written(body)), isSpam: true })),
  ...honestTexts.map((body) => ({ features: featuresOf(written(body)), isSpam: false })),
]

beforeEach(async () => {
  await database().comment.deleteMany()
  await database().spamPast.deleteMany()
  await database().spamModel.deleteMany()
  forgetSpamModel()
})
afterEach(() => changeSite(system, { commentsMode: 'held' }))

describe('features', () => {
  it('are those of this form: weights of another would mean other words', () => {
    const { places } = featuresOf(written('Free followers! See https://shop.example &#39;now&#39;<br />'))
    const sum = places.reduce((sum, place) => (sum * 31 + place) >>> 0, 0)
    expect([form, places.length, sum]).toEqual([1, 103, 2084410771])
  })

  it('see through entities, tags and disguises', () => {
    const plain = featuresOf(written("Free followers don't wait"))
    const disguised = featuresOf(written('\ufeffFrее &#102;ollowers<br />don&#39;t wa\u200bit'))
    expect(new Set(disguised.places)).toEqual(new Set(plain.places))
  })

  it('are few of a hostile text, and take no time', () => {
    for (const piece of [
      '<',
      '<a href=',
      '&#',
      '&#1;',
      'a.',
      'http://',
      '<a href="x',
      'ﷺ',
      '!',
      'a b ',
      '1',
    ]) {
      const started = performance.now()
      featuresOf({ name: piece.repeat(20), body: piece.repeat(5_000 / piece.length), website: '' })
      expect(performance.now() - started).toBeLessThan(250)
    }
  })
})

describe('the model', () => {
  it('is the same from the same lessons, and the same after it was stored', async () => {
    const [one, other] = [await learn(lessons), await learn(lessons)]
    expect(Buffer.compare(packModel(one), packModel(other))).toBe(0)
    const back = unpackModel(packModel(one))
    for (const { features } of lessons.slice(0, 5))
      expect(scoreOf(back, features)).toBeCloseTo(scoreOf(one, features), 5)
    expect(one.weights).toHaveLength(size)
  })

  it('learns nothing of what only one or two ever wrote', async () => {
    const rare = { features: featuresOf(written('zephyrine quillon')), isSpam: true }
    const { weights } = await learn([...lessons, rare, rare])
    const { places } = featuresOf(written('zephyrine'))
    const own = rare.features.places.filter((place) => places.includes(place))
    const elsewhere = new Set(lessons.flatMap(({ features }) => [...features.places]))
    const alone = own.filter((place) => !elsewhere.has(place))
    expect(alone.length).toBeGreaterThan(10)
    expect(alone.every((place) => weights[place] === 0)).toBe(true)
  })

  it('tells apart what it has not seen', async () => {
    const model = await learn(lessons)
    const score = (body: string) => scoreOf(model, featuresOf(written(body)))
    expect(score('Get free followers now at https://boost.example')).toBeGreaterThan(0.7)
    expect(score('We read this with our small group and prayed for the girls.')).toBeLessThan(0.3)
  })

  it.each([
    ['too short', new Uint8Array(12)],
    ['no numbers', new Uint8Array((size + 2) * 4).fill(0xff)],
  ])('cannot be read where it is %s', (_, bytes) => {
    expect(() => unpackModel(bytes)).toThrow('cannot be read')
  })
})

describe('what decisions teach', () => {
  const lessonOf = async (id: string) =>
    (await database().spamLesson.findUnique({ where: { commentId: id } }))?.isSpam ?? null
  const decide = async (id: string, action: Parameters<typeof moderate>[1]['action']) => {
    const { status, version } = await database().comment.findUniqueOrThrow({ where: { id } })
    return (await moderate(await staff('administrator'), { comments: [{ id, status, version }], action }))
      .done[0]!
  }

  it.each([
    ['approve', false],
    ['spam', true],
    ['reject', null],
    ['trash', null],
    ['hand_over', null],
  ] as const)('%s teaches %j', async (action, isSpam) => {
    const { id } = await comment()
    await decide(id, action)
    expect(await lessonOf(id)).toBe(isSpam)
  })

  it('is what the log says after an undo and after another decision', async () => {
    const { id } = await comment()
    const first = await decide(id, 'spam')
    await undo(await staff('administrator'), { eventId: first.eventId })
    expect(await lessonOf(id)).toBeNull()
    await decide(id, 'spam')
    const third = await decide(id, 'approve')
    expect(await lessonOf(id)).toBe(false)
    await undo(await staff('administrator'), { eventId: third.eventId })
    expect(await lessonOf(id)).toBe(true)
    await decide(id, 'reject')
    expect(await lessonOf(id)).toBeNull()
  })

  it('goes with the text', async () => {
    const { id } = await comment()
    const { version } = await decide(id, 'approve')
    await eraseComment(await staff('administrator'), { commentId: id, version })
    expect(await lessonOf(id)).toBeNull()
  })

  it.each([{ audience: 'team', pile: 'team' }, { pile: 'safety' }] as const)(
    'is nothing where it is %j',
    async (values) => {
      const { id } = await comment(values)
      await decide(id, 'spam')
      expect(await lessonOf(id)).toBeNull()
    },
  )
})

describe('training', () => {
  async function decided(count = spamTexts.length) {
    const { id: postId } = await post()
    const made = async (body: string, isSpam: boolean) => {
      const { id } = await comment({
        postId,
        body,
        status: isSpam ? 'spam' : 'approved',
        createdAt: new Date(2020, 1),
      })
      await database().spamLesson.create({ data: { commentId: id, isSpam } })
    }
    for (const body of spamTexts.slice(0, count)) await made(body, true)
    for (const body of honestTexts.slice(0, count)) await made(body, false)
    return postId
  }
  const submit = async (postId: string, body: string, values = {}) => {
    const { commentId } = await submitComment(visitor(), submission(postId, { body, ...values }))
    return await database().comment.findUniqueOrThrow({
      where: { id: commentId },
      include: { findings: true },
    })
  }
  const spam = 'Hello, cheap followers and free likes for your page, see https://boost.example'

  it('says nothing from too little, and takes back what it said', async () => {
    const postId = await decided()
    await trainSpamModel(system)
    expect(await database().spamModel.count()).toBe(1)
    await database().spamLesson.deleteMany({ where: { isSpam: true } })
    await trainSpamModel(system)
    expect(await database().spamModel.count()).toBe(0)
    expect((await submit(postId, spam)).spamScore).toBeNull()
  })

  it('goes on knowing spam that is forgotten after 30 days, and not which comment it was', async () => {
    const postId = await decided()
    await database().comment.updateMany({ where: { status: 'spam' }, data: { decidedAt: new Date(2020, 1) } })
    const answered = await database().comment.findFirstOrThrow({ where: { status: 'spam' } })
    await comment({ postId, parentId: answered.id, status: 'approved' })
    await purgeTrash(system)
    expect(await database().spamLesson.count({ where: { isSpam: true } })).toBe(0)
    expect(await database().spamPast.count()).toBe(spamTexts.length)
    await trainSpamModel(system)
    expect((await submit(postId, spam)).spamScore).toBeGreaterThan(0.5)
    expect((await submit(postId, 'We prayed for the girls with our group.')).spamScore).toBeLessThan(0.5)
    await database().spamPast.updateMany({ data: { form: form + 1 } })
    await trainSpamModel(system)
    expect(await database().spamModel.count()).toBe(0)
  })

  it('gives a score to each comment, and a reason in words to what it holds', async () => {
    await changeSite(system, { commentsMode: 'open' })
    const postId = await decided()
    await trainSpamModel(system)
    const held = await submit(postId, spam, { proof: await commenter() })
    expect(held).toMatchObject({ status: 'waiting', pile: 'spam' })
    expect(held.spamScore).toBeGreaterThan(0.5)
    const finding = held.findings.find(({ code }) => code === 'looks_like_spam')
    expect(finding?.excerpt).toMatch(/“|a link/)
    const fine = await submit(postId, 'We prayed for the girls with our group.', { proof: await commenter() })
    expect(fine).toMatchObject({ status: 'approved', findings: [] })
    expect(fine.spamScore).toBeLessThan(0.5)
  })

  it('is worth it the first time with enough, then after every twenty', async () => {
    await decided(40)
    await trainSpamModelWhenWorthIt(system)
    expect(await database().spamModel.count()).toBe(0)
    await database().comment.deleteMany()
    await decided()
    await trainSpamModelWhenWorthIt(system)
    const trainedAt = async () => (await database().spamModel.findFirstOrThrow()).trainedAt.getTime()
    const first = await trainedAt()
    await trainSpamModelWhenWorthIt(system)
    expect(await trainedAt()).toBe(first)
    await database().$executeRaw`UPDATE spam_lesson SET at = clock_timestamp() + interval '1 minute'`
    await trainSpamModelWhenWorthIt(system)
    expect(await trainedAt()).toBeGreaterThan(first)
  })

  it('holds all where the weights cannot be read, and says so', async () => {
    await changeSite(system, { commentsMode: 'open' })
    const { id } = await post()
    await database().spamModel.create({ data: { form, weights: new Uint8Array(8), lessons: 1 } })
    const held = await submit(id, 'A fine text.', { proof: await commenter() })
    expect(held).toMatchObject({
      status: 'waiting',
      spamScore: null,
      findings: [{ screen: 'spam', code: 'failed' }],
    })
  })

  it('leaves alone what was learned from other features', async () => {
    const { id } = await post()
    await database().spamModel.create({ data: { form: form + 1, weights: new Uint8Array(8), lessons: 1 } })
    expect(await submit(id, 'A fine text.')).toMatchObject({ spamScore: null, findings: [] })
  })

  it('is for the software and administrators', async () => {
    await expect(trainSpamModel(await staff('moderator'))).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
