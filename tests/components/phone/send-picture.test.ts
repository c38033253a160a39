import { keepPicture, listPictureIds } from '#components/admin/phone/local-pictures.ts'
import { makePictureQueue } from '#components/admin/phone/picture-queue.ts'
import { NoLineError, NotTakenError, pieceBytes, sendPicture } from '#components/admin/phone/send-picture.ts'
import { useDevice } from './device.ts'

useDevice()

const blob = new Blob([new Uint8Array(pieceBytes * 3 + 10)])
const picture = { id: 'picture-1', postId: 'post-1', fileName: 'a.jpg', blob }
const item = { id: 'picture-1', fileName: 'a.jpg' }

/** A site that has some of it already, and loses the answers to the requests of these numbers. */
function site({ received = 0, loses = [] as number[], refuses = 0 } = {}) {
  let [here, asked] = [received, 0]
  const offsets: number[] = []
  const answer = (body: unknown, status = 200) => Response.json(body, { status })
  jest.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    asked += 1
    if (init?.method === 'PUT') {
      const offset = Number(new URL(String(url), 'https://site.example').searchParams.get('offset'))
      offsets.push(offset)
      if (offset === here) here += (init.body as Blob).size
    }
    if (loses.includes(asked)) throw new TypeError('The line is away.')
    if (refuses) return answer({ message: 'This is no picture.' }, refuses)
    if (init?.method === 'POST' && String(url).endsWith(picture.id)) return answer({ item })
    return answer({ received: here, bytes: blob.size, item: null })
  })
  return { offsets }
}

afterEach(() => jest.restoreAllMocks())

it('sends pieces one after the other, and says how far it is', async () => {
  const { offsets } = site()
  const shares: number[] = []
  expect((await sendPicture(picture, (share) => shares.push(share))).item).toEqual(item)
  expect(offsets).toEqual([0, 1, 2, 3].map((at) => at * pieceBytes))
  expect(shares[0]).toBe(0)
  expect(shares.at(-1)).toBe(1)
})

it('goes on from where the site says that it stands', async () => {
  const { offsets } = site({ received: pieceBytes * 2 })
  await sendPicture(picture, () => {})
  expect(offsets).toEqual([2, 3].map((at) => at * pieceBytes))
})

it('tells a line that is away from a refusal', async () => {
  site({ loses: [1] })
  await expect(sendPicture(picture, () => {})).rejects.toBeInstanceOf(NoLineError)
  for (const status of [401, 429, 500, 503]) {
    site({ refuses: status })
    await expect(sendPicture(picture, () => {})).rejects.toBeInstanceOf(NoLineError)
  }
  site({ refuses: 422 })
  await expect(sendPicture(picture, () => {})).rejects.toThrow('This is no picture.')
  await expect(sendPicture(picture, () => {})).rejects.toBeInstanceOf(NotTakenError)
})

it('the queue goes on after each break, from the last piece that arrived', async () => {
  const { offsets } = site({ loses: [2, 5, 6] })
  const queue = makePictureQueue({ sleep: async () => {} })
  expect(await queue.add('post-1', picture)).toEqual(item)
  expect(offsets).toEqual([0, 1, 2, 3].map((at) => at * pieceBytes))
  expect(queue.listAt('post-1')).toEqual([])
})

it('the queue says that it waits, and goes on when it is woken', async () => {
  site({ loses: [1] })
  let wake = () => {}
  const slept = new Promise<void>((asleep) => {
    const queue = makePictureQueue({
      sleep: () =>
        new Promise((done) => {
          expect(queue.listAt('post-1')).toMatchObject([{ isWaiting: true, isFailed: false }])
          wake = done
          asleep()
        }),
    })
    void queue.add('post-1', picture).then(() => woken())
  })
  let woken = () => {}
  const arrived = new Promise<void>((done) => {
    woken = done
  })
  await slept
  wake()
  await arrived
})

it('the queue shows what was refused, and goes on with the next', async () => {
  const send = jest
    .fn()
    .mockRejectedValueOnce(new NotTakenError('This is no picture.', { isForGood: true }))
    .mockResolvedValue({ item, isFirstFrameOnly: false })
  const queue = makePictureQueue({ send, sleep: async () => {} })
  const first = queue.add('post-1', picture)
  const second = queue.add('post-1', { ...picture, id: 'picture-2' })
  await expect(first).rejects.toThrow('This is no picture.')
  await second
  expect(queue.listAt('post-1')).toMatchObject([{ message: 'This is no picture.', isFailed: true }])
  queue.dismiss('picture-1')
  expect(queue.listAt('post-1')).toEqual([])
})

it('the queue tries the others while one is in trouble', async () => {
  const send = jest.fn(async ({ id }: { id: string }) => {
    if (id === 'picture-1' && send.mock.calls.length < 4) throw new NoLineError('The worker crashed.')
    return { item: { ...item, id } as never, isFirstFrameOnly: false }
  })
  const queue = makePictureQueue({ send, sleep: async () => {} })
  await Promise.all([queue.add('post-1', picture), queue.add('post-1', { ...picture, id: 'picture-2' })])
  expect(send.mock.calls.map(([{ id }]) => id)).toEqual(['picture-1', 'picture-2', 'picture-1', 'picture-1'])
})

it('a picture stays on the device unless the site would never take it', async () => {
  const keep = () => keepPicture({ ...picture, postId: 'post-1', width: 1, height: 1 })
  for (const [isForGood, left] of [
    [false, ['picture-1']],
    [true, []],
  ] as const) {
    await keep()
    const send = jest.fn().mockRejectedValue(new NotTakenError('No.', { isForGood }))
    await makePictureQueue({ send })
      .add('post-1', picture)
      .catch(() => {})
    expect(await listPictureIds()).toEqual(left)
  }
})

it('the queue sends no picture twice at once', async () => {
  const send = jest.fn().mockResolvedValue({ item, isFirstFrameOnly: false })
  const queue = makePictureQueue({ send, sleep: async () => {} })
  await Promise.all([queue.add('post-1', picture), queue.add('post-1', picture)])
  expect(send).toHaveBeenCalledTimes(1)
})
