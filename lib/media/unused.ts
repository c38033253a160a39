import type { Prisma } from '#lib/database/generated/client.ts'

/** What no post and no author shows. The site's logo and icon are known by its settings alone. */
export const unused = {
  uses: { none: {} },
  covers: { none: {} },
  portraits: { none: {} },
} satisfies Prisma.MediaWhereInput
