import { database, type Transaction } from '#lib/database/client.ts'
import { type Features, featuresOf, form, size, type Written } from './features.ts'

/** As many as are kept, the newest; a site with more has learned what they say. */
const most = 2_000

type Kept = Pick<Features, 'places' | 'values'>

/**
 * Keeps what spam looked like before it is forgotten, so that the model goes on knowing it: hashed features, of which no
 * word can be read, and nothing that says which comment it was.
 */
export async function keepPast(tx: Transaction, forgotten: readonly Written[]): Promise<void> {
  if (forgotten.length === 0) return
  await tx.spamPast.createMany({ data: forgotten.map((one) => ({ form, features: pack(featuresOf(one)) })) })
  await tx.$executeRaw`
    DELETE FROM spam_past WHERE id IN (SELECT id FROM spam_past ORDER BY at DESC, id DESC OFFSET ${most})`
}

/** The newest first; those of another form are of no use. */
export async function readPast(atMost: number): Promise<Kept[]> {
  const rows = await database().spamPast.findMany({
    where: { form },
    select: { features: true },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: Math.min(atMost, most),
  })
  return rows.flatMap(({ features }) => unpack(features) ?? [])
}

/** Places, then values, each with the lowest byte first. */
function pack({ places, values }: Kept): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(places.byteLength + values.byteLength)
  bytes.set(new Uint8Array(places.buffer, places.byteOffset, places.byteLength))
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), places.byteLength)
  return bytes
}

function unpack(bytes: Uint8Array): Kept | null {
  const count = bytes.byteLength / 8
  if (!Number.isInteger(count)) return null
  const { buffer } = bytes.slice()
  const places = new Uint32Array(buffer, 0, count)
  const values = new Float32Array(buffer, count * 4, count)
  return places.every((place) => place < size) && values.every(Number.isFinite) ? { places, values } : null
}
