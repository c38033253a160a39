/** What phones and cameras make, and what is taken. */
export const acceptedPictures = 'image/jpeg,image/png,image/webp,image/gif'
