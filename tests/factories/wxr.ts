import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './folder.ts'

const folder = temporaryFolder('wxr')
let count = 0

/** A file of that text; its path. */
export function fileOf(text: string | Uint8Array, name = `export-${++count}.xml`): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** A WordPress export with these items; its path. */
export function exportOf(...items: string[]): string {
  return fileOf(wxr(items.join('\n')))
}

export function wxr(inside: string, blog = 'https://blog.river.example'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>River</title>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>${blog}</wp:base_blog_url>
${inside}
</channel>
</rss>`
}

/** A published post unless told otherwise; names are those of the elements after `wp:`. */
export function item(values: Record<string, string | number> & { comments?: string } = {}): string {
  const number = Number(values.post_id ?? ++count)
  const {
    title = `Post ${number}`,
    link,
    content = 'Text.',
    guid,
    creator = '',
    comments = '',
    ...own
  } = values
  const fields: Record<string, string | number> = {
    post_id: number,
    post_name: `post-${number}`,
    status: 'publish',
    post_type: 'post',
    post_date_gmt: '2010-12-13 01:00:00',
    ...own,
  }
  const elements = Object.entries(fields).map(
    ([name, value]) => `<wp:${name}><![CDATA[${value}]]></wp:${name}>`,
  )
  return `<item><title><![CDATA[${title}]]></title><link>${link ?? `https://blog.river.example/post-${number}/`}</link>
<dc:creator><![CDATA[${creator}]]></dc:creator><guid>${guid ?? `https://blog.river.example/?p=${number}`}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded>${elements.join('')}${comments}</item>`
}

export function wxrComment(values: Record<string, string | number>): string {
  const fields = {
    comment_author: 'Reader',
    comment_date_gmt: '2010-12-14 08:00:00',
    comment_content: 'Thank you.',
    comment_approved: 1,
    comment_type: 'comment',
    comment_parent: 0,
    ...values,
  }
  const elements = Object.entries(fields).map(
    ([name, value]) => `<wp:${name}><![CDATA[${value}]]></wp:${name}>`,
  )
  return `<wp:comment>${elements.join('')}</wp:comment>`
}
