/** The HTML of a mail to be looked at in a frame of ours: nothing in it runs, nothing is fetched elsewhere. */
export const mailAnswer = (html: string): Response =>
  new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox",
      'cache-control': 'no-store',
    },
  })
