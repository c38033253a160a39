import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OperatorError } from '#lib/operator-error.ts'
import type { Handler } from './front-door.ts'

const uploadLimit = 300_000
const bodyLimit = 30_000
/** Requests under way get this long to finish; supervisors usually wait 10 s before they kill. */
const drainLimit = 8_000

/** An HTTP server that slow or silent visitors cannot hold up. */
export function makeServer(handle: Handler): Server {
  const options = {
    headersTimeout: 10_000,
    requestTimeout: uploadLimit,
    keepAliveTimeout: 6_000,
    connectionsCheckingInterval: 2_000,
  }
  const server = createServer(options, (request, response) => {
    if (hasTwoHosts(request)) return refuse(response)
    if (!request.url?.startsWith('/admin/')) limitBody(request)
    void handle(request, response)
  })
  server.timeout = 120_000
  return server
}

/** Node takes the first of them, what stands before it perhaps the other: RFC 9112, 3.2. */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    if (rawHeaders[at]!.length === 4 && rawHeaders[at]!.toLowerCase() === 'host') hosts += 1
  }
  return hosts > 1
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  response.end('This request names two hosts.\n')
}

/** @throws OperatorError when the port is taken */
export async function listen(
  server: Server,
  { port, host }: { port: number; host: string },
): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        fail(new OperatorError(`PORT ${port} is taken: set PORT to another one.`))
      else fail(new OperatorError(`Cannot listen on HOST ${host}, PORT ${port}: ${error.message}.`))
    })
    server.listen(port, host, done)
  })
  server.removeAllListeners('error')
  return (server.address() as AddressInfo).port
}

/** Takes no more requests and resolves when those under way are answered, or their time is up. */
export async function drain(server: Server): Promise<void> {
  if (!server.listening) return
  const closed = new Promise((done) => server.close(done))
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const late = setTimeout(() => server.closeAllConnections(), drainLimit)
  await closed
  clearInterval(idle)
  clearTimeout(late)
}

/** Only staff send what takes long: pictures. */
function limitBody(request: IncomingMessage): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const late = setTimeout(() => request.complete || request.destroy(), bodyLimit).unref()
  request.once('close', () => clearTimeout(late))
}
