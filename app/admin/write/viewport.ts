import type { Viewport } from 'next'

/** On a phone the tools at the bottom edge stay above the keyboard. */
export const viewport: Viewport = { interactiveWidget: 'resizes-content' }
