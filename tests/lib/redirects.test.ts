import { database } from '#lib/database/client.ts'
import { importRedirects, previewImport } from '#lib/redirects/import.ts'
import { planRedirects, type Stored } from '#lib/redirects/plan.ts'
import { listRedirects } from '#lib/redirects/queries.ts'
import { readTarget } from '#lib/redirects/read-address.ts'
import { readCsv } from '#lib/redirects/read-csv.ts'
import { removeRedirect } from '#lib/redirects/remove.ts'
import { saveRedirect } from '#lib/redirects/save.ts'
import { visit } from '../app/site/visit.ts'
import { useDatabase } from '../factories/database.ts'
import { staff, visitor } from '../factories/people.ts'
import { post } from '../factories/posts.ts'

useDatabase()

beforeEach(async () => {
  await database().redirect.deleteMany()
  await database().post.deleteMany()
})

const all = async () =>
  Object.fromEntries((await database().redirect.findMany()).map(({ path, target }) => [path, target]))

const leadsTo = async (path: string) => {
  const answer = await visit(path)
  return [answer.status, answer.headers.get('location')]
}

describe('an address that leads elsewhere', () => {
  it('answers with the place, for good or for now', async () => {
    const editor = await staff('editor')
    await saveRedirect(editor, { from: '/old', to: 'https://example.org/new?a=b#c' })
    await saveRedirect(editor, { from: '/soon/', to: '/about/', permanent: false })
    expect(await leadsTo('/old/')).toEqual([301, 'https://example.org/new?a=b#c'])
    expect(await leadsTo('/soon')).toEqual([302, '/about/'])
    expect((await visit('/soon')).headers.get('cache-control')).toBe('no-store')
    await removeRedirect(editor, { path: '/old' })
    expect((await visit('/old')).status).toBe(404)
    expect(await database().auditEvent.count({ where: { action: { startsWith: 'redirect.' } } })).toBe(3)
  })

  it('never hides a post, neither when it is made nor when the post comes later', async () => {
    const editor = await staff('editor')
    const { path } = await post({ path: '/here/' })
    await expect(saveRedirect(editor, { from: '/here', to: '/x/' })).rejects.toMatchObject({
      fields: { from: ['A post or page stands at this address, and readers see that.'] },
    })
    await saveRedirect(editor, { from: '/later/', to: '/x/' })
    await post({ path: '/later' })
    expect((await visit('/later')).status).toBe(200)
    expect((await visit(path)).status).toBe(200)
    expect((await listRedirects(editor)).redirects).toMatchObject([{ path: '/later/', isHidden: true }])
  })

  it('leads in one step to a post that has moved since', async () => {
    const editor = await staff('editor')
    const { id } = await post({ path: '/second/' })
    await saveRedirect(editor, { from: '/zeroth', to: '/first' })
    await database().formerPath.create({ data: { path: '/first/', postId: id } })
    expect(await leadsTo('/zeroth')).toEqual([301, '/second/'])
    expect((await visit('/zeroth')).headers.get('cache-tag')).toBe(`list post:${id}`)
  })

  it('comes before what was taken away there', async () => {
    const editor = await staff('editor')
    await database().removedPath.create({ data: { path: '/gone/' } })
    expect((await visit('/gone/')).status).toBe(410)
    await saveRedirect(editor, { from: '/gone/', to: '/why/' })
    expect(await leadsTo('/gone/')).toEqual([301, '/why/'])
  })

  it('is led on to the end of a chain, and refused in a circle', async () => {
    const editor = await staff('editor')
    await saveRedirect(editor, { from: '/a', to: '/b' })
    expect(await saveRedirect(editor, { from: '/b', to: '/c' })).toMatchObject({ moved: 1 })
    await saveRedirect(editor, { from: '/z', to: '/a/' })
    expect(await all()).toEqual({ '/a': '/c', '/b': '/c', '/z': '/c' })
    await expect(saveRedirect(editor, { from: '/c', to: '/a' })).rejects.toMatchObject({
      fields: { to: ['This would lead in a circle: /c → /a → /c.'] },
    })
    await expect(saveRedirect(editor, { from: '/d', to: '/d/' })).rejects.toMatchObject({
      fields: { to: [expect.stringContaining('circle')] },
    })
  })

  it('is not changed by adding it again', async () => {
    const editor = await staff('editor')
    await saveRedirect(editor, { from: '/a', to: '/b' })
    await expect(saveRedirect(editor, { from: '/a/', to: '/c' })).rejects.toMatchObject({
      fields: { from: ['This address leads to /b already. It can be changed in the list.'] },
    })
    await saveRedirect(editor, { from: '/a/', to: '/c', replace: true })
    expect(await all()).toEqual({ '/a': '/c' })
  })

  it('is made by editors alone', async () => {
    const form = { from: '/a', to: '/b' }
    await expect(saveRedirect(await staff('author'), form)).rejects.toMatchObject({ reason: 'forbidden' })
    await expect(saveRedirect(visitor(), form)).rejects.toMatchObject({ reason: 'unauthenticated' })
    await expect(importRedirects(await staff('author'), { csv: 'a,b' })).rejects.toMatchObject({
      reason: 'forbidden',
    })
    await expect(removeRedirect(await staff('editor'), { path: '/a' })).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

test.each([
  ['http://example.org/', 'https://'],
  ['javascript:alert(1)', 'https://'],
  ['https://user:secret@example.org/', 'https://'],
  ['//example.org/', 'no address'],
  ['/\\example.org', 'no address'],
  ['example.org', 'begins with'],
  ['', 'write where'],
])('nobody is led to %s', (to, words) => {
  expect(readTarget(to, undefined)).toEqual({ problem: expect.stringContaining(words) })
})

test.each(['/admin/x', '/topics/x', '/', '', '/a?p=1', 'https://old.example/?p=1'])(
  '%s cannot lead elsewhere',
  async (from) => {
    await expect(saveRedirect(await staff('editor'), { from, to: '/x' })).rejects.toMatchObject({
      fields: { from: [expect.any(String)] },
    })
  },
)

describe('a file of addresses', () => {
  const csv = [
    'Source URL;Target URL;Type',
    'https://old.example/about-us/;/about/;301',
    '/gift;https://give.example/;302',
    '/x;/y',
    '/y;/z',
    '/ring;/gnir',
    '/gnir;/ring',
    '/x/;/other',
    '/here/;/elsewhere',
    '/topics/a;/b',
    '/bad;ftp://example.org',
    '/kept;/same',
  ].join('\r\n')

  it('is previewed line by line, imported without what cannot be, and a second time changes nothing', async () => {
    const editor = await staff('editor')
    await post({ path: '/here/' })
    await saveRedirect(editor, { from: '/kept', to: '/same' })
    await saveRedirect(editor, { from: '/gift', to: '/give' })
    const preview = await previewImport(editor, { csv: `\uFEFF${csv}` })
    expect(
      preview.lines.map(({ line, deed, path, target, by, was, problem }) =>
        [line, deed, path, target, by, was, problem?.message].filter((part) => part !== undefined),
      ),
    ).toEqual([
      [2, 'new', '/about-us/', '/about/'],
      [3, 'change', '/gift', 'https://give.example/', '/give'],
      [4, 'new', '/x', '/z', '/y'],
      [5, 'new', '/y', '/z'],
      [6, 'refused', '/ring', '/gnir', 'This would lead in a circle: /ring → /gnir → /ring.'],
      [7, 'refused', '/gnir', '/ring', 'This would lead in a circle: /gnir → /ring → /gnir.'],
      [8, 'refused', '/x/', '/other', 'Line 4 has this address already.'],
      [9, 'refused', '/here/', '/elsewhere', expect.stringContaining('A post or page stands')],
      [10, 'refused', '/topics/a', '/b', expect.stringContaining('Lamplight itself')],
      [11, 'refused', '/bad', 'ftp://example.org', expect.stringContaining('https://')],
      [12, 'same', '/kept', '/same'],
    ])
    expect(Object.keys(await all())).toHaveLength(2)
    expect(await importRedirects(editor, { csv })).toEqual({
      ...{ added: 3, changed: 1, same: 1, refused: 6, moved: 0 },
    })
    const after = await database().redirect.findMany({ orderBy: { path: 'asc' } })
    const logged = () => database().auditEvent.count({ where: { action: 'redirect.save' } })
    const times = await logged()
    expect(await importRedirects(editor, { csv })).toEqual({
      ...{ added: 0, changed: 0, same: 5, refused: 6, moved: 0 },
    })
    expect(await database().redirect.findMany({ orderBy: { path: 'asc' } })).toEqual(after)
    expect(await logged()).toBe(times)
  })

  it('needs no names for its columns', () => {
    expect(readCsv('/a,/b\n"/c, d",/e,no\n\n')).toEqual([
      { line: 1, from: '/a', to: '/b', permanent: true },
      { line: 2, from: '/c, d', to: '/e', permanent: false },
    ])
  })

  it('says which line cannot be read', () => {
    expect(() => readCsv('/a,/b\n"/c,/d')).toThrow(/Line \d/)
    expect(() => readCsv('\n\n')).toThrow('There is no address in this file.')
  })
})

test('ten thousand in one long chain are planned within a second', () => {
  const wishes = Array.from({ length: 10_000 }, (_, at) => ({
    line: at + 1,
    from: `/n-${at}`,
    to: `/n-${at + 1}`,
    permanent: true,
  }))
  const known: Stored[] = []
  const begun = performance.now()
  const { lines } = planRedirects(wishes, { redirects: known, living: new Set(), origin: undefined })
  expect(new Set(lines.map(({ target }) => target))).toEqual(new Set(['/n-10000']))
  expect(performance.now() - begun).toBeLessThan(1_000)
})
