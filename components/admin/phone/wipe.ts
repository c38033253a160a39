import { destroyVaults } from './vault.ts'

const scope = '/admin/'
const ownCaches = 'lamplight-'

/** Texts, pictures, their key, and what the desk kept to work without a line: of all of it nothing remains here. */
export async function wipePhone(): Promise<void> {
  await destroyVaults()
  await stopWorkers()
  for (const name of (await globalThis.caches?.keys().catch(() => [])) ?? []) {
    if (name.startsWith(ownCaches)) await caches.delete(name)
  }
}

async function stopWorkers(): Promise<void> {
  const found = (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? []
  for (const registration of found) {
    if (new URL(registration.scope).pathname !== scope) continue
    registration.active?.postMessage('wipe')
    await registration.unregister()
  }
}

/** The page works without a line from now on. Quietly: where it cannot be had, writing needs a line as before. */
export async function registerWorker(): Promise<void> {
  await navigator.serviceWorker?.register('/admin/phone-worker.js', { scope }).catch(() => {})
}

/** So that a browser short of room takes something else away first. Some ask the person. */
export async function askToKeep(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false)
}
