import { Readable } from 'node:stream'
import { findReviewedFile } from '#lib/review/find-reviewed.ts'
import { publicRoute } from '#lib/web/public-route.tsx'
import { notFound } from '../../../../../list-request.ts'
import { requireOpened } from '../../../review-answer.tsx'

/** A picture of a text that is not public, for who may see that text. */
export const GET = publicRoute({
  name: 'GET /-/preview/[id]/media/[...file]',
  run: async (asked) => {
    const name = asked.params.file ?? ''
    const file = await findReviewedFile(requireOpened(asked), name)
    if (!file) throw notFound()
    return new Response(Readable.toWeb(file.stream()) as ReadableStream, {
      headers: {
        'content-type': name.endsWith('.webp') ? 'image/webp' : 'image/jpeg',
        'content-length': String(file.size),
        'content-disposition': 'inline',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
      },
    })
  },
})
