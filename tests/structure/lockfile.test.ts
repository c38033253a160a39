import { execFileSync } from 'node:child_process'

test('the lockfile holds the packages of every platform, without which npm ci refuses it', () => {
  const check = () =>
    execFileSync(process.execPath, ['scripts/complete-lock.js', '--check'], { stdio: 'pipe' })
  expect(check).not.toThrow()
})
