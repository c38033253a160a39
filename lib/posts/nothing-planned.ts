/** No text comes out by itself over the one that readers see. */
export const nothingPlanned = { pendingDueAt: null, pendingDueId: null } as const
