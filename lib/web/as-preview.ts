/** A reader's page for the eyes of staff: the site itself may frame it, and nobody keeps it. */
export function asPreview(page: Response): Response {
  const headers = new Headers(page.headers)
  const policy = headers.get('content-security-policy') ?? ''
  headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"))
  headers.set('cache-control', 'no-store')
  headers.set('x-robots-tag', 'noindex, nofollow')
  headers.delete('cache-tag')
  return new Response(page.body, { status: page.status, headers })
}
