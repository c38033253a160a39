import pg from 'pg'
import { database } from '#lib/database/client.ts'
import { comment } from '../../factories/comments.ts'
import { useDatabase } from '../../factories/database.ts'
import { author, staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'
import { file, picture, site, tag, topic } from '../../factories/site.ts'

useDatabase()

/**
 * What changes a public column, and what has to be purged then. `$name` stands for the id of that part of
 * the world below. A column without a line here fails: say what it changes, or purge for it in a migration.
 */
const changes: Record<string, [change: string, ...tags: string[]]> = {
  'public_post.id': [
    `DELETE FROM post WHERE id = $story`,
    'post:$story',
    'list',
    'post:$before',
    'author:$author',
  ],
  'public_post.kind': [
    `UPDATE post SET kind = 'page' WHERE id = $story`,
    'post:$story',
    'list',
    'post:$before',
  ],
  'public_post.path': [`UPDATE post SET path = '/elsewhere' WHERE id = $story`, 'post:$story', 'list'],
  'public_post.title': [`UPDATE post SET title = 'Other' WHERE id = $story`, 'post:$story'],
  'public_post.excerpt': [`UPDATE post SET excerpt = 'Other' WHERE id = $story`, 'post:$story'],
  'public_post.language': [
    `UPDATE post SET language = 'km' WHERE id = $story`,
    'post:$story',
    'post:$translation',
  ],
  'public_post.body': [`UPDATE post SET body = '{}' WHERE id = $story`, 'post:$story'],
  'public_post.cover_id': [`UPDATE post SET cover_id = NULL WHERE id = $story`, 'post:$story', 'list'],
  'public_post.cover_alt': [`UPDATE post SET cover_alt = 'Other' WHERE id = $story`, 'post:$story'],
  'public_post.cover_caption': [`UPDATE post SET cover_caption = 'Other' WHERE id = $story`, 'post:$story'],
  'public_post.published_at': [
    `UPDATE post SET published_at = '2001-01-01' WHERE id = $story`,
    ...['post:$story', 'list', 'post:$before', 'post:$oldest', 'author:$author'],
  ],
  'public_post.updated_at': [
    `UPDATE post SET updated_at = '2001-01-01' WHERE id = $story`,
    'post:$story',
    'list',
  ],
  'public_post.comments_mode': [`UPDATE post SET comments_mode = 'closed' WHERE id = $story`, 'post:$story'],
  'public_post.next_steps_mode': [
    `UPDATE post SET next_steps_mode = 'none' WHERE id = $story`,
    'post:$story',
  ],
  'public_post.protection': [`UPDATE post SET protection = 'child' WHERE id = $story`, 'post:$story', 'list'],
  'public_post.guid': [`UPDATE post SET guid = 'other' WHERE id = $story`, 'post:$story'],
  'public_post.translation_of': [
    `UPDATE post SET translation_of = NULL WHERE id = $translation`,
    ...['post:$translation', 'post:$story'],
  ],
  'public_post.demonstration': [`UPDATE post SET demonstration = true WHERE id = $story`, 'post:$story'],
  'public_post.comment_count': [`DELETE FROM comment WHERE id = $comment`, 'post:$story'],
  'public_post.archived_at': [
    `UPDATE post SET archived_at = now() WHERE id = $story`,
    ...['post:$story', 'list', 'post:$before', 'topic:$topic', 'tag:$tag', 'author:$author'],
  ],

  'public_post_meta.post_id': [`DELETE FROM post WHERE id = $story`, 'post:$story'],
  'public_post_meta.meta_title': [`UPDATE post SET meta_title = 'Other' WHERE id = $story`, 'post:$story'],
  'public_post_meta.meta_description': [
    `UPDATE post SET meta_description = 'Other' WHERE id = $story`,
    'post:$story',
  ],

  'public_post_author.post_id': [
    `DELETE FROM post_author WHERE post_id = $story`,
    'post:$story',
    'author:$author',
    'list',
  ],
  'public_post_author.author_id': [
    `UPDATE post_author SET author_id = $other WHERE post_id = $story`,
    ...['author:$author', 'author:$other', 'post:$story'],
  ],
  'public_post_author.position': [
    `UPDATE post_author SET position = 7 WHERE post_id = $story`,
    'post:$story',
  ],
  'public_author.id': [`DELETE FROM post_author WHERE author_id = $author`, 'author:$author'],
  'public_author.slug': [`UPDATE author SET slug = 'other' WHERE id = $author`, 'author:$author'],
  'public_author.name': [`UPDATE author SET name = 'Other' WHERE id = $author`, 'author:$author'],
  'public_author.bio': [`UPDATE author SET bio = '{}' WHERE id = $author`, 'author:$author'],
  'public_author.links': [`UPDATE author SET links = '[1]' WHERE id = $author`, 'author:$author'],
  'public_author.portrait_id': [`UPDATE author SET portrait_id = NULL WHERE id = $author`, 'author:$author'],
  'public_author.told_to': [`UPDATE author SET told_to_id = $other WHERE id = $author`, 'author:$author'],
  'public_author.demonstration': [
    `UPDATE author SET demonstration = true WHERE id = $author`,
    'author:$author',
  ],

  'public_post_topic.post_id': [
    `DELETE FROM post_topic WHERE post_id = $story`,
    'post:$story',
    'topic:$topic',
    'list',
  ],
  'public_post_topic.topic_id': [
    `DELETE FROM topic WHERE id = $topic`,
    'post:$story',
    'topic:$topic',
    'list',
  ],
  'public_topic.id': [`DELETE FROM topic WHERE id = $topic`, 'topic:$topic', 'list'],
  'public_topic.slug': [`UPDATE topic SET slug = 'other' WHERE id = $topic`, 'topic:$topic', 'list'],
  'public_topic.name': [`UPDATE topic SET name = 'Other' WHERE id = $topic`, 'topic:$topic'],
  'public_topic.description': [`UPDATE topic SET description = 'Other' WHERE id = $topic`, 'topic:$topic'],
  'public_topic.parent_id': [`UPDATE topic SET parent_id = $above WHERE id = $topic`, 'topic:$topic', 'list'],
  'public_topic.position': [`UPDATE topic SET position = 7 WHERE id = $topic`, 'topic:$topic', 'list'],
  'public_topic.comments_mode': [`UPDATE topic SET comments_mode = 'held' WHERE id = $topic`, 'topic:$topic'],
  'public_post_tag.post_id': [`DELETE FROM post_tag WHERE post_id = $story`, 'post:$story', 'tag:$tag'],
  'public_post_tag.tag_id': [`DELETE FROM tag WHERE id = $tag`, 'post:$story', 'tag:$tag'],
  'public_tag.id': [`DELETE FROM post_tag WHERE tag_id = $tag`, 'tag:$tag'],
  'public_tag.slug': [`UPDATE tag SET slug = 'other' WHERE id = $tag`, 'tag:$tag'],
  'public_tag.name': [`UPDATE tag SET name = 'Other' WHERE id = $tag`, 'tag:$tag'],

  'public_media.id': [
    `UPDATE media SET withdrawn_at = now() WHERE id = $media`,
    'media:$media',
    'list',
    'post:$story',
    'author:$author',
  ],
  'public_media.hash': [`UPDATE media SET hash = 'other' WHERE id = $media`, 'media:$media'],
  'public_media.width': [`UPDATE media SET width = 7 WHERE id = $media`, 'media:$media'],
  'public_media.height': [`UPDATE media SET height = 7 WHERE id = $media`, 'media:$media'],
  'public_media.renditions': [`UPDATE media SET renditions = '[]' WHERE id = $media`, 'media:$media'],
  'public_media.credit': [`UPDATE media SET credit = 'Other' WHERE id = $media`, 'media:$media'],
  'public_media.origin': [`UPDATE media SET origin = 'stock' WHERE id = $media`, 'media:$media'],
  'public_media.alt': [`UPDATE media SET alt = 'Other' WHERE id = $media`, 'media:$media', 'post:$story'],
  'public_media.focal_x': [
    `UPDATE media SET focal_x = 7, focal_y = 7 WHERE id = $media`,
    'media:$media',
    'list',
  ],
  'public_media.focal_y': [
    `UPDATE media SET focal_x = 7, focal_y = 7 WHERE id = $media`,
    'media:$media',
    'list',
  ],
  // Addresses of files are no pages: each is asked for anew.
  'public_gone_picture.hash': [`INSERT INTO former_picture (hash, pixels) VALUES ('gone', '')`],
  'public_media_file.hash': [`UPDATE media SET hash = 'other' WHERE id = $media`, 'media:$media'],
  'public_media_file.file': [`UPDATE media SET renditions = '[]' WHERE id = $media`, 'media:$media'],
  'public_media_file.media_id': [
    `DELETE FROM media WHERE id = $media`,
    'media:$media',
    'post:$story',
    'author:$author',
  ],

  'public_next_step.id': [`DELETE FROM next_step WHERE id = $step`, 'post:$story'],
  'public_next_step.post_id': [`UPDATE next_step SET post_id = NULL WHERE id = $step`, 'post:$story', 'site'],
  'public_next_step.kind': [`UPDATE next_step SET kind = 'pray' WHERE id = $step`, 'post:$story'],
  'public_next_step.title': [`UPDATE next_step SET title = 'Other' WHERE id = $step`, 'post:$story'],
  'public_next_step.text': [`UPDATE next_step SET text = '{}' WHERE id = $step`, 'post:$story'],
  'public_next_step.link_url': [`UPDATE next_step SET link_url = '/other' WHERE id = $step`, 'post:$story'],
  'public_next_step.link_label': [`UPDATE next_step SET link_label = 'Other' WHERE id = $siteStep`, 'site'],
  'public_next_step.position': [`UPDATE next_step SET position = 7 WHERE id = $siteStep`, 'site'],

  'public_comment.id': [`UPDATE comment SET status = 'spam' WHERE id = $comment`, 'post:$story'],
  'public_comment.post_id': [`DELETE FROM comment WHERE id = $comment`, 'post:$story'],
  'public_comment.parent_id': [`UPDATE comment SET parent_id = NULL WHERE id = $hidden`, 'post:$story'],
  'public_comment.anchor': [`UPDATE comment SET anchor = 77 WHERE id = $comment`, 'post:$story'],
  'public_comment.author_name': [
    `UPDATE comment SET author_name = 'Other' WHERE id = $comment`,
    'post:$story',
  ],
  'public_comment.website': [
    `UPDATE comment SET website = 'https://o.example' WHERE id = $comment`,
    'post:$story',
  ],
  'public_comment.body': [`UPDATE comment SET body = 'Other' WHERE id = $comment`, 'post:$story'],
  'public_comment.created_at': [
    `UPDATE comment SET created_at = '2001-01-01' WHERE id = $comment`,
    'post:$story',
  ],
  'public_comment.edited_at': [`UPDATE comment SET edited_at = now() WHERE id = $comment`, 'post:$story'],
  'public_comment.by_staff': [`DELETE FROM account WHERE id = $account`, 'post:$story'],
  'public_comment.thread_id': [`UPDATE comment SET thread_id = id WHERE id = $comment`, 'post:$story'],
  'public_comment.thread_at': [
    `UPDATE comment SET thread_at = '2001-01-01' WHERE id = $comment`,
    'post:$story',
  ],
  'public_comment.as_organisation': [
    `UPDATE comment SET as_organisation = true WHERE id = $comment`,
    'post:$story',
  ],
  'public_comment.by_author': [
    `UPDATE author SET account_id = $account WHERE id = $author`,
    'author:$author',
  ],
  'public_comment.is_picked': [`UPDATE comment SET picked_at = now() WHERE id = $comment`, 'post:$story'],
  'public_comment.is_withdrawn': [
    `UPDATE comment SET withdrawn_at = now() WHERE id = $comment`,
    'post:$story',
  ],

  'public_comment_month.month': [`UPDATE comment_month SET month = '2001-01-01'`, 'comments-report'],
  'public_comment_month.what': [`UPDATE comment_month SET what = 'spam'`, 'comments-report'],
  'public_comment_month.number': [`UPDATE comment_month SET number = 7`, 'comments-report'],

  'public_former_path.path': [`DELETE FROM former_path`, 'post:$story', 'list'],
  'public_former_path.target': [
    `UPDATE post SET path = '/elsewhere' WHERE id = $story`,
    'post:$story',
    'list',
  ],
  'public_former_path.leads_to': [
    `UPDATE post SET expires_at = '2021-01-01', expires_to = '/elsewhere' WHERE id = $story`,
    ...['post:$story', 'list', 'post:$before', 'author:$author'],
  ],
  'public_former_path.for_good': [
    `UPDATE post SET expires_at = '2021-01-01' WHERE id = $story`,
    'post:$story',
    'list',
  ],
  'public_former_slug.kind': [`DELETE FROM former_slug`, 'topic:$topic', 'tag:$tag', 'list'],
  'public_former_slug.slug': [`UPDATE former_slug SET slug = 'x' || slug`, 'topic:$topic', 'tag:$tag'],
  'public_former_slug.target': [`UPDATE tag SET slug = 'other' WHERE id = $tag`, 'tag:$tag'],
  'public_former_slug.term_id': [
    `UPDATE former_slug SET topic_id = $above WHERE kind = 'topic'`,
    ...['topic:$topic', 'topic:$above', 'list'],
  ],
  'public_redirect.path': [`DELETE FROM redirect`, 'list'],
  'public_redirect.target': [`UPDATE redirect SET target = '/other'`, 'list'],
  'public_redirect.permanent': [`UPDATE redirect SET permanent = false`, 'list'],
  'public_series.id': [`DELETE FROM series`, 'series:$series', 'list'],
  'public_series.slug': [`UPDATE series SET slug = 'other'`, 'series:$series', 'list'],
  'public_series.name': [`UPDATE series SET name = 'Other'`, 'series:$series'],
  'public_series.description': [`UPDATE series SET description = 'Other'`, 'series:$series'],
  'public_series_part.post_id': [`DELETE FROM series_part`, 'series:$series', 'post:$story'],
  'public_series_part.series_id': [
    `UPDATE post SET withdrawn_at = now() WHERE id = $story`,
    'series:$series',
    'post:$story',
  ],
  'public_series_part.position': [`UPDATE series_part SET position = 7`, 'series:$series', 'post:$story'],
  'public_page_above.post_id': [
    `DELETE FROM page_place WHERE post_id = $page`,
    'post:$page',
    'post:$pageAbove',
  ],
  'public_page_above.above_id': [
    `UPDATE page_place SET parent_id = $pageTop WHERE post_id = $page`,
    ...['post:$page', 'post:$pageAbove', 'post:$pageTop', 'post:$pageBelow'],
  ],
  'public_page_above.distance': [
    `UPDATE page_place SET parent_id = NULL WHERE post_id = $pageAbove`,
    ...['post:$pageAbove', 'post:$pageTop', 'post:$page', 'post:$pageBelow'],
  ],
  'public_page_below.post_id': [
    `DELETE FROM page_place WHERE post_id = $page`,
    'post:$page',
    'post:$pageAbove',
  ],
  'public_page_below.parent_id': [
    `UPDATE page_place SET parent_id = $pageTop WHERE post_id = $page`,
    ...['post:$page', 'post:$pageAbove', 'post:$pageTop'],
  ],
  'public_page_below.position': [
    `UPDATE page_place SET position = 7 WHERE post_id = $page`,
    'post:$page',
    'post:$pageAbove',
  ],
  'public_setting.key': [`DELETE FROM setting WHERE key = 'site'`, 'site'],
  'public_setting.value': [`UPDATE setting SET value = '{"title":"Other"}' WHERE key = 'site'`, 'site'],
}

/** What shows or hides something without being shown itself. */
const others: Record<string, [change: string, ...tags: string[]]> = {
  'a consent that is withdrawn hides a post': [
    `UPDATE consent SET withdrawn_at = now() WHERE id = $consent`,
    ...['post:$story', 'list', 'post:$before', 'media:$media'],
  ],
  'a consent that ends sooner': [
    `UPDATE consent SET expires_at = now() WHERE id = $consent`,
    'post:$story',
    'upcoming',
  ],
  'a post that no consent covers any more': [`DELETE FROM consent_post`, 'post:$story', 'list'],
  'a picture that no consent covers any more': [`DELETE FROM consent_media`, 'media:$media', 'list'],
  'a picture that is used no more': [`DELETE FROM media_use`, 'media:$media', 'post:$story'],
  'a logo that is withdrawn': [
    `UPDATE media SET withdrawn_at = now() WHERE id = $logo`,
    'site',
    'media:$logo',
  ],
  'the name of who wrote down what others told': [
    `UPDATE author SET told_to_id = $other WHERE id = $author; DELETE FROM heard;
     UPDATE author SET name = 'Other' WHERE id = $other`,
    'author:$author',
  ],
  'a post that is taken down': [
    `UPDATE post SET withdrawn_at = now() WHERE id = $story`,
    ...['post:$story', 'list', 'post:$before', 'author:$author'],
  ],
  'a post that will expire': [
    `UPDATE post SET expires_at = now() + interval '1 day' WHERE id = $story`,
    'upcoming',
  ],
  'a post that had expired and comes back': [
    `UPDATE post SET expires_at = now() WHERE id = $story; UPDATE post SET expires_at = NULL WHERE id = $story`,
    ...['post:$story', 'list', 'post:$before', 'author:$author'],
  ],
  'a draft that is published': [
    `UPDATE post SET status = 'published', published_at = now() WHERE id = $draft`,
    ...['post:$draft', 'list', 'post:$newest', 'author:$other'],
  ],
  'a page that is taken down': [
    `UPDATE post SET withdrawn_at = now() WHERE id = $pageAbove`,
    ...['post:$pageAbove', 'post:$pageTop', 'post:$page', 'post:$pageBelow'],
  ],
  'a page that is gone for good': [
    `DELETE FROM post WHERE id = $pageAbove`,
    ...['post:$pageAbove', 'post:$pageTop', 'post:$page', 'post:$pageBelow'],
  ],
  'a page whose hidden page above moves': [
    `UPDATE post SET status = 'draft', published_at = NULL WHERE id = $pageAbove; DELETE FROM heard;
     UPDATE page_place SET parent_id = NULL WHERE post_id = $pageAbove`,
    ...['post:$page', 'post:$pageBelow'],
  ],
  'a path that is given up for good': [`INSERT INTO removed_path (path) VALUES ('/gone')`, 'list'],
  'an approved comment': [`UPDATE comment SET status = 'approved' WHERE id = $waiting`, 'post:$story'],
  'a comment that appears at once': [
    `INSERT INTO comment (id, post_id, anchor, status, author_name, body, duplicate_key)
     VALUES (gen_random_uuid(), $story, 901, 'approved', 'Ruth', 'Well said.', 'at once')`,
    'post:$story',
  ],
  'a table that is emptied': [`TRUNCATE next_step`, 'all'],
  'more than fifty things at once': [
    `INSERT INTO removed_path SELECT '/gone/' || n FROM generate_series(1, 3) n;
     INSERT INTO tag (id, slug, name) SELECT gen_random_uuid(), 'many-' || n, 'Many' FROM generate_series(1, 60) n`,
    'all',
  ],
}

/** What no reader can see a trace of. */
const silent: Record<string, string> = {
  'an update that is scheduled': `UPDATE post SET pending_due_at = now(), version = version + 1 WHERE id = $story`,
  'a draft that is saved': `UPDATE post SET title = 'Other', version = 2 WHERE id = $draft`,
  'a draft that gets an author': `UPDATE post_author SET position = 3 WHERE post_id = $draft`,
  'a draft that gets a place among the pages': `UPDATE page_place SET parent_id = NULL WHERE post_id = $draftPage`,
  'a draft that is thrown away': `UPDATE post SET status = 'trashed', trashed_at = now() WHERE id = $draft`,
  'a waiting comment': `UPDATE comment SET body = 'Other' WHERE id = $waiting`,
  'a comment that comes to wait': `INSERT INTO comment (id, post_id, anchor, author_name, body, duplicate_key)
     VALUES (gen_random_uuid(), $story, 902, 'Ruth', 'Well said.', 'to wait')`,
  'a comment to the team': `INSERT INTO comment (id, post_id, anchor, audience, status, author_name, body, duplicate_key)
     VALUES (gen_random_uuid(), $story, 903, 'team', 'rejected', 'Ruth', 'For you.', 'to the team')`,
  'a waiting comment that is rejected': `UPDATE comment SET status = 'rejected' WHERE id = $waiting`,
  'a picture that nothing uses': `UPDATE media SET credit = 'Other' WHERE id = $unused`,
  'an account': `UPDATE account SET name = 'Other' WHERE id = $account`,
  'a setting that readers do not see': `INSERT INTO setting (key, value) VALUES ('other', '{}')`,
}

const world: Record<string, string> = {}
let client: pg.Client

beforeAll(async () => {
  const logo = await picture()
  await site({ logoId: logo.id })
  const portrait = await picture()
  const cover = await picture()
  const [writer, other] = [await author(), await author()]
  await database().author.update({ where: { id: writer.id }, data: { portraitId: cover.id } })
  const oldest = await post({ publishedAt: new Date('2000-01-01') })
  const before = await post({ publishedAt: new Date('2020-01-01') })
  const story = await post({
    publishedAt: new Date('2020-02-01'),
    coverId: cover.id,
    nextStepsMode: 'own',
  })
  const translation = await post({
    publishedAt: new Date('2020-03-01'),
    translationOf: story.id,
    language: 'de',
  })
  const newest = await post({ publishedAt: new Date('2020-04-01') })
  const draft = await post({ status: 'draft', publishedAt: null })
  const [above, under, label] = [await topic(), await topic(), await tag()]
  await file(story, { topics: [under], tags: [label], authors: [writer], pictures: [cover] })
  await file(before, { topics: [above] })
  await file(newest, { authors: [other] })
  await file(draft, { authors: [other] })
  const account = await staff('moderator')
  const first = await comment({ postId: story.id, status: 'approved' })
  const hidden = await comment({ postId: story.id, parentId: first.id, status: 'spam' })
  const shown = await comment({
    postId: story.id,
    parentId: hidden.id,
    status: 'approved',
    accountId: account.accountId,
  })
  const waiting = await comment({ postId: story.id, status: 'waiting' })
  await database().commentMonth.create({
    data: { month: new Date('2020-02-01'), what: 'received', number: 9 },
  })
  const text = { type: 'doc', content: [] }
  const link = { linkUrl: '/x', linkLabel: 'X' }
  const step = await database().nextStep.create({
    data: { id: crypto.randomUUID(), postId: story.id, kind: 'give', title: 'Give', text, ...link },
  })
  const siteStep = await database().nextStep.create({
    data: { id: crypto.randomUUID(), kind: 'give', title: 'Give', text, ...link },
  })
  await database().formerPath.create({ data: { path: '/former', postId: story.id } })
  await database().formerSlug.createMany({
    data: [
      { kind: 'topic', slug: 'former-topic', topicId: under.id },
      { kind: 'tag', slug: 'former-tag', tagId: label.id },
    ],
  })
  const series = await database().series.create({ data: { slug: 'series', name: 'Series' } })
  await database().seriesPart.create({ data: { seriesId: series.id, postId: story.id, position: 1 } })
  const [pageTop, pageAbove, page, pageBelow] = [
    await post({ kind: 'page' }),
    await post({ kind: 'page' }),
    await post({ kind: 'page' }),
    await post({ kind: 'page' }),
  ]
  const draftPage = await post({ kind: 'page', status: 'draft', publishedAt: null })
  await database().pagePlace.createMany({
    data: [
      { postId: pageAbove.id, parentId: pageTop.id, position: 0 },
      { postId: page.id, parentId: pageAbove.id, position: 0 },
      { postId: pageBelow.id, parentId: page.id, position: 0 },
      { postId: draftPage.id, parentId: pageTop.id, position: 1 },
    ],
  })
  await database().redirect.create({ data: { path: '/redirected', target: '/elsewhere' } })
  const consent = await database().consent.create({
    data: { id: crypto.randomUUID(), codeName: 'River', expiresAt: new Date('2100-01-01') },
  })
  await database().$executeRaw`INSERT INTO consent_post VALUES (${consent.id}::uuid, ${story.id}::uuid)`
  await database().$executeRaw`INSERT INTO consent_media VALUES (${consent.id}::uuid, ${cover.id}::uuid)`
  const parts = {
    story,
    before,
    oldest,
    translation,
    newest,
    draft,
    above,
    topic: under,
    tag: label,
    other,
    hidden,
    waiting,
    step,
    siteStep,
    consent,
    series,
    pageTop,
    pageAbove,
    page,
    pageBelow,
    draftPage,
  }
  for (const [name, { id }] of Object.entries(parts)) world[name] = id
  Object.assign(world, { author: writer.id, media: cover.id, unused: portrait.id, logo: logo.id })
  Object.assign(world, { comment: shown.id, account: account.accountId })
  client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  client.on('error', () => {})
  await client.connect()
  // Within a transaction that is rolled back nothing would be heard.
  await client.query(`CREATE TABLE heard (payload text)`)
  const { rows } = await client.query(
    `SELECT pg_get_functiondef('purge_pages(text[])'::regprocedure) AS definition`,
  )
  await client.query(
    rows[0].definition.replace(/PERFORM pg_notify\('page_cache', (.*)\);/, 'INSERT INTO heard VALUES ($1);'),
  )
})

afterAll(() => client.end())

beforeEach(() => client.query('BEGIN'))
afterEach(() => client.query('ROLLBACK'))

const filled = (text: string, quote = '') =>
  text.replace(/\$(\w+)/g, (_, name: string) => `${quote}${world[name] ?? `no ${name}`}${quote}`)

async function heardAfter(change: string): Promise<string[]> {
  await client.query(filled(change, "'"))
  const { rows } = await client.query<{ payload: string }>('SELECT payload FROM heard')
  return rows.flatMap(({ payload }) => payload.split(' '))
}

async function columns(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name LIKE 'public\\_%' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

test('every public column has a line here', async () => {
  expect(Object.keys(changes).sort()).toEqual((await columns()).sort())
})

test.each(Object.entries(changes))('%s', async (name, [change, ...tags]) => {
  const [view, column] = name.split('.')
  const shown = async () =>
    (await client.query(`SELECT array_agg("${column}"::text ORDER BY "${column}"::text) AS all FROM ${view}`))
      .rows[0].all
  const before = await shown()
  const heard = await heardAfter(change)
  expect(await shown()).not.toEqual(before)
  expect(heard).toEqual(expect.arrayContaining(tags.map((tag) => filled(tag))))
})

test.each(Object.entries(others))('%s', async (_, [change, ...tags]) => {
  expect(await heardAfter(change)).toEqual(expect.arrayContaining(tags.map((tag) => filled(tag))))
})

test.each(Object.entries(silent))('%s purges nothing', async (_, change) => {
  expect(await heardAfter(change)).toEqual([])
})

test('an edit of the text leaves the neighbours where they are', async () => {
  const heard = await heardAfter(`UPDATE post SET body = '{}' WHERE id = $story`)
  expect([...new Set(heard)].sort()).toEqual(['list', `post:${world.story}`])
})

describe('of thousands that change together', () => {
  /** How often the database looked for what surrounds a post or a picture. */
  async function looks(): Promise<number> {
    const { rows } = await client.query<{ looks: string }>(
      `SELECT coalesce(sum(calls), 0) AS looks FROM pg_stat_xact_user_functions
       WHERE funcname IN ('tags_around', 'tags_of_media')`,
    )
    return Number(rows[0]!.looks)
  }

  beforeEach(async () => {
    await client.query(`SET LOCAL track_functions = 'all'`)
    await client.query(
      filled(
        `INSERT INTO post (id, path, title, body, language, status, published_at)
         SELECT gen_random_uuid(), '/many/' || n, 'Many', '{}', 'en', 'published', '2020-05-01' FROM generate_series(1, 200) n;
       INSERT INTO media (id, hash, master, width, height, renditions)
         SELECT gen_random_uuid(), 'many-' || n, '', 1, 1, '[]' FROM generate_series(1, 200) n;
       INSERT INTO media_use (media_id, post_id, place) SELECT id, $story, 'body' FROM media WHERE hash LIKE 'many-%';
       INSERT INTO consent_post SELECT $consent, id FROM post WHERE path LIKE '/many/%';
       INSERT INTO consent_media SELECT $consent, id FROM media WHERE hash LIKE 'many-%';
       DELETE FROM heard`,
        "'",
      ),
    )
  })

  test.each([
    ['a consent', `UPDATE consent SET expires_at = now() WHERE id = $consent`],
    ['what consents cover', `DELETE FROM consent_post; DELETE FROM consent_media`],
    ['pictures', `UPDATE media SET credit = 'Other'`],
  ])('%s: only as many are looked at as say `all`', async (_, change) => {
    const before = await looks()
    expect(await heardAfter(change)).toContain('all')
    // An update asks before and after.
    expect((await looks()) - before).toBeLessThanOrEqual(4 * 51)
  })
})
