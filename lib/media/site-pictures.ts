import type { Transaction } from '#lib/database/client.ts'

type Settings = Pick<Transaction, 'setting'>

/** The pictures that the site wears on every page: its logo and its icon. */
export async function picturesOfSite(tx: Settings): Promise<string[]> {
  const row = await tx.setting.findUnique({ where: { key: 'site' }, select: { value: true } })
  const value = (row?.value ?? {}) as Record<string, unknown>
  return [value.logoId, value.iconId].filter((id) => typeof id === 'string')
}

export const isWornBySite = async (tx: Settings, id: string): Promise<boolean> =>
  (await picturesOfSite(tx)).includes(id)
