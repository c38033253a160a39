import { emailIndexOf } from '#lib/comments/writers/sealed-email.ts'
import { parseDocument } from '#lib/content/schema.ts'
import { toText } from '#lib/content/to-text.ts'
import { database } from '#lib/database/client.ts'
import { publicDatabase } from '#lib/database/public.ts'
import { listImportRuns, requireImportRun } from '#lib/moving/queries.ts'
import type { ImportReport } from '#lib/moving/report.ts'
import { importWordpress } from '#lib/moving/wordpress/import.ts'
import { useDatabase } from '../../../factories/database.ts'
import { staff, visitor } from '../../../factories/people.ts'
import { bodyOf, post as postHere } from '../../../factories/posts.ts'
import { exportOf, fileOf, item, wxr, wxrComment } from '../../../factories/wxr.ts'

useDatabase()

const river = 'tests/fixtures/wxr/river-1.2.xml'

async function bring(file: string, dryRun = false): Promise<ImportReport> {
  return await importWordpress(await staff('administrator'), { file, dryRun })
}

const textAt = async (path: string) => {
  const { body } = await database().post.findUniqueOrThrow({ where: { path } })
  return toText(parseDocument(body))
}

const linesOf = ({ lines }: ImportReport, code: string) =>
  lines.filter((line) => line.code === code).map(({ text }) => text)

/** Every row of the tables that an import may touch, but the runs and the log of them. */
async function everything(): Promise<string> {
  const db = database()
  return JSON.stringify([
    await db.author.findMany({ orderBy: { id: 'asc' } }),
    await db.topic.findMany({ orderBy: { id: 'asc' } }),
    await db.tag.findMany({ orderBy: { id: 'asc' } }),
    await db.post.findMany({
      orderBy: { id: 'asc' },
      include: { authors: true, topics: true, tags: true, revisions: true },
    }),
    (await db.comment.findMany({ orderBy: { id: 'asc' } })).map(({ duplicateKey, ...comment }) => ({
      ...comment,
      key: Buffer.from(duplicateKey).toString('hex'),
    })),
    await db.importedItem.findMany({ orderBy: [{ kind: 'asc' }, { sourceId: 'asc' }] }),
  ])
}

