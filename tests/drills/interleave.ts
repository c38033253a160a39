/**
 * Run by the drill `two-editors` in a process of its own, on the database of DATA_DIR: interleave N [FROM]
 * Two people and a second window of one of them write one post, with crashes, lost answers, sessions that end and
 * each other in the way. What is random comes from the number of the interleaving, so that each can be run again.
 */
import { writeSync } from 'node:fs'
import type { LocalText, LocalTexts } from '#components/admin/phone/local-texts.ts'
import { comparedFields } from '#components/admin/posts/compared-fields.ts'
import { comparedTexts } from '#components/admin/posts/compared-texts.ts'
import { type Choice, mergedText } from '#components/admin/posts/merged-text.ts'
import { makeSaver, type Saver } from '#components/admin/posts/saver.ts'
import { database } from '#lib/database/client.ts'
import { openDatabase } from '#lib/database/open.ts'
import { isRefused } from '#lib/errors.ts'
import { upgrade } from '#lib/moving/upgrade.ts'
import type { StaffActor } from '#lib/people/actor.ts'
import { autosave } from '#lib/posts/autosave.ts'
import { create } from '#lib/posts/create.ts'
import { discardPending } from '#lib/posts/discard-pending.ts'
import type { EditableContent } from '#lib/posts/editable-content.ts'
import { publish } from '#lib/posts/publish.ts'
import { requirePost } from '#lib/posts/queries.ts'
import { save } from '#lib/posts/save.ts'
import type { AutosaveForm, SaveForm } from '#lib/posts/schema.ts'
import { setAside } from '#lib/posts/set-aside.ts'
import { takeOver } from '#lib/posts/take-over.ts'
import { requireSecretKey } from '#lib/secret-key.ts'
import type { Outcome } from '#lib/web/form-action.ts'
import { staff } from '../factories/people.ts'
import { chances } from './chances.ts'

export interface Found {
  typed: number
  acknowledged: number
  requests: number
  conflicts: number
  crashes: number
  lostAnswers: number
  takenOver: number
  /** Acknowledged by the server, and in no version. */
  lost: number
  /** Kept by a device, and in no version once it had been opened again. */
  lostOnDevice: number
  early: number
}

const found: Found = {
  ...{ typed: 0, acknowledged: 0, requests: 0, conflicts: 0, crashes: 0, lostAnswers: 0, takenOver: 0 },
  ...{ lost: 0, lostOnDevice: 0, early: 0 },
}
type Fate = 'arrives' | 'is lost' | 'loses its answer' | 'arrives twice' | 'finds nobody signed in'

const fates: readonly Fate[] = [
  ...Array<Fate>(12).fill('arrives'),
  'is lost',
  'loses its answer',
  'loses its answer',
  'arrives twice',
  'finds nobody signed in',
]

const steps = 24
const atOnce = 4

const [wanted = '500', from = '0'] = process.argv.slice(2)
const { url, embedded, stop } = await openDatabase({ exclusive: false })
requireSecretKey({ embedded })
await upgrade(url)
const people = [await staff('editor', 'Dara'), await staff('editor', 'Sophea')] as const
let next = Number(from)
const last = next + Number(wanted)
await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (next < last) await interleave(next++)
  }),
)
writeSync(1, `${JSON.stringify(found)}\n`)
await database().$disconnect()
await stop()
process.exit(0)

