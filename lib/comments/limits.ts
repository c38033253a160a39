/** In characters as people count them. */
export const longestComment = 5_000
export const longestName = 80