describe('a blog', () => {
  let tried: ImportReport
  let untouched: boolean
  let brought: ImportReport

  beforeAll(async () => {
    const before = await everything()
    tried = await bring(river, true)
    untouched = before === (await everything()) && (await database().importRun.count()) === 0
    brought = await bring(river)
  })

  test('a trial writes nothing and tells the same', () => {
    expect(untouched).toBe(true)
    expect(tried.counts).toEqual(brought.counts)
    expect(tried.lines).toEqual(brought.lines)
    expect(tried).toMatchObject({ dryRun: true, runId: null })
  })

  test('everything is counted', () => {
    expect(brought.counts).toEqual({
      authors: 3,
      topics: 3,
      tags: 1,
      posts: 10,
      pages: 2,
      comments: 16,
      waitingComments: 1,
      picturesLinked: 2,
      pictures: 1,
      trashedPosts: 1,
      otherItems: 3,
      spamComments: 1,
      trashedComments: 1,
      pingbacks: 1,
      notes: 1,
      otherComments: 1,
      emptyComments: 1,
    })
  })

  test('each text stands at its old path with its state and moment', async () => {
    const posts = await database().post.findMany({ orderBy: { path: 'asc' } })
    expect(
      posts.map(({ path, kind, status, publishedAt }) => [
        path,
        kind,
        status,
        publishedAt?.toISOString() ?? null,
      ]),
    ).toEqual([
      ['/2010/12/13/finding-dara-2', 'post', 'published', '2010-12-13T01:00:00.000Z'],
      ['/2010/12/13/finding-dara/', 'post', 'published', '2010-12-13T01:00:00.000Z'],
      ['/2011/01/កុមារ', 'post', 'published', '2011-01-05T03:04:05.000Z'],
      ['/2011/02/01/a-private-note/', 'post', 'draft', null],
      ['/2011/02/02/behind-a-password/', 'post', 'draft', null],
      [expect.stringMatching(/^\/\d{4}\/\d\d\/a-draft\/$/), 'post', 'draft', null],
      ['/about/', 'page', 'published', '2010-12-13T01:00:00.000Z'],
      ['/about/team/', 'page', 'published', '2010-12-13T01:00:00.000Z'],
      ['/for-2099/', 'post', 'scheduled', '2099-01-01T00:00:00.000Z'],
      ['/for-last-year/', 'post', 'draft', null],
      ['/for-review/', 'post', 'in_review', null],
      ['/tags-2/orphans/', 'post', 'published', '2010-12-13T01:00:00.000Z'],
    ])
  })

  test('readers see only what everybody could read there', async () => {
    const paths = (await publicDatabase().publicPost.findMany({ select: { path: true } })).map(
      ({ path }) => path,
    )
    expect(paths.sort()).toEqual([
      '/2010/12/13/finding-dara-2',
      '/2010/12/13/finding-dara/',
      '/2011/01/កុមារ',
      '/about/',
      '/about/team/',
      '/tags-2/orphans/',
    ])
    expect(await publicDatabase().publicComment.findFirst({ where: { anchor: { in: [31, 60] } } })).toBeNull()
  })

  test('what became of private, protected and overdue texts is told', () => {
    expect(linesOf(brought, 'was_private')).toEqual([
      '/2011/02/01/a-private-note/: it came in as a draft, because it was private.',
    ])
    expect(linesOf(brought, 'had_password')).toHaveLength(1)
    expect(linesOf(brought, 'time_has_passed')).toHaveLength(1)
  })

  test('taken and reserved addresses are stored beside and told', () => {
    expect(linesOf(brought, 'path_taken')).toEqual([
      '/2010/12/13/finding-dara-2: it stands here, because something else stands at /2010/12/13/finding-dara.',
    ])
    expect(linesOf(brought, 'path_reserved')).toEqual([
      '/tags-2/orphans/: it stands here, because /tags/orphans/ is an address of Lamplight itself.',
    ])
  })

  test('the second of two texts with one guid goes without', async () => {
    const guid = 'https://stories.river.example/?p=101'
    expect((await database().post.findUniqueOrThrow({ where: { guid } })).path).toBe(
      '/2010/12/13/finding-dara/',
    )
    expect(linesOf(brought, 'guid_taken')).toHaveLength(1)
  })

  test('classic text gets its paragraphs, and what is not understood stays and is told', async () => {
    expect(await textAt('/2010/12/13/finding-dara/')).toContain(
      'She came home on a Monday.\n\nThe door was open. He wrote ]]> and left.',
    )
    expect(await textAt('/2011/01/កុមារ')).toBe('ទន្លេ')
    expect(linesOf(brought, 'kept_as_html')).toEqual(['/about/: kept as HTML, as it was: dl.'])
  })

  test('a gallery is a list of links to the pictures until they are brought', async () => {
    const { body } = await database().post.findUniqueOrThrow({ where: { path: '/2010/12/13/finding-dara/' } })
    expect(JSON.stringify(body)).toContain(
      'https://stories.river.example/wp-content/uploads/2010/12/river.jpg',
    )
    expect(JSON.stringify(body)).toContain('The river at dawn')
  })

  test('title, excerpt, language, guid and closed comments are kept', async () => {
    const found = await database().post.findUniqueOrThrow({ where: { path: '/2010/12/13/finding-dara/' } })
    expect(found).toMatchObject({
      title: 'Finding Dara',
      excerpt: 'She came home.',
      language: 'en-US',
      commentsMode: null,
    })
    const closed = await database().post.findUniqueOrThrow({ where: { path: '/2011/01/កុមារ' } })
    expect(closed).toMatchObject({ title: 'កុមារ និងទន្លេ', commentsMode: 'closed' })
  })

  test('authors are profiles without account and e-mail, unknown ones too', async () => {
    const authors = await database().author.findMany({ orderBy: { slug: 'asc' } })
    expect(authors.map(({ slug, name, accountId }) => [slug, name, accountId])).toEqual([
      ['a-guest', 'a-guest', null],
      ['sokha', 'Sokha Chan', null],
      ['vuthy', 'Vuthy', null],
    ])
    const [credited] = await database().postAuthor.findMany({
      where: { post: { path: '/2011/01/កុមារ' } },
      include: { author: true },
    })
    expect(credited?.author.slug).toBe('vuthy')
  })

  test('topics are a tree whichever came first, and tags are decoded', async () => {
    const topics = await database().topic.findMany({ orderBy: { slug: 'asc' }, include: { parent: true } })
    expect(
      topics.map(({ slug, name, description, parent }) => [slug, name, description, parent?.slug]),
    ).toEqual([
      ['families', 'Families & Friends', 'About families.', undefined],
      ['lost', 'Lost', '', undefined],
      ['reunions', 'Reunions', '', 'families'],
    ])
    const tagged = await database().postTag.findMany({ include: { tag: true, post: true } })
    expect(tagged.map(({ tag, post }) => [tag.slug, post.title])).toEqual([['កុមារ', 'Finding Dara']])
    expect(linesOf(brought, 'topic_without_parent')).toHaveLength(1)
  })

  test('comments keep number, thread, moment, name and text', async () => {
    const comments = await database().comment.findMany({
      where: { post: { path: '/2010/12/13/finding-dara/' } },
      orderBy: { anchor: 'asc' },
      include: { parent: true },
    })
    expect(comments.map(({ anchor, parent, status }) => [anchor, parent?.anchor ?? null, status])).toEqual([
      [11, null, 'approved'],
      [12, 11, 'approved'],
      [13, 12, 'approved'],
      [14, 13, 'approved'],
      [15, 14, 'approved'],
      [16, 17, 'approved'],
      [17, 15, 'approved'],
      [18, 16, 'approved'],
      [19, 18, 'approved'],
      [30, null, 'approved'],
      [31, null, 'waiting'],
      [37, null, 'approved'],
      [38, null, 'approved'],
      [39, null, 'approved'],
      [40, null, 'approved'],
    ])
    const byAnchor = new Map(comments.map((comment) => [comment.anchor, comment]))
    expect(byAnchor.get(38)).toMatchObject({
      authorName: 'Anonymous',
      website: '',
      body: 'First line\nsecond *line* & more',
    })
    expect(byAnchor.get(39)).toMatchObject({ authorName: 'Tom & Ann', website: 'https://tom.example/' })
    expect(byAnchor.get(11)?.createdAt.toISOString()).toBe('2010-12-14T09:00:00.000Z')
    expect(linesOf(brought, 'parents_missing')).toEqual([
      '/2010/12/13/finding-dara/: 2 replies to a comment that is not here begin threads of their own.',
    ])
    expect(linesOf(brought, 'dates_missing')).toHaveLength(1)
  })

  test('comments stay apart from the live queue and carry no address, but what knows their writer again', async () => {
    const comments = await database().comment.findMany()
    expect(comments.every(({ imported, emailSealed }) => imported && !emailSealed)).toBe(true)
    const ofReader = comments.filter(({ emailIndex }) =>
      emailIndex ? Buffer.from(emailIndex).equals(emailIndexOf('reader11@secret.example')) : false,
    )
    expect(ofReader.map(({ anchor }) => anchor)).toEqual([11])
  })

  test('no note, no e-mail, no IP address and no password is anywhere', async () => {
    const runs = await database().importRun.findMany()
    const audit = await database().auditEvent.findMany()
    expect((await everything()) + JSON.stringify([runs, audit, brought])).not.toMatch(
      /secret\.example|203\.0\.113|akismet|Maly|vuthy\.private|rice/,
    )
  })

  test('each text has its first revision', async () => {
    const revisions = await database().revision.findMany({ include: { post: true } })
    expect(revisions).toHaveLength(12)
    const first = revisions.find(({ post }) => post.path === '/2010/12/13/finding-dara/')
    const author = await database().author.findUniqueOrThrow({ where: { slug: 'sokha' } })
    expect(first).toMatchObject({ number: 1, reason: 'imported', title: 'Finding Dara' })
    expect(first?.snapshot).toMatchObject({
      path: '/2010/12/13/finding-dara/',
      excerpt: 'She came home.',
      authors: [author.id],
    })
  })

  test('the run is kept with its counts and its report, and in the log', async () => {
    const actor = await staff('administrator')
    const [run] = await listImportRuns(actor)
    expect(run).toMatchObject({
      status: 'done',
      fileName: 'river-1.2.xml',
      from: 'stories.river.example',
      counts: brought.counts,
      progress: null,
    })
    expect((await requireImportRun(actor, run!.id)).lines).toEqual(brought.lines)
    const logged = await database().auditEvent.findMany({ where: { action: 'import_wordpress' } })
    expect(logged).toMatchObject([{ subject: run!.id, detail: brought.counts }])
  })

  test('a second run changes nothing', async () => {
    const before = await everything()
    const again = await bring(river)
    expect(await everything()).toBe(before)
    expect(again.counts).toMatchObject({ alreadyHere: 28 })
    expect(again.counts.posts ?? again.counts.comments ?? again.counts.authors).toBeUndefined()
  })
})

