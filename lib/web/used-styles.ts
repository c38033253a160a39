/** A rule as it stands, one with what each of its selectors asks of a page, or a group under a condition. */
type Rule =
  | { css: string }
  | { selectors: { text: string; needs: string[] }[]; block: string }
  | { condition: string; rules: Rule[] }

const parsed = new Map<string, Rule[]>()

/**
 * The rules of a minified sheet that can match anything on a page. A page is looked through for its elements,
 * classes, ids and for what runs from right to left: a selector that asks for one which is not there is left out.
 */
export function usedStyles(css: string, markup: string): string {
  const rules = parsed.get(css) ?? rulesOf(css)
  if (!parsed.has(css)) {
    parsed.clear()
    parsed.set(css, rules)
  }
  return written(rules, namesIn(markup))
}

/** What a page has besides its body, and what the script of readers puts into it. */
const always = ['html', 'head', 'body', 'iframe', 'p', 'a']

function namesIn(markup: string): ReadonlySet<string> {
  const names = new Set(always)
  for (const [, element] of markup.matchAll(/<([a-zA-Z][\w-]*)/g)) names.add(element!)
  for (const [, kind, value] of markup.matchAll(/ (class|id)="([^"]+)"/g)) {
    for (const name of value!.split(' ')) names.add((kind === 'id' ? '#' : '.') + name)
  }
  if (markup.includes(' dir="rtl"')) names.add(rightToLeft)
  return names
}

const rightToLeft = '[dir=rtl]'

function written(rules: readonly Rule[], names: ReadonlySet<string>): string {
  return rules.map((rule) => writtenRule(rule, names)).join('')
}

function writtenRule(rule: Rule, names: ReadonlySet<string>): string {
  if ('css' in rule) return rule.css
  if ('condition' in rule) {
    const inside = written(rule.rules, names)
    return inside && `${rule.condition}{${inside}}`
  }
  const used = rule.selectors.filter(({ needs }) => needs.every((name) => names.has(name)))
  return used.length > 0 ? used.map(({ text }) => text).join(',') + rule.block : ''
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at)
    if (open === -1) break
    const end = endOf(css, open)
    const [before, inside] = [css.slice(at, open), css.slice(open + 1, end)]
    if (/^@(media|supports)\b/.test(before)) rules.push({ condition: before, rules: rulesOf(inside) })
    else if (before.startsWith('@')) rules.push({ css: `${before}{${inside}}` })
    else rules.push({ selectors: selectorsOf(before), block: `{${inside}}` })
    at = end + 1
  }
  return rules
}

/** Where the block that opens there closes. */
function endOf(css: string, open: number): number {
  let depth = 0
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++
    if (css[at] === '}' && --depth === 0) return at
  }
  return css.length
}

function selectorsOf(list: string): { text: string; needs: string[] }[] {
  return apart(list).map((text) => ({ text, needs: needsOf(text) }))
}

/** At the commas that stand in no brackets. */
function apart(list: string): string[] {
  const parts = ['']
  let depth = 0
  for (const letter of list) {
    if ('(['.includes(letter)) depth++
    if (')]'.includes(letter)) depth--
    if (letter === ',' && depth === 0) parts.push('')
    else parts[parts.length - 1] += letter
  }
  return parts
}

/** What stands in brackets is not looked at: it may be a denial. */
function needsOf(selector: string): string[] {
  const outside = withoutBrackets(selector)
  const plain = outside.replace(/\[[^\]]*\]/g, '').replace(/::?[\w-]+/g, '')
  return [
    ...(plain.match(/[.#]?[a-zA-Z][\w-]*/g) ?? []),
    ...(outside.includes(rightToLeft) ? [rightToLeft] : []),
  ]
}

function withoutBrackets(text: string): string {
  const shorter = text.replace(/\([^()]*\)/g, '')
  return shorter === text ? text : withoutBrackets(shorter)
}
