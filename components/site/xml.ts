/** Text for XML 1.0: escaped, without the characters that it does not allow even escaped. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character]!)

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** `<name>text</name>`, or nothing where there is no text. */
export const xmlElement = (name: string, text: string, attributes = ''): string =>
  text && `<${name}${attributes && ` ${attributes}`}>${xmlText(text)}</${name}>`