describe('another export of the same blog', () => {
  const id = 9_000
  const first = wxrComment({ comment_id: 501 })
  const more = wxrComment({ comment_id: 502, comment_parent: 501 }) + wxrComment({ comment_id: 503 })

  test('brings what is new, keeps what was changed and does not bring back what was deleted', async () => {
    await bring(exportOf(item({ post_id: id, comments: first }), item({ post_id: id + 1 })))
    const kept = await database().post.update({
      where: { path: `/post-${id}/` },
      data: { title: 'Changed here' },
    })
    await database().post.delete({ where: { path: `/post-${id + 1}/` } })
    const report = await bring(
      exportOf(
        item({ post_id: id, comments: first + more }),
        item({ post_id: id + 1, comments: wxrComment({ comment_id: 504 }) }),
        item({ post_id: id + 2 }),
      ),
    )
    expect(report.counts).toEqual({ posts: 1, comments: 2, alreadyHere: 3 })
    expect(await database().post.findUnique({ where: { path: `/post-${id + 1}/` } })).toBeNull()
    const comments = await database().comment.findMany({
      where: { postId: kept.id },
      orderBy: { anchor: 'asc' },
      include: { parent: true },
    })
    expect(comments.map(({ anchor, parent }) => [anchor, parent?.anchor])).toEqual([
      [501, undefined],
      [502, 501],
      [503, undefined],
    ])
    expect((await database().post.findUniqueOrThrow({ where: { id: kept.id } })).title).toBe('Changed here')
  })

  test('a number that was given away here in the meantime becomes the next free one', async () => {
    const { id: postId } = await database().post.findUniqueOrThrow({ where: { path: `/post-${id}/` } })
    await database().comment.create({
      data: { postId, anchor: 504, authorName: 'Here', body: 'Here.', duplicateKey: new Uint8Array([1]) },
    })
    const report = await bring(
      exportOf(
        item({ post_id: id, comments: wxrComment({ comment_id: 504, comment_content: 'From there.' }) }),
      ),
    )
    expect(linesOf(report, 'renumbered')).toEqual([
      `Post ${id}: 1 comment has a new number, because the old one is taken.`,
    ])
    expect(await database().comment.findFirst({ where: { postId, anchor: 505 } })).toMatchObject({
      body: 'From there.',
    })
  })

  test('different texts of one number are both brought, once, and the same text twice is one', async () => {
    const file = exportOf(
      item({ post_id: id + 20 }),
      item({ post_id: id + 20, title: 'Another' }),
      item({ post_id: id + 20 }),
    )
    const report = await bring(file)
    expect(report.counts).toEqual({ posts: 2, alreadyHere: 1 })
    expect(linesOf(report, 'number_twice')).toEqual([
      `Different texts in the file have the number ${id + 20}; each was brought.`,
    ])
    expect((await bring(file)).counts).toEqual({ alreadyHere: 3 })
  })

  test('a topic and an author that were deleted here stay away, and the import goes on', async () => {
    const category = (name: string) =>
      `<category domain="category" nicename="${name}"><![CDATA[${name}]]></category>`
    await bring(exportOf(item({ post_id: id + 10, creator: 'leaving', comments: category('closing') })))
    await database().postAuthor.deleteMany({ where: { author: { slug: 'leaving' } } })
    await database().author.delete({ where: { slug: 'leaving' } })
    await database().topic.delete({ where: { slug: 'closing' } })
    const report = await bring(
      exportOf(item({ post_id: id + 11, creator: 'leaving', comments: category('closing') })),
    )
    expect(report.counts).toEqual({ posts: 1 })
  })
})

