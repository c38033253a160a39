import { openDatabase } from '/work/main/lib/database/open.ts'
const t = performance.now()
const d = await openDatabase({ exclusive: process.argv[2] === 'x' })
console.log('open', Math.round(performance.now() - t), d.url)
if (process.argv[3]) await new Promise((r) => setTimeout(r, Number(process.argv[3])))
const s = performance.now()
await d.stop(); console.log('stop', Math.round(performance.now() - s))
