import { z } from 'zod'
import { formAction } from '#lib/web/form-action.ts'
import { useDatabase } from '../../factories/database.ts'

jest.mock('next/cache', () => ({}))
jest.mock('next/headers', () => ({
  headers: async () => new Headers({ host: 'localhost:3000', origin: 'http://localhost:3000' }),
  cookies: async () => ({ get: () => undefined }),
}))

useDatabase()

it('one visitor cannot use up the tries of all where clients are not known', async () => {
  const action = formAction({
    name: 'test.once',
    access: 'everybody',
    input: z.strictObject({}),
    rate: { name: 'test-once', count: 1, seconds: 60 },
    refreshes: false,
    run: async () => 'done',
  })
  for (let time = 0; time < 3; time += 1) expect(await action({})).toEqual({ ok: true, value: 'done' })
})