describe('what is here already', () => {
  test('a text of another address is not touched', async () => {
    const here = await postHere({ path: '/taken/', body: bodyOf('Ours.') })
    const report = await bring(exportOf(item({ link: 'https://blog.river.example/taken' })))
    expect(linesOf(report, 'path_taken')).toEqual([
      '/taken-2: it stands here, because something else stands at /taken.',
    ])
    expect(await database().post.findUnique({ where: { id: here.id } })).toMatchObject({
      path: '/taken/',
      version: 1,
    })
  })

  test('an address that was emptied on purpose gets a draft only', async () => {
    await database().removedPath.create({ data: { path: '/her-story/' } })
    const report = await bring(exportOf(item({ link: 'https://blog.river.example/her-story' })))
    expect(linesOf(report, 'path_was_emptied')).toHaveLength(1)
    expect(await database().post.findUnique({ where: { path: '/her-story' } })).toMatchObject({
      status: 'draft',
      publishedAt: null,
    })
  })

  test('an author of the same slug and another name is somebody else', async () => {
    await database().author.create({ data: { slug: 'maly', name: 'Maly Sok' } })
    const author = (name: string) =>
      `<wp:author><wp:author_login>maly</wp:author_login><wp:author_display_name>${name}</wp:author_display_name></wp:author>`
    await bring(fileOf(wxr(author('Maly Chea'), 'https://one.river.example')))
    await bring(fileOf(wxr(author('Maly Sok'), 'https://two.river.example')))
    const slugs = await database().author.findMany({
      where: { name: { startsWith: 'Maly' } },
      orderBy: { slug: 'asc' },
    })
    expect(slugs.map(({ slug, name }) => [slug, name])).toEqual([
      ['maly', 'Maly Sok'],
      ['maly-2', 'Maly Chea'],
    ])
  })

  test('a topic of the same slug is used and is no demonstration any more', async () => {
    await database().topic.create({ data: { slug: 'water', name: 'Water', demonstration: true } })
    await bring(
      exportOf(item({ comments: '<category domain="category" nicename="water">Clean water</category>' })),
    )
    expect(await database().topic.findUnique({ where: { slug: 'water' } })).toMatchObject({
      name: 'Water',
      demonstration: false,
    })
  })

  test('topics that are each other’s parents do not become a ring', async () => {
    const topic = (slug: string, parent: string) =>
      `<wp:category><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${slug}</wp:cat_name></wp:category>`
    await bring(fileOf(wxr(topic('ring-a', 'ring-b') + topic('ring-b', 'ring-a'))))
    const ring = await database().topic.findMany({
      where: { slug: { startsWith: 'ring-' } },
      orderBy: { slug: 'asc' },
      include: { parent: true },
    })
    expect(ring.map(({ slug, parent }) => [slug, parent?.slug])).toEqual([
      ['ring-a', 'ring-b'],
      ['ring-b', undefined],
    ])
  })
})

