/** Loaded into a site before anything else: its clock is as many milliseconds ahead as CLOCK_AHEAD says, or behind. */
const ahead = Number(process.env.CLOCK_AHEAD ?? 0)
const RealDate = Date
const now = () => RealDate.now() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [now()], made),
  apply: () => new RealDate(now()).toString(),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
})

export {}
