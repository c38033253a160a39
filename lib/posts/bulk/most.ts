/** Posts that one call changes. */
export const mostAtOnce = 200

/** Of all that fit a list; they go in pieces of `mostAtOnce`. */
export const mostThatFit = 5_000