test('pages stand under the pages that they stood under, in their order, whichever came first', async () => {
  const page = (post_id: number, post_parent: number, menu_order = 0) =>
    item({ post_id, post_parent, menu_order, post_type: 'page', title: `Page ${post_id}` })
  const file = exportOf(
    page(9303, 9301, 2),
    page(9302, 9301, 1),
    page(9301, 0),
    page(9304, 9999),
    page(9305, 9306),
    page(9306, 9305),
  )
  const report = await bring(file)
  const places = await database().pagePlace.findMany({
    where: { post: { title: { startsWith: 'Page 930' } } },
    orderBy: { post: { title: 'asc' } },
    select: { post: { select: { title: true } }, parent: { select: { title: true } }, position: true },
  })
  expect(places.map(({ post, parent, position }) => [post.title, parent?.title, position])).toEqual([
    ['Page 9302', 'Page 9301', 1],
    ['Page 9303', 'Page 9301', 2],
    ['Page 9305', 'Page 9306', 0],
    ['Page 9306', undefined, 0],
  ])
  expect(linesOf(report, 'page_at_top')).toHaveLength(1)
  const before = await database().pagePlace.findMany({ orderBy: { postId: 'asc' } })
  await bring(file)
  expect(await database().pagePlace.findMany({ orderBy: { postId: 'asc' } })).toEqual(before)
})

