import { statusOfItem } from '#lib/moving/wordpress/status-of-item.ts'
import type { WxrItem } from '#lib/moving/wordpress/wxr-item.ts'

const now = new Date('2026-05-01T00:00:00Z')
const past = new Date('2010-12-13T01:00:00Z')
const future = new Date('2099-01-01T00:00:00Z')

const statusOf = (status: string, date: Date | null, hasPassword = false) =>
  statusOfItem({ status, date, hasPassword } as WxrItem, now)

test('what everybody could read is published', () => {
  expect(statusOf('publish', past)).toEqual({ status: 'published', publishedAt: past })
})

test('what was to come is scheduled', () => {
  expect(statusOf('future', future)).toEqual({ status: 'scheduled', publishedAt: future })
  expect(statusOf('publish', future)).toEqual({ status: 'scheduled', publishedAt: future })
})

test('what was pending is in review', () => {
  expect(statusOf('pending', null)).toEqual({ status: 'in_review', publishedAt: null })
})

test.each([
  ['draft', past, false, undefined],
  ['auto-draft', past, false, undefined],
  ['private', past, false, 'was_private'],
  ['publish', past, true, 'had_password'],
  ['future', future, true, 'had_password'],
  ['publish', null, false, 'no_date'],
  ['future', past, false, 'time_has_passed'],
  ['wc-secret', past, false, 'unknown_status'],
  ['', past, false, 'unknown_status'],
])('%s (%s, password: %s) never becomes public', (status, date, hasPassword, because) => {
  expect(statusOf(status, date, hasPassword)).toEqual({ status: 'draft', publishedAt: null, because })
})
