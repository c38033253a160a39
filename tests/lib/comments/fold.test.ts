import { fold, foldToLetters, hasWord } from '#lib/comments/screens/fold.ts'

describe('folding', () => {
  it.each([
    ['CASINO', 'casino'],
    ['сasіnо', 'casino'],
    ['ｃａｓｉｎｏ', 'casino'],
    ['ca\u200bsi\u00adno', 'casino'],
    ['càsínõ', 'casino'],
    ['𝓬𝓪𝓼𝓲𝓷𝓸', 'casino'],
    ['Straße', 'strasse'],
    ['two \t\n words', 'two words'],
  ])('reads %j as %j', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  it('keeps the marks that make the words of a script', () => {
    expect(fold('សូមអរគុណ')).toBe('សូមអរគុណ'.normalize('NFC'))
    expect(fold('हिन्दी')).not.toBe(fold('हनद'))
  })

  it('leaves letters and digits of "A-B 1!" alone', () => {
    expect(foldToLetters('A-B 1!')).toBe('ab1')
  })
})

describe('a word in a text', () => {
  const has = (text: string, word: string) => hasWord(fold(text), fold(word))

  it('is found as a word, not inside another', () => {
    expect(has('Play at the casino!', 'casino')).toBe(true)
    expect(has('first class', 'ass')).toBe(false)
    expect(has('an ass; a class', 'ass')).toBe(true)
    expect(has('cheap  ROOFING\nsheets', 'roofing sheets')).toBe(true)
  })

  it('is found in scripts that write no spaces', () => {
    expect(has('ខ្ញុំចង់បានការងារល្អ', 'ការងារ')).toBe(true)
    expect(has('私はカジノへ行く', 'カジノ')).toBe(true)
  })

  it('is never nothing', () => {
    expect(has('anything', '\u200b')).toBe(false)
  })
})
