import { longestComment, longestName } from '#lib/comments/limits.ts'
import { longestNote } from '#lib/review/limits.ts'
import { countingIn, numberIn } from './counting.ts'
import type { Words } from './en.ts'

const language = 'es'
const count = countingIn(language)
/** Stands in place of a comment that was answered; quoted where deleting is offered. */
const withdrawn = 'Quien escribió este comentario lo ha borrado.'
const posts = { one: '# artículo', many: '# de artículos', other: '# artículos' }
const comments = { one: '# comentario', many: '# de comentarios', other: '# comentarios' }
const usually = (wait: string | null) => (wait === null ? '' : `, normalmente ${wait}`)

export const es: Words = {
  language,
  checkedBy: null,

  frame: {
    skip: 'Ir al texto',
    announcement: 'Aviso',
    menu: 'Menú',
    follow: 'Seguir',
    archive: 'Archivo',
    feed: 'Canal',
    demonstration: 'Demostración: todas las personas y todas las historias de este sitio son inventadas.',
    frontPage: 'Portada',
  },

  lists: {
    posts: (number) => count(number, posts),
    comments: (number) => count(number, comments),
    noPosts: 'Aquí no se ha publicado nada todavía. Vuelve pronto.',
    topic: 'Tema',
    topics: 'Temas',
    within: 'Dentro de este tema',
    tag: 'Etiqueta',
    tags: 'Etiquetas',
    author: 'Autor',
    postsBy: (name) => `Artículos de ${name}`,
    pager: 'Páginas',
    pageOf: (page, pages) => `Página ${numberIn(language, page)} de ${numberIn(language, pages)}`,
    newerPosts: 'Artículos más recientes',
    olderPosts: 'Artículos anteriores',
    newest: 'Últimos artículos',
  },

  post: {
    by: 'Por',
    asToldTo: (name) => `, según lo contó a ${name}`,
    minutes: (number) => count(number, { one: '# minuto de lectura', other: '# minutos de lectura' }),
    alsoIn: 'También en',
    archived: (day) => `Archivado el ${day}. Se conserva aquí tal como estaba entonces.`,
    origins: {
      own: '',
      stock: 'Foto de archivo',
      illustration: 'Ilustración',
      generated: 'Imagen generada por una máquina',
    },
    content: {
      watchOn: (provider) => `Ver en ${provider}`,
      table: (heads) => (heads ? `Tabla: ${heads}` : 'Tabla'),
      footnotes: 'Notas',
      backToText: 'Volver al texto',
    },
    aboutTheAuthor: 'Sobre el autor',
    aboutTheAuthors: 'Sobre los autores',
    morePostsBy: (name) => `Más artículos de ${name}`,
    neighbours: 'Artículos anterior y siguiente',
    earlier: 'Anterior',
    later: 'Siguiente',
    enjoy: '¿Te ha gustado este artículo?',
    enjoyText: 'Los próximos pueden llegarte solos, gratis y sin cuenta.',
    enjoyLink: 'Cómo seguir este sitio',
  },

  series: {
    series: 'Serie',
    part: (part, total) => `Parte ${numberIn(language, part)} de ${numberIn(language, total)}`,
    previous: 'Antes:',
    next: 'Siguiente:',
  },

  pages: {
    trail: 'Camino a esta página',
    below: 'Más sobre esto',
  },

  nextSteps: {
    title: '¿Y ahora qué?',
    kinds: {
      learn: 'Aprender',
      give: 'Dar',
      sponsor: 'Apadrinar',
      pray: 'Orar',
      volunteer: 'Colaborar',
      share: 'Compartir',
    },
  },

  comments: {
    heading: (number) => count(number, comments),
    first: 'Escribe la primera respuesta',
    reply: 'Responder',
    inReplyTo: 'En respuesta a',
    number: 'Comentario',
    author: 'Autor',
    team: 'Equipo',
    edited: 'cambiado por la redacción',
    closed: 'Los comentarios de este artículo están cerrados.',
    closedByTime:
      'Los comentarios de este artículo estuvieron abiertos un tiempo y ahora están cerrados. Gracias a todas las personas que escribieron.',
    waiting: 'Tu comentario está a la espera de ser leído',
    waitingNote: (wait) =>
      `Solo tú puedes verlo aquí, en este navegador, hasta que alguien lo haya leído${usually(wait)}.`,
    keepLink: 'Guarda este enlace para saber qué fue de él',
    withdrawn,
    withdrawnOne: 'un comentario borrado',
    pick: 'Elegido por la redacción',
    picks: 'Elegidos por la redacción:',
    report: 'Denunciar',
    paused: (until) => `Los comentarios nuevos están en pausa hasta el ${until}.`,
    away: (day) => `Estamos fuera hasta el ${day}; entonces leeremos lo que escribas.`,
  },

  replyForm: {
    write: 'Deja una respuesta',
    replyTo: (name) => `Responder a ${name}`,
    cancel: 'Mejor escribir a todos',
    heldNote: (wait) => `Una persona lee cada comentario antes de que aparezca${usually(wait)}.`,
    name: 'Nombre',
    nameNote: 'El nombre que quieras. Aparece con tu comentario.',
    email: 'Correo electrónico',
    emailNote: 'Opcional, y nunca se muestra.',
    website: 'Sitio web',
    websiteNote: 'Opcional. Tu nombre enlazará con él.',
    body: 'Comentario',
    bodyNote: `Hasta ${numberIn(language, longestComment)} letras. Los *asteriscos* dan énfasis, > empieza una cita, - empieza una lista; los enlaces funcionan solos.`,
    trap: 'Deja este campo vacío',
    send: 'Enviar comentario',
    problems: 'Hay un problema',
    errorTitle: 'Error',
    typed: 'Lo que escribiste',
    typedNote: 'No se ha enviado. Puedes copiarlo de aquí.',
    notSent: 'No se pudo enviar tu comentario',
    notSentNote:
      'Algo ha fallado aquí, no en lo que escribiste. No se ha perdido nada: vuelve a enviarlo dentro de un minuto.',
    openNote: (wait) => `Una persona lee lo que escribe gente nueva antes de que aparezca${usually(wait)}.`,
    teamNote: (wait) => `Solo el equipo lee esto${usually(wait)}. Nunca se publica.`,
    howWeRead: 'Cómo leemos los comentarios',
    audience: '¿Adónde debe ir?',
    onPage: 'A esta página, después de que una persona lo lea',
    onPageOrAtOnce:
      'A esta página, después de que una persona lo lea; al instante, si es de alguien que conocemos',
    toTeam: 'Solo al equipo',
    mail: 'Avisarme por correo cuando alguien responda',
    mailNone: 'No',
    mailReplies: 'Cada vez',
    mailDigest: 'Una vez al día',
    quote: 'Se puede citar este comentario o recomendarlo',
    remember:
      'Mientras espera, mostrármelo aquí durante un mes, no solo hasta cerrar el navegador (guarda una cookie)',
    preview: 'Vista previa',
    previewTitle: 'Así se vería',
    previewNote: 'Todavía no se ha enviado nada.',
    writeToTeam: 'Escribir al equipo',
    message: 'Mensaje',
    sendToTeam: 'Enviar al equipo',
    teamNameNote: 'El nombre que quieras.',
    teamEmailNote:
      'Opcional. Nadie del equipo puede verlo: si quieres una respuesta, di en tu mensaje cómo localizarte.',
  },

  reports: {
    title: 'Denunciar un comentario',
    intro: 'Una persona del equipo lee cada denuncia. Nadie más se entera.',
    what: '¿Qué tiene de malo?',
    kinds: {
      identifies: 'Podría ayudar a encontrar o reconocer a una persona',
      danger: 'Alguien puede estar en peligro',
      abusive: 'Es ofensivo',
      spam: 'Es spam o publicidad',
      illegal: 'Es ilegal',
      other: 'Otra cosa',
    },
    words: '¿Qué deberíamos saber?',
    wordsNote: 'Puedes dejar esto vacío.',
    send: 'Enviar la denuncia',
    doneTitle: 'Gracias por avisarnos',
    done: (wait) =>
      `Tu denuncia ha llegado. Una persona la lee${usually(wait)} y decide qué se hace con el comentario.`,
    doneMail: 'Lo que nos enviaste va también a tu correo, como acuse de recibo.',
    notice: {
      title: 'Denunciar algo ilegal',
      intro:
        'El derecho de la Unión Europea (Reglamento de Servicios Digitales, artículo 16) dice qué necesita una denuncia así para que debamos actuar. Se guarda cifrada.',
      why: '¿Por qué es ilegal?',
      whyNote: 'Qué palabras, y qué ley o derecho infringen, si lo sabes.',
      address: 'Su dirección',
      isAboutChildren: 'Se trata de delitos sexuales contra menores',
      name: 'Tu nombre',
      personNote: 'Necesario, salvo que se trate de delitos sexuales contra menores.',
      email: 'Tu correo electrónico',
      emailNote: 'Necesario como el nombre. Te enviamos un acuse de recibo.',
      goodFaith: 'Creo de buena fe que lo que digo aquí es correcto y completo.',
    },
    mail: {
      subject: (site) => `Tu denuncia a ${site} ha llegado`,
      text: (site) => `gracias. Enviaste esta denuncia a ${site}:`,
      decision: 'Una persona la lee y decide. Puedes responder a este correo si quieres añadir algo.',
    },
    decided: {
      subject: (site) => `Qué ha sido de tu denuncia a ${site}`,
      text: (site) => `gracias. Enviaste esta denuncia a ${site}:`,
      kept: 'Una persona del equipo la ha leído y ha mirado el comentario. Sigue en la página, porque no vemos que infrinja una ley.',
      removed: 'El comentario que denunciaste ya no está en la página.',
      redress:
        'Si crees que es un error, responde a este correo y di por qué: lo miraremos de nuevo. En la Unión Europea también puedes acudir a un órgano certificado de resolución extrajudicial de litigios (Reglamento de Servicios Digitales, artículo 21), al coordinador de servicios digitales de tu país (artículo 53) o a un tribunal.',
    },
  },

  openness: {
    title: 'Cómo leemos los comentarios',
    how: [
      'Una persona lee lo que escribe gente nueva antes de que aparezca, y todo lo que se escribe en historias sobre personas en riesgo. Las máquinas ordenan y retienen; ninguna rechaza ni borra nada.',
      'Quien escribe recibe un enlace que muestra qué fue de su comentario, y por qué. No estar de acuerdo con nosotros no es motivo de rechazo.',
      'Bajo cada comentario se puede denunciarlo, sin cuenta.',
    ],
    wait: (wait) => `Normalmente leído ${wait}.`,
    numbers: 'Los últimos doce meses',
    none: 'Todavía no se ha contado nada.',
    counted: 'Se cuenta cada noche. Los números pequeños no se dicen con exactitud.',
    month: 'Mes',
    received: 'Recibidos',
    approved: 'Aprobados',
    declined: 'Rechazados',
    spam: 'Spam',
    median: 'La mitad, decidida en',
    fewer: 'menos de 5',
    hours: (number) => count(number, { one: '# hora', other: '# horas' }),
    days: (number) => count(number, { one: '# día', other: '# días' }),
    underAnHour: 'una hora',
    reasons: 'Por qué se rechazaron comentarios',
    reasonNames: {
      identifies: 'Podría identificar a alguien',
      unkind: 'Hiriente para alguien',
      off_topic: 'Trata de otra cosa',
      advertising: 'Hace publicidad',
      private: 'Mejor responder en privado',
      other: 'Otra cosa',
    },
    reports: 'Qué denunciaron los lectores',
    apart: 'Aquí no se cuentan los artículos sobre personas en riesgo.',
  },

  kept: {
    title: 'Qué fue de tu comentario',
    outcomes: {
      waiting: (wait) => `Tu comentario está a la espera de ser leído. Lo leerá una persona${usually(wait)}.`,
      published: () => 'Tu comentario está publicado.',
      declined: () => 'Tu comentario no se publicó.',
    },
    withTeam: (wait) => `Tu mensaje está con el equipo. Una persona lo lee${usually(wait)}.`,
    readByTeam: 'El equipo ha leído tu mensaje. No se publica.',
    note: 'Guarda la dirección de esta página, por ejemplo en tus marcadores: siempre dirá qué fue de tu comentario.',
    private: 'Quien tenga esta dirección puede leer lo que aquí se dice.',
    see: 'Verlo en la página',
    backTo: 'Volver a',
    yourComment: 'Tu comentario',
    noPost: 'El artículo al que pertenece no es público en este momento.',
    awaitsProof:
      'Diste una dirección de correo. Mira en tu buzón: cuando la confirmes, podremos decirte qué fue de esto.',
    askAgain: 'Enviarme ese correo otra vez',
    askedAgain:
      'Si hoy todavía podemos escribir allí, el correo va de nuevo en camino. Mira también entre los no deseados.',
    change: 'Cambiar tu comentario',
    changeNote:
      'Puedes cambiarlo durante 15 minutos después de enviarlo. Se lee otra vez antes de aparecer, también si ya estaba publicado.',
    changeDeclined: 'Puedes cambiarlo y enviarlo otra vez. Una persona lo leerá de nuevo.',
    changeButton: 'Enviar el cambio',
    changed: 'Tu cambio se ha enviado.',
    remove: 'Borrar tu comentario',
    removeNote: `El texto, tu nombre, tu correo y tu sitio web se borran para siempre. Si alguien respondió, «${withdrawn}» queda en su lugar.`,
    removeButton: 'Borrar para siempre',
    removedTitle: 'Tu comentario está borrado',
    removed: 'Aquí no queda nada de él. Este enlace ya no lleva a ninguna parte.',
  },

  usualWaits: {
    hour: 'en menos de una hora',
    sixHours: 'en menos de 6 horas',
    day: 'en menos de un día',
    threeDays: 'en menos de 3 días',
    week: 'en menos de una semana',
  },

  problems: {
    400: {
      title: 'Esta dirección no se puede leer',
      text: 'Algo en ella está roto. ¿Se cortó al copiarla?',
    },
    404: {
      title: 'Aquí no hay ninguna página',
      text: 'Puede que la dirección tenga un error, o que la página haya cambiado de sitio. Quizá buscabas una de estas:',
    },
    410: {
      title: 'Esta página se ha retirado',
      text: 'Se hizo a propósito, y no volverá.',
    },
    422: {
      title: 'Falta algo',
      text: 'Lo que se envió no se puede aceptar así. Vuelve atrás y míralo otra vez.',
    },
    429: { title: 'Han sido demasiadas veces', text: 'Espera un poco e inténtalo de nuevo.' },
    500: {
      title: 'Algo ha fallado aquí',
      text: 'Fue culpa nuestra, y ha quedado anotado. Inténtalo de nuevo en un momento.',
    },
    503: {
      title: 'Esta página no se puede mostrar ahora mismo',
      text: 'Nuestro servidor no puede acceder a ella en este momento. No has hecho nada mal. Inténtalo de nuevo dentro de un minuto.',
    },
    other: { title: 'Esto no se puede hacer', text: 'Vuelve atrás e inténtalo de nuevo.' },
  },

  refusals: {
    nameMissing: 'Escribe un nombre, el que quieras.',
    nameTooLong: `El nombre debe tener menos de ${numberIn(language, longestName)} letras.`,
    commentMissing: 'Escribe un comentario.',
    commentTooLong: `El comentario debe tener menos de ${numberIn(language, longestComment)} letras. También puedes enviar dos.`,
    notAnEmail:
      'Esto no parece una dirección de correo. Ejemplo: name@example.org. También puedes dejarlo vacío.',
    websiteTooLong: 'Escribe una dirección más corta.',
    notAWebsite: 'Esto no parece la dirección de un sitio web. Ejemplo: https://example.org',
    commentsClosed: 'Los comentarios de este artículo están cerrados.',
    commentsPaused:
      'Los comentarios nuevos están en pausa por un tiempo. Puedes seguir escribiendo al equipo.',
    reportedNothing: 'Esta dirección no nombra ningún comentario. ¿Se cortó al copiarla?',
    reportKindMissing: 'Elige qué tiene de malo.',
    reportTooLong: 'Escribe menos de 1000 letras.',
    noticeWhyMissing: 'Escribe por qué es ilegal.',
    noticeTooLong: 'Escribe menos de 5000 letras.',
    noticeAddressMissing: 'Da la dirección donde está.',
    noticeNameMissing: 'Da tu nombre.',
    noticeGoodFaithMissing: 'Confirma que lo dices de buena fe.',
    postGone: 'Este artículo ya no está aquí.',
    answeredGone: 'El comentario al que quieres responder ya no está aquí.',
    keptGone: 'No hay ningún comentario en este enlace, o ya no lo hay.',
    emailMissing: 'Esto no parece una dirección de correo. Ejemplo: name@example.org',
    emailTooLong: 'Es más largo de lo que puede ser una dirección de correo.',
    lettersOff: 'Ahora no se envían cartas. Los canales de esta página siempre funcionan.',
    writerLinkHasEnded:
      'Este enlace ha caducado. Los enlaces de nuestros correos valen siete días, y ya no cuando se ha retirado un comentario o un correo.',
    ownLinkHasEnded: 'Este enlace ha caducado. Vale una sola vez, durante una hora; pide uno nuevo.',
    writerPaused: 'Por un tiempo no aceptamos comentarios tuyos. Todavía puedes escribir al equipo.',
    editTooLate: 'Un comentario se puede cambiar durante 15 minutos después de enviarlo.',
    editNothing: 'El texto es el mismo que antes. Cambia algo primero.',
    editMeanwhile:
      'Mientras tanto pasó algo con este comentario y tu cambio no se tomó. Lo que escribiste está abajo.',
    linkHasEnded:
      'Este enlace ha caducado. Los enlaces de nuestros correos valen siete días; pide uno nuevo.',
    nobodyByLink: 'Ya nadie recibe cartas con este enlace.',
    searchTooMuch:
      'La búsqueda tarda demasiado en este momento. Inténtalo de nuevo dentro de un momento, con menos palabras.',
    noteMissing: 'Escribe una nota, por favor.',
    noteTooLong: `La nota no puede pasar de ${numberIn(language, longestNote)} letras. También puedes enviar dos.`,
    notesFull: 'Ya hay muchas notas con este enlace. Di el resto de otra manera a quien te lo envió.',
    reviewHasEnded: 'Este enlace ya no vale. Quien te lo envió puede darte uno nuevo.',
    reviewChanged: 'El texto ha cambiado desde que lo abriste. Léelo otra vez y vuelve a decirlo.',
    muchTooLong: 'Esto es mucho más largo de lo que puede ser un comentario.',
    stepGone: 'Esta propuesta ya no está disponible.',
  },
  tooOften: (minutes) =>
    count(minutes, {
      one: 'Han sido demasiadas veces. Inténtalo de nuevo dentro de un minuto.',
      other: 'Han sido demasiadas veces. Inténtalo de nuevo dentro de # minutos.',
    }),

  feeds: {
    readOn: (site) => `Lee este artículo en ${site}.`,
    commentsOn: (title) => `Comentarios sobre «${title}»`,
    commentBy: (name) => `Comentario de ${name}`,
    readComment: 'Leer el comentario en su lugar.',
  },

  reading: {
    commentPages: 'Páginas de comentarios',
    earlierComments: 'Comentarios anteriores',
    laterComments: 'Comentarios posteriores',
    moreReplies: (number) => count(number, { one: '# respuesta más', other: '# respuestas más' }),
    continued: 'Esta conversación empezó en una página anterior.',
    withoutPictures: 'Mostrar sin imágenes',
    withPictures: 'Mostrar con imágenes',
    picture: 'Imagen',
  },

  search: {
    title: 'Buscar',
    label: '¿Qué busca?',
    button: 'Buscar',
    help: 'Palabras del título, del texto, de un pie de foto, del nombre del autor, de un tema o de una etiqueta. Se encuentra un artículo si las contiene todas, en cualquier forma; los acentos no importan.',
    titleFor: (asked) => `Buscar: ${asked}`,
    results: (total) => count(total, { one: '# resultado', many: '# de resultados', other: '# resultados' }),
    before: 'Resultados anteriores',
    further: 'Más resultados',
    newestOfMany: (most) => `Los ${numberIn(language, most)} más recientes que coinciden`,
    instead: (asked, instead) => `Nada contiene «${asked}». Esto contiene «${instead}».`,
    nothing: (asked) => `No se encontró nada para «${asked}».`,
    nothingHelp: [
      '¿Está cada palabra escrita como estaría en el texto?',
      'Menos palabras encuentran más: un artículo debe contenerlas todas.',
      'Un tema o el archivo también pueden llevar hasta allí.',
    ],
    tooLong: (letters, words) =>
      `Solo se buscó el principio de lo que escribiste: como máximo ${numberIn(language, words)} palabras y ${numberIn(language, letters)} letras.`,
  },

  followPage: {
    title: 'Cómo seguir este sitio',
    intro: (site) =>
      `Puedes leer ${site} aquí en cualquier momento. Si prefieres que te avisen cuando aparece algo nuevo, hay una forma que no te pide nada: ni cuenta, ni correo, ni una aplicación nuestra.`,
    introWithLetters: (site) =>
      `Puedes leer ${site} aquí en todo momento. Si prefieres que te avisen cuando aparece algo nuevo, hay dos maneras: una carta por correo electrónico, o un canal, que no te pide nada.`,
    whatTitle: '¿Qué es un canal?',
    what: 'Un canal es una dirección que siempre contiene nuestros últimos artículos. Un programa, el lector de canales, mira allí por ti cada pocas horas y muestra lo nuevo, nuestro y de todos los demás sitios que sigues, en una sola lista tranquila. Nunca sabremos quién eres, y puedes dejarlo cuando quieras quitando la dirección.',
    howTitle: '¿Cómo empiezo?',
    how: [
      'Consigue un lector de canales. Los hay gratuitos para teléfonos, para ordenadores y para la web; busca «lector de feeds» o «lector RSS» en tu tienda de aplicaciones. Muchos programas de correo y algunos navegadores llevan uno.',
      'En el lector, elige «Añadir un canal» o «Seguir un sitio».',
      'Pega una de las direcciones de abajo.',
    ],
    addressesTitle: 'Nuestras direcciones',
    everything: 'Todo lo que publicamos',
    inTopic: (name) => `Solo «${name}»`,
    otherForms:
      'Cada una de estas direcciones tiene tres formas que dicen lo mismo. Si tu lector no acepta la primera, escribe atom.xml o feed.json en lugar de feed.xml. Cada autor y cada etiqueta tiene también su canal, al final de su propia dirección, y también los comentarios de cada artículo.',
    mailTitle: 'Prefiero recibir correos',
    mail: 'Algunos lectores de canales y varios servicios gratuitos envían por correo lo nuevo de un canal, según llega o una vez por semana. Piden la misma dirección.',
    plainTitle: 'Nada de esto, gracias',
    plain:
      'También está bien. Guarda nuestra portada en tus marcadores: el último artículo está siempre el primero.',
  },

  join: {
    title: 'Los artículos nuevos por correo',
    text: 'Te enviamos una carta por cada artículo nuevo, y nada más. En cada carta puedes darte de baja con un clic.',
    email: 'Tu correo electrónico',
    button: 'Enviarme las cartas',
    leaveEmpty: 'Deja este campo vacío',
    orFeed: 'O recíbelos por un canal, sin cuenta ni dirección de correo.',
    problemTitle: 'Revisa tu correo electrónico',
    asked: {
      title: 'Mira en tu buzón',
      text: 'Si esta dirección todavía no está con nosotros, un correo va hacia ella. Abre su enlace dentro de siete días, y las cartas empiezan. Hasta entonces no se envía nada más.',
      spam: '¿Nada después de unos minutos? Mira entre el correo no deseado. Puedes pedirlo otra vez en una hora.',
    },
    confirm: {
      title: '¿Quieres nuestras cartas?',
      text: (site) =>
        `Pediste una carta por cada artículo nuevo de ${site}. Pulsa el botón, y las cartas empiezan. Si no fuiste tú, cierra esta página: no se enviará nada.`,
      button: 'Sí, quiero recibirlas',
      doneTitle: 'Ahora recibes nuestras cartas',
      done: (site) =>
        `El próximo artículo de ${site} te llegará por correo. Cada carta tiene un enlace para darte de baja.`,
    },
    leave: {
      title: '¿No más cartas?',
      text: (site) => `Pulsa el botón, y no recibirás más cartas de ${site}.`,
      button: 'Darme de baja',
      doneTitle: 'No recibirás más cartas nuestras',
      done: 'Gracias por leernos. El sitio sigue abierto para ti, y puedes volver cuando quieras.',
    },
    change: {
      title: 'Tus cartas',
      which: '¿Qué artículos quieres recibir?',
      every: 'Todos los artículos',
      only: (language) => `Solo los artículos en ${language}`,
      button: 'Guardar',
      saved: 'Guardado.',
      leaveLink: 'No quiero más cartas',
      notActive: 'Nadie recibe cartas con este enlace.',
      again: 'Pedir las cartas',
    },
    move: {
      title: 'Las cartas en otra dirección de correo',
      text: 'Enviamos un correo allí. En cuanto lo confirmes, las cartas llegarán allí y ya no aquí.',
      button: 'Enviar el correo',
    },
  },

  letters: {
    confirm: {
      subject: (site) => `¿Quieres las cartas de ${site}?`,
      greeting: 'Hola:',
      text: (site) =>
        `alguien, ojalá tú, pidió una carta por cada artículo nuevo de ${site}. Para empezar, abre esta página y pulsa su botón:`,
      button: 'Ver y confirmar',
      ignore: 'Si no fuiste tú, no hagas nada. No se te enviará nada más.',
    },
    already: {
      subject: (site) => `Ya recibes las cartas de ${site}`,
      text: (site) =>
        `alguien, ojalá tú, pidió las cartas de ${site} con esta dirección de correo. Ya está con nosotros, así que nada ha cambiado.`,
      button: 'Cambiar las cartas que recibes, o darte de baja',
    },
    readOn: 'Leerlo en el sitio',
    readWhole: 'Leer el artículo entero',
    why: (site) => `Recibes esta carta porque pediste los artículos nuevos de ${site} por correo.`,
    change: 'Cambiar las cartas que recibes',
    leave: 'Darme de baja',
  },

  writers: {
    mails: {
      confirm: {
        subject: (site) => `Confirma tu correo para ${site}`,
        wrote: (title, site) =>
          title === null
            ? `alguien, ojalá tú, escribió un comentario en ${site} con esta dirección de correo.`
            : `alguien, ojalá tú, escribió un comentario sobre «${title}» en ${site} con esta dirección de correo.`,
        what: 'Abre esta página y pulsa el botón, y sabremos que fuiste tú. Entonces podremos decirte por correo qué fue de él y, si lo pediste, avisarte de las respuestas; y cuando se hayan publicado dos comentarios tuyos, los siguientes podrán aparecer enseguida.',
        button: 'Ver y confirmar',
        ignore: 'Si no fuiste tú, no hagas nada. No se envía nada si no confirmas.',
      },
      approved: {
        subject: (title) =>
          title === null ? 'Tu comentario está publicado' : `Tu comentario sobre «${title}» está publicado`,
        text: 'tu comentario ha sido leído y ya está en la página. Gracias por escribir.',
        button: 'Verlo en la página',
        atOnce: 'Pulsa aquí y los siguientes aparecerán enseguida',
        later:
          'Pulsa aquí y te conoceremos en este dispositivo: después de dos comentarios publicados, los siguientes aparecen enseguida',
        kept: 'Ver, cambiar o borrar tu comentario',
      },
      declined: {
        subject: (title) =>
          title === null ? 'Tu comentario no se publicó' : `Tu comentario sobre «${title}» no se publicó`,
        text: 'tu comentario ha sido leído y no se publicó.',
        button: 'Cambiarlo y enviarlo otra vez, o borrarlo',
      },
      reply: {
        subject: (name, title) =>
          title === null
            ? 'Alguien respondió a tu comentario'
            : `${name} respondió a tu comentario sobre «${title}»`,
        text: 'alguien respondió a tu comentario.',
        above: (name, title) => (title === null ? `${name} escribió:` : `${name} escribió sobre «${title}»:`),
        button: 'Leer la respuesta',
      },
      digest: {
        subject: (number, site) =>
          count(number, {
            one: `# respuesta para ti en ${site}`,
            many: `# de respuestas para ti en ${site}`,
            other: `# respuestas para ti en ${site}`,
          }),
        text: 'esto es lo que se respondió a tus comentarios desde ayer.',
      },
      own: {
        subject: (site) => `Tus comentarios en ${site}`,
        text: (site) =>
          `alguien, ojalá tú, pidió ver los comentarios que se escribieron con esta dirección de correo en ${site}.`,
        button: 'Ver mis comentarios',
        oneHour: 'El enlace vale una sola vez, durante una hora.',
        ignore: 'Si no fuiste tú, no hagas nada. Nadie más puede verlos.',
      },
      sevenDays: 'El enlace vale siete días.',
      sevenDaysFor: 'El enlace que da a conocer este dispositivo vale siete días.',
      why: (site) => `Este correo se envió porque un comentario en ${site} lleva esta dirección de correo.`,
      leave: 'No recibir más',
    },
    prove: {
      title: '¿Es tuyo este comentario?',
      text: (day, title) =>
        title === null
          ? `El ${day} se envió un comentario con tu dirección de correo. Pulsa el botón si fuiste tú.`
          : `El ${day} se envió un comentario sobre «${title}» con tu dirección de correo. Pulsa el botón si fuiste tú.`,
      what: 'Sabremos entonces que esta dirección es tuya: podremos escribirle sobre tus comentarios, y podrás verlos, llevártelos y borrarlos.',
      remember: 'Recordarme en este dispositivo durante medio año',
      rememberNote:
        'Si no, este navegador se conoce hasta que lo cierres. Es una pequeña cookie que nos llega solo con tus comentarios. Déjalo vacío en un dispositivo que usan otros.',
      noCookie:
        'En las historias de personas en peligro no se guarda nada en tu dispositivo: no se pone ninguna cookie.',
      button: 'Sí, lo escribí yo',
      deny: 'No, no fui yo',
      denyNote: 'Entonces tu dirección se quita del comentario y no escribimos nada más sobre él.',
      againTitle: 'Darte a conocer en este dispositivo',
      again:
        'Pulsa el botón y te conoceremos en este navegador: cuando se hayan publicado dos comentarios tuyos, los siguientes aparecen enseguida donde está permitido.',
      againButton: 'Dar a conocer este dispositivo',
      doneTitle: 'Gracias, tu correo está confirmado',
      done: 'Ahora sabemos que escribiste este comentario.',
      known:
        'Tus comentarios aparecen enseguida donde está permitido. Cada uno pasa siempre los mismos controles.',
      later:
        'Después de dos comentarios publicados, los siguientes aparecen enseguida, donde está permitido.',
      deniedTitle: 'Tu dirección de correo se ha quitado',
      denied: 'No te escribimos nada más sobre ese comentario.',
    },
    leave: {
      title: '¿No más correos sobre comentarios?',
      text: (site) => `Pulsa un botón y ${site} no te escribe más.`,
      all: 'Ningún correo sobre comentarios',
      conversation: 'Ningún correo sobre esta conversación',
      doneTitle: 'Ya no recibes estos correos',
      doneAll:
        'No te escribimos más sobre comentarios. Si lo quieres de nuevo, puedes decirlo junto a tus propios comentarios.',
      doneConversation: 'No te escribimos más sobre esta conversación.',
    },
    own: {
      title: 'Tus comentarios',
      text: 'Da la dirección de correo con la que los escribiste. Te enviamos un enlace a todo lo que se escribió aquí con ella; puedes llevártelo y borrarlo.',
      email: 'Tu correo',
      button: 'Envíame el enlace',
      askedTitle: 'Mira en tu buzón',
      asked:
        'Si aquí se escribió algo con esta dirección, un correo va en camino. Su enlace vale una sola vez, durante una hora.',
      letters:
        'Los artículos nuevos por correo son otra cosa: cada carta tiene un enlace para cambiarlos o terminarlos.',
      openTitle: 'Ver tus comentarios',
      open: 'El enlace vale una sola vez. Lo que verás puede leerlo quien mire esta pantalla.',
      openButton: 'Ver mis comentarios',
      none: 'Aquí no hay ningún comentario tuyo.',
      number: (number) => count(number, comments),
      unconfirmed: (number) =>
        count(number, {
          one: '# comentario lleva esta dirección, pero nadie confirmó que lo escribieras tú; por eso no lo mostramos.',
          other:
            '# comentarios llevan esta dirección, pero nadie confirmó que los escribieras tú; por eso no los mostramos.',
        }),
      on: 'En',
      noPost: 'En un artículo que no es público en este momento',
      outcomes: { waiting: 'A la espera de ser leído', published: 'Publicado', declined: 'No publicado' },
      export: 'Llevármelo todo (un archivo)',
      mailOff: 'No recibes correos sobre comentarios.',
      mailOn: 'Escribirme de nuevo sobre comentarios',
      endProofs: 'Olvidarme en todos los dispositivos',
      endProofsDone: 'Ningún navegador se conoce ya como tuyo.',
      mailOnDone: 'Podemos escribirte de nuevo sobre comentarios.',
      erase: 'Borrar',
      eraseMe: 'Borrarme a mí, conservar los textos',
      eraseText: 'Borrar los textos',
      eraseMeTitle: '¿Borrarte a ti y conservar los textos?',
      eraseMeText: (name) =>
        `Tu nombre pasa a ser «${name}»; tu dirección de correo y tu sitio web se borran. Los textos quedan, y ni tú ni nosotros podemos saber ya que son tuyos. Si también quieres borrar los textos, hazlo antes. Esto no se puede deshacer.`,
      eraseTextTitle: '¿Borrar todos tus textos?',
      eraseTextText: `Cada uno de estos comentarios se borra como si lo hubieras hecho con su enlace: texto, nombre, correo y sitio web. Donde alguien respondió, «${withdrawn}» queda en su lugar. Esto no se puede deshacer.`,
      cancel: 'Volver a mis comentarios',
      eraseMeDone: 'Tus datos se han borrado',
      eraseMeDoneText:
        'Ningún nombre, correo ni sitio web tuyo queda con estos comentarios, y no se conoce ningún dispositivo.',
      eraseTextDone: 'Tus textos están borrados',
      eraseTextDoneText: (number) =>
        count(number, { one: 'Se borró # comentario.', other: 'Se borraron # comentarios.' }),
      somebody: 'Alguien',
    },
    limits: {
      hold: (day) => `Hasta el ${day} una persona lee todo lo que escribes aquí antes de que aparezca.`,
      pause: (day) =>
        `Nuestros moderadores no aceptan comentarios tuyos hasta el ${day}. Todavía puedes escribir al equipo.`,
    },
    paused: (day) =>
      `Nuestros moderadores no aceptan comentarios tuyos hasta el ${day}. Nada de lo que escribiste se pierde: está en el formulario. Todavía puedes escribir al equipo.`,
    mine: 'Todo lo que escribiste aquí',
  },

  review: {
    codeTitle: 'Leer un texto antes de que se publique',
    codeText:
      'Alguien te ha enviado un enlace a un texto que no es público. Si esta página no continúa sola, pega aquí el enlace entero.',
    codeLabel: 'El enlace que recibiste',
    codeButton: 'Leer el texto',
    notPublic: 'Este texto no es público.',
    until: (day) => `Quien tenga este enlace puede leerlo hasta el ${day}. Por favor, no lo compartas.`,
    pinned: 'Ves el texto tal como estaba cuando se hizo el enlace.',
    notesTitle: '¿Está todo bien?',
    notesText:
      'Si algo no es correcto, o es mejor no decirlo, escríbelo aquí. Solo lo leen las personas que trabajan en este texto.',
    quote: '¿Sobre qué palabras?',
    quoteNote: 'Cópialas aquí. Déjalo vacío si se trata de todo el texto.',
    note: 'Tu nota',
    name: 'Tu nombre',
    nameNote: 'No hace falta darlo.',
    send: 'Enviar la nota',
    sent: 'Gracias. Tu nota ha llegado.',
    yours: 'Lo que se dijo con este enlace',
    done: 'Tenido en cuenta',
    agreeTitle: '¿Se puede publicar?',
    agreeText:
      'Di que sí solo si lo has leído todo y lo quieres así. También puedes escribir antes una nota.',
    agreeName: 'Tu nombre',
    agree: 'Sí, se puede publicar',
    agreed: (day) => `Dijiste que sí el ${day}. Gracias.`,
    old: 'El texto ha cambiado desde entonces: con este enlace ya no se puede decir que sí.',
  },

  safety: {
    language,
    atRiskNote:
      'Por favor, no escribas nada que pueda ayudar a alguien a encontrar a las personas de esta historia: ni nombre, ni lugar, ni cara, ni momento.',
    quickExit: 'Salir rápido de esta página',
    emergency:
      'No somos un servicio de emergencias y no leemos al instante. Si tú o alguien que conoces está en peligro, llama al número de emergencias de tu país.',
  },
}
