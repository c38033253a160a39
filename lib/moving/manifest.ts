import { z } from 'zod'
import { keyedDigest } from '#lib/secrets.ts'

export const manifestName = 'manifest.json'

const entry = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })

const table = z.strictObject({ columns: z.array(z.string()), rows: z.int().min(0) })

const sequence = z.strictObject({ lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })

/** The last entry of a backup: what must be in it. Without it the file was cut short. */
export const manifestSchema = z.strictObject({
  format: z.literal('lamplight-backup-1'),
  lamplight: z.string(),
  madeAt: z.iso.datetime(),
  /** The schema that the rows fit: exactly these migrations, in this order. */
  migrations: z.array(z.string()),
  tables: z.record(z.string(), table),
  sequences: z.record(z.string(), sequence),
  /** Whether the pictures are in the backup; those in object storage are not. */
  media: z.enum(['included', 'elsewhere']),
  /** Tells whether another site has the same SECRET_KEY, without telling anything of the key. */
  keyProof: z.string(),
  entries: z.record(z.string(), entry),
})

export type Manifest = z.infer<typeof manifestSchema>

export function currentKeyProof(): string {
  return Buffer.from(keyedDigest('restore-proof', 'lamplight-backup')).toString('hex')
}
