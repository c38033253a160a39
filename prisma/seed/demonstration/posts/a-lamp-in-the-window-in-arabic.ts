import { doc, h2, list, p, picture, quote } from '../build.ts'
import type { Post } from '../shapes.ts'

/** A short sample of a text that runs from right to left; it is scheduled and so not yet public. */
export const aLampInTheWindowInArabic: Post = {
  path: '/ar/2026/12/a-lamp-in-the-window/',
  title: 'مصباح في النافذة',
  excerpt: 'رسالة قصيرة إلى قرّائنا الجدد: من نحن، ولماذا لا نُظهر الوجوه.',
  language: 'ar',
  status: 'scheduled',
  publishedAt: '2026-12-10T07:30:00+07:00',
  authors: ['dara-whitlock'],
  topics: ['team-news'],
  tags: ['listening'],
  cover: 'lamp-on-desk',
  coverAlt: 'مصباح زيت على مكتب في الليل، وبجانبه رسائل وكوب شاي.',
  protection: 'none',
  note: 'This text has not yet been checked by an Arabic reader.',
  body: doc(
    p(
      'أهلًا بكم. نحن جماعة صغيرة تعيش قرب نهر واسع في جنوب شرق آسيا. نتقاسم العمل والمدرسة والبيت والراحة مع جيراننا.',
    ),
    h2('لماذا لا نُظهر الوجوه؟'),
    p('لأن الصفحة تبقى طويلًا بعد أن تنتهي القصة. لذلك نغيّر الأسماء، ونرسم الأشياء بدلًا من الناس.'),
    picture(
      'lamp-on-desk',
      'مصباح زيت على مكتب في الليل، وبجانبه رسائل وكوب شاي.',
      'المصباح الذي نقرأ رسائلكم على ضوئه.',
      'wide',
    ),
    list('نقرأ كل قصة على صاحبتها قبل النشر.', 'لها أن تقول «لا» في أي يوم.', 'نحذف القصة متى طلبت ذلك.'),
    quote('«أنا لا أختبئ، بل أختار من يدخل.»'),
    p('شكرًا لأنكم تقرؤون. اكتبوا لنا متى شئتم.'),
  ),
}
