import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ask, embeddedUrl } from '../drills/rows.ts'
import type { Site } from './site.ts'

/** Screens with an address of their own. */
export const fixed = [
  '/admin',
  '/admin/welcome',
  '/admin/write',
  '/admin/posts',
  '/admin/posts?status=trashed',
  '/admin/posts/new',
  '/admin/posts/new?kind=page',
  '/admin/comments',
  '/admin/comments/practice',
  '/admin/comments/search?q=the',
  '/admin/comments?tab=approved',
  '/admin/comments?tab=handed_over',
  '/admin/comments?tab=spam',
  '/admin/comments/team',
  '/admin/comments/replies',
  '/admin/comments/log',
  '/admin/comments/log?action=approve',
  '/admin/comments/numbers',
  '/admin/first-hour/name',
  '/admin/first-hour/language',
  '/admin/first-hour/pages',
  '/admin/first-hour/comments',
  '/admin/first-hour/second',
  '/admin/first-hour/next',
  '/admin/pictures',
  '/admin/pictures?show=unused',
  '/admin/pictures/describe',
  '/admin/account',
  '/admin/people',
  '/admin/readers',
  '/admin/readers/letters',
  '/admin/readers/outbox',
  '/admin/readers/settings',
  '/admin/readers/numbers',
  '/admin/readers/numbers?days=365',
  '/admin/settings',
  '/admin/settings/site',
  '/admin/settings/look',
  '/admin/settings/languages',
  '/admin/settings/next-steps',
  '/admin/settings/authors',
  '/admin/settings/authors/new',
  '/admin/settings/topics',
  '/admin/settings/pages',
  '/admin/settings/topics?search=work',
  '/admin/settings/series',
  '/admin/settings/redirects',
  '/admin/settings/blocked',
  '/admin/import',
]

/** Screens of one thing, by their names in the registry; one that is there is opened from a list. */
export const opened = [
  '/admin/posts/[id]',
  '/admin/posts/[id]/review',
  '/admin/posts/[id]/numbers',
  '/admin/posts/[id]/revisions',
  '/admin/posts/[id]/revisions/[revisionId]',
  '/admin/posts/[id]/revisions/compare',
  '/admin/comments/[id]',
  '/admin/pictures/[id]',
  '/admin/people/[id]',
  '/admin/settings/authors/[id]',
  '/admin/import/[id]',
  '/admin/readers/letters/[id]',
  '/admin/readers/outbox/[id]',
] as const

/** Screens that are looked at elsewhere or cannot be, and why. */
export const leftOut: Record<string, string> = {
  '/admin/sign-in': 'Has a test of its own, before anybody is signed in.',
  '/admin/invitation/[token]': 'Has a test of its own, as somebody who is not signed in.',
  '/admin/set-up/[token]': 'Has a test of its own, before the first account is made.',
}

type LookedAt = Pick<Site, 'origin' | 'dataDir'>

/** May carry what a text is written with. */
export const isEditor = (path: string): boolean =>
  /^\/admin\/(?:write|posts\/(?:new|[0-9a-f-]{36}))(?:\?|$)/.test(path)

/** Every screen of the desk, with one post, comment, picture and author of those that are there. */
export async function listDeskPages(page: Page, site: LookedAt): Promise<string[]> {
  return [...fixed, ...Object.values(await findOpened(page, site))]
}

async function findOpened(page: Page, site: LookedAt): Promise<Record<(typeof opened)[number], string>> {
  const firstOf = async (list: string, within: RegExp): Promise<string> => {
    await page.goto(site.origin + list)
    const links = await page.getByRole('main').getByRole('link').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    return paths.find((path) => path && within.test(path)) ?? fail(list)
  }
  const post = await firstOf('/admin/posts?status=published', /^\/admin\/posts\/[0-9a-f-]{36}$/)
  const revisions = `${post}/revisions`
  const revision = await firstOf(revisions, /\/revisions\/[0-9a-f-]{36}$/)
  return {
    '/admin/posts/[id]': post,
    '/admin/posts/[id]/review': `${post}/review`,
    '/admin/posts/[id]/numbers': `${post}/numbers`,
    '/admin/posts/[id]/revisions': revisions,
    '/admin/posts/[id]/revisions/[revisionId]': revision,
    '/admin/posts/[id]/revisions/compare': `${revisions}/compare?from=${revision.split('/').at(-1)}`,
    '/admin/comments/[id]': await firstOf('/admin/comments', /^\/admin\/comments\/[0-9a-f-]{36}$/),
    '/admin/pictures/[id]': await firstOf('/admin/pictures', /^\/admin\/pictures\/[0-9a-f-]{36}$/),
    '/admin/people/[id]': await firstOf('/admin/people', /^\/admin\/people\/[0-9a-f-]{36}$/),
    '/admin/settings/authors/[id]': await firstOf(
      '/admin/settings/authors',
      /^\/admin\/settings\/authors\/[0-9a-f-]{36}$/,
    ),
    '/admin/import/[id]': await firstOf(await bringBlog(page, site), /^\/admin\/import\/[0-9a-f-]{36}$/),
    '/admin/readers/letters/[id]': await firstOf(
      await planLetter(site),
      /^\/admin\/readers\/letters\/[0-9a-f-]{36}$/,
    ),
    '/admin/readers/outbox/[id]': await firstOf(keepMail(site), /^\/admin\/readers\/outbox\/[\w.-]+$/),
  }
}

/** A small blog, so that there is one to look at. */
async function bringBlog(page: Page, site: LookedAt): Promise<string> {
  await page.goto(`${site.origin}/admin/import`)
  await page.locator('input[type=file]').setInputFiles('tests/fixtures/wxr/plain-1.1.xml')
  await page.getByRole('button', { name: 'Bring it' }).click()
  await page.getByRole('heading', { name: 'Brought', exact: true }).waitFor()
  return '/admin/import'
}

/** That goes out tomorrow, to nobody; without pictures, which it would name by the address of the real site. */
async function planLetter({ dataDir }: LookedAt): Promise<string> {
  await ask(
    embeddedUrl(dataDir),
    `INSERT INTO letter (id, post_id, subject, due_at)
     SELECT gen_random_uuid(), id, title, now() + interval '1 day' FROM post
      WHERE status = 'published' AND kind = 'post' AND cover_id IS NULL AND body::text NOT LIKE '%mediaId%'
      ORDER BY published_at DESC LIMIT 1
     ON CONFLICT DO NOTHING`,
  )
  return '/admin/readers/letters'
}

/** As one that would have gone out, had there been a mail server. */
function keepMail({ dataDir }: LookedAt): string {
  const folder = join(dataDir, 'mail')
  mkdirSync(folder, { recursive: true })
  const mail = {
    to: 'mona@lamplight.example',
    subject: 'Please confirm',
    text: 'Press here: https://kapok.example/-/join/token',
    html: '<!doctype html><html lang="en"><title>Please confirm</title><p>Press here.</p></html>',
  }
  writeFileSync(join(folder, `${Date.now()}-${randomUUID()}.json`), JSON.stringify(mail))
  return '/admin/readers/outbox'
}

function fail(list: string): never {
  throw new Error(`Nothing to open was found on ${list}.`)
}
