import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { amendEnv, env } from '#lib/env.ts'
import { sendMail } from '#lib/mail/send.ts'
import { useDatabase } from '../../factories/database.ts'

useDatabase()

const letter = { to: 'tevy@kapoklane.example', subject: 'You are invited', text: 'Open the link.' }

afterEach(() => {
  delete process.env.SMTP_URL
  amendEnv({})
})

it('is kept as a file that nobody else can read while there is no mail server', async () => {
  expect(await sendMail(letter)).toBe(false)
  const folder = join(env().DATA_DIR, 'mail')
  const [name] = readdirSync(folder)
  expect(readFileSync(join(folder, name!), 'utf8')).toMatch(
    /To: tevy@kapoklane\.example[\s\S]*Open the link\./,
  )
})

it('goes out by SMTP', async () => {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      let text = ''
      stream.on('data', (piece: Buffer) => {
        text += piece.toString()
      })
      stream.on('end', () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  amendEnv({ SMTP_URL: `smtp://127.0.0.1:${port}` })
  expect(await sendMail(letter)).toBe(true)
  expect(received[0]).toContain('Subject: You are invited')
  await new Promise<void>((closed) => server.close(() => closed()))
})

it('that cannot be sent is no failure of what caused it', async () => {
  amendEnv({ SMTP_URL: 'smtp://127.0.0.1:1' })
  expect(await sendMail(letter)).toBe(false)
})
