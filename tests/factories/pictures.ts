import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { temporaryFolder } from './folder.ts'

/** Files as people send them, and as people send them who mean harm. */

const uploads = temporaryFolder('uploads')
let count = 0

/** Writes it where an upload would lie, and returns the path. */
export function uploadOf(content: string | Uint8Array): string {
  const path = join(uploads, `upload-${++count}`)
  writeFileSync(path, content)
  return path
}

/** Left half red, right half blue, so that turning it shows. No two are alike but of the same number. */
export function drawn(width = 400, height = 300, number = 0): Sharp {
  const pixels = Buffer.alloc(width * height * 3)
  for (let at = 0; at < width * height; at += 1) {
    const isLeft = at % width < width / 2
    pixels.set(isLeft ? [220, number % 256, 20] : [20, number % 256, 220], at * 3)
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}

export const jpeg = (width?: number, height?: number, number?: number): Promise<Buffer> =>
  drawn(width, height, number).jpeg({ quality: 95 }).toBuffer()

/** A telephone's photograph: held upright, with the place, the owner's name, a colour profile and edits. */
export async function telephonePhotograph(): Promise<Buffer> {
  const taken = await drawn(640, 480)
    .withExif({
      IFD0: { Make: 'Handheld', Model: 'H-1', Artist: secrets.owner, Copyright: secrets.owner },
      IFD2: { DateTimeOriginal: '2026:03:01 10:00:00', BodySerialNumber: secrets.serial },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '11/1 33/1 22/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '104/1 55/1 41/1',
      },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" dc:source="${secrets.place}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  return withSegments(taken, [
    segment(0xfe, Buffer.from(secrets.comment)),
    segment(0xed, iptc(secrets.caption)),
  ])
}

export const secrets = {
  owner: 'Owner of the phone',
  serial: 'SERIAL-0815',
  place: 'Behind the market',
  comment: 'A comment in the file',
  caption: 'A name in the caption',
  trailer: 'What stands after the end',
}

/** A JPEG's own segments after its first two bytes, and something after its end. */
const withSegments = (file: Buffer, segments: Buffer[]): Buffer =>
  Buffer.concat([file.subarray(0, 2), ...segments, file.subarray(2), Buffer.from(secrets.trailer)])

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

function iptc(caption: string): Buffer {
  const record = Buffer.concat([Buffer.from([0x1c, 2, 120, 0, caption.length]), Buffer.from(caption)])
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x00', 'latin1')
  head.writeUInt32BE(record.length, head.length - 4)
  return Buffer.concat([head, record, Buffer.alloc(record.length % 2)])
}

/** A page of HTML and a drawing that a careless reader would run, in a file that is a JPEG as well. */
export async function polyglot(): Promise<Buffer> {
  const program = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
  )
  return Buffer.concat([withSegments(await jpeg(), [segment(0xfe, program)]), program])
}

export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#c00"/></svg>'

export async function truncated(): Promise<Buffer> {
  const whole = await jpeg(900, 700)
  return whole.subarray(0, Math.floor(whole.length / 2))
}

/** Small as a file, enormous as pixels. */
export function bomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 1 })
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** Two frames, the first green. */
export async function movingGif(): Promise<Buffer> {
  const frames = ['#00ff00', '#0000ff'].map((background) =>
    sharp({ create: { width: 80, height: 60, channels: 3, background } })
      .png()
      .toBuffer(),
  )
  return await sharp(await Promise.all(frames), { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer()
}
