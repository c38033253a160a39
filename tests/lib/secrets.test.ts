import { keyedDigest, seal, sign, unseal, verifySigned } from '#lib/secrets.ts'

it('opens what it sealed, and seals the same text differently each time', () => {
  const first = seal('comment-email', 'miriam@example.org')
  const second = seal('comment-email', 'miriam@example.org')
  expect(unseal('comment-email', first)).toBe('miriam@example.org')
  expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false)
  expect(Buffer.from(first).toString('latin1')).not.toContain('miriam')
})

it('opens nothing that was altered, cut, sealed for something else or under another key', () => {
  const sealed = seal('comment-email', 'miriam@example.org')
  const altered = new Uint8Array(sealed)
  altered[altered.length - 1]! ^= 1
  const otherKey = new Uint8Array(sealed)
  otherKey[0] = 9
  for (const bytes of [altered, otherKey, sealed.slice(0, 12), new Uint8Array()]) {
    expect(() => unseal('comment-email', bytes)).toThrow()
  }
  expect(() => unseal('duplicate', sealed)).toThrow()
})

it('digests the same text alike, and differently for each purpose', () => {
  expect(keyedDigest('duplicate', 'a')).toEqual(keyedDigest('duplicate', 'a'))
  expect(keyedDigest('duplicate', 'a')).not.toEqual(keyedDigest('comment-email-index', 'a'))
})

it('knows its own signature and no other', () => {
  const signed = sign('waiting-comment', 'id.with.dots')
  expect(verifySigned('waiting-comment', signed)).toBe('id.with.dots')
  for (const forged of ['', '.', 'id', 'id.', `x${signed}`, `${signed}x`, signed.slice(0, -1)]) {
    expect(verifySigned('waiting-comment', forged)).toBeNull()
  }
  expect(verifySigned('duplicate', signed)).toBeNull()
})
