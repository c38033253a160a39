/** The lamp on the site's colour. */
export const favicon = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colour}"/><path fill="#f6b35c" d="M22.9 5.500c1.700 2.300 2.500 3.700 2.500 5a2.500 2.500 0 0 1-5 0c0-1.300.8-2.700 2.500-5z"/><path fill="#fff" d="M9 15.800c-2-1.600-3.800-.6-3.800 1.500 0 2.200 2.200 3.400 4.300 3.600a8 8 0 0 0 3.500 2.600v1.400h-2.200V26h10.400v-1.100H19v-1.400c3.300-1.300 4.900-4 5.300-8.700H22c-.6 1.500-1.600 2.100-3.100 2.100h-5.700c-1.800 0-2.900-.3-4.200-1.100z"/></svg>`
