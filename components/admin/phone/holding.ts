import { listPictureIds } from './local-pictures.ts'
import { listTexts } from './local-texts.ts'

export interface Holding {
  drafts: number
  pictures: number
}

/** Of this device: what the server does not have. */
export async function countUnsent(): Promise<Holding> {
  const texts = await listTexts()
  return {
    drafts: new Set(texts.filter(({ isSent }) => !isSent).map(({ postId }) => postId)).size,
    pictures: (await listPictureIds()).length,
  }
}

/** "This phone holds 3 drafts with 12 pictures." */
export function holdingInWords({ drafts, pictures }: Holding, device = 'This device'): string {
  const texts = drafts === 0 ? '' : count(drafts, 'draft')
  const shown = pictures === 0 ? '' : count(pictures, 'picture')
  if (!texts && !shown) return `${device} holds nothing.`
  return `${device} holds ${[texts, shown].filter(Boolean).join(' with ')}.`
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`
