import { longestComment, longestName } from '#lib/comments/limits.ts'
import { countingIn, numberIn } from './counting.ts'
import type { Words } from './en.ts'

const language = 'ar'
const count = countingIn(language)
const posts = {
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
}
const comments = {
  zero: 'لا تعليقات',
  one: 'تعليق واحد',
  two: 'تعليقان',
  few: '# تعليقات',
  many: '# تعليقًا',
  other: '# تعليق',
}
const usually = (wait: string | null) => (wait === null ? '' : `، عادةً ${wait}`)

export const ar: Words = {
  language,
  checkedBy: null,

  frame: {
    skip: 'انتقل إلى النص',
    menu: 'القائمة',
    follow: 'تابعنا',
    archive: 'الأرشيف',
    feed: 'الخلاصة',
    demonstration: 'عرض تجريبي: كل الأشخاص وكل ما يُروى هنا من وحي الخيال.',
    frontPage: 'الصفحة الأولى',
  },

  lists: {
    posts: (number) => count(number, posts),
    comments: (number) => count(number, comments),
    noPosts: 'لم يُنشر شيء هنا بعد. نرجو أن تعود قريبًا.',
    topic: 'موضوع',
    topics: 'المواضيع',
    within: 'ضمن هذا الموضوع',
    tag: 'وسم',
    tags: 'الوسوم',
    author: 'الكاتب',
    postsBy: (name) => `مقالات ${name}`,
    pager: 'الصفحات',
    pageOf: (page, pages) => `صفحة ${numberIn(language, page)} من ${numberIn(language, pages)}`,
    newerPosts: 'مقالات أحدث',
    olderPosts: 'مقالات أقدم',
    newest: 'أحدث المقالات',
  },

  post: {
    by: 'بقلم',
    minutes: (number) =>
      count(number, {
        zero: 'أقل من دقيقة للقراءة',
        one: 'دقيقة واحدة للقراءة',
        two: 'دقيقتان للقراءة',
        few: '# دقائق للقراءة',
        many: '# دقيقة للقراءة',
        other: '# دقيقة للقراءة',
      }),
    alsoIn: 'متوفر أيضًا باللغات',
    origins: {
      own: '',
      stock: 'صورة من أرشيف',
      illustration: 'رسم توضيحي',
      generated: 'صورة أنشأها برنامج',
    },
    content: {
      watchOn: (provider) => `شاهد على ${provider}`,
      table: (heads) => (heads ? `جدول: ${heads}` : 'جدول'),
    },
    aboutTheAuthor: 'عن الكاتب',
    aboutTheAuthors: 'عن الكُتّاب',
    morePostsBy: (name) => `مقالات أخرى بقلم ${name}`,
    neighbours: 'المقال السابق والتالي',
    earlier: 'السابق',
    later: 'التالي',
    enjoy: 'هل أعجبك هذا المقال؟',
    enjoyText: 'يمكن أن تصلك المقالات الجديدة من تلقاء نفسها، مجانًا وبلا حساب.',
    enjoyLink: 'كيف تتابعنا',
  },

  nextSteps: {
    title: 'الخطوات التالية',
    kinds: {
      learn: 'تعلّم',
      give: 'تبرّع',
      sponsor: 'اكفل',
      pray: 'صلِّ',
      volunteer: 'تطوّع',
      share: 'شارك',
    },
  },

  comments: {
    heading: (number) => count(number, comments),
    first: 'اكتب أول رد',
    reply: 'رد',
    inReplyTo: 'ردًا على',
    number: 'تعليق',
    author: 'الكاتب',
    team: 'الفريق',
    edited: 'عدّله المحررون',
    closed: 'التعليقات على هذا المقال مغلقة.',
    closedByTime: 'كانت التعليقات على هذا المقال مفتوحة مدة من الزمن وهي الآن مغلقة. شكرًا لكل من كتب.',
    waiting: 'تعليقك في انتظار المراجعة',
    waitingNote: (wait) => `أنت وحدك تراه هنا، في هذا المتصفح، إلى أن يقرأه أحدنا${usually(wait)}.`,
    keepLink: 'احتفظ بهذا الرابط لتعرف ما آل إليه',
  },

  replyForm: {
    write: 'اكتب ردًا',
    replyTo: (name) => `الرد على ${name}`,
    cancel: 'أو اكتب إلى الجميع',
    heldNote: (wait) => `يقرأ شخصٌ كل تعليق قبل أن يظهر${usually(wait)}.`,
    name: 'الاسم',
    nameNote: 'أي اسم تختاره. يظهر مع تعليقك.',
    email: 'البريد الإلكتروني',
    emailNote: 'اختياري، ولا يظهر أبدًا.',
    website: 'الموقع',
    websiteNote: 'اختياري. سيقود اسمك إليه.',
    body: 'التعليق',
    bodyNote: `حتى ${numberIn(language, longestComment)} حرف. *النجوم* للتأكيد، وعلامة > تبدأ اقتباسًا، وعلامة - تبدأ قائمة؛ والروابط تعمل من تلقاء نفسها.`,
    trap: 'اترك هذا الحقل فارغًا',
    send: 'أرسل التعليق',
    problems: 'هناك مشكلة',
    errorTitle: 'خطأ',
    typed: 'ما كتبته',
    typedNote: 'لم يُرسَل. يمكنك نسخه من هنا.',
    notSent: 'تعذّر إرسال تعليقك',
    notSentNote: 'حدث خلل عندنا، لا في ما كتبته. لم يضع منه شيء: أرسله من جديد بعد دقيقة.',
  },

  kept: {
    title: 'ما آل إليه تعليقك',
    outcomes: {
      waiting: (wait) => `تعليقك في انتظار المراجعة. سيقرؤه شخص${usually(wait)}.`,
      published: () => 'نُشر تعليقك.',
      declined: () => 'لم يُنشر تعليقك.',
    },
    note: 'احتفظ بعنوان هذه الصفحة، مثلًا في المفضلة: فهي تُظهر دائمًا ما آل إليه تعليقك.',
    private: 'كل من لديه هذا العنوان يستطيع قراءة ما هنا.',
    see: 'انظر إليه في الصفحة',
    backTo: 'العودة إلى',
    yourComment: 'تعليقك',
    noPost: 'المقال الذي ينتمي إليه غير منشور في الوقت الحالي.',
  },

  problems: {
    400: {
      title: 'لا يمكن قراءة هذا العنوان',
      text: 'فيه شيء مكسور. هل انقطع عند نسخه؟',
    },
    404: {
      title: 'لا توجد صفحة هنا',
      text: 'ربما كُتب العنوان أو نُسخ بخطأ، أو انتقلت الصفحة. قد يكون أحد هذه ما تبحث عنه:',
    },
    410: {
      title: 'أُزيلت هذه الصفحة',
      text: 'جرى ذلك عن قصد، ولن تعود.',
    },
    422: {
      title: 'هناك شيء ناقص',
      text: 'لا يمكن قبول ما أُرسل كما هو. ارجع وانظر فيه مرة أخرى.',
    },
    429: { title: 'محاولات كثيرة', text: 'انتظر قليلًا ثم حاول مرة أخرى.' },
    500: {
      title: 'حدث خلل هنا',
      text: 'كان الخطأ منا، وقد سُجّل. حاول مرة أخرى بعد لحظة.',
    },
    503: { title: 'لا يمكن عرض هذه الصفحة الآن', text: 'حاول مرة أخرى بعد بضع دقائق.' },
    other: { title: 'لا يمكن فعل ذلك', text: 'ارجع وحاول مرة أخرى.' },
  },

  refusals: {
    nameMissing: 'اكتب اسمًا، أي اسم تختاره.',
    nameTooLong: `اجعل الاسم أقل من ${numberIn(language, longestName)} حرفًا.`,
    commentMissing: 'اكتب تعليقًا.',
    commentTooLong: `اجعل التعليق أقل من ${numberIn(language, longestComment)} حرف. ولا بأس بتعليقين.`,
    notAnEmail: 'لا يبدو هذا عنوان بريد إلكتروني. مثال: name@example.org. ويمكنك تركه فارغًا.',
    websiteTooLong: 'اكتب عنوانًا أقصر.',
    notAWebsite: 'لا يبدو هذا عنوان موقع. مثال: https://example.org',
    commentsClosed: 'التعليقات على هذا المقال مغلقة.',
    postGone: 'هذا المقال لم يعد هنا.',
    answeredGone: 'التعليق الذي تريد الرد عليه لم يعد هنا.',
    keptGone: 'لا يوجد تعليق تحت هذا الرابط، أو لم يعد موجودًا.',
    searchTooMuch: 'البحث يستغرق وقتًا طويلًا الآن. حاول مرة أخرى بعد قليل بكلمات أقل.',
    muchTooLong: 'هذا أطول بكثير مما يمكن أن يكون عليه تعليق.',
  },
  tooOften: (minutes) =>
    count(minutes, {
      one: 'محاولات كثيرة. حاول مرة أخرى بعد دقيقة.',
      two: 'محاولات كثيرة. حاول مرة أخرى بعد دقيقتين.',
      few: 'محاولات كثيرة. حاول مرة أخرى بعد # دقائق.',
      other: 'محاولات كثيرة. حاول مرة أخرى بعد # دقيقة.',
    }),

  feeds: {
    readOn: (site) => `اقرأ هذا المقال على ${site}.`,
    commentsOn: (title) => `التعليقات على «${title}»`,
    commentBy: (name) => `تعليق من ${name}`,
    readComment: 'اقرأ التعليق في مكانه.',
  },

  reading: {
    commentPages: 'صفحات التعليقات',
    earlierComments: 'تعليقات أقدم',
    laterComments: 'تعليقات أحدث',
    moreReplies: (number) =>
      count(number, {
        zero: 'لا ردود أخرى',
        one: 'رد آخر',
        two: 'ردّان آخران',
        few: '# ردود أخرى',
        many: '# ردًا آخر',
        other: '# رد آخر',
      }),
    continued: 'بدأت هذه المحادثة في صفحة سابقة.',
    withoutPictures: 'اعرض بلا صور',
    withPictures: 'اعرض مع الصور',
    picture: 'صورة',
  },

  search: {
    title: 'بحث',
    label: 'عمّ تبحث؟',
    button: 'ابحث',
    help: 'كلمات من العنوان أو النص أو شرح صورة أو اسم الكاتب أو موضوع أو وسم. يُعثر على المقال إذا احتوى عليها كلها، بأي صيغة؛ ولا تهم علامات التشكيل.',
    titleFor: (asked) => `بحث: ${asked}`,
    results: (total) =>
      count(total, { one: 'نتيجة واحدة', two: 'نتيجتان', few: '# نتائج', other: '# نتيجة' }),
    before: 'النتائج السابقة',
    further: 'نتائج أخرى',
    newestOfMany: (most) => `أحدث ${numberIn(language, most)} من المطابقات`,
    instead: (asked, instead) => `لا شيء يحتوي على «${asked}». هذه تحتوي على «${instead}».`,
    nothing: (asked) => `لم يُعثر على شيء عن «${asked}».`,
    nothingHelp: [
      'هل كُتبت كل كلمة كما تكون في النص؟',
      'كلمات أقل تعثر على أكثر: يجب أن يحتوي المقال عليها كلها.',
      'قد يقود موضوع أو الأرشيف إلى هناك أيضًا.',
    ],
    tooLong: (letters, words) =>
      `لم يُبحث إلا عن بداية ما كتبته: ${numberIn(language, words)} كلمات و${numberIn(language, letters)} حرف على الأكثر.`,
  },

  followPage: {
    title: 'كيف تتابعنا',
    intro: (site) =>
      `يمكنك قراءة ${site} هنا في أي وقت. وإن كنت تفضّل أن تُخبَر حين يظهر جديد، فهناك طريقة لا تطلب منك شيئًا: لا حسابًا ولا بريدًا إلكترونيًا ولا تطبيقًا منا.`,
    whatTitle: 'ما الخلاصة؟',
    what: 'الخلاصة عنوان فيه دائمًا أحدث مقالاتنا. ينظر فيه عنك كل بضع ساعات برنامجٌ اسمه قارئ الخلاصات، ويعرض الجديد منا ومن كل موقع آخر تتابعه في قائمة هادئة واحدة. نحن لا نعرف أبدًا من أنت، ويمكنك التوقف متى شئت بحذف العنوان.',
    howTitle: 'كيف أبدأ؟',
    how: [
      'احصل على قارئ خلاصات. توجد برامج مجانية للهواتف وللحواسيب وعلى الويب؛ ابحث عن «قارئ خلاصات» أو «RSS» في متجر التطبيقات. وفي كثير من برامج البريد وبعض المتصفحات قارئ جاهز.',
      'في القارئ اختر «إضافة خلاصة» أو «متابعة موقع».',
      'الصق أحد العناوين أدناه.',
    ],
    addressesTitle: 'عناويننا',
    everything: 'كل ما ننشره',
    inTopic: (name) => `«${name}» فقط`,
    otherForms:
      'لكل عنوان من هذه العناوين ثلاثة أشكال تقول الشيء نفسه. إن لم يقبل قارئك الأول، فاكتب atom.xml أو feed.json بدل feed.xml. ولكل كاتب ووسم خلاصة كهذه في آخر عنوانه، وكذلك التعليقات تحت كل مقال.',
    mailTitle: 'أفضّل رسائل البريد',
    mail: 'بعض قارئات الخلاصات وعدة خدمات مجانية ترسل جديد الخلاصة بالبريد، أولًا بأول أو مرة في الأسبوع. وهي تطلب العنوان نفسه.',
    plainTitle: 'لا شيء من هذا، شكرًا',
    plain: 'لا بأس بذلك أيضًا. احفظ صفحتنا الأولى في المفضلة: فأحدث مقال يأتي أولًا دائمًا.',
  },

  safety: {
    language,
    atRiskNote:
      'من فضلك لا تكتب شيئًا قد يساعد أحدًا على العثور على الأشخاص في هذه القصة: لا اسمًا ولا مكانًا ولا وجهًا ولا وقتًا.',
    emergency:
      'لسنا خدمة طوارئ ولا نقرأ الرسائل فورًا. إن كنت أنت أو شخص تعرفه في خطر، فاتصل برقم الطوارئ في بلدك.',
  },
}
