import type { MediaItem } from '#lib/media/item.ts'

export const pictureName = ({ alt, fileName }: Pick<MediaItem, 'alt' | 'fileName'>): string =>
  alt || fileName || 'A picture'
