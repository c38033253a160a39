import { database } from '#lib/database/client.ts'
import { create } from '#lib/posts/create.ts'
import { findPublicFormerPath, findPublicPost } from '#lib/posts/public-queries.ts'
import { publish } from '#lib/posts/publish.ts'
import { save } from '#lib/posts/save.ts'
import { takeDown } from '#lib/posts/take-down.ts'
import { trash } from '#lib/posts/trash.ts'
import { useDatabase } from '../../factories/database.ts'
import { staff } from '../../factories/people.ts'
import { bodyOf } from '../../factories/posts.ts'

useDatabase()

const editor = () => staff('editor')

async function draft(path: string) {
  const actor = await editor()
  return { actor, ...(await create(actor, { kind: 'post', title: 'Moving', path, body: bodyOf('Text.') })) }
}

async function published(path: string) {
  const { actor, postId, version } = await draft(path)
  return { actor, ...(await publish(actor, { postId, version, protection: 'none' })) }
}

describe('the address of a draft', () => {
  it('follows the title until somebody writes one', async () => {
    const { actor, postId } = await draft('')
    const renamed = await save(actor, { postId, version: 1, title: 'Rivers', path: '' })
    expect(renamed.path).toMatch(/^\/\d{4}\/\d\d\/rivers\/$/)
    const typed = await save(actor, { postId, version: 2, path: '/rivers/' })
    expect(typed.path).toBe('/rivers/')
    expect(await save(actor, { postId, version: 3, title: 'Streams' })).toMatchObject({ path: '/rivers/' })
    expect(await database().formerPath.count({ where: { postId } })).toBe(0)
  })

  it('stays while it is beside the one its title makes', async () => {
    const [first, second] = [await draft(''), await draft('')]
    expect(second.path).not.toBe(first.path)
    const again = await save(second.actor, { postId: second.postId, version: 1, path: '', excerpt: 'New.' })
    expect(again.path).toBe(second.path)
  })
})

describe('the address of a public post', () => {
  it('leads on from each that it had', async () => {
    const { actor, postId, version } = await published('/a/')
    await save(actor, { postId, version, path: '/b/' })
    await save(actor, { postId, version: version + 1, path: '/c' })
    expect(await findPublicFormerPath('/a/')).toMatchObject({ is: 'moved', post: { path: '/c' } })
    expect(await findPublicFormerPath('/b')).toMatchObject({ is: 'moved', post: { path: '/c' } })
    expect(await findPublicPost('/c')).toMatchObject({ id: postId })
  })

  it('may be an earlier one of its own again, and nothing leads in a circle', async () => {
    const { actor, postId, version } = await published('/round/')
    await save(actor, { postId, version, path: '/trip/' })
    await save(actor, { postId, version: version + 1, path: '/round/' })
    expect(await findPublicFormerPath('/round/')).toBeNull()
    expect(await findPublicFormerPath('/trip/')).toMatchObject({ is: 'moved', post: { path: '/round/' } })
    await save(actor, { postId, version: version + 2, path: '/round' })
    expect(await findPublicFormerPath('/round/')).toBeNull()
  })

  it('stays when the title changes', async () => {
    const { actor, postId, version, path } = await published('/stays/')
    expect(await save(actor, { postId, version, title: 'Other', path: '' })).toMatchObject({ path })
  })

  it('may be another post’s former one, which then leads here no longer', async () => {
    const mover = await published('/wanted/')
    await save(mover.actor, { postId: mover.postId, version: mover.version, path: '/elsewhere/' })
    const taker = await draft('/wanted')
    expect(await findPublicFormerPath('/wanted/')).toMatchObject({
      is: 'moved',
      post: { path: '/elsewhere/' },
    })
    await publish(taker.actor, { postId: taker.postId, version: 1, protection: 'none' })
    expect(await findPublicPost('/wanted/')).toMatchObject({ id: taker.postId })
    expect(await findPublicFormerPath('/wanted/')).toBeNull()
    await takeDown(taker.actor, { postId: taker.postId })
    expect(await findPublicFormerPath('/wanted/')).toEqual({ is: 'gone' })
  })

  it('may be taken over by moving there too', async () => {
    const mover = await published('/spot/')
    await save(mover.actor, { postId: mover.postId, version: mover.version, path: '/moved/' })
    const taker = await published('/taker/')
    await save(taker.actor, { postId: taker.postId, version: taker.version, path: '/spot/' })
    expect(await findPublicFormerPath('/spot/')).toBeNull()
    expect(await findPublicFormerPath('/taker/')).toMatchObject({ is: 'moved', post: { path: '/spot/' } })
  })

  it('goes to one of two who want it at once', async () => {
    const posts = await Promise.all([published('/one/'), published('/two/'), published('/three/')])
    const moves = await Promise.allSettled(
      posts.map(({ actor, postId, version }) => save(actor, { postId, version, path: '/same/' })),
    )
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [refused] = moves.flatMap((move) => (move.status === 'rejected' ? [move.reason] : []))
    expect(refused).toMatchObject({
      fields: { path: [expect.stringContaining('Another post has this address')] },
    })
  })

  it('is refused in its field where another post is, in either form, even in the trash', async () => {
    const other = await published('/theirs/')
    const { actor, postId, version } = await published('/mine/')
    for (const path of ['/theirs/', '/theirs', 'theirs']) {
      const taken = save(actor, { postId, version, path })
      await expect(taken).rejects.toMatchObject({
        fields: { path: [expect.stringContaining('Another post has')] },
      })
    }
    await trash(other.actor, { postId: other.postId })
    const inTrash = save(actor, { postId, version, path: '/theirs/' })
    await expect(inTrash).rejects.toMatchObject({
      fields: { path: [expect.stringContaining('in the trash')] },
    })
    const reserved = save(actor, { postId, version, path: '/feed.xml' })
    await expect(reserved).rejects.toMatchObject({
      fields: { path: [expect.stringContaining('Lamplight itself')] },
    })
  })

  it('that an import brought is left as it is, whatever is in it', async () => {
    const { actor, postId } = await draft('/plain/')
    await database().post.update({ where: { id: postId }, data: { path: '/2010/a b%41/' } })
    expect(await save(actor, { postId, version: 1, path: '/2010/a b%41/', title: 'New' })).toMatchObject({
      path: '/2010/a b%41/',
    })
  })
})

describe('what was taken down', () => {
  it('answers that it is gone, at every address it had; published again it is back at all of them', async () => {
    const { actor, postId, version } = await published('/gone/')
    await save(actor, { postId, version, path: '/gone-now/' })
    const down = await takeDown(actor, { postId })
    for (const path of ['/gone/', '/gone-now/'])
      expect(await findPublicFormerPath(path)).toEqual({ is: 'gone' })
    await save(actor, { postId, version: down.version, path: '/back/' })
    for (const path of ['/gone/', '/gone-now'])
      expect(await findPublicFormerPath(path)).toEqual({ is: 'gone' })
    await publish(actor, { postId, version: down.version + 1 })
    for (const path of ['/gone/', '/gone-now/'])
      expect(await findPublicFormerPath(path)).toMatchObject({ is: 'moved', post: { path: '/back/' } })
    const left = { path: { in: ['/gone/', '/gone-now/', '/back/'] } }
    expect(await database().removedPath.count({ where: left })).toBe(0)
  })
})
