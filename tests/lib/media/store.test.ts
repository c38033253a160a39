import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { amendEnv, env } from '#lib/env.ts'
import { RefusedError } from '#lib/errors.ts'
import { saidWhenDiskIsFull } from '#lib/media/disk-full.ts'
import { masterName, renditionName } from '#lib/media/file-name.ts'
import { fileStore } from '#lib/media/file-store.ts'
import { mediaStore, prepareMediaStore } from '#lib/media/store.ts'
import { temporaryFolder } from '../../factories/folder.ts'

const hash = 'ab'.repeat(16)
const small = renditionName(hash, 320, 'webp')
const large = renditionName(hash, 1_920, 'jpeg')

const newStore = () => {
  const folder = temporaryFolder('store')
  return { folder, store: fileStore(folder) }
}

async function contentOf(store: ReturnType<typeof fileStore>, name: string): Promise<string | null> {
  const file = await store.open(name)
  return file && (await buffer(file.stream())).toString()
}

async function namesIn(store: ReturnType<typeof fileStore>): Promise<string[]> {
  const names: string[] = []
  for await (const { name, bytes } of store.list()) names.push(`${name} ${bytes}`)
  return names
}

test('what is put is there whole, by bytes or by stream, with its size', async () => {
  const { store } = newStore()
  await store.put(small, Buffer.from('small'))
  await store.put(large, Readable.from([Buffer.from('la'), Buffer.from('rge')]))
  expect([await contentOf(store, small), await contentOf(store, large)]).toEqual(['small', 'large'])
  const file = await store.open(large)
  expect(file?.size).toBe(5)
  expect((await buffer(file!.stream({ start: 1, end: 3 }))).toString()).toBe('arg')
})

test('a put that breaks off leaves what was there, and nothing else', async () => {
  const { folder, store } = newStore()
  await store.put(small, Buffer.from('before'))
  const broken = new Readable({
    read() {
      this.push('half')
      this.destroy(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    },
  })
  await expect(store.put(small, broken)).rejects.toThrow('no space')
  expect(await contentOf(store, small)).toBe('before')
  expect(readdirSync(join(folder, '.incoming'))).toEqual([])
})

test('what is not there is null', async () => {
  expect(await newStore().store.open(small)).toBeNull()
})

test.each(['../secret', 'ab/../../x', '/etc/passwd', '.incoming/a', 'ab/cd', `${small}\0`, `${small}\n`, ''])(
  'a name that is none is refused: %j',
  async (name) => {
    const { store } = newStore()
    await expect(async () => await store.open(name)).rejects.toThrow('Not a name')
    await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('Not a name')
    await expect(store.adopt('/tmp', [name])).rejects.toThrow('Not a name')
  },
)

test('all files of one picture go together, and no other’s', async () => {
  const { store } = newStore()
  const other = renditionName(`${'ab'.repeat(15)}cd`, 320, 'webp')
  for (const name of [small, large, masterName(hash), other]) await store.put(name, Buffer.from('x'))
  await store.removeAll(hash)
  expect(await namesIn(store)).toEqual([`${other} 1`])
  await store.removeAll('cd'.repeat(16))
})

test('leftovers go by their age', async () => {
  const { store } = newStore()
  const [old, fresh, folder] = [await store.newUpload(), await store.newUpload(), await store.newWorkFolder()]
  for (const path of [old, fresh, join(folder, 'file')]) writeFileSync(path, 'x')
  for (const path of [old, folder]) utimesSync(path, 1_000, 1_000)
  expect(await store.removeLeftovers(new Date(2_000_000))).toBe(2)
  expect([old, folder, fresh].map((path) => existsSync(path))).toEqual([false, false, true])
})

test('an empty store lists nothing', async () => {
  const { store } = newStore()
  expect(await namesIn(store)).toEqual([])
  expect(await store.removeLeftovers(new Date())).toBe(0)
})

test.each(['ENOSPC', 'EDQUOT'])('%s is told as a sentence, another failure as it is', async (code) => {
  const failing = (error: Error) => saidWhenDiskIsFull(async () => await Promise.reject(error))
  await expect(failing(Object.assign(new Error('x'), { code }))).rejects.toBeInstanceOf(RefusedError)
  await expect(failing(Object.assign(new Error('x'), { code: 'EIO' }))).rejects.toThrow('x')
})

describe('at the start', () => {
  const before = env().MEDIA_STORE
  afterEach(() => amendEnv({ MEDIA_STORE: before }))

  test('the folder is made', async () => {
    const folder = join(temporaryFolder('store'), 'deep', 'media')
    amendEnv({ MEDIA_STORE: `file:${folder}` })
    await prepareMediaStore()
    expect(existsSync(folder)).toBe(true)
  })

  test('a folder that cannot be made stops it with one sentence', async () => {
    const file = join(temporaryFolder('store'), 'file')
    writeFileSync(file, '')
    amendEnv({ MEDIA_STORE: `file:${file}` })
    await expect(prepareMediaStore()).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringContaining(file),
    })
  })

  test('s3 is refused with one sentence', () => {
    amendEnv({ MEDIA_STORE: 's3://bucket/prefix' })
    expect(() => mediaStore()).toThrow(/MEDIA_STORE is s3:.*in a folder only/)
  })
})
