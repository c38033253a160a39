import { detectVideo, videoPage } from '#lib/content/videos.ts'

const uuid = '9c9de5e8-0a1e-484a-b099-e80766180a6d'

describe('an address of a video', () => {
  it.each([
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://m.youtube.com/watch?list=x&v=dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['http://www.youtube.com/v/dQw4w9WgXcQ&hl=en_US', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['//player.vimeo.com/video/76979871', 'https://vimeo.com/76979871'],
    ['https://vimeo.com/76979871/8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    ['https://player.vimeo.com/video/76979871?h=8272103f6e', 'https://vimeo.com/76979871/8272103f6e'],
    ['http://vimeo.com/moogaloop.swf?clip_id=76979871', 'https://vimeo.com/76979871'],
    [`https://tube.example.org/videos/embed/${uuid}`, `https://tube.example.org/videos/watch/${uuid}`],
  ])('%s is known', (url, page) => {
    const video = detectVideo(url, { peertubeHosts: ['tube.example.org'] })
    expect(video && videoPage(video)).toBe(page)
  })

  it.each([
    'https://www.youtube.com/@channel',
    'https://www.youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v=<script>',
    'https://vimeo.com/about',
    `https://unknown.example.org/w/${uuid}`,
    'javascript:alert(1)',
    'not an address',
  ])('%s is none', (url) => {
    expect(detectVideo(url, { peertubeHosts: ['tube.example.org'] })).toBeUndefined()
  })
})
