import { RefusedError } from '#lib/errors.ts'
import { refusals } from '#lib/refusals.ts'
import { readBody } from '#lib/web/read-body.ts'

/** Far more than a comment, so that one that is too long still comes back to be shortened. */
const mostBytes = 1_000_000

/** The fields of a posted form; of a repeated one the first, of a file nothing. */
export async function readForm(request: Request): Promise<(name: string) => string> {
  const body = await readBody(request, mostBytes)
  if (!body) throw new RefusedError('too_large', refusals.muchTooLong)
  const fields = await fieldsIn(body, request.headers.get('content-type') ?? '')
  return (name) => {
    const value = fields?.get(name)
    return typeof value === 'string' ? value : ''
  }
}

async function fieldsIn(body: Uint8Array<ArrayBuffer>, type: string) {
  if (type.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams(new TextDecoder().decode(body))
  return await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
}
