import { database } from '#lib/database/client.ts'
import { create } from '#lib/posts/create.ts'
import { placePage } from '#lib/posts/pages/place.ts'
import { findPublicPagesAround } from '#lib/posts/pages/public-queries.ts'
import { listPagesInTree } from '#lib/posts/pages/queries.ts'
import { shiftPage } from '#lib/posts/pages/shift.ts'
import { findPublicFormerPath, findPublicPost } from '#lib/posts/public-queries.ts'
import { listPosts, requirePost } from '#lib/posts/queries.ts'
import { save, store } from '#lib/posts/save.ts'
import { trash } from '#lib/posts/trash.ts'
import { attribute, byClass, type Element, elementsOf, textOf, visit } from '../../app/site/visit.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { post } from '../../factories/posts.ts'

useDatabase()

let editor: Awaited<ReturnType<typeof staff>>
beforeEach(async () => {
  await database().post.deleteMany()
  editor = await staff('editor')
})

const page = (title: string, path: string, values: Parameters<typeof post>[0] = {}) =>
  post({ kind: 'page', title, path, protection: 'none', ...values })

const archived = (id: string) => database().post.update({ where: { id }, data: { archivedAt: new Date() } })

const place = (
  { id: pageId }: { id: string },
  under: { id: string } | null,
  address: 'follows' | 'stays' = 'stays',
) => placePage(editor, { pageId, parentId: under?.id ?? null, address })

/** A chain of pages, each under the one before. */
async function chain(...titles: string[]) {
  const pages: Awaited<ReturnType<typeof page>>[] = []
  for (const title of titles) {
    const made = await page(title, `/${title.toLowerCase()}`)
    const above = pages.at(-1)
    if (above) await place(made, above)
    pages.push(made)
  }
  return pages
}

const tree = async () =>
  (await listPagesInTree(editor)).map(({ title, depth }) => `${'-'.repeat(depth)}${title}`)

