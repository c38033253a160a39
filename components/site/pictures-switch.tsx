import type { Words } from './words/en.ts'

/** A link to the same page without its pictures; without them it leads back (lib/web/without-pictures.ts). */
export function PicturesSwitch({ words }: { words: Words }) {
  return (
    <a href="?pictures=no" data-with={words.reading.withPictures}>
      {words.reading.withoutPictures}
    </a>
  )
}