describe('older dialects', () => {
  test('WXR 1.0: tags, categories without slug, a date in the feed only', async () => {
    const report = await bring('tests/fixtures/wxr/old-1.0.xml')
    expect(report.counts).toEqual({ authors: 1, topics: 1, tags: 1, posts: 1, comments: 1 })
    const found = await database().post.findUniqueOrThrow({
      where: { path: '/a-school-opens/' },
      include: { topics: { include: { topic: true } }, tags: { include: { tag: true } }, comments: true },
    })
    expect(found.publishedAt?.toISOString()).toBe('2010-10-20T14:09:37.000Z')
    expect(found.topics.map(({ topic }) => topic.name)).toEqual(['Children'])
    expect(found.tags.map(({ tag }) => tag.name)).toEqual(['News'])
    expect(found.comments).toMatchObject([{ body: 'Hi, this is a comment.\nIt has two lines.' }])
    expect(linesOf(report, 'address_made')).toHaveLength(1)
  })

  test('WXR 1.1: empty lines before the export, no base URL, titles with entities', async () => {
    const report = await bring('tests/fixtures/wxr/plain-1.1.xml')
    expect(report.source).toBe('wordpress:blog.river.example/stories')
    expect(await database().post.findUnique({ where: { path: '/stories/2012/rice-salt/' } })).toMatchObject({
      title: 'Rice & salt',
    })
    expect(await database().author.findUnique({ where: { slug: 'bopha' } })).toMatchObject({
      name: 'Bopha Keo',
    })
  })
})

