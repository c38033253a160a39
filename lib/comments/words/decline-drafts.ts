import type { DeclineCode } from './decline-reasons.ts'

/**
 * The reasons in other languages, until the site says them in its own words. What protects somebody is not among
 * them: a language that nobody has checked says that in English.
 */
export const declineDrafts: Record<string, Partial<Record<DeclineCode, string>>> = {
  fr: {
    unkind:
      'Merci d’avoir écrit. Nous n’avons pas publié ce commentaire, car il pourrait blesser quelqu’un qui lit ici. Nous serions heureux de vous lire en d’autres mots.',
    off_topic:
      'Merci d’avoir écrit. Nous n’avons pas publié ce commentaire, car il parle d’autre chose que de cet article. Écrivez-nous, ou commentez là où il a sa place.',
    advertising:
      'Nous n’avons pas publié ce commentaire, car il fait de la publicité. Ici, les commentaires parlent de l’article.',
    other:
      'Merci d’avoir écrit. Nous avons choisi de ne pas publier ce commentaire. Vous pouvez écrire de nouveau.',
  },
  es: {
    unkind:
      'Gracias por escribir. No hemos publicado esto porque podría herir a alguien que lee aquí. Nos alegraría leer tu opinión con otras palabras.',
    off_topic:
      'Gracias por escribir. No hemos publicado esto porque trata de otra cosa. Escríbenos, o comenta donde corresponde.',
    advertising:
      'No hemos publicado esto porque anuncia algo. Aquí los comentarios son para hablar del artículo.',
    other:
      'Gracias por escribir. Hemos decidido no publicar este comentario. Puedes escribir de nuevo cuando quieras.',
  },
  km: {
    unkind:
      'សូមអរគុណដែលបានសរសេរ។ យើងមិនបានផ្សាយមតិនេះទេ ព្រោះវាអាចធ្វើឱ្យអ្នកអានឈឺចាប់។ យើងរីករាយនឹងអានមតិរបស់អ្នកជាពាក្យផ្សេង។',
    off_topic:
      'សូមអរគុណដែលបានសរសេរ។ យើងមិនបានផ្សាយមតិនេះទេ ព្រោះវានិយាយអំពីរឿងផ្សេងពីអត្ថបទនេះ។ សូមសរសេរមកយើង ឬសរសេរមតិនៅកន្លែងដែលត្រូវ។',
    advertising: 'យើងមិនបានផ្សាយមតិនេះទេ ព្រោះវាជាការផ្សាយពាណិជ្ជកម្ម។ មតិនៅទីនេះគឺសម្រាប់និយាយអំពីអត្ថបទ។',
    other: 'សូមអរគុណដែលបានសរសេរ។ យើងបានសម្រេចមិនផ្សាយមតិនេះទេ។ អ្នកអាចសរសេរម្តងទៀតបាន។',
  },
  ar: {
    unkind:
      'شكرًا على كتابتك. لم ننشر هذا التعليق لأنه قد يجرح أحدًا ممن يقرؤون هنا. يسعدنا أن نقرأ رأيك بكلمات أخرى.',
    off_topic:
      'شكرًا على كتابتك. لم ننشر هذا التعليق لأنه عن موضوع آخر غير هذا المقال. اكتب إلينا، أو علّق حيث يناسب.',
    advertising: 'لم ننشر هذا التعليق لأنه إعلان. التعليقات هنا للحديث عن المقال.',
    other: 'شكرًا على كتابتك. قررنا ألا ننشر هذا التعليق. يمكنك الكتابة مرة أخرى متى شئت.',
  },
}
