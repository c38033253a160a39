/**
 * The same value with text of its own. A part of a string keeps the whole of it in memory, here a
 * piece of the file; what outlives its element is copied, or in the end all of the file would be kept.
 */
export const ownCopy = <T>(value: T): T => structuredClone(value)
