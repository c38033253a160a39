import { createReadStream } from 'node:fs'
import { fileError, noExport } from './file-error.ts'

/** Control characters that XML forbids; pastes from word processors left them in many old exports. */
const forbidden = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/**
 * The text of the file, piece by piece, in the encoding that its first line names. Forbidden control
 * characters become spaces, so that positions stay true.
 * @throws InvalidError where there is no such file, or one that is no text
 */
export async function* decodedText(file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const bytes of pieces(file)) {
    decoder ??= decoderFor(bytes)
    yield decoder.decode(bytes, { stream: true }).replace(forbidden, ' ')
  }
  if (!decoder) throw noExport('the file is empty')
  yield decoder.decode().replace(forbidden, ' ')
}

async function* pieces(file: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(file)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === 'ENOENT') throw fileError(`There is no file ${file}.`)
    if (code === 'EISDIR') throw fileError(`${file} is a folder; please name the .xml file in it.`)
    if (code === 'EACCES') throw fileError(`The file ${file} may not be read.`)
    throw error
  }
}

function decoderFor(start: Buffer): TextDecoder {
  const signature = start.toString('latin1', 0, 200)
  if (signature.startsWith('PK\x03\x04'))
    throw noExport('it is a ZIP archive; please unpack it and choose the .xml file inside')
  if (signature.startsWith('\x1f\x8b'))
    throw noExport('it is a compressed file; please unpack it and choose the .xml file inside')
  const encoding = /^[^<]*<\?xml[^>]*\sencoding=["']([^"']+)/.exec(signature)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(encoding)
  } catch {
    throw fileError(
      `The file says that its letters are written as “${encoding}”, which is not known here, so nothing was brought.`,
    )
  }
}
