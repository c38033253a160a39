export interface Video {
  provider: 'youtube' | 'vimeo' | 'peertube'
  id: string
  /** PeerTube only: the server's name. */
  host: string | null
}

const youtubeId = /^[A-Za-z0-9_-]{11}$/
const vimeoId = /^\d{1,12}(?:\/[0-9a-f]{6,16})?$/
const peertubeId = /^(?:[A-Za-z0-9]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/
const hostName = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

export const videoProviders = { youtube: 'YouTube', vimeo: 'Vimeo', peertube: 'PeerTube' } as const

export function isVideo({ provider, id, host }: Video): boolean {
  if (provider === 'peertube') return peertubeId.test(id) && host !== null && hostName.test(host)
  return host === null && (provider === 'youtube' ? youtubeId : vimeoId).test(id)
}

/** The video's own page, for people. */
export function videoPage({ provider, id, host }: Video): string {
  if (provider === 'youtube') return `https://www.youtube.com/watch?v=${id}`
  if (provider === 'vimeo') return `https://vimeo.com/${id}`
  return `https://${host}/videos/watch/${id}`
}

/** What a page may frame once somebody has asked for it; plays at once, since that is what was asked. */
export function videoPlayer({ provider, id, host }: Video): string {
  if (provider === 'youtube') return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`
  if (provider === 'peertube') return `https://${host}/videos/embed/${id}?autoplay=1`
  const [number, unlisted] = id.split('/')
  return `https://player.vimeo.com/video/${number}?autoplay=1&dnt=1${unlisted ? `&h=${unlisted}` : ''}`
}

/** Recognises pages, short links, players and the Flash addresses of old posts. */
export function detectVideo(
  url: string,
  { peertubeHosts = [] }: { peertubeHosts?: string[] } = {},
): Video | undefined {
  const written = url.trim().replace(/^\/\//, 'https://')
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) return undefined
  const address = new URL(written)
  const found = youtube(address) ?? vimeo(address) ?? peertube(address, peertubeHosts)
  return found && isVideo(found) ? found : undefined
}

function youtube({ hostname, pathname, searchParams }: URL): Video | undefined {
  if (hostname === 'youtu.be') return { provider: 'youtube', id: pathname.slice(1), host: null }
  if (!/^(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com$/.test(hostname)) return undefined
  const player = /^\/(?:embed|v|shorts|live|e)\/([^/&]+)/.exec(pathname)
  return { provider: 'youtube', id: player?.[1] ?? searchParams.get('v') ?? '', host: null }
}

function vimeo({ hostname, pathname, searchParams }: URL): Video | undefined {
  if (!/^(?:www\.|player\.)?vimeo\.com$/.test(hostname)) return undefined
  const [, number, inPath] =
    /^\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/)?(\d+)(?:\/([0-9a-f]+))?\/?$/.exec(pathname) ??
    []
  const id = number ?? searchParams.get('clip_id') ?? ''
  const unlisted = inPath ?? searchParams.get('h')
  return { provider: 'vimeo', id: unlisted ? `${id}/${unlisted}` : id, host: null }
}

function peertube({ hostname, pathname }: URL, hosts: string[]): Video | undefined {
  const id = /^\/(?:w|videos\/watch|videos\/embed)\/([^/]+)\/?$/.exec(pathname)?.[1]
  return id && hosts.includes(hostname) ? { provider: 'peertube', id, host: hostname } : undefined
}
