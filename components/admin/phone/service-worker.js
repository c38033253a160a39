// Keeps one page of the desk for when there is no line: /admin/write, which holds nothing private, with the scripts
// and styles that it names. Every other request goes its way untouched; readers' pages are out of its reach.

const kept = 'lamplight-write'
const page = '/admin/write'
// In milliseconds: a line that answers slower than this is none.
const patience = 4000

let isWiped = false

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(fetch(page, { redirect: 'manual' }).then(keepPage))
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', ({ data }) => {
  if (data === 'wipe') isWiped = true
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && request.destination === 'document') {
    event.respondWith(pathname === page ? answerPage(event) : answerOther(request))
  } else if (pathname.startsWith('/_next/static/')) {
    event.respondWith(answerPart(event))
  }
})

async function answerPage(event) {
  try {
    const answer = await inTime(fetch(event.request))
    if (answer.ok) event.waitUntil(keepPage(answer.clone()).catch(() => {}))
    return answer.status < 500 ? answer : ((await keptPage()) ?? answer)
  } catch (error) {
    const copy = await keptPage()
    if (copy) return copy
    throw error
  }
}

// Without a line every page of the desk leads to the one that works.
async function answerOther(request) {
  try {
    return await fetch(request)
  } catch (error) {
    if (await keptPage()) return Response.redirect(new URL(page, self.location.origin))
    throw error
  }
}

// Parts that the page asks for later are kept as well.
async function answerPart({ request, clientId }) {
  const copy = await caches.match(request.url, { cacheName: kept, ignoreVary: true })
  if (copy) return copy
  const answer = await fetch(request)
  const client = await self.clients.get(clientId)
  const isOfPage = client && new URL(client.url).pathname === page
  if (isOfPage && answer.ok && !isWiped) await (await caches.open(kept)).put(request.url, answer.clone())
  return answer
}

const keptPage = () => caches.match(page, { cacheName: kept, ignoreVary: true })

function inTime(answer) {
  return new Promise((done, fail) => {
    setTimeout(() => fail(new Error('No answer in time.')), patience)
    answer.then(done, fail)
  })
}

// As it came, with the policy and the nonce of its head. The page comes last, so that a kept one is whole.
async function keepPage(answer) {
  if (!answer.ok) throw new Error(`No page to keep: ${answer.status}`)
  const parts = partsOf(await answer.clone().text())
  const cache = await caches.open(kept)
  const isNew = (await Promise.all(parts.map((part) => keepPart(cache, part)))).includes(true)
  if (isWiped) return void (await caches.delete(kept))
  await cache.put(page, answer)
  if (isNew) await dropOthers(cache, [page, ...parts])
}

async function dropOthers(cache, paths) {
  for (const { url } of await cache.keys()) {
    if (!paths.includes(new URL(url).pathname)) await cache.delete(url)
  }
}

function partsOf(html) {
  const named = html.match(/static\/(?:chunks|css|media)\/[^"'\\\s<>)?]+/g) ?? []
  return [...new Set(named)].map((part) => `/_next/${part}`)
}

async function keepPart(cache, part) {
  if (await cache.match(part, { ignoreVary: true })) return false
  const answer = await fetch(part)
  if (!answer.ok) throw new Error(`${part} is not there.`)
  await cache.put(part, answer)
  return true
}
