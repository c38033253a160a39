import { escapeHtml } from '#lib/content/escape.ts'
import type { VideoBlock } from '#lib/content/schema.ts'
import { videoPage, videoPlayer, videoProviders } from '#lib/content/videos.ts'
import type { ContentWords } from '#lib/content/words.ts'

/** A card with a link, which on the site the script turns into the player: one that was there at once would tell the provider who reads what before anybody asked to watch. */
export function videoHtml({ attrs }: VideoBlock, words: ContentWords, onSite: boolean): string {
  const title = attrs.title && `<span class="video-title">${escapeHtml(attrs.title)}</span> `
  const action = `<span class="video-action">${escapeHtml(words.watchOn(videoProviders[attrs.provider]))}</span>`
  const caption = attrs.caption && `<figcaption>${escapeHtml(attrs.caption)}</figcaption>`
  const href = escapeHtml(videoPage(attrs))
  const player = onSite ? ` data-player="${escapeHtml(videoPlayer(attrs))}"` : ''
  return `<figure class="video"><a href="${href}" rel="noopener"${player}>${title}${action}</a>${caption}</figure>`
}
