import type { Page } from 'playwright-core'
import type { Site } from './site.ts'

const fixed = [
  '/admin',
  '/admin/welcome',
  '/admin/write',
  '/admin/posts',
  '/admin/posts?status=trashed',
  '/admin/posts/new',
  '/admin/posts/new?kind=page',
  '/admin/comments',
  '/admin/comments?tab=approved',
  '/admin/comments?tab=handed_over',
  '/admin/comments?tab=spam',
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
  '/admin/settings/blocked',
  '/admin/import',
]

/** Every screen of the desk, with one post, comment, picture and author of those that are there. */
export async function listDeskPages(page: Page, site: Site): Promise<string[]> {
  const firstOf = async (list: string, within: RegExp): Promise<string> => {
    await page.goto(site.origin + list)
    const links = await page.getByRole('main').getByRole('link').all()
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')))
    return paths.find((path) => path && within.test(path)) ?? fail(list)
  }
  const post = await firstOf('/admin/posts?status=published', /^\/admin\/posts\/[0-9a-f-]{36}$/)
  const revisions = `${post}/revisions`
  const revision = await firstOf(revisions, /\/revisions\/[0-9a-f-]{36}$/)
  return [
    ...fixed,
    post,
    revisions,
    `${post}/review`,
    `${post}/numbers`,
    revision,
    `${revisions}/compare?from=${revision.split('/').at(-1)}`,
    await firstOf('/admin/comments', /^\/admin\/comments\/[0-9a-f-]{36}$/),
    await firstOf('/admin/pictures', /^\/admin\/pictures\/[0-9a-f-]{36}$/),
    await firstOf('/admin/people', /^\/admin\/people\/[0-9a-f-]{36}$/),
    await firstOf('/admin/settings/authors', /^\/admin\/settings\/authors\/[0-9a-f-]{36}$/),
  ]
}

function fail(list: string): never {
  throw new Error(`Nothing to open was found on ${list}.`)
}
