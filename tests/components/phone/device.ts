import 'fake-indexeddb/auto'
import { closeEditor } from '#components/admin/phone/open-editors.ts'
import { destroyVaults } from '#components/admin/phone/vault.ts'
import { setWriterHere } from '#components/admin/phone/writer-here.ts'

const kept = new Map<string, string>()

const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
  removeItem: (name: string) => void kept.delete(name),
}

/** A browser that keeps things, with nothing in it before each test, and somebody who writes there. */
export function useDevice(writer = 'writer-1'): void {
  beforeAll(() => Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true }))
  beforeEach(async () => {
    await destroyVaults()
    kept.clear()
    setWriterHere(writer)
  })
  // Locks belong to the process, which goes on with the next file of tests.
  afterAll(async () => {
    const { held = [] } = await navigator.locks.query()
    for (const { name = '' } of held) await closeEditor(name.replace('lamplight editor ', ''))
  })
}

/** The next thing that is to be kept finds no room. */
export function fillDeviceOnce(): void {
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  })
}

/** Everything that lies on the disk of this device, as text. */
export async function everythingOnDisk(): Promise<string> {
  let found = ''
  for (const { name } of await indexedDB.databases()) {
    for (const rows of await rowsOf(name!)) found += inText(rows)
  }
  return found
}

function rowsOf(name: string): Promise<unknown[]> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(name)
    opening.onerror = fail
    opening.onsuccess = () => {
      const database = opening.result
      const stores = [...database.objectStoreNames]
      const reading = database.transaction(stores)
      const found: unknown[] = []
      for (const store of stores) {
        const asked = reading.objectStore(store).getAll()
        asked.onsuccess = () => found.push(...asked.result)
      }
      reading.oncomplete = () => {
        database.close()
        done(found)
      }
    }
  })
}

const inText = (value: unknown): string =>
  JSON.stringify(value, (_, inside) =>
    inside instanceof ArrayBuffer || Object.prototype.toString.call(inside) === '[object ArrayBuffer]'
      ? Buffer.from(inside as ArrayBuffer).toString('latin1')
      : inside,
  )
