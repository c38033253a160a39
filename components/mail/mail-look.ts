import { grounds, readableColours } from '#components/site/brand.ts'

const serif = "Charter, 'Iowan Old Style', 'Sitka Text', Cambria, Georgia, serif"
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
const ink = { light: '#241f1a', dark: '#efe6d8' }
const soft = { light: '#675c4f', dark: '#b5a792' }

/** What mail programs understand of the site's look; each element carries it itself, since some drop styles. */
export const look = (brandColour: string) => ({
  page: { margin: 0, padding: 0, backgroundColor: grounds.light, color: ink.light, fontFamily: serif },
  sheet: { maxWidth: '600px', margin: '0 auto', padding: '32px 20px 48px' },
  house: { fontFamily: sans, fontSize: '15px', fontWeight: 600, margin: '0 0 28px' },
  houseLink: { color: readableColours(brandColour).day, textDecoration: 'none' },
  title: { fontSize: '30px', lineHeight: '1.2', fontWeight: 600, margin: '0 0 8px' },
  titleLink: { color: ink.light, textDecoration: 'none' },
  subtitle: { fontSize: '20px', lineHeight: '1.3', fontWeight: 600, margin: '28px 0 4px' },
  text: { fontSize: '18px', lineHeight: '1.6', margin: '0 0 18px' },
  note: { fontFamily: sans, fontSize: '14px', lineHeight: '1.5', color: soft.light, margin: '0 0 8px' },
  link: { color: readableColours(brandColour).day },
  stepLink: { color: readableColours(brandColour).day, fontFamily: sans, fontSize: '16px', fontWeight: 600 },
  button: {
    fontFamily: sans,
    fontSize: '16px',
    fontWeight: 600,
    color: '#ffffff',
    backgroundColor: readableColours(brandColour).day,
    borderRadius: '6px',
    padding: '13px 22px',
    textDecoration: 'none',
  },
  rule: { border: 'none', borderTop: '1px solid #ddd2bf', margin: '36px 0 24px' },
  picture: { width: '100%', maxWidth: '560px', height: 'auto', margin: '12px 0 20px' },
})

/** For the text of a post, which has no styles of its own, and for the dark, where it is understood. */
export function mailStyles(brandColour: string): string {
  const night = readableColours(brandColour).night
  return `
.post p, .post li { font-size: 18px; line-height: 1.6; }
.post p { margin: 0 0 18px; }
.post h2, .post h3, .post h4 { font-size: 22px; line-height: 1.3; margin: 32px 0 8px; }
.post blockquote { margin: 0 0 18px; padding-inline-start: 16px; border-inline-start: 3px solid #ddd2bf; }
.post figure { margin: 24px 0; }
.post img { width: 100%; max-width: 560px; height: auto; }
.post figcaption { font-family: ${sans}; font-size: 14px; line-height: 1.5; color: ${soft.light}; }
.post table { border-collapse: collapse; margin: 0 0 18px; }
.post td, .post th { font-size: 16px; line-height: 1.5; padding: 4px 14px 4px 0; text-align: start; vertical-align: top; }
.post a { color: ${readableColours(brandColour).day}; }
@media (prefers-color-scheme: dark) {
  body, .page, .page > table > tbody > tr > td { background-color: ${grounds.dark} !important; color: ${ink.dark} !important; }
  .ink, .ink a { color: ${ink.dark} !important; }
  .soft, .post figcaption { color: ${soft.dark} !important; }
  .house a, .brand, .post a { color: ${night} !important; }
  .button { background-color: ${night} !important; color: ${grounds.dark} !important; }
}`
}
