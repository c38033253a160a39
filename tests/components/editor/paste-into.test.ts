import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import { bodyParts } from '#components/admin/editor/body-parts.ts'
import { leftOutInWords, missingInWords } from '#components/admin/editor/left-out.ts'
import { pasteInto } from '#components/admin/editor/paste-into.ts'
import { filesFor } from '#components/admin/editor/pasted-files.ts'
import { picturesInRtf } from '#components/admin/editor/pictures-in-rtf.ts'
import { readPaste } from '#lib/content/paste/read-paste.ts'
import { readHtml } from '#lib/content/read-html.ts'

const schema = getSchema(bodyParts)

/** A text of lines, with the cursor at the end of the first. */
function textOf(...lines: string[]): EditorState {
  const content = lines.map((text) => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] }))
  const state = EditorState.create({ doc: schema.nodeFromJSON({ type: 'doc', content }) })
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1 + lines[0]!.length)))
}

const pasted = (html: string) => readPaste(readHtml(html))
const paste = (state: EditorState, html: string) => pasteInto(state, pasted(html).blocks)
const changed = (state: EditorState, html: string) => state.apply(paste(state, html).tr)
const typesOf = ({ doc }: EditorState) => doc.content.content.map(({ type }) => type.name)

describe('a paste into the text', () => {
  it('goes on in the line where it is a part of a line', () => {
    const { doc } = changed(textOf('One '), '<p>and <b>two</b></p>')
    expect(doc.toString()).toBe('doc(paragraph("One and ", bold("two")))')
  })

  it('makes headings, lists, callouts and tables of an empty line', () => {
    const html =
      '<h2>Head</h2><ul><li>one</li></ul><div class="callout"><p>mind</p></div><table><tr><td>a</td></tr></table>'
    const state = changed(textOf('', 'below'), html)
    expect(typesOf(state)).toEqual(['heading', 'bulletList', 'callout', 'table', 'paragraph'])
    state.doc.check()
  })

  it('keeps what stood before and after it', () => {
    const state = changed(textOf('before', 'below'), '<p>one</p><ul><li>two</li></ul><p>three</p>')
    expect(state.doc.textBetween(0, state.doc.content.size, '|')).toBe('beforeone|two|three|below')
  })

  it('keeps a place for each picture, between the texts that it stood between', () => {
    const html =
      '<p>one</p><p><img src="data:image/png;base64,AA==" alt="A"></p><p>two</p><img src="file:///b.png" alt="B">'
    const { tr, places } = paste(textOf('', 'below'), html)
    expect(tr.doc.toString()).toBe('doc(paragraph("one"), paragraph("two"), paragraph("below"))')
    expect(places).toMatchObject([
      { mediaId: 'pasted-0', alt: 'A', at: 5 },
      { mediaId: 'pasted-1', alt: 'B', at: 10 },
    ])
  })

  it('leaves a line to write on where there was nothing but a picture', () => {
    const { tr } = paste(textOf(''), '<img src="data:image/png;base64,AA==">')
    tr.doc.check()
    expect(tr.doc.childCount).toBeGreaterThan(0)
  })
})

describe('the pictures of a clipboard', () => {
  const picturesOf = (html: string) => pasted(html).pictures
  const inText = '<img src="data:image/png;base64,iVBORw0KGgo=">'
  const onDisk = '<img src="file:///C:/clip_image001.png">'
  const file = (name: string) => new File([name], name, { type: 'image/png' })

  it('are taken out of the text itself', async () => {
    const found = filesFor(picturesOf(inText), { html: '', rtf: '', files: [] }).get('pasted-0')
    expect(found).toMatchObject({ name: 'pasted-1.png', type: 'image/png' })
    expect([...new Uint8Array(await found!.arrayBuffer())]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
  })

  it('are the files beside the text, where there are as many', () => {
    const pictures = picturesOf(onDisk + inText + onDisk)
    const found = filesFor(pictures, { html: '', rtf: '', files: [file('a'), file('b')] })
    expect(pictures.map(({ mediaId }) => found.get(mediaId)?.name)).toEqual(['a', 'pasted-2.png', 'b'])
  })

  it('are none where nobody can say which belongs where', () => {
    const found = filesFor(picturesOf(onDisk + onDisk), { html: '', rtf: '', files: [file('whole page')] })
    expect(found.size).toBe(0)
  })

  it('are found in the RTF that Word lays beside its text', async () => {
    const rtf =
      '{\\rtf1{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn shapeType}{\\sv 75}}}\\picscalex100\\picw1\\pngblip\\bliptag-77{\\*\\blipuid 0a1b}\n89504e47\n0d0a1a0a}}{\\nonshppict{\\pict\\picw1\\wmetafile8\\bliptag-77 0100}}{\\pict\\jpegblip\nffd8ffe000104a46}}'
    const [png, jpeg, ...others] = picturesInRtf(rtf)
    expect(others).toEqual([])
    expect(jpeg).toMatchObject({ type: 'image/jpeg', size: 8 })
    expect([...new Uint8Array(await png!.arrayBuffer())]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    expect(filesFor(picturesOf(onDisk + onDisk), { html: '', rtf, files: [] }).size).toBe(2)
  })
})

describe('what did not come along', () => {
  it('is said in sentences', () => {
    const read = pasted(
      '<p><u>a</u> <a href="file:///plan.docx">plan</a><img src="file:///C:/well.jpg"><img src="https://x.example/a.jpg" alt="A well"></p>',
    )
    expect([...read.pictures.map(missingInWords), ...leftOutInWords(read)]).toEqual([
      'A picture (well.jpg) could not be taken from there.',
      'A picture (“A well”) is on another site, x.example, and was not fetched from there.',
      'The link to file:///plan.docx leads nowhere from here. Its words stayed.',
      'The text came without its underlining.',
    ])
  })

  it('names the remarks of others, which are nobody else’s to read', () => {
    const read = { ...pasted('<p>a</p>'), remarks: 2 }
    expect(leftOutInWords(read)).toEqual([
      '2 remarks in the margin were left out, since readers would have seen them.',
    ])
  })

  it('is nothing where all came along', () => {
    const read = pasted('<p>a <b>b</b></p>')
    expect(leftOutInWords(read)).toEqual([])
  })
})
