/** What the person holds, in words. */
export const deviceInWords = (): string =>
  window.matchMedia('(pointer: coarse) and (max-width: 48em)').matches ? 'this phone' : 'this computer'
