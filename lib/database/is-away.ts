const kinds = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
const codes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037'])
const words =
  /timeout exceeded when trying to connect|ECONNREFUSED|ECONNRESET|Connection terminated|the database system is/

interface Told {
  code?: string
  message?: string
  meta?: { driverAdapterError?: { cause?: { kind?: string } } }
}

/** Whether the database cannot be asked just now: it is down, or all connections are taken. */
export function isDatabaseAway(error: unknown): boolean {
  const { code = '', message = '', meta } = (error ?? {}) as Told
  return codes.has(code) || kinds.has(meta?.driverAdapterError?.cause?.kind ?? '') || words.test(message)
}
