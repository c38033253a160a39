import { hash, verify } from '@node-rs/argon2'

/** argon2id, m = 19 MiB, t = 2, p = 1: the library's defaults are OWASP's minimum. */
const atOnce = 2
let running = 0
const queue: (() => void)[] = []

/** Two at a time: more would take the memory and the cores from readers. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((go) => queue.push(go))
  running += 1
  try {
    return await work()
  } finally {
    running -= 1
    queue.shift()?.()
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password))

/** A hash of no password that anybody has: verifying against it takes as long as a real one. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$bGFtcGxpZ2h0LW5vYm9keQ$3B3gM1dRz6oYpL2mVvVqk3vS3cJf6v1iY8y0lq0r3hQ'

/** False for an account without a password too, in the same time. */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await inTurn(() => verify(passwordHash ?? nobodysHash, password).catch(() => false))
  return passwordHash !== null && matches
}
