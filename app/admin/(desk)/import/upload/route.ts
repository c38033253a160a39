import { receiveExport } from '#lib/moving/export-uploads.ts'
import { staffRoute } from '#lib/web/staff-route.ts'

export const POST = staffRoute({
  name: 'POST /admin/import/upload',
  access: 'site.import',
  run: async (actor, request) => Response.json(await receiveExport(actor, request), { status: 201 }),
})
