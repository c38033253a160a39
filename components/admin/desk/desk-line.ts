export interface DeskLine {
  key: string
  href: string
  text: string
  /** What stands beside it, smaller. */
  beside?: string
  /** `hurts`: something that should have happened has not. */
  level: 'hurts' | 'asks' | 'goes on'
}
