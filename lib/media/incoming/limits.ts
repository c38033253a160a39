/** In bytes. Small enough to come through a line that breaks every few seconds. */
export const mostPieceBytes = 256 * 1024

/** On their way at once, of one account. */
export const mostAwaited = 300
export const mostAwaitedBytes = 1024 * 1024 * 1024

/** Without a sign of life. */
export const daysAwaited = 7
