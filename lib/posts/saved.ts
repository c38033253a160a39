/** What came of a text that was sent to be stored. */
export interface Saved {
  postId: string
  /** To save or publish from next. */
  version: number
  path: string
  savedAt: Date
  /** It waits beside what readers see, until it is applied or set aside. */
  isPending: boolean
}
