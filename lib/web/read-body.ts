/** The whole body, or null as soon as it is larger than that. */
export async function readBody(request: Request, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.byteLength
    if (bytes > mostBytes) return null
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const mostJsonBytes = 65_536

/** Undefined for what is no JSON, or too much of it: the form that reads it then says so. */
export async function readJson(request: Request): Promise<unknown> {
  const body = await readBody(request, mostJsonBytes)
  try {
    return JSON.parse(new TextDecoder().decode(body ?? undefined))
  } catch {
    return undefined
  }
}
