/** A rule with what each of its selectors asks of a page, or a group of rules under a condition. */
type Rule = { css: string; needs: string[][] } | { condition: string; rules: Rule[] }

const parsed = new Map<string, Rule[]>()

/**
 * The rules of a minified sheet that can match anything on a page. A page is looked through for its classes and
 * ids alone: a rule that asks for one which is not there is left out, and nothing else is known of it.
 */
export function usedStyles(css: string, markup: string): string {
  const rules = parsed.get(css) ?? rulesOf(css)
  if (!parsed.has(css)) {
    parsed.clear()
    parsed.set(css, rules)
  }
  return written(rules, namesIn(markup))
}

function namesIn(markup: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const [, kind, value] of markup.matchAll(/ (class|id)="([^"]+)"/g)) {
    for (const name of value!.split(' ')) names.add((kind === 'id' ? '#' : '.') + name)
  }
  return names
}

function written(rules: readonly Rule[], names: ReadonlySet<string>): string {
  return rules
    .map((rule) => {
      if ('css' in rule)
        return rule.needs.some((need) => need.every((name) => names.has(name))) ? rule.css : ''
      const inside = written(rule.rules, names)
      return inside && `${rule.condition}{${inside}}`
    })
    .join('')
}

function rulesOf(css: string): Rule[] {
  const rules: Rule[] = []
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at)
    if (open === -1) break
    const end = endOf(css, open)
    const [before, inside] = [css.slice(at, open), css.slice(open + 1, end)]
    const isGroup = /^@(media|supports)\b/.test(before)
    rules.push(
      isGroup
        ? { condition: before, rules: rulesOf(inside) }
        : { css: `${before}{${inside}}`, needs: before.startsWith('@') ? [[]] : needsOf(before) },
    )
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

/** What stands in brackets is not looked at: it may be a denial. */
function needsOf(selectors: string): string[][] {
  return withoutBrackets(selectors)
    .split(',')
    .map((selector) => selector.match(/[.#][\w-]+/g) ?? [])
}

function withoutBrackets(text: string): string {
  const shorter = text.replace(/\([^()]*\)|\[[^\]]*\]/g, '')
  return shorter === text ? text : withoutBrackets(shorter)
}
