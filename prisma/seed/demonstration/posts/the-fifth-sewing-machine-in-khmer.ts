import { doc, p, picture } from '../build.ts'
import type { Post } from '../shapes.ts'

export const theFifthSewingMachineInKhmer: Post = {
  path: '/km/2026/03/the-fifth-sewing-machine/',
  title: 'ម៉ាស៊ីនដេរទីប្រាំ',
  excerpt: 'បន្ទប់ធ្វើការមួយមានតុបួន ហើយឥឡូវនេះមានតុមួយទៀត។',
  language: 'km',
  translationOf: '/2026/03/the-fifth-sewing-machine/',
  status: 'published',
  publishedAt: '2026-03-19T07:30:00+07:00',
  authors: ['tevy-marlowe'],
  topics: ['field-notes'],
  tags: ['work'],
  cover: 'sewing-machine',
  coverAlt: 'ម៉ាស៊ីនដេរមួយនៅលើតុ ក្បែរបង្អួច។',
  protection: 'adult',
  note: 'This translation has not yet been checked by a Khmer reader.',
  body: doc(
    p('ម៉ាស៊ីនដេរទីប្រាំបានមកដល់នៅថ្ងៃអង្គារ។ វាចាស់ណាស់ ប៉ុន្តែវានៅដំណើរការល្អ។'),
    p('នៅក្នុងបន្ទប់មានតុបួនរួចហើយ។ ស្ត្រីទាំងអស់បានរំកិលតុរបស់ពួកគេបន្តិច។ ឥឡូវនេះមានកន្លែងមួយនៅក្បែរបង្អួច។'),
    picture('thread-spools', 'អំបោះពណ៌ប្រាំនៅលើតុ។', 'ពួកគេទិញអំបោះជាមួយគ្នា។'),
    p('នីតា (មិនមែនជាឈ្មោះពិតរបស់នាង) ដេរកាបូបសាលារៀន។ នៅថ្ងៃសៅរ៍ នាងទទួលបានប្រាក់ឈ្នួល។ នាងបានទិញអំពូលភ្លើងថ្មីមួយ។'),
    p('យើងមិនបង្ហាញមុខរបស់នាងទេ។ នាងបានស្តាប់រឿងនេះ ហើយនាងយល់ព្រម។ អរគុណដែលបានអាន។'),
  ),
}