/** One post, and all that happens to it. */
async function interleave(number: number): Promise<void> {
  const chance = chances(number)
  const acknowledged = new Set<string>()
  const typed = new Set<string>()
  const gone = new Set<string>()
  const devices = [new Map<string, LocalText>(), new Map<string, LocalText>()] as const
  let words = 0

  const { postId, version } = await create(people[0], {
    kind: 'post',
    title: 'Drill',
    body: bodyOf(['Beginning']),
  })
  if (chance(2) === 0) await publish(people[0], { postId, version, protection: 'none', letter: false })
  let shown = await readersSee(postId)
  /** Updates for readers: how many there were, and how many of them are on their way. */
  const updates = { begun: 0, underWay: 0 }

  const editors = [await open(0), await open(1), await open(0)]
  for (let step = 0; step < steps; step += 1) {
    const at = chance(editors.length)
    const happened = act(at, chance(20))
    if (chance(3) > 0) await happened
  }
  await calm()
  await count()

  async function act(at: number, what: number): Promise<void> {
    const editor = editors[at]!
    if (what < 9) return editor.type()
    if (what < 14) return await editor.pass(200 + chance(4_000))
    if (what === 14) return void (await editor.apply())
    if (what === 15) return await editor.discard()
    if (what === 16) return await editor.takeOver()
    if (what === 17) return await editor.settle()
    if (editor.isClosed) return
    found.crashes += 1
    editor.crash()
    editors[at] = await open(editor.whose)
  }

  /** In the end everybody is online, and everything that waits is settled. */
  async function calm(): Promise<void> {
    for (const editor of editors) editor.isOnline = true
    for (let round = 0; round < 8; round += 1) {
      for (const editor of editors) {
        await editor.pass(60_000)
        await editor.settle()
      }
    }
    for (const editor of editors) editor.crash()
    for (const [whose] of people.entries()) (await open(whose)).crash()
  }

  async function count(): Promise<void> {
    const rows = await database().revision.findMany({ where: { postId }, select: { snapshot: true } })
    const kept = JSON.stringify(rows)
    const isKept = (word: string) => kept.includes(`${word}.`)
    found.typed += typed.size
    found.acknowledged += acknowledged.size
    const lost = [...acknowledged].filter((word) => !isKept(word))
    const lostOnDevice = [...typed].filter((word) => !isKept(word) && !gone.has(word))
    found.lost += lost.length
    found.lostOnDevice += lostOnDevice.length
    if (lost.length + lostOnDevice.length > 0) {
      writeSync(2, `Interleaving ${number} lost ${[...lost, ...lostOnDevice].join(' ')}\n`)
    }
  }

  /** Nothing changes for readers while nobody updates it for them. */
  async function look(): Promise<void> {
    const { begun } = updates
    if (updates.underWay > 0) return
    const now = await readersSee(postId)
    if (updates.begun !== begun) return
    if (now !== shown) {
      found.early += 1
      writeSync(2, `Interleaving ${number} showed readers what nobody had asked for\n`)
    }
    shown = now
  }

  async function update<T>(arrive: () => Promise<T>): Promise<T> {
    updates.begun += 1
    updates.underWay += 1
    const outcome = await arrive()
    for (let begun = -1; begun !== updates.begun; ) {
      begun = updates.begun
      shown = await readersSee(postId)
    }
    updates.underWay -= 1
    return outcome
  }

  /** An editor as the browser has it: opened from the server, with what the device kept brought back. */
  async function open(whose: 0 | 1 | number) {
    const actor: StaffActor = people[whose as 0 | 1]
    const device = devices[whose as 0 | 1]
    const editorId = crypto.randomUUID()
    const opened = await requirePost(actor, postId)
    const { kind, ...first } = opened.form
    let content: EditableContent = first
    let now = 0
    let isGone = false
    const unkept = new Set<string>()
    const timers = new Set<{ at: number; run: () => void }>()
    const self = { isOnline: true }

    const texts: LocalTexts = {
      keep: async (text) => {
        if (isGone) return 'unavailable'
        device.set(editorId, text)
        unkept.clear()
        return 'kept'
      },
      find: async () => [...device.values()],
      drop: async (text) => {
        const kept = device.get(text.editorId)
        if (kept && kept.at <= text.at) device.delete(text.editorId)
      },
    }

    async function send<T>(goal: 'store' | 'apply', sent: EditableContent, arrive: () => Promise<T>) {
      const fate = self.isOnline ? fates[chance(fates.length)]! : 'is lost'
      found.requests += 1
      if (fate === 'is lost') throw new Error(fate)
      if (fate === 'finds nobody signed in') return refusal('unauthenticated')
      const reach = async () => {
        const first = await answerOf(arrive)
        if (fate === 'arrives twice') await answerOf(arrive)
        return first
      }
      const outcome = goal === 'apply' ? await update(reach) : await reach()
      await look()
      if (fate === 'loses its answer') {
        found.lostAnswers += 1
        throw new Error(fate)
      }
      if (outcome.ok && !isGone) for (const word of wordsIn(sent)) acknowledged.add(word)
      return outcome
    }

    const saver: Saver = makeSaver({
      post: { ...opened, path: opened.form.path },
      editorId,
      actions: {
        save: (form: SaveForm) => send('apply', form as never, () => save(actor, form)),
        check: async () => ({ ok: true, value: [] }),
      },
      send: (form: AutosaveForm) => send('store', form.content as never, () => autosave(actor, form)),
      texts,
      read: () => content,
      clock: {
        now: () => new Date(now),
        after(milliseconds, run) {
          const timer = { at: now + milliseconds, run }
          timers.add(timer)
          return () => void timers.delete(timer)
        },
      },
    })

    const put = (chosen: EditableContent) => {
      content = chosen
      saver.noteChange()
    }
    for (const text of [...device.values()]) {
      const lost = { ...content, ...text.content } as EditableContent
      await setAside(actor, { postId, content: text.content })
      await texts.drop(text)
      if (chance(2) === 0) put(chance(2) === 0 ? lost : merge(lost, content, 'both'))
    }

    return Object.assign(self, {
      whose,
      isClosed: false,
      /** Nothing is typed into a text that is being brought together with another. */
      isComparing: false,
      type() {
        if (isGone || this.isComparing) return
        const word = `w${number}x${++words}`
        typed.add(word)
        unkept.add(word)
        content = { ...content, body: bodyOf([...wordsIn(content), word]) as never }
        saver.noteChange()
      },
      async pass(milliseconds: number) {
        for (const until = now + milliseconds; ; ) {
          await breathe()
          const timer = [...timers].sort((one, other) => one.at - other.at)[0]
          if (!timer || timer.at > until || isGone) break
          timers.delete(timer)
          now = timer.at
          timer.run()
          if (chance(2) === 0) await saver.inTurn(async () => {})
        }
        now += milliseconds
        if (chance(8) === 0) self.isOnline = !self.isOnline
      },
      async apply() {
        await saver.save()
      },
      async discard() {
        if (!(await saver.autosave()) || isGone || !saver.view().standing.hasPending) return
        const { version } = saver.known.current
        const outcome = await saver.inTurn(() => answerOf(() => discardPending(actor, { postId, version })))
        if (!outcome.ok || isGone) return
        saver.leave()
        this.crash()
        editors[editors.indexOf(this as never)] = await open(whose)
      },
      async takeOver() {
        found.takenOver += 1
        await answerOf(() => takeOver(actor, { postId, editorId }))
        await look()
      },
      /** A person brings two texts together. */
      async settle() {
        const { conflict } = saver.view()
        if (!conflict || this.isComparing) return
        this.isComparing = true
        const isKept = await saver.keepBeside()
        this.isComparing = false
        if (!isKept || isGone) return
        found.conflicts += 1
        put(merge(content, conflict.theirs, (['first', 'second', 'both'] as const)[chance(3)]!))
        await saver.save(conflict.version)
      },
      crash() {
        this.isClosed = true
        for (const word of unkept) gone.add(word)
        isGone = true
        saver.stop()
        timers.clear()
      },
    })
  }
}