describe('all or nothing', () => {
  test('a file that is damaged at its end brings nothing and says why', async () => {
    const before = await everything()
    const file = fileOf(
      wxr(item({ post_id: 7_000 }) + item({ post_id: 7_001 })).replace(/<\/channel>.*$/s, ''),
    )
    await expect(bring(file)).rejects.toMatchObject({
      fields: { file: [expect.stringMatching(/^The file ends too early, at line/)] },
    })
    expect(await everything()).toBe(before)
    const [run] = await listImportRuns(await staff('administrator'))
    expect(run).toMatchObject({
      status: 'failed',
      failure: expect.stringMatching(/^The file ends too early/),
      counts: {},
    })
  })

  test('a failure half-way through brings nothing', async () => {
    const before = await everything()
    await database().$executeRaw`ALTER TABLE post ADD CONSTRAINT no_trouble CHECK (title <> 'Trouble')`
    await expect(
      bring(exportOf(item({ post_id: 7_100 }), item({ post_id: 7_101, title: 'Trouble' }))),
    ).rejects.toThrow()
    await database().$executeRaw`ALTER TABLE post DROP CONSTRAINT no_trouble`
    expect(await everything()).toBe(before)
    const [run] = await listImportRuns(await staff('administrator'))
    expect(run).toMatchObject({
      status: 'failed',
      failure: 'Something went wrong that was not expected. Nothing was brought.',
    })
  })

  test('a second import at the same time is refused kindly, and the first goes on', async () => {
    const file = exportOf(...Array.from({ length: 40 }, (_, at) => item({ post_id: 7_200 + at })))
    const outcomes = await Promise.allSettled([bring(file), bring(file)])
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused).toMatchObject([
      { reason: { reason: 'conflict', message: expect.stringMatching(/^Another import is running/) } },
    ])
    expect(
      await database().importedItem.count({ where: { kind: 'post', sourceId: { startsWith: '72' } } }),
    ).toBe(40)
  })

  test('a run that was broken off is told as such by the next', async () => {
    const { id } = await database().importRun.create({ data: { source: 'wordpress', fileName: 'lost.xml' } })
    await bring(exportOf(item()))
    expect(await database().importRun.findUnique({ where: { id } })).toMatchObject({
      status: 'failed',
      failure: 'It was broken off. Nothing was brought.',
    })
  })
})

test('a text without title, number or date, and one of many letters, come in and are told', async () => {
  const report = await bring(
    exportOf(
      item({ post_id: 8_000, title: '' }),
      item({ post_id: '', guid: 'tag:unnumbered', link: 'https://blog.river.example/unnumbered/' }),
      item({ post_id: 8_001, post_date_gmt: '0000-00-00 00:00:00' }),
      item({ post_id: 8_002, content: 'word '.repeat(250_000) }),
      item({ post_id: 8_003, title: 'br\ufffdken' }),
    ),
  )
  expect(report.counts).toEqual({ posts: 5 })
  expect(linesOf(report, 'no_title')).toEqual(['/post-8000/: it had no title.'])
  expect(linesOf(report, 'no_date')).toHaveLength(1)
  expect(linesOf(report, 'text_not_brought')).toHaveLength(1)
  expect(linesOf(report, 'damaged_letters')).toHaveLength(1)
  expect(await database().post.findUnique({ where: { path: '/post-8002/' } })).toMatchObject({
    status: 'draft',
  })
})

test('only who may bring another blog does, and sees the runs', async () => {
  const file = exportOf(item())
  for (const role of ['editor', 'author', 'contributor', 'moderator', 'viewer'] as const) {
    const actor = await staff(role)
    await expect(importWordpress(actor, { file, dryRun: true })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    await expect(listImportRuns(actor)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(requireImportRun(actor, crypto.randomUUID())).rejects.toMatchObject({ reason: 'forbidden' })
  }
  await expect(importWordpress(visitor(), { file, dryRun: true })).rejects.toMatchObject({
    reason: 'unauthenticated',
  })
  const administrator = await staff('administrator')
  await expect(requireImportRun(administrator, crypto.randomUUID())).rejects.toMatchObject({
    reason: 'not_found',
  })
  await expect(requireImportRun(administrator, 'x')).rejects.toMatchObject({ reason: 'not_found' })
})

test('what is too long to look up by, or no number, does not stop an import', async () => {
  const endless = Array.from({ length: 2_000 }, (_, at) => (at * 7_919).toString(36)).join('')
  const odd = { comment_id: 1.5, comment_content: 'One and a half.' }
  const report = await bring(
    exportOf(
      item({ post_id: 9_101, guid: endless, comments: wxrComment(odd) }),
      item({ post_id: endless, link: 'https://blog.river.example/endless/', guid: endless }),
    ),
  )
  expect(report.counts).toMatchObject({ posts: 2, comments: 1 })
  const brought = await database().post.findUniqueOrThrow({
    where: { path: '/post-9101/' },
    include: { comments: true },
  })
  expect(brought).toMatchObject({ guid: null, comments: [{ anchor: 1 }] })
})
