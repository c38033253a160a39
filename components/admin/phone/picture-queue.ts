import type { LibraryPicture } from '../editor/library-picture.ts'
import { dropPicture, findPicture } from './local-pictures.ts'
import { NotTakenError, type Outgoing, type Sent, sendPicture } from './send-picture.ts'

export interface Upload {
  /** The picture's id. */
  key: string
  name: string
  /** 0 to 1. */
  share: number
  /** Others come first, or there is no line; it goes on by itself. */
  isWaiting: boolean
  /** What went wrong or is to be known, in a sentence. */
  message: string
  isFailed: boolean
}

interface Waiting {
  /** Where it is shown: the post, or one of the places that add to the library. */
  place: string
  picture: Outgoing
  upload: Upload
  settle: { done: (item: LibraryPicture) => void; fail: (error: Error) => void }
  result: Promise<LibraryPicture>
}

const pauses = [1_000, 2_000, 5_000, 15_000, 30_000, 60_000]

/** Sends one picture after the other, for as long as it takes. One queue in a window. */
export function makePictureQueue({ send = sendPicture, sleep = restUntilLine } = {}) {
  const waiting: Waiting[] = []
  const listeners = new Set<() => void>()
  const shown = new Map<string, readonly Upload[]>()
  const arrived = new Set<string>()
  const told: Pick<Waiting, 'place' | 'upload'>[] = []
  let isRunning = false
  let count = 0

  function add(place: string, picture: Outgoing): Promise<LibraryPicture> {
    const known = waiting.find(({ picture: { id } }) => id === picture.id)
    if (known && !known.upload.isFailed) return known.result
    if (known) dismiss(known.upload.key)
    const settle = {} as Waiting['settle']
    const result = new Promise<LibraryPicture>((done, fail) => Object.assign(settle, { done, fail }))
    result.catch(() => {})
    waiting.push({ place, picture, upload: startOf(picture), settle, result })
    show()
    void run()
    return result
  }

  async function run(): Promise<void> {
    if (isRunning) return
    isRunning = true
    let failures = 0
    for (let next = nextToSend(); next; next = nextToSend()) {
      if (await bring(next)) failures = 0
      else await rest(next, failures++)
    }
    isRunning = false
  }

  /** The next one is tried first then: what is wrong may be wrong with this one alone. */
  async function rest(one: Waiting, failures: number): Promise<void> {
    change(one, { isWaiting: true })
    await sleep(pauses[Math.min(failures, pauses.length - 1)]!)
    const at = waiting.indexOf(one)
    if (at >= 0) waiting.push(...waiting.splice(at, 1))
  }

  const nextToSend = () => waiting.find(({ upload: { message, isFailed } }) => !isFailed && !message)

  /** False when it has to be tried again. */
  async function bring(one: Waiting): Promise<boolean> {
    try {
      const { item, isFirstFrameOnly } = await alone(one.picture.id, () => sendOr(one))
      arrived.add(one.picture.id)
      change(one, { share: 1, message: isFirstFrameOnly ? 'It moved; its first frame was kept.' : '' })
      if (!isFirstFrameOnly) dismiss(one.upload.key)
      await dropPicture(one.picture.id)
      one.settle.done(item)
      return true
    } catch (error) {
      if (error instanceof NotTakenError) await refuse(one, error)
      return error instanceof NotTakenError
    }
  }

  const sendOr = (one: Waiting): Promise<Sent> =>
    send(one.picture, (share) => change(one, { share, isWaiting: false }))

  async function refuse(one: Waiting, error: NotTakenError): Promise<void> {
    change(one, { message: error.message, isFailed: true })
    if (error.isForGood) await dropPicture(one.picture.id)
    one.settle.fail(error)
  }

  function change(one: Waiting, to: Partial<Upload>): void {
    one.upload = { ...one.upload, ...to }
    show()
  }

  function dismiss(key: string): void {
    for (const list of [waiting, told]) {
      const at = list.findIndex(({ upload }) => upload.key === key)
      if (at >= 0) list.splice(at, 1)
    }
    show()
  }

  function show(): void {
    shown.clear()
    for (const listener of listeners) listener()
  }

  /** A sentence about a picture that is not among those to be sent, or not only. */
  function tell(place: string, { name, ...said }: Pick<Upload, 'name' | 'message' | 'isFailed'>): void {
    told.push({ place, upload: { key: `told ${++count}`, name, share: 0, isWaiting: false, ...said } })
    show()
  }

  return {
    add,
    tell,
    dismiss,
    /** Ids of what is still to be sent there. */
    listOpen: (place: string): string[] =>
      waiting
        .filter((one) => one.place === place && !one.upload.isFailed && !arrived.has(one.picture.id))
        .map(({ picture }) => picture.id),
    /** It was sent from this window, or turned out to be there. */
    hasArrived: (id: string): boolean => arrived.has(id),
    /** The same list until something changes in it. */
    listAt(place: string): readonly Upload[] {
      const known = shown.get(place)
      if (known) return known
      const uploads = [...told, ...waiting].filter((one) => one.place === place).map(({ upload }) => upload)
      shown.set(place, uploads)
      return uploads
    },
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Of what this device kept. */
    async addKept(ids: readonly string[]): Promise<void> {
      for (const id of ids) {
        const picture = await findPicture(id)
        if (picture) void add(picture.postId, picture)
      }
    },
  }
}

export const pictureQueue = makePictureQueue()

const startOf = ({ id, fileName }: Outgoing): Upload => ({
  key: id,
  name: fileName,
  share: 0,
  isWaiting: true,
  message: '',
  isFailed: false,
})

/** Two windows of one device do not send the same picture at once. */
async function alone<T>(id: string, work: () => Promise<T>): Promise<T> {
  const { locks } = globalThis.navigator ?? {}
  return locks ? await locks.request(`lamplight picture ${id}`, work) : await work()
}

/** Until then, or until the browser says that the line is back. */
function restUntilLine(milliseconds: number): Promise<void> {
  return new Promise((done) => {
    const wake = () => {
      clearTimeout(timer)
      globalThis.removeEventListener?.('online', wake)
      done()
    }
    const timer = setTimeout(wake, milliseconds)
    globalThis.addEventListener?.('online', wake)
  })
}
