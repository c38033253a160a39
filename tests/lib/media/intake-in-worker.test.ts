import { existsSync, readFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import exifr from 'exifr'
import ExifReader from 'exifreader'
import sharp from 'sharp'
import { mediaFolder } from '#lib/env.ts'
import { type Intake, intakeDrawing, intakePicture } from '#lib/media/intake-in-worker.ts'
import {
  bomb,
  drawn,
  jpeg,
  movingGif,
  polyglot,
  secrets,
  svg,
  telephonePhotograph,
  truncated,
  uploadOf,
} from '../../factories/pictures.ts'

const intake = (content: string | Uint8Array): Promise<Intake> =>
  intakePicture({ upload: uploadOf(content), fileName: 'picture.jpg' })

const filesOf = ({ folder, renditions, master }: Intake): string[] =>
  [...renditions.map(({ file }) => file), master].map((name) => join(folder, name))

async function colourAt(file: string, left: number, top: number): Promise<number[]> {
  return [...(await sharp(readFileSync(file)).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())]
}

const leftovers = async (): Promise<string[]> =>
  await readdir(join(mediaFolder()!, '.incoming')).catch(() => [])

afterEach(async () => {
  await rm(mediaFolder()!, { recursive: true, force: true })
})

describe('a telephone’s photograph', () => {
  let taken: Intake
  beforeEach(async () => {
    taken = await intake(await telephonePhotograph())
  })

  test('is known to carry metadata before, to both readers', async () => {
    const sent = await telephonePhotograph()
    expect((await exifr.gps(sent))?.latitude).toBeCloseTo(11.556, 2)
    const read = ExifReader.load(sent, { expanded: true })
    expect(read.gps?.Longitude).toBeCloseTo(104.928, 2)
    expect(Object.keys(read)).toEqual(expect.arrayContaining(['exif', 'gps', 'xmp', 'icc', 'iptc']))
  })

  test('keeps none of it in any rendition, nor in the master', async () => {
    expect(filesOf(taken)).toHaveLength(5)
    for (const file of filesOf(taken)) {
      const bytes = readFileSync(file)
      expect(Object.keys(ExifReader.load(bytes, { expanded: true }))).toEqual(['file'])
      if (file.endsWith('.jpg')) expect(await exifr.parse(bytes, true)).toBeUndefined()
      else expect(chunksOf(bytes)).toEqual(['VP8 '])
      for (const secret of Object.values(secrets)) expect(bytes.includes(secret)).toBe(false)
    }
  })

  test('stands upright', async () => {
    expect(taken).toMatchObject({ width: 480, height: 640 })
    const widest = join(taken.folder, taken.renditions.at(-1)!.file)
    const [top, bottom] = [await colourAt(widest, 240, 20), await colourAt(widest, 240, 620)]
    expect(top[0]).toBeGreaterThan(150)
    expect(bottom[2]).toBeGreaterThan(150)
  })
})

/** exifr does not read WebP, so its own list of parts says that there is nothing but the picture. */
function chunksOf(webp: Buffer): string[] {
  const names: string[] = []
  for (let at = 12; at < webp.length; ) {
    names.push(webp.toString('latin1', at, at + 4))
    const length = webp.readUInt32LE(at + 4)
    at += 8 + length + (length % 2)
  }
  return names
}

test('renditions have fixed widths, both formats, and are never enlarged', async () => {
  const { renditions } = await intake(await jpeg(1_000, 500))
  const sizes = renditions.map(({ width, height, format }) => `${width}×${height} ${format}`)
  expect(sizes).toEqual([
    '320×160 webp',
    '320×160 jpeg',
    '640×320 webp',
    '640×320 jpeg',
    '960×480 webp',
    '960×480 jpeg',
    '1000×500 webp',
    '1000×500 jpeg',
  ])
})

test('a large picture’s master has 2,560 pixels at most, its renditions 1,920', async () => {
  const { width, height, renditions, master, folder } = await intake(await jpeg(5_000, 2_500))
  expect({ width, height }).toEqual({ width: 2_560, height: 1_280 })
  expect(renditions.at(-1)).toMatchObject({ width: 1_920, height: 960 })
  expect(await sharp(readFileSync(join(folder, master))).metadata()).toMatchObject({
    width: 2_560,
    height: 1_280,
  })
})

test.each([
  [1, 1],
  [1, 9_000],
  [9_000, 1],
])('a picture of %i by %i pixels is taken', async (width, height) => {
  const { renditions } = await intake(await drawn(width, height).png().toBuffer())
  expect(renditions.length).toBeGreaterThanOrEqual(2)
})

test('the same pixels with other metadata are known again, and their files have names of their own', async () => {
  const [plain, commented] = [await jpeg(), await polyglot()]
  const [first, again] = [await intake(plain), await intake(commented)]
  expect(again.pixels).toBe(first.pixels)
  expect(again.hash).not.toBe(first.hash)
  expect((await intake(await jpeg(400, 300, 7))).pixels).not.toBe(first.pixels)
})

test('names are made of the hash alone', async () => {
  const { hash, renditions, master } = await intake(await jpeg())
  expect(hash).toMatch(/^[0-9a-f]{32}$/)
  expect(renditions[0]!.file).toBe(`${hash.slice(0, 2)}/${hash.slice(2)}-320.webp`)
  expect(master).toBe(`${hash.slice(0, 2)}/${hash.slice(2)}-master.webp`)
})

test('colours in a wide profile become sRGB', async () => {
  const wide = await drawn().withIccProfile('p3').png().toBuffer()
  const { folder, renditions } = await intake(wide)
  const [red = 0, , blue = 0] = await colourAt(join(folder, renditions.at(-1)!.file), 20, 20)
  expect(red).toBeGreaterThan(200)
  expect(blue).toBeLessThan(40)
})

test('a picture in CMYK, in grey or with 16 bits becomes one for screens', async () => {
  const others = [
    await drawn().toColourspace('cmyk').jpeg().toBuffer(),
    await drawn().greyscale().png().toBuffer(),
    await drawn().toColourspace('rgb16').png().toBuffer(),
  ]
  for (const other of others) {
    const { folder, renditions } = await intake(other)
    const read = await sharp(readFileSync(join(folder, renditions.at(-1)!.file))).metadata()
    expect(read).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3 })
  }
})

