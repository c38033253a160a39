/** How many letters were missed, added, mistaken or swapped with their neighbour (optimal string alignment). */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  const rows = a.map(() => new Array<number>(b.length + 1).fill(0))
  rows.unshift(Array.from({ length: b.length + 1 }, (_, at) => at))
  for (let i = 1; i <= a.length; i += 1) {
    rows[i]![0] = i
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const steps = [rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (isSame ? 0 : 1)]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      rows[i]![j] = Math.min(...steps, isSwapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY)
    }
  }
  return rows[a.length]![b.length]!
}
