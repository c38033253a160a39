/**
 * The numbers of PostgreSQL's advisory locks that Lamplight takes, in one place so that no two uses
 * share one. The first is Prisma's own for migrations.
 */
export const locks = {
  migration: 72707369,
  /** Held shared by everybody who uses the embedded cluster; whoever gets it alone may stop it. */
  embeddedInUse: 72707370,
  /** Held by the one site that runs on the embedded cluster. */
  embeddedSite: 72707371,
  postPaths: 72707372,
  siteSteps: 72707373,
  topicTree: 72707374,
  authors: 72707375,
  /** Held by the one sender that hands letters to the mail server. */
  letters: 72707376,
  /** Held while the spam model learns. */
  spamModel: 72707402,
  redirects: 72707400,
  series: 72707401,
  pageTree: 72707402,
  wordpressImport: 72707380,
  firstAdministrator: 72707390,
  siteSettings: 72707391,
  savedReplies: 72707410,
} as const
