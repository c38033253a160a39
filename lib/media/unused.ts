import type { Prisma } from '#lib/database/generated/client.ts'

/** What no post and no author shows. Its settings name what the site wears; for texts to come see pending-uses.ts. */
export const unused = {
  uses: { none: {} },
  covers: { none: {} },
  portraits: { none: {} },
} satisfies Prisma.MediaWhereInput
