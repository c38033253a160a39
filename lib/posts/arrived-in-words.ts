/** Of the pictures of a text. */
export interface Arrived {
  of: number
  /** Ids of those that have not come. */
  awaited: string[]
}

/** "11 of 18 pictures have arrived" */
export function arrivedInWords({ of, awaited }: Arrived): string {
  const here = of - awaited.length
  if (of === 1) return 'Its picture has not arrived'
  if (here === 0) return `None of its ${of} pictures has arrived`
  return `${here} of ${of} pictures ${here === 1 ? 'has' : 'have'} arrived`
}

/** Said of what is scheduled. */
export const waitsInWords = (arrived: Arrived): string =>
  `Scheduled. ${arrivedInWords(arrived)}; it will not go out without ${arrived.awaited.length === 1 ? 'it' : 'them'}.`
