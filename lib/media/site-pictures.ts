import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

const naming = (id: string): Prisma.SettingWhereInput => ({
  key: 'site',
  OR: ['logoId', 'iconId'].map((setting) => ({ value: { path: [setting], equals: id } })),
})

/** Whether the site wears this picture on every page, as its logo or its icon. */
export const isWornBySite = async (tx: Pick<Transaction, 'setting'>, id: string): Promise<boolean> =>
  (await tx.setting.count({ where: naming(id) })) > 0