function refusal(reason: 'unauthenticated') {
  return { ok: false, reason, message: '' } as const
}

async function answerOf<T>(arrive: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await arrive() }
  } catch (error) {
    if (!isRefused(error)) throw error
    return { ok: false, reason: error.reason, message: error.message, detail: error.detail }
  }
}

function merge(first: EditableContent, second: EditableContent, choice: Choice): EditableContent {
  const rows = comparedTexts(first.body, second.body)
  const fields = comparedFields(first, second, {})
  return mergedText({ first, second, rows, fields }, Object.fromEntries(rows.map((_, at) => [at, choice])))
}

/** One paragraph of words each of which is typed once in the whole drill; a full stop ends each. */
function bodyOf(words: string[]) {
  const text = words.map((word) => `${word}.`).join(' ')
  const paragraph = { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }
  return { type: 'doc' as const, version: 1 as const, content: [paragraph] }
}

function wordsIn({ body }: Pick<EditableContent, 'body'>): string[] {
  return [...new Set(JSON.stringify(body).match(/w\d+x\d+(?=\.)/g) ?? [])]
}

async function readersSee(postId: string): Promise<string> {
  const { status, title, body } = await database().post.findUniqueOrThrow({ where: { id: postId } })
  return status === 'published' ? JSON.stringify([title, body]) : ''
}

function breathe(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}
