import { siteStyles } from '#lib/web/site-styles.ts'
import { usedStyles } from '#lib/web/used-styles.ts'

const page = '<main class="sheet post" id="main"><p>Text</p></main>'

it('leaves out what asks for a class or an id that the page has not', () => {
  const css = 'p{margin:0}.sheet{a:1}.card{b:2}#main .post{c:3}#reply{d:4}.card,.post{e:5}.sheet.card{f:6}'
  expect(usedStyles(css, page)).toBe('p{margin:0}.sheet{a:1}#main .post{c:3}.post{e:5}')
})

it('leaves out what asks for an element that the page has not', () => {
  const css =
    'h1,main:hover>p::before{a:1}.sheet table{b:2}html,*,::before{c:3}main[data-x] li{d:4}p:not(td){e:5}'
  expect(usedStyles(css, page)).toBe('main:hover>p::before{a:1}html,*,::before{c:3}p:not(td){e:5}')
})

it('keeps what runs from right to left for a page where something does', () => {
  const css = '[dir=rtl] .post{a:1}html[dir=ltr] p[dir=rtl]{b:2}p:not([dir=rtl]){c:3}'
  expect(usedStyles(css, page)).toBe('p:not([dir=rtl]){c:3}')
  expect(usedStyles(css, `${page}<p dir="rtl">`)).toBe(css)
})

it('parts selectors at the commas that stand in no brackets', () => {
  const css = 'h5,.post:is(h1,h2),p[title="a,b"]{a:1}'
  expect(usedStyles(css, page)).toBe('.post:is(h1,h2),p[title="a,b"]{a:1}')
})

it('keeps what the script of readers puts into a page', () => {
  expect(usedStyles('iframe{a:1}object{b:2}', page)).toBe('iframe{a:1}')
})

it('keeps conditions with what is left in them, and drops empty ones', () => {
  const css = '@media print{.card{a:1}.sheet{b:2}}@supports not (inset:0){.card{c:3}}@page{margin:2cm}'
  expect(usedStyles(css, page)).toBe('@media print{.sheet{b:2}}@page{margin:2cm}')
})

it('does not look into brackets: what stands there may be a denial', () => {
  const css = '.sheet:not(.card:is(.x,.y)){a:1}:is(.card,.z) p{b:2}a[href$=".pdf"]{c:3}.card:has(.sheet){d:4}'
  expect(usedStyles(css, page)).toBe(
    '.sheet:not(.card:is(.x,.y)){a:1}:is(.card,.z) p{b:2}a[href$=".pdf"]{c:3}',
  )
})

it('of the whole sheet nothing is lost on a page that has everything', () => {
  const css = siteStyles()
  const names = [...css.matchAll(/([.#])(-?[A-Za-z][\w-]*)/g)]
  const everything = names
    .map(([, kind, name]) => `<i ${kind === '#' ? 'id' : 'class'}="${name}"></i>`)
    .join('')
  const elements = [...new Set(css.match(/[a-z][a-z0-9]*/g))].map((name) => `<${name}>`).join('')
  expect(usedStyles(css, `<p dir="rtl">${elements}${everything}`)).toBe(css)
  expect(usedStyles(css, '<p>').length).toBeLessThan(css.length / 3)
})
