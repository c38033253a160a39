/** Loaded into a site before anything else: its clock is ten minutes ahead. */
const now = () => RealDate.now() + 10 * 60_000
const RealDate = Date

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given, made) => Reflect.construct(real, given.length > 0 ? given : [now()], made),
  apply: () => new RealDate(now()).toString(),
  get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
})

export {}