test('what shines through keeps shining through in WebP and is white in JPEG', async () => {
  const glass = await sharp({ create: { width: 90, height: 90, channels: 4, background: '#00000000' } })
    .png()
    .toBuffer()
  const { folder, renditions } = await intake(glass)
  const [webp, flat] = renditions.map(({ file }) => join(folder, file))
  expect((await colourAt(webp!, 10, 10))[3]).toBe(0)
  expect(await colourAt(flat!, 10, 10)).toEqual([255, 255, 255])
})

test('of a moving GIF the first frame is kept, and that is said', async () => {
  const taken = await intake(await movingGif())
  expect(taken.isFirstFrameOnly).toBe(true)
  const [red = 0, green = 0] = await colourAt(join(taken.folder, taken.renditions.at(-1)!.file), 10, 10)
  expect(green).toBeGreaterThan(200)
  expect(red).toBeLessThan(40)
  expect((await intake(await drawn().gif().toBuffer())).isFirstFrameOnly).toBe(false)
})

test('a program hidden in a picture is gone', async () => {
  for (const file of filesOf(await intake(await polyglot()))) {
    expect(readFileSync(file).toString('latin1')).not.toMatch(/script|svg|alert/)
  }
})

describe('refused with a sentence, leaving nothing', () => {
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)])
  const refusals: [string, () => string | Uint8Array | Promise<Uint8Array>, string, RegExp][] = [
    ['an SVG named .jpg', () => svg, 'InvalidError', /SVG.*save it as PNG or JPEG/],
    ['an SVG with an XML head', () => `<?xml version="1.0"?>\n<!-- a -->\n${svg}`, 'InvalidError', /SVG/],
    ['HEIC', () => heic, 'InvalidError', /HEIC.*save it as JPEG/],
    ['TIFF', () => drawn().tiff().toBuffer(), 'InvalidError', /TIFF.*save it as JPEG/],
    ['AVIF', () => drawn(64, 64).avif({ effort: 0 }).toBuffer(), 'InvalidError', /AVIF.*save it as JPEG/],
    ['PDF', () => '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'InvalidError', /PDF.*as JPEG/],
    ['a program', () => '#!/bin/sh\necho', 'InvalidError', /not a picture/],
    ['a page', () => '<!doctype html><script>alert(1)</script>', 'InvalidError', /not a picture/],
    ['an empty file', () => '', 'InvalidError', /empty/],
    ['half a JPEG', truncated, 'InvalidError', /damaged/],
    [
      'the first bytes of a JPEG and then SVG',
      () => `\xff\xd8\xff\xe0${svg}`,
      'InvalidError',
      /not a picture|damaged|SVG/,
    ],
    [
      'JPEG’s first bytes and then SVG',
      () => Buffer.concat([Buffer.from([255, 216, 255, 224]), Buffer.from(svg)]),
      'InvalidError',
      /damaged/,
    ],
    ['a bomb of 400 million pixels', () => bomb(20_000, 20_000), 'RefusedError', /40 million pixels/],
    ['a bomb that is high only', () => bomb(1, 100_000_000), 'RefusedError', /./],
    ['26 MB', () => Buffer.alloc(26 * 1024 * 1024, 1), 'RefusedError', /25 MB/],
  ]

  test.each(refusals)('%s', async (_what, make, name, sentence) => {
    const upload = uploadOf(await make())
    const refusal = await intakePicture({ upload, fileName: 'picture.jpg' }).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ name, message: expect.stringMatching(sentence) })
    expect(existsSync(upload)).toBe(false)
    expect(await leftovers()).toEqual([])
  })
})

test('the upload is gone after success too', async () => {
  const upload = uploadOf(await jpeg())
  await intakePicture({ upload, fileName: 'a.jpg' })
  expect(existsSync(upload)).toBe(false)
})

test('our own drawing is taken, and an SVG upload beside it still refused', async () => {
  const [drawing, upload] = await Promise.allSettled([intakeDrawing(svg), intake(svg), intakeDrawing(svg)])
  expect(drawing).toMatchObject({ status: 'fulfilled', value: { width: 60, height: 40 } })
  expect(upload.status).toBe('rejected')
  await expect(sharp(Buffer.from(svg)).metadata()).rejects.toThrow(/unsupported/)
})

test('several at once are all taken, one after the other', async () => {
  const files = await Promise.all([1, 2, 3].map((number) => jpeg(400, 300, number)))
  const taken = await Promise.all(files.map(intake))
  expect(new Set(taken.map(({ hash }) => hash)).size).toBe(3)
})
