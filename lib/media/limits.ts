/** In bytes. */
export const mostUploadBytes = 25 * 1024 * 1024
export const uploadTooLarge =
  'This file is larger than 25 MB. Please save the picture smaller, then add that.'
