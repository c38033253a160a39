/** Tells spreadsheets that it is UTF-8. */
const mark = '\uFEFF'

/**
 * A table as CSV (RFC 4180) with a first line of names. A text that a spreadsheet would run as a
 * formula gets an apostrophe before it (OWASP, CSV Injection).
 */
export function toCsv(names: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return mark + [names, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const harmless = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n;]/.test(harmless) || harmless !== value ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
