/** What a route tells the front about its answer; no reader gets to see these. */
export const ownHeaders = {
  /** The id of the post that is read here, or `otherPages`, for counting. */
  viewOf: 'x-view-of',
  /** Somebody could be harmed by being recognised here: never shown for long without being checked. */
  atRisk: 'x-at-risk',
} as const
