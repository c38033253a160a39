import { connect } from 'node:net'

export interface Answered {
  /** 0 when the connection was closed without a word. */
  status: number
  milliseconds: number
}

const patience = 5_000

/** Sends these very bytes, as no client would, and reads until the head of an answer. */
export function send(origin: string, bytes: string): Promise<Answered> {
  const { hostname, port } = new URL(origin)
  return new Promise((done) => {
    const socket = connect(Number(port), hostname)
    let said = ''
    let began = performance.now()
    const finish = () => {
      const [, status = '0'] = /^HTTP\/1\.\d (\d{3})/.exec(said) ?? []
      socket.destroy()
      done({ status: Number(status), milliseconds: performance.now() - began })
    }
    socket.setTimeout(patience, finish)
    socket.once('connect', () => {
      began = performance.now()
      socket.write(bytes, 'latin1')
    })
    socket.on('data', (piece) => {
      said += piece.toString('latin1')
      if (said.includes('\r\n\r\n')) finish()
    })
    socket.once('close', finish)
    // Refusing early closes the connection while the rest is still being sent.
    socket.on('error', () => {})
  })
}
