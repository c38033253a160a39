import { request } from 'node:http'

export interface Read {
  status: number
  text: string
  headers: NodeJS.Dict<string | string[]>
  /** `X-Cache` */
  from: string
}

/** One GET on a connection of its own. */
export function read(url: string, headers: Record<string, string> = {}): Promise<Read> {
  return new Promise((done, fail) => {
    const asked = request(url, { headers, agent: false }, (response) => {
      let text = ''
      response.on('data', (piece: Buffer) => (text += piece))
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          text,
          headers: response.headers,
          from: String(response.headers['x-cache']),
        }),
      )
    })
    asked.setTimeout(10_000, () => asked.destroy(new Error('No answer within 10 s.')))
    asked.once('error', fail).end()
  })
}
