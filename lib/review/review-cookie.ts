import type { OpenedLink } from './open-link.ts'

export const reviewPath = (linkId: string): string => `/-/preview/${linkId}`

/** Until the browser closes, for this link's pages alone. */
export const reviewCookie = ({ linkId, token }: OpenedLink, { isSecure }: { isSecure: boolean }): string =>
  `review=${token}; Path=${reviewPath(linkId)}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`

/** Null where the header `Cookie` has none. */
export const readReviewCookie = (header: string | null | undefined): string | null =>
  header
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith('review='))
    ?.slice('review='.length) ?? null
