/** In letters. */
export const longestNote = 3_000
export const longestQuote = 500

/** How long a link can last, in days. */
export const longestStay = 30

/** Of one link. */
export const mostNotes = 100
export const notesInAnHour = { name: 'review-note', count: 30, seconds: 3_600 }
/** Of one client: who guesses has 2¹⁹² to go. */
export const openingsAtOnce = { name: 'review-open', count: 30, seconds: 600 }
