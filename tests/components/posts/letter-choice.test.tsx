import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { LetterChoice } from '#components/admin/posts/letter-choice.tsx'

const said = (readers: number): string =>
  renderToStaticMarkup(
    <MantineProvider>
      <LetterChoice readers={readers} delayMinutes={10} isAsked ask={() => {}} />
    </MantineProvider>,
  )

it('says how many a letter goes to, and nothing of letters while nobody gets them', () => {
  expect(said(1)).toContain('Send a letter to 1 reader<')
  expect(said(1_200)).toContain('Send a letter to 1,200 readers<')
  expect(said(0)).not.toContain('letter')
})
