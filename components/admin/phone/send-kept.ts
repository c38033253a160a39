import type { Outcome } from '#lib/web/form-action.ts'
import { sendText } from '../posts/send-text.ts'
import { findPicture, listPictureIds } from './local-pictures.ts'
import { type KeptText, type LocalText, listTexts, localTexts, markSent } from './local-texts.ts'
import { whileClosed } from './open-editors.ts'
import { pictureQueue } from './picture-queue.ts'
import { announcePicture, NoLineError, NotTakenError } from './send-picture.ts'

/** What became of a text that was only on this device. */
export interface SentText {
  postId: string
  title: string
  /** `beside`: somebody had changed the post meanwhile, so both texts stand in its history. */
  is: 'sent' | 'beside' | 'refused'
  /** Why, for the person. */
  message: string
}

type Send = (
  text: Pick<LocalText, 'postId' | 'kind' | 'version' | 'content'>,
) => Promise<Outcome<{ version: number }>>

/** The device's own editor of a post is named by the post; what it sent stays here to go on with. */
export const isOfThisDevice = ({ postId, editorId }: Pick<LocalText, 'postId' | 'editorId'>): boolean =>
  postId === editorId

/**
 * Sends every text that the server does not have and no editor holds open, then the pictures. Texts of the post that
 * this page shows are for its editor to bring back.
 */
export async function sendKept(
  send: Send = sendText,
  here = globalThis.location?.pathname,
): Promise<SentText[]> {
  const sent: SentText[] = []
  const isForOther = ({ postId, isSent }: KeptText) => !isSent && here !== `/admin/posts/${postId}`
  for (const text of (await listTexts()).filter(isForOther).reverse()) {
    const outcome = await sendIfClosed(text, send)
    if (outcome === 'no line') return sent
    if (outcome) sent.push(outcome)
  }
  void pictureQueue.addKept(await listPictureIds())
  return sent
}

async function sendIfClosed(text: KeptText, send: Send): Promise<SentText | 'no line' | null> {
  let outcome: SentText | 'no line' | null = null
  await whileClosed(text.editorId, async () => {
    outcome = await sendOne(text, send).catch(() => 'no line' as const)
  })
  return outcome
}

/** @throws without a line */
async function sendOne(text: KeptText, send: Send): Promise<SentText> {
  await announceKept(text.postId)
  const { postId, kind, version, content } = text
  const outcome = await send({ postId, kind, version, content })
  const about = { postId, title: content.title?.trim() || 'Without a title' }
  if (outcome.ok) {
    if (isOfThisDevice(text)) await markSent({ ...text, version: outcome.value.version })
    else await localTexts.drop(text)
    return { ...about, is: 'sent', message: '' }
  }
  if (outcome.reason === 'unauthenticated') throw new NoLineError(outcome.message)
  if (outcome.reason === 'conflict' && outcome.detail) {
    await localTexts.drop(text)
    return { ...about, is: 'beside', message: outcome.message }
  }
  return { ...about, is: 'refused', message: outcome.message }
}

const announced = new Set<string>()

/** Before the text that shows them: nobody publishes it without them then. */
export async function announceKept(postId: string): Promise<void> {
  for (const id of await listPictureIds(postId)) {
    const picture = announced.has(id) ? null : await findPicture(id)
    if (picture) await announcePicture(picture).catch(unlessNotTaken)
    announced.add(id)
  }
}

/** That is said where the picture itself is sent, and holds back no text. */
function unlessNotTaken(error: unknown): void {
  if (!(error instanceof NotTakenError)) throw error
}