describe('the tree of pages', () => {
  it('puts a page under another, after those that stand there, and shifts it among them', async () => {
    const [about, team, office] = [
      await page('About', '/about'),
      await page('Team', '/team'),
      await page('Office', '/office'),
    ]
    await place(team, about)
    await place(office, about)
    expect(await tree()).toEqual(['About', '-Team', '-Office'])
    await shiftPage(editor, { pageId: office.id, by: 'up' })
    expect(await tree()).toEqual(['About', '-Office', '-Team'])
    await shiftPage(editor, { pageId: office.id, by: 'up' })
    expect(await tree()).toEqual(['About', '-Office', '-Team'])
    await place(office, null)
    expect(await tree()).toEqual(['About', '-Team', 'Office'])
    expect(
      await database().auditEvent.count({ where: { action: { in: ['page.place', 'page.shift'] } } }),
    ).toBe(5)
  })

  it('refuses a page under itself, under what stands below it, and deeper than five levels', async () => {
    const [one, two, three, four, five] = await chain('One', 'Two', 'Three', 'Four', 'Five')
    await expect(place(one!, one!)).rejects.toThrow('cannot stand under itself')
    await expect(place(one!, three!)).rejects.toThrow('cannot stand under itself')
    const other = await page('Other', '/other')
    await expect(place(other, five!)).rejects.toThrow('5 levels deep')
    await expect(place(one!, other)).rejects.toThrow('5 levels deep')
    await place(four!, other)
    expect(await tree()).toContain('--Five')
    await place(one!, null)
    expect(two!.path).toBe('/two')
  })

  it('knows no loop, whoever writes', async () => {
    const [one, two] = await chain('One', 'Two')
    await expect(
      database().pagePlace.create({ data: { postId: one!.id, parentId: two!.id, position: 0 } }),
    ).rejects.toThrow('cannot stand under itself')
  })

  it('is for pages that are there, and for who writes pages', async () => {
    const about = await page('About', '/about')
    const gone = await page('Gone', '/gone', { status: 'trashed', trashedAt: new Date() })
    await expect(place(about, gone)).rejects.toThrow('not here any more')
    await expect(place(await post(), about)).rejects.toThrow('Only pages')
    await expect(place(about, await post())).rejects.toThrow('not here any more')
    const author = await staff('author')
    const sent = { pageId: about.id, parentId: null, address: 'stays' as const }
    await expect(placePage(author, sent)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(shiftPage(author, { pageId: about.id, by: 'up' })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    await expect(listPagesInTree(author)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(shiftPage(editor, { pageId: gone.id, by: 'up' })).rejects.toMatchObject({
      reason: 'not_found',
    })
  })

  it('shows the desk its pages as a tree; what is filtered out leaves those below it in its place', async () => {
    const [one, two] = await chain('One', 'Two', 'Three')
    const listed = async (asked: Parameters<typeof listPosts>[1]) =>
      (await listPosts(editor, { kind: 'page', ...asked })).posts.map(({ title, depth }) => [title, depth])
    expect(await listed({})).toEqual([
      ['One', 0],
      ['Two', 1],
      ['Three', 2],
    ])
    expect(await listed({ search: 'e' })).toEqual([
      ['One', 0],
      ['Three', 1],
    ])
    await trash(editor, { postId: two!.id })
    expect(await tree()).toEqual(['One', '-Three'])
    await database().post.delete({ where: { id: one!.id } })
    expect(await tree()).toEqual(['Three'])
  })

  it('goes on at its second page where the first ended', async () => {
    for (let number = 10; number < 52; number += 1) await page(`Page ${number}`, `/page-${number}`)
    const first = await listPosts(editor, { kind: 'page' })
    const second = await listPosts(editor, { kind: 'page', cursor: first.next! })
    expect([...first.posts, ...second.posts].map(({ title }) => title)).toEqual(
      Array.from({ length: 42 }, (_, at) => `Page ${at + 10}`),
    )
    expect(second.next).toBeNull()
    await expect(listPosts(editor, { kind: 'page', cursor: 'x' })).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('the address of a page that gets another place', () => {
  it('is proposed under that of the page above, and goes on following its title there', async () => {
    const about = await page('About', '/about/')
    const { postId } = await create(editor, { kind: 'page', title: 'Team' })
    const placed = await place({ id: postId }, about, 'follows')
    expect(placed).toEqual({ version: 2, path: '/about/team/' })
    const { version } = await save(editor, { postId, version: 2, title: 'Our team', path: '' })
    expect((await requirePost(editor, postId)).form.path).toBe('/about/our-team/')
    expect(await place({ id: postId }, null, 'follows')).toEqual({ version: version + 1, path: '/our-team/' })
    expect(await database().formerPath.count()).toBe(0)
  })

  it('stays where somebody wants that', async () => {
    const [about, team] = [await page('About', '/about'), await page('Team', '/team')]
    expect(await place(team, about)).toEqual({ version: 1, path: '/team' })
    expect(await database().revision.count()).toBe(0)
  })

  it('follows with those of the pages below it, each versioned, and former ones lead on', async () => {
    const about = await page('About', '/about/')
    const team = await page('Team', '/team/')
    const cooks = await page('Cooks', '/team/cooks')
    const apart = await page('Apart', '/apart')
    const draft = await page('Draft', '/team/draft', { status: 'draft', publishedAt: null })
    const kept = await page('Kept', '/team/kept')
    for (const one of [cooks, apart, draft, kept]) await place(one, team)
    await archived(kept.id)
    expect(await place(team, about, 'follows')).toEqual({ version: 2, path: '/about/team/' })
    expect(await findPublicPost('/about/team/cooks')).toMatchObject({ id: cooks.id })
    for (const [path, id] of [
      ['/team', team.id],
      ['/team/cooks', cooks.id],
    ] as const) {
      expect(await findPublicFormerPath(path)).toMatchObject({ is: 'moved', post: { id } })
    }
    expect(await findPublicPost('/apart')).not.toBeNull()
    expect(await findPublicPost('/team/kept')).not.toBeNull()
    expect((await requirePost(editor, draft.id)).form.path).toBe('/about/team/draft')
    expect(await findPublicFormerPath('/team/draft')).toBeNull()
    const versions = await database().revision.findMany({
      orderBy: { postId: 'asc' },
      select: { postId: true, reason: true },
    })
    expect(versions).toHaveLength(3)
    expect(versions).toContainEqual({ postId: cooks.id, reason: 'updated' })
    expect(versions).toContainEqual({ postId: draft.id, reason: 'saved' })

    await place(team, null, 'follows')
    expect(await findPublicPost('/team/cooks')).toMatchObject({ id: cooks.id })
    expect(await findPublicFormerPath('/about/team/cooks')).toMatchObject({ is: 'moved' })
  })

  it('stands beside what has it already', async () => {
    const about = await page('About', '/about')
    await page('Other team', '/about/team')
    const team = await page('Team', '/team')
    expect(await place(team, about, 'follows')).toMatchObject({ path: '/about/team-2' })
  })

  it('takes along what waits to go out, and nothing of it goes out', async () => {
    const about = await page('About', '/about')
    const team = await page('Team', '/team')
    await store(editor, { postId: team.id, version: 1, title: 'Waiting' }, 'autosaved')
    expect(await place(team, about, 'follows')).toEqual({ version: 3, path: '/about/team' })
    expect(await findPublicPost('/about/team')).toMatchObject({ title: 'Team' })
    expect(await requirePost(editor, team.id)).toMatchObject({
      hasPending: true,
      form: { title: 'Waiting', path: '/about/team' },
    })
  })

  it('does not change under an update that is planned', async () => {
    const [about, team] = [await page('About', '/about'), await page('Team', '/team')]
    await store(editor, { postId: team.id, version: 1, title: 'Waiting' }, 'autosaved')
    await database()
      .$executeRaw`UPDATE post SET pending_due_at = now() + interval '1 day', pending_due_id = pending_id WHERE id = ${team.id}::uuid`
    await expect(place(team, about, 'follows')).rejects.toThrow('has an update planned')
    expect(await tree()).toEqual(['About', 'Team'])
    await place(team, about)
    expect(await tree()).toEqual(['About', '-Team'])
  })
})

describe('what readers see around a page', () => {
  const around = async (id: string) => {
    const { above, below } = await findPublicPagesAround({ id })
    return [above, below].map((pages) => pages.map(({ title }) => title))
  }

  it('is what is public above and right below it', async () => {
    const [one, two, three] = await chain('One', 'Two', 'Three', 'Four')
    const hidden = await page('Hidden', '/hidden', { status: 'draft', publishedAt: null })
    await place(hidden, three!)
    const kept = await page('Kept', '/kept')
    await place(kept, three!)
    await archived(kept.id)
    expect(await around(three!.id)).toEqual([['One', 'Two'], ['Four']])
    await database().post.update({ where: { id: two!.id }, data: { withdrawnAt: new Date() } })
    expect(await around(three!.id)).toEqual([['One'], ['Four']])
    expect(await around(one!.id)).toEqual([[], []])
    expect(await around(two!.id)).toEqual([[], []])
  })
  const hrefsIn = (element: Element) =>
    elementsOf(element).flatMap((inside) => attribute(inside, 'href') ?? [])

  it('is the way there above its title, and its sub-pages at its end, by their own languages', async () => {
    const [one, two, three] = await chain('One', 'Two', 'Three')
    await database().post.update({ where: { id: three!.id }, data: { language: 'ar', title: 'ثلاثة' } })
    const seen = await visit('/two')
    const [trail] = seen.all(byClass('trail'))
    expect(attribute(trail!, 'aria-label')).toBe('The way to this page')
    expect(elementsOf(trail!).map(({ tagName }) => tagName)).toContain('ol')
    expect(hrefsIn(trail!)).toEqual(['/one'])
    const [here] = elementsOf(trail!).filter((element) => attribute(element, 'aria-current') === 'page')
    expect(textOf(here!)).toBe('Two')
    const [below] = seen.all(byClass('sub-pages'))
    expect(hrefsIn(below!)).toEqual(['/three'])
    const [link] = elementsOf(below!).filter(({ tagName }) => tagName === 'a')
    expect([attribute(link!, 'lang'), attribute(link!, 'dir')]).toEqual(['ar', 'rtl'])
    expect(seen.tags).toEqual(expect.arrayContaining([one, two, three].map((page) => `post:${page!.id}`)))
    expect(seen.text).toMatch(/"BreadcrumbList".*"name":"One".*"position":3,"name":"Two"/)
    const top = await visit('/one')
    expect(top.all(byClass('trail'))).toEqual([])
    const last = await visit('/three')
    expect(last.all(byClass('sub-pages'))).toEqual([])
    const [way] = last.all(byClass('trail'))
    expect(attribute(way!, 'dir')).toBe('ltr')
    // Its own direction is that of its words alone: the sign before it stands where the way comes from.
    const [end] = elementsOf(way!).filter((element) => attribute(element, 'aria-current') === 'page')
    expect(elementsOf(end!).map((element) => attribute(element, 'dir'))).toEqual([undefined, 'rtl'])
  })
})
