export { slugOf } from '#lib/slug.ts'
