import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { primaryOf } from '#lib/language.ts'
import { fonts } from './fonts.ts'

interface Page {
  language: string
  direction?: 'ltr' | 'rtl'
}

type Sheet = 'khmer' | 'right-to-left' | 'french' | 'spanish'

/** The styles that only some languages need, for a page in which they are spoken. */
export function languageStyles({ language, direction = 'ltr' }: Page, body: string): string {
  const speaks = (tag: string) => primaryOf(language) === tag || new RegExp(` lang="${tag}[-"]`).test(body)
  const needs: Record<Sheet, boolean> = {
    khmer: speaks('km'),
    'right-to-left': direction === 'rtl' || body.includes(' dir="rtl"'),
    french: speaks('fr'),
    spanish: speaks('es'),
  }
  const sheets = (Object.keys(needs) as Sheet[]).filter((name) => needs[name]).map(readSheet)
  return [...(khmerLetters.test(body) ? [khmerFaces()] : []), ...sheets].join('')
}

const khmerLetters = /[\u1780-\u17ff\u19e0-\u19ff]/

const read = new Map<string, string>()

function readSheet(name: Sheet): string {
  const known = read.get(name)
  if (known !== undefined && process.env.NODE_ENV === 'production') return known
  const css = readFileSync(join(process.cwd(), `components/site/styles/languages/${name}.css`), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
  read.set(name, css)
  return css
}

/** A reader who has any Khmer letters loads none of ours: nothing is paid for, and nothing moves. */
const ownLetters: Record<number, readonly string[]> = {
  400: [
    'Noto Serif Khmer Regular',
    'NotoSerifKhmer-Regular',
    'Noto Sans Khmer Regular',
    'NotoSansKhmer-Regular',
    'Khmer OS Content',
    'Khmer OS',
    'Khmer MN',
    'Khmer Sangam MN',
    'Leelawadee UI',
    'Khmer UI',
  ],
  700: [
    'Noto Serif Khmer Bold',
    'NotoSerifKhmer-Bold',
    'Noto Sans Khmer Bold',
    'NotoSansKhmer-Bold',
    'Khmer MN Bold',
    'Leelawadee UI Bold',
    'Khmer UI Bold',
  ],
}

/** The two families that the stacks of 10-paper.css name for Khmer. */
const families = ['Noto Serif Khmer', 'Noto Sans Khmer']

const khmerFaces = (): string =>
  fonts()
    .flatMap(({ weight, url }) => families.map((family) => khmerFace(family, { weight, url })))
    .join('')

function khmerFace(family: string, { weight, url }: { weight: number; url: string }): string {
  const own = ownLetters[weight]!.map((name) => `local("${name}")`)
  const sources = [...own, `url(${url}) format("woff2")`].join(',')
  return `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;src:${sources};unicode-range:U+1780-17FF,U+19E0-19FF,U+200B-200D,U+25CC}`
}
