import { longestComment, longestName } from '#lib/comments/limits.ts'
import { longestNote } from '#lib/review/limits.ts'
import { countingIn, numberIn } from './counting.ts'
import type { Words } from './en.ts'

const language = 'fr'
const count = countingIn(language)
/** Stands in place of a comment that was answered; quoted where deleting is offered. */
const withdrawn = 'Ce commentaire a été supprimé par la personne qui l’a écrit.'
const posts = { one: '# article', many: '# d’articles', other: '# articles' }
const comments = { one: '# commentaire', many: '# de commentaires', other: '# commentaires' }
const usually = (wait: string | null) => (wait === null ? '' : `, en général ${wait}`)

export const fr: Words = {
  language,
  checkedBy: null,

  frame: {
    skip: 'Aller au texte',
    announcement: 'Annonce',
    menu: 'Menu',
    follow: 'Suivre',
    archive: 'Archives',
    feed: 'Flux',
    demonstration:
      'Démonstration : toutes les personnes et toutes les histoires racontées ici sont inventées.',
    frontPage: 'Accueil',
  },

  lists: {
    posts: (number) => count(number, posts),
    comments: (number) => count(number, comments),
    noPosts: 'Rien n’a encore été publié ici. Revenez bientôt.',
    topic: 'Thème',
    topics: 'Thèmes',
    within: 'Dans ce thème',
    tag: 'Mot-clé',
    tags: 'Mots-clés',
    author: 'Auteur',
    postsBy: (name) => `Articles de ${name}`,
    pager: 'Pages',
    pageOf: (page, pages) => `Page ${numberIn(language, page)} sur ${numberIn(language, pages)}`,
    newerPosts: 'Articles plus récents',
    olderPosts: 'Articles plus anciens',
    newest: 'Derniers articles',
  },

  post: {
    by: 'Par',
    asToldTo: (name) => `, propos recueillis par ${name}`,
    minutes: (number) => count(number, { one: '# minute de lecture', other: '# minutes de lecture' }),
    alsoIn: 'Aussi en',
    archived: (day) => `Archivé le ${day}. Le texte est conservé ici tel qu’il était alors.`,
    origins: {
      own: '',
      stock: 'Photo d’illustration',
      illustration: 'Illustration',
      generated: 'Image générée par une machine',
    },
    content: {
      watchOn: (provider) => `Regarder sur ${provider}`,
      table: (heads) => (heads ? `Tableau : ${heads}` : 'Tableau'),
      footnotes: 'Notes',
      backToText: 'Retour au texte',
    },
    aboutTheAuthor: 'À propos de l’auteur',
    aboutTheAuthors: 'À propos des auteurs',
    morePostsBy: (name) => `Autres articles de ${name}`,
    neighbours: 'Articles précédent et suivant',
    earlier: 'Précédent',
    later: 'Suivant',
    enjoy: 'Cet article vous a plu ?',
    enjoyText: 'Les prochains peuvent venir à vous d’eux-mêmes, gratuitement et sans compte.',
    enjoyLink: 'Comment suivre ce site',
  },

  series: {
    series: 'Série',
    part: (part, total) => `Partie ${numberIn(language, part)} sur ${numberIn(language, total)}`,
    previous: 'Avant :',
    next: 'Ensuite :',
  },

  pages: {
    trail: 'Chemin de cette page',
    below: 'À lire aussi sur ce sujet',
  },

  nextSteps: {
    title: 'Et maintenant ?',
    kinds: {
      learn: 'Comprendre',
      give: 'Donner',
      sponsor: 'Parrainer',
      pray: 'Prier',
      volunteer: 'Aider',
      share: 'Partager',
    },
  },

  comments: {
    heading: (number) => count(number, comments),
    first: 'Écrivez la première réponse',
    reply: 'Répondre',
    inReplyTo: 'En réponse à',
    number: 'Commentaire',
    author: 'Auteur',
    team: 'Équipe',
    edited: 'modifié par la rédaction',
    closed: 'Les commentaires de cet article sont fermés.',
    closedByTime:
      'Les commentaires de cet article ont été ouverts quelque temps et sont maintenant fermés. Merci à toutes celles et ceux qui ont écrit.',
    waiting: 'Votre commentaire attend d’être lu',
    waitingNote: (wait) =>
      `Personne d’autre que vous ne le voit ici, dans ce navigateur, jusqu’à ce que quelqu’un l’ait lu${usually(wait)}.`,
    keepLink: 'Gardez ce lien pour savoir ce qu’il est devenu',
    withdrawn,
    withdrawnOne: 'un commentaire supprimé',
    pick: 'Choix de la rédaction',
    picks: 'Choix de la rédaction :',
    report: 'Signaler',
    paused: (until) => `Les nouveaux commentaires sont suspendus jusqu’au ${until}.`,
    away: (day) => `Nous sommes absents jusqu’au ${day} et lirons alors ce que vous écrivez.`,
  },

  replyForm: {
    write: 'Laisser une réponse',
    replyTo: (name) => `Répondre à ${name}`,
    cancel: 'Plutôt écrire à tout le monde',
    heldNote: (wait) => `Chaque commentaire est lu par une personne avant de paraître${usually(wait)}.`,
    name: 'Nom',
    nameNote: 'Le nom que vous voulez. Il paraît avec votre commentaire.',
    email: 'E-mail',
    emailNote: 'Facultatif, et jamais montré.',
    website: 'Site web',
    websiteNote: 'Facultatif. Votre nom y mènera.',
    body: 'Commentaire',
    bodyNote: `Jusqu’à ${numberIn(language, longestComment)} caractères. Des *étoiles* soulignent, > commence une citation, - commence une liste ; les liens marchent d’eux-mêmes.`,
    trap: 'Laissez ce champ vide',
    send: 'Envoyer le commentaire',
    problems: 'Il y a un problème',
    errorTitle: 'Erreur',
    typed: 'Ce que vous avez écrit',
    typedNote: 'Cela n’a pas été envoyé. Vous pouvez le copier ici.',
    notSent: 'Votre commentaire n’a pas pu être envoyé',
    notSentNote:
      'Quelque chose s’est mal passé ici, pas dans ce que vous avez écrit. Rien n’en est perdu : envoyez-le de nouveau dans une minute.',
    openNote: (wait) =>
      `Une personne lit ce qu’écrivent les nouveaux venus avant que cela paraisse${usually(wait)}.`,
    teamNote: (wait) => `Seule l’équipe lit ceci${usually(wait)}. Ce n’est jamais publié.`,
    howWeRead: 'Comment nous lisons les commentaires',
    audience: 'Où cela doit-il aller ?',
    onPage: 'Sur cette page, après qu’une personne l’a lu',
    onPageOrAtOnce:
      'Sur cette page, après qu’une personne l’a lu ; tout de suite pour les personnes que nous connaissons',
    toTeam: 'Seulement à l’équipe',
    mail: 'Me prévenir par e-mail quand quelqu’un répond',
    mailNone: 'Non',
    mailReplies: 'Chaque fois',
    mailDigest: 'Une fois par jour',
    quote: 'Vous pouvez citer ce commentaire ou le recommander',
    remember:
      'Tant qu’il attend, montrez-le-moi ici pendant un mois, pas seulement jusqu’à la fermeture du navigateur (garde un cookie)',
    preview: 'Aperçu',
    previewTitle: 'Voici à quoi cela ressemblerait',
    previewNote: 'Rien n’a encore été envoyé.',
    writeToTeam: 'Écrire à l’équipe',
    message: 'Message',
    sendToTeam: 'Envoyer à l’équipe',
    teamNameNote: 'Le nom que vous voulez.',
    teamEmailNote:
      'Facultatif. Personne dans l’équipe ne peut le voir : si vous souhaitez une réponse, dites dans votre message comment vous joindre.',
  },

  reports: {
    title: 'Signaler un commentaire',
    intro: 'Une personne de l’équipe lit chaque signalement. Personne d’autre ne l’apprend.',
    what: 'Qu’est-ce qui ne va pas ?',
    kinds: {
      identifies: 'Il pourrait aider à trouver ou à reconnaître une personne',
      danger: 'Quelqu’un est peut-être en danger',
      abusive: 'Il est injurieux',
      spam: 'C’est du spam ou de la publicité',
      illegal: 'Il est illégal',
      other: 'Autre chose',
    },
    words: 'Que devrions-nous savoir ?',
    wordsNote: 'Vous pouvez laisser ceci vide.',
    send: 'Envoyer le signalement',
    doneTitle: 'Merci de nous l’avoir dit',
    done: (wait) =>
      `Votre signalement est arrivé. Une personne le lit${usually(wait)} et décide de la suite pour le commentaire.`,
    doneMail: 'Ce que vous nous avez envoyé part aussi vers votre e-mail, comme accusé de réception.',
    notice: {
      title: 'Signaler un contenu illégal',
      intro:
        'Le droit de l’Union européenne (règlement sur les services numériques, article 16) dit ce qu’un tel signalement doit contenir pour que nous devions agir. Il est conservé chiffré.',
      why: 'Pourquoi est-ce illégal ?',
      whyNote: 'Quels mots, et quelle loi ou quel droit ils enfreignent, si vous le savez.',
      address: 'Son adresse',
      isAboutChildren: 'Il s’agit d’infractions sexuelles contre des enfants',
      name: 'Votre nom',
      personNote: 'Nécessaire, sauf s’il s’agit d’infractions sexuelles contre des enfants.',
      email: 'Votre e-mail',
      emailNote: 'Nécessaire comme le nom. Nous vous envoyons un accusé de réception.',
      goodFaith: 'Je crois de bonne foi que ce que je dis ici est exact et complet.',
    },
    mail: {
      subject: (site) => `Votre signalement à ${site} est arrivé`,
      text: (site) => `merci. Vous avez envoyé ce signalement à ${site} :`,
      decision:
        'Une personne le lit et décide. Vous pouvez répondre à ce message pour ajouter quelque chose.',
    },
    decided: {
      subject: (site) => `Ce qu’est devenu votre signalement à ${site}`,
      text: (site) => `merci. Vous avez envoyé ce signalement à ${site} :`,
      kept: 'Une personne de l’équipe l’a lu et a examiné le commentaire. Il reste sur la page, car nous ne voyons pas qu’il enfreigne une loi.',
      removed: 'Le commentaire que vous avez signalé n’est plus sur la page.',
      redress:
        'Si vous pensez que c’est une erreur, répondez à ce message en disant pourquoi : nous l’examinerons de nouveau. Dans l’Union européenne, vous pouvez aussi vous adresser à un organisme certifié de règlement extrajudiciaire des litiges (règlement sur les services numériques, article 21), au coordinateur pour les services numériques de votre pays (article 53) ou à un tribunal.',
    },
  },

  openness: {
    title: 'Comment nous lisons les commentaires',
    how: [
      'Une personne lit ce qu’écrivent les nouveaux venus avant que cela paraisse, et tout ce qui est écrit sur les histoires de personnes en danger. Les machines trient et retiennent ; aucune ne refuse ni n’efface.',
      'La personne qui écrit reçoit un lien qui montre ce que son commentaire est devenu, et pourquoi. Ne pas être de notre avis n’est pas une raison de refuser.',
      'Sous chaque commentaire, on peut le signaler, sans compte.',
    ],
    wait: (wait) => `Lu en général ${wait}.`,
    numbers: 'Les douze derniers mois',
    none: 'Rien n’a encore été compté.',
    counted: 'Compté chaque nuit. Les petits nombres ne sont pas dits exactement.',
    month: 'Mois',
    received: 'Reçus',
    approved: 'Approuvés',
    declined: 'Refusés',
    spam: 'Spam',
    median: 'La moitié décidée en',
    fewer: 'moins de 5',
    hours: (number) => count(number, { one: '# heure', other: '# heures' }),
    days: (number) => count(number, { one: '# jour', other: '# jours' }),
    underAnHour: 'une heure',
    reasons: 'Pourquoi des commentaires ont été refusés',
    reasonNames: {
      identifies: 'Pourrait identifier quelqu’un',
      unkind: 'Blessant pour quelqu’un',
      off_topic: 'Parle d’autre chose',
      advertising: 'Fait de la publicité',
      private: 'Mieux répondu en privé',
      other: 'Autre chose',
    },
    reports: 'Ce que les lecteurs ont signalé',
    apart: 'Les articles sur des personnes en danger ne sont pas comptés ici.',
  },

  kept: {
    title: 'Ce qu’est devenu votre commentaire',
    outcomes: {
      waiting: (wait) => `Votre commentaire attend d’être lu. Une personne le lira${usually(wait)}.`,
      published: () => 'Votre commentaire est publié.',
      declined: () => 'Votre commentaire n’a pas été publié.',
    },
    withTeam: (wait) => `Votre message est chez l’équipe. Une personne le lit${usually(wait)}.`,
    readByTeam: 'L’équipe a lu votre message. Il n’est pas publié.',
    note: 'Gardez l’adresse de cette page, par exemple dans vos favoris : elle dira toujours ce qu’est devenu votre commentaire.',
    private: 'Qui a cette adresse peut lire ce qui est écrit ici.',
    see: 'Le voir sur la page',
    backTo: 'Retour à',
    yourComment: 'Votre commentaire',
    noPost: 'L’article dont il fait partie n’est pas public en ce moment.',
    awaitsProof:
      'Vous avez donné une adresse e-mail. Regardez dans votre boîte : une fois confirmée, nous pourrons vous dire ce qu’il est devenu.',
    askAgain: 'M’envoyer ce message à nouveau',
    askedAgain:
      'Si nous pouvons encore y écrire aujourd’hui, le message est de nouveau en route. Regardez aussi parmi les indésirables.',
    change: 'Modifier votre commentaire',
    changeNote:
      'Vous pouvez le modifier pendant 15 minutes après l’envoi. Il sera relu avant de paraître, même s’il était déjà publié.',
    changeDeclined: 'Vous pouvez le modifier et l’envoyer à nouveau. Une personne le relira.',
    changeButton: 'Envoyer la modification',
    changed: 'Votre modification a été envoyée.',
    remove: 'Supprimer votre commentaire',
    removeNote: `Le texte, votre nom, votre e-mail et votre site sont supprimés pour de bon. Si quelqu’un y a répondu, « ${withdrawn} » reste à sa place.`,
    removeButton: 'Supprimer pour de bon',
    removedTitle: 'Votre commentaire est supprimé',
    removed: 'Il n’en reste rien ici. Ce lien ne mène plus nulle part.',
  },

  usualWaits: {
    hour: 'en moins d’une heure',
    sixHours: 'en moins de 6 heures',
    day: 'en moins d’un jour',
    threeDays: 'en moins de 3 jours',
    week: 'en moins d’une semaine',
  },

  problems: {
    400: {
      title: 'Cette adresse est illisible',
      text: 'Quelque chose y est abîmé. A-t-elle été coupée en la copiant ?',
    },
    404: {
      title: 'Il n’y a pas de page ici',
      text: 'L’adresse a peut-être été mal tapée ou mal copiée, ou la page a changé de place. Vous cherchiez peut-être l’une de celles-ci :',
    },
    410: {
      title: 'Cette page a été retirée',
      text: 'Cela a été voulu, et elle ne reviendra pas.',
    },
    422: {
      title: 'Il manque quelque chose',
      text: 'Ce qui a été envoyé n’a pas pu être pris tel quel. Revenez en arrière et regardez-le encore une fois.',
    },
    429: { title: 'C’était trop souvent', text: 'Attendez un peu et réessayez.' },
    500: {
      title: 'Quelque chose s’est mal passé ici',
      text: 'C’était notre faute, et c’est noté. Réessayez dans un instant.',
    },
    503: {
      title: 'Cette page ne peut pas être montrée en ce moment',
      text: 'Notre serveur ne peut pas y accéder pour l’instant. Vous n’y êtes pour rien. Réessayez dans une minute.',
    },
    other: { title: 'Cela n’est pas possible', text: 'Revenez en arrière et réessayez.' },
  },

  refusals: {
    nameMissing: 'Donnez un nom, celui que vous voulez.',
    nameTooLong: `Le nom doit avoir moins de ${numberIn(language, longestName)} caractères.`,
    commentMissing: 'Écrivez un commentaire.',
    commentTooLong: `Le commentaire doit avoir moins de ${numberIn(language, longestComment)} caractères. Deux commentaires font aussi l’affaire.`,
    notAnEmail:
      'Cela ne ressemble pas à une adresse e-mail. Exemple : name@example.org. Vous pouvez aussi laisser ce champ vide.',
    websiteTooLong: 'Donnez une adresse plus courte.',
    notAWebsite: 'Cela ne ressemble pas à l’adresse d’un site. Exemple : https://example.org',
    commentsClosed: 'Les commentaires de cet article sont fermés.',
    commentsPaused:
      'Les nouveaux commentaires sont suspendus pour un temps. Vous pouvez toujours écrire à l’équipe.',
    reportedNothing: 'Cette adresse ne désigne aucun commentaire. A-t-elle été coupée en la copiant ?',
    reportKindMissing: 'Choisissez ce qui ne va pas.',
    reportTooLong: 'Écrivez moins de 1 000 caractères.',
    noticeWhyMissing: 'Écrivez pourquoi c’est illégal.',
    noticeTooLong: 'Écrivez moins de 5 000 caractères.',
    noticeAddressMissing: 'Donnez l’adresse où cela se trouve.',
    noticeNameMissing: 'Donnez votre nom.',
    noticeGoodFaithMissing: 'Confirmez que vous dites cela de bonne foi.',
    postGone: 'Cet article n’est plus ici.',
    answeredGone: 'Le commentaire auquel vous voulez répondre n’est plus ici.',
    keptGone: 'Il n’y a pas de commentaire sous ce lien, ou il n’y en a plus.',
    emailMissing: 'Cela ne ressemble pas à une adresse e-mail. Exemple : name@example.org',
    emailTooLong: 'C’est plus long que ne peut l’être une adresse e-mail.',
    lettersOff: 'Les lettres ne sont pas envoyées en ce moment. Les flux de cette page marchent toujours.',
    writerLinkHasEnded:
      'Ce lien n’est plus valable. Les liens de nos messages valent sept jours, et plus du tout une fois qu’un commentaire ou une adresse e-mail a été retiré.',
    ownLinkHasEnded:
      'Ce lien n’est plus valable. Il sert une fois, pendant une heure ; demandez-en un nouveau.',
    writerPaused:
      'Nous ne prenons pas de commentaires de votre part pour l’instant. Vous pouvez toujours écrire à l’équipe.',
    editTooLate: 'Un commentaire peut être modifié pendant 15 minutes après l’envoi.',
    editNothing: 'Le texte est le même qu’avant. Changez d’abord quelque chose.',
    editMeanwhile:
      'Il s’est passé quelque chose avec ce commentaire entre-temps ; votre modification n’a pas été prise. Ce que vous avez écrit se trouve ci-dessous.',
    linkHasEnded:
      'Ce lien n’est plus valable. Les liens de nos messages valent sept jours ; demandez-en un nouveau.',
    nobodyByLink: 'Plus personne ne reçoit de lettres par ce lien.',
    searchTooMuch:
      'La recherche prend trop de temps en ce moment. Réessayez dans un instant, avec moins de mots.',
    noteMissing: 'Écrivez une remarque, s’il vous plaît.',
    noteTooLong: `Gardez la remarque sous ${numberIn(language, longestNote)} lettres. Deux remarques conviennent aussi.`,
    notesFull:
      'Il y a déjà beaucoup de remarques par ce lien. Dites le reste d’une autre façon à qui vous l’a envoyé.',
    reviewHasEnded: 'Ce lien n’est plus valable. Qui vous l’a envoyé peut vous en donner un nouveau.',
    reviewChanged:
      'Le texte a changé depuis que vous l’avez ouvert. Relisez-le, puis dites-le encore une fois.',
    muchTooLong: 'C’est beaucoup plus long que ne peut l’être un commentaire.',
    stepGone: 'Cette proposition n’est plus disponible.',
  },
  tooOften: (minutes) =>
    count(minutes, {
      one: 'C’était trop souvent. Réessayez dans une minute.',
      other: 'C’était trop souvent. Réessayez dans # minutes.',
    }),

  feeds: {
    readOn: (site) => `Lire cet article sur ${site}.`,
    commentsOn: (title) => `Commentaires sur « ${title} »`,
    commentBy: (name) => `Commentaire de ${name}`,
    readComment: 'Lire le commentaire à sa place.',
  },

  reading: {
    commentPages: 'Pages de commentaires',
    earlierComments: 'Commentaires précédents',
    laterComments: 'Commentaires suivants',
    moreReplies: (number) => count(number, { one: '# réponse de plus', other: '# réponses de plus' }),
    continued: 'Cette conversation a commencé sur une page précédente.',
    withoutPictures: 'Afficher sans images',
    withPictures: 'Afficher avec les images',
    picture: 'Image',
  },

  search: {
    title: 'Recherche',
    label: 'Que cherchez-vous ?',
    button: 'Rechercher',
    help: 'Des mots du titre, du texte, d’une légende, du nom de l’auteur, d’un thème ou d’une étiquette. Un article est trouvé s’il les contient tous, sous n’importe quelle forme ; les accents ne comptent pas.',
    titleFor: (asked) => `Recherche : ${asked}`,
    results: (total) => count(total, { one: '# résultat', many: '# de résultats', other: '# résultats' }),
    before: 'Résultats précédents',
    further: 'Autres résultats',
    newestOfMany: (most) => `Les ${numberIn(language, most)} plus récents qui correspondent`,
    instead: (asked, instead) => `Rien ne contient « ${asked} ». Voici ce qui contient « ${instead} ».`,
    nothing: (asked) => `Rien n’a été trouvé pour « ${asked} ».`,
    nothingHelp: [
      'Chaque mot est-il écrit comme il le serait dans le texte ?',
      'Moins de mots trouvent davantage : un article doit les contenir tous.',
      'Un thème ou les archives peuvent y mener aussi.',
    ],
    tooLong: (letters, words) =>
      `Seul le début de ce que vous avez écrit a été cherché : ${numberIn(language, words)} mots, ${numberIn(language, letters)} lettres au plus.`,
  },

  followPage: {
    title: 'Comment suivre ce site',
    intro: (site) =>
      `Vous pouvez lire ${site} ici à tout moment. Si vous préférez être averti quand quelque chose de nouveau paraît, il existe un moyen qui ne vous demande rien : ni compte, ni adresse e-mail, ni application à nous.`,
    introWithLetters: (site) =>
      `Vous pouvez lire ${site} ici à tout moment. Si vous préférez être averti quand quelque chose de nouveau paraît, il y a deux moyens : une lettre par e-mail, ou un flux, qui ne vous demande rien.`,
    whatTitle: 'Qu’est-ce qu’un flux ?',
    what: 'Un flux est une adresse où se trouvent toujours nos derniers articles. Un programme, le lecteur de flux, y regarde pour vous toutes les quelques heures et montre ce qui est nouveau, chez nous et sur tous les autres sites que vous suivez, dans une seule liste tranquille. Nous n’apprenons jamais qui vous êtes, et vous arrêtez quand vous voulez en retirant l’adresse.',
    howTitle: 'Comment commencer ?',
    how: [
      'Prenez un lecteur de flux. Il en existe de gratuits pour téléphone, pour ordinateur et sur le web ; cherchez « lecteur de flux » ou « lecteur RSS » dans votre magasin d’applications. Beaucoup de programmes de courrier et quelques navigateurs en contiennent un.',
      'Dans le lecteur, choisissez « Ajouter un flux » ou « Suivre un site ».',
      'Collez-y l’une des adresses ci-dessous.',
    ],
    addressesTitle: 'Nos adresses',
    everything: 'Tout ce que nous publions',
    inTopic: (name) => `Seulement « ${name} »`,
    otherForms:
      'Chacune de ces adresses existe sous trois formes qui disent la même chose. Si votre lecteur n’accepte pas la première, écrivez atom.xml ou feed.json à la place de feed.xml. Chaque auteur et chaque étiquette a aussi son flux, à la fin de sa propre adresse, de même que les commentaires de chaque article.',
    mailTitle: 'Je préfère des e-mails',
    mail: 'Certains lecteurs de flux et plusieurs services gratuits envoient les nouveautés d’un flux par e-mail, au fur et à mesure ou une fois par semaine. Ils demandent la même adresse.',
    plainTitle: 'Rien de tout cela, merci',
    plain:
      'C’est très bien aussi. Gardez notre page d’accueil dans vos favoris : le dernier article y est toujours le premier.',
  },

  join: {
    title: 'Les nouveaux articles par e-mail',
    text: 'Nous vous envoyons une lettre pour chaque nouvel article, et rien d’autre. Chaque lettre permet d’arrêter en un clic.',
    email: 'Votre e-mail',
    button: 'Envoyez-moi les lettres',
    leaveEmpty: 'Laissez ce champ vide',
    orFeed: 'Ou recevez-les par un flux, sans compte ni adresse e-mail.',
    problemTitle: 'Vérifiez votre e-mail',
    asked: {
      title: 'Regardez dans votre boîte aux lettres',
      text: 'Si cette adresse n’est pas encore chez nous, un message lui est envoyé. Ouvrez le lien qu’il contient dans les sept jours, et les lettres commencent. Jusque-là rien d’autre n’est envoyé.',
      spam: 'Toujours rien après quelques minutes ? Regardez parmi les indésirables. Vous pourrez redemander dans une heure.',
    },
    confirm: {
      title: 'Voulez-vous nos lettres ?',
      text: (site) =>
        `Vous avez demandé une lettre pour chaque nouvel article de ${site}. Appuyez sur le bouton, et les lettres commencent. Si ce n’était pas vous, fermez cette page : rien ne sera envoyé.`,
      button: 'Oui, envoyez-les-moi',
      doneTitle: 'Vous recevez maintenant nos lettres',
      done: (site) =>
        `Le prochain article de ${site} vous arrivera par e-mail. Chaque lettre contient un lien pour arrêter.`,
    },
    leave: {
      title: 'Plus de lettres ?',
      text: (site) => `Appuyez sur le bouton, et vous ne recevrez plus de lettres de ${site}.`,
      button: 'Arrêter',
      doneTitle: 'Vous ne recevrez plus de lettres de nous',
      done: 'Merci de nous avoir lus. Le site vous reste ouvert, et vous pouvez revenir à tout moment.',
    },
    change: {
      title: 'Vos lettres',
      which: 'Quels articles doivent vous parvenir ?',
      every: 'Tous les articles',
      only: (language) => `Seulement les articles en ${language}`,
      button: 'Enregistrer',
      saved: 'C’est enregistré.',
      leaveLink: 'Je ne veux plus de lettres',
      notActive: 'Personne ne reçoit de lettres par ce lien.',
      again: 'Demander les lettres',
    },
    move: {
      title: 'Les lettres à une autre adresse e-mail',
      text: 'Nous y envoyons un e-mail. Dès que vous l’aurez confirmé, les lettres arriveront là-bas et plus ici.',
      button: 'Envoyer l’e-mail',
    },
  },

  letters: {
    confirm: {
      subject: (site) => `Voulez-vous les lettres de ${site} ?`,
      greeting: 'Bonjour,',
      text: (site) =>
        `quelqu’un, vous sans doute, a demandé une lettre pour chaque nouvel article de ${site}. Pour commencer, ouvrez cette page et appuyez sur son bouton :`,
      button: 'Voir et confirmer',
      ignore: 'Si ce n’était pas vous, ne faites rien. Rien d’autre ne vous sera envoyé.',
    },
    already: {
      subject: (site) => `Vous recevez déjà les lettres de ${site}`,
      text: (site) =>
        `quelqu’un, vous sans doute, a demandé les lettres de ${site} avec cette adresse e-mail. Elle est déjà chez nous, et rien n’a changé.`,
      button: 'Changer les lettres reçues, ou arrêter',
    },
    readOn: 'Le lire sur le site',
    readWhole: 'Lire l’article entier',
    why: (site) =>
      `Vous recevez cette lettre parce que vous avez demandé les nouveaux articles de ${site} par e-mail.`,
    change: 'Changer les lettres reçues',
    leave: 'Arrêter',
  },

  writers: {
    mails: {
      confirm: {
        subject: (site) => `Merci de confirmer votre e-mail pour ${site}`,
        wrote: (title, site) =>
          title === null
            ? `quelqu’un, vous sans doute, a écrit un commentaire sur ${site} avec cette adresse e-mail.`
            : `quelqu’un, vous sans doute, a écrit un commentaire sur « ${title} » sur ${site} avec cette adresse e-mail.`,
        what: 'Ouvrez cette page et appuyez sur le bouton, et nous saurons que c’était vous. Nous pourrons alors vous dire par e-mail ce qu’il est devenu et, si vous l’avez demandé, vous signaler les réponses ; et une fois deux de vos commentaires publiés, les suivants pourront paraître aussitôt.',
        button: 'Voir et confirmer',
        ignore: 'Si ce n’était pas vous, ne faites rien. Rien n’est envoyé sans votre confirmation.',
      },
      approved: {
        subject: (title) =>
          title === null ? 'Votre commentaire est publié' : `Votre commentaire sur « ${title} » est publié`,
        text: 'votre commentaire a été lu et se trouve maintenant sur la page. Merci d’avoir écrit.',
        button: 'Le voir sur la page',
        atOnce: 'Appuyez ici et vos prochains paraîtront aussitôt',
        later:
          'Appuyez ici et nous vous connaîtrons sur cet appareil : après deux commentaires publiés, les suivants paraissent aussitôt',
        kept: 'Voir, modifier ou supprimer votre commentaire',
      },
      declined: {
        subject: (title) =>
          title === null
            ? 'Votre commentaire n’a pas été publié'
            : `Votre commentaire sur « ${title} » n’a pas été publié`,
        text: 'votre commentaire a été lu et n’a pas été publié.',
        button: 'Le modifier et l’envoyer à nouveau, ou le supprimer',
      },
      reply: {
        subject: (name, title) =>
          title === null
            ? 'Quelqu’un a répondu à votre commentaire'
            : `${name} a répondu à votre commentaire sur « ${title} »`,
        text: 'quelqu’un a répondu à votre commentaire.',
        above: (name, title) => (title === null ? `${name} a écrit :` : `${name} a écrit sur « ${title} » :`),
        button: 'Lire la réponse',
      },
      digest: {
        subject: (number, site) =>
          count(number, {
            one: `# réponse pour vous sur ${site}`,
            many: `# de réponses pour vous sur ${site}`,
            other: `# réponses pour vous sur ${site}`,
          }),
        text: 'voici ce que l’on a répondu à vos commentaires depuis hier.',
      },
      own: {
        subject: (site) => `Vos commentaires sur ${site}`,
        text: (site) =>
          `quelqu’un, vous sans doute, a demandé à voir les commentaires écrits avec cette adresse e-mail sur ${site}.`,
        button: 'Voir mes commentaires',
        oneHour: 'Le lien sert une fois, pendant une heure.',
        ignore: 'Si ce n’était pas vous, ne faites rien. Personne d’autre ne peut les voir.',
      },
      sevenDays: 'Le lien vaut sept jours.',
      sevenDaysFor: 'Le lien qui fait connaître cet appareil vaut sept jours.',
      why: (site) =>
        `Ce message a été envoyé parce qu’un commentaire sur ${site} porte cette adresse e-mail.`,
      leave: 'Ne plus en recevoir',
    },
    prove: {
      title: 'Est-ce votre commentaire ?',
      text: (day, title) =>
        title === null
          ? `Un commentaire a été envoyé avec votre adresse e-mail le ${day}. Appuyez sur le bouton si c’était vous.`
          : `Un commentaire sur « ${title} » a été envoyé avec votre adresse e-mail le ${day}. Appuyez sur le bouton si c’était vous.`,
      what: 'Nous saurons alors que cette adresse est la vôtre : nous pourrons lui écrire au sujet de vos commentaires, et vous pourrez les voir, les emporter et les effacer.',
      remember: 'Se souvenir de moi sur cet appareil pendant six mois',
      rememberNote:
        'Sinon, ce navigateur est connu jusqu’à ce que vous le fermiez. C’est un petit cookie, qui ne nous parvient qu’avec vos commentaires. Laissez vide sur un appareil que d’autres utilisent.',
      noCookie:
        'Pour les récits de personnes en danger, rien n’est gardé sur votre appareil : aucun cookie n’est posé.',
      button: 'Oui, c’est moi qui l’ai écrit',
      deny: 'Non, ce n’était pas moi',
      denyNote: 'Votre adresse est alors retirée du commentaire, et nous n’écrivons plus rien à son sujet.',
      againTitle: 'Être connu sur cet appareil',
      again:
        'Appuyez sur le bouton, et nous vous connaîtrons dans ce navigateur : une fois deux de vos commentaires publiés, les suivants paraissent aussitôt, là où c’est permis.',
      againButton: 'Faire connaître cet appareil',
      doneTitle: 'Merci, c’est confirmé',
      done: 'Nous savons maintenant que cette adresse est la vôtre, et que vous avez écrit ce commentaire.',
      known:
        'Vos commentaires paraissent aussitôt là où c’est permis. Chacun passe toujours les mêmes contrôles.',
      later: 'Après deux commentaires publiés, les suivants paraissent aussitôt, là où c’est permis.',
      deniedTitle: 'Votre adresse e-mail a été retirée',
      denied: 'Nous ne vous écrivons plus rien au sujet de ce commentaire.',
    },
    leave: {
      title: 'Plus de messages sur les commentaires ?',
      text: (site) => `Appuyez sur un bouton, et ${site} ne vous écrit plus.`,
      all: 'Aucun message sur les commentaires',
      conversation: 'Aucun message sur cette conversation',
      doneTitle: 'Vous ne recevez plus ces messages',
      doneAll:
        'Nous ne vous écrivons plus au sujet des commentaires. Si vous le voulez à nouveau, vous pouvez le dire sous vos propres commentaires.',
      doneConversation: 'Nous ne vous écrivons plus au sujet de cette conversation.',
    },
    own: {
      title: 'Vos commentaires',
      text: 'Donnez l’adresse e-mail avec laquelle vous les avez écrits. Nous vous envoyons un lien vers tout ce qui a été écrit ici avec elle ; vous pouvez l’emporter et l’effacer.',
      email: 'Votre e-mail',
      button: 'Envoyez-moi le lien',
      askedTitle: 'Regardez dans votre boîte aux lettres',
      asked:
        'Si quelque chose a été écrit ici avec cette adresse, un message est en route. Son lien sert une fois, pendant une heure.',
      letters:
        'Les nouveaux articles par e-mail sont autre chose : chaque lettre a un lien pour les changer ou les arrêter.',
      openTitle: 'Voir vos commentaires',
      open: 'Le lien sert une fois. Ce que vous verrez peut être lu par qui regarde cet écran.',
      openButton: 'Voir mes commentaires',
      none: 'Il n’y a pas de commentaire de vous ici.',
      number: (number) => count(number, comments),
      unconfirmed: (number) =>
        count(number, {
          one: '# commentaire porte cette adresse, mais personne n’a confirmé que vous l’avez écrit ; nous ne le montrons donc pas.',
          other:
            '# commentaires portent cette adresse, mais personne n’a confirmé que vous les avez écrits ; nous ne les montrons donc pas.',
        }),
      on: 'Sur',
      noPost: 'Sur un article qui n’est pas public en ce moment',
      outcomes: { waiting: 'En attente de lecture', published: 'Publié', declined: 'Non publié' },
      export: 'Tout emporter (un fichier)',
      mailOff: 'Vous ne recevez aucun message sur les commentaires.',
      mailOn: 'M’écrire à nouveau au sujet des commentaires',
      endProofs: 'M’oublier sur tous les appareils',
      endProofsDone: 'Aucun navigateur n’est plus connu comme le vôtre.',
      mailOnDone: 'Nous pouvons à nouveau vous écrire au sujet des commentaires.',
      erase: 'Effacer',
      eraseMe: 'M’effacer, garder les textes',
      eraseText: 'Effacer les textes',
      eraseMeTitle: 'Vous effacer, et garder les textes ?',
      eraseMeText: (name) =>
        `Votre nom devient « ${name} » ; votre adresse e-mail et votre site sont effacés. Les textes restent, et ni vous ni nous ne pouvons plus dire qu’ils sont de vous. Si vous voulez effacer aussi les textes, faites-le d’abord. Cela ne peut pas être annulé.`,
      eraseTextTitle: 'Effacer tous vos textes ?',
      eraseTextText: `Chacun de ces commentaires est supprimé comme si vous l’aviez fait par son lien : texte, nom, e-mail et site. Là où quelqu’un a répondu, « ${withdrawn} » reste. Cela ne peut pas être annulé.`,
      cancel: 'Retour à mes commentaires',
      eraseMeDone: 'Vos données sont effacées',
      eraseMeDoneText:
        'Aucun nom, aucune adresse e-mail ni aucun site de vous ne reste avec ces commentaires, et aucun appareil n’est connu.',
      eraseTextDone: 'Vos textes sont effacés',
      eraseTextDoneText: (number) =>
        count(number, { one: '# commentaire a été supprimé.', other: '# commentaires ont été supprimés.' }),
      somebody: 'Quelqu’un',
    },
    limits: {
      hold: (day) =>
        `Jusqu’au ${day}, une personne lit tout ce que vous écrivez ici avant que cela paraisse.`,
      pause: (day) =>
        `Nos modérateurs ne prennent pas de commentaires de votre part jusqu’au ${day}. Vous pouvez toujours écrire à l’équipe.`,
    },
    paused: (day) =>
      `Nos modérateurs ne prennent pas de commentaires de votre part jusqu’au ${day}. Rien de ce que vous avez écrit n’est perdu : tout est dans le formulaire. Vous pouvez toujours écrire à l’équipe.`,
    mine: 'Tout ce que vous avez écrit ici',
  },

  review: {
    codeTitle: 'Lire un texte avant sa publication',
    codeText:
      'Quelqu’un vous a envoyé un lien vers un texte qui n’est pas public. Si cette page ne continue pas d’elle-même, collez ici le lien entier.',
    codeLabel: 'Le lien que vous avez reçu',
    codeButton: 'Lire le texte',
    notPublic: 'Ce texte n’est pas public.',
    until: (day) => `Qui a ce lien peut le lire jusqu’au ${day}. Merci de ne pas le transmettre.`,
    pinned: 'Vous voyez le texte tel qu’il était quand le lien a été fait.',
    notesTitle: 'Tout est-il juste ?',
    notesText:
      'Si quelque chose est faux, ou ne devrait pas être dit, écrivez-le ici. Seules les personnes qui travaillent à ce texte le lisent.',
    quote: 'À propos de quels mots ?',
    quoteNote: 'Copiez-les ici. Laissez vide s’il s’agit de tout le texte.',
    note: 'Votre remarque',
    name: 'Votre nom',
    nameNote: 'Ce n’est pas obligatoire.',
    send: 'Envoyer la remarque',
    sent: 'Merci. Votre remarque est arrivée.',
    yours: 'Ce qui a été dit par ce lien',
    done: 'Pris en compte',
    agreeTitle: 'Peut-on publier ce texte ?',
    agreeText:
      'Dites oui seulement si vous avez tout lu et que vous le voulez ainsi. Vous pouvez aussi écrire d’abord une remarque.',
    agreeName: 'Votre nom',
    agree: 'Oui, ce texte peut être publié',
    agreed: (day) => `Vous avez dit oui le ${day}. Merci.`,
    old: 'Le texte a été modifié depuis : ce lien ne permet plus de dire oui.',
  },

  safety: {
    language,
    atRiskNote:
      'N’écrivez rien qui puisse aider quelqu’un à retrouver les personnes de cette histoire : ni nom, ni lieu, ni visage, ni moment.',
    quickExit: 'Quitter vite cette page',
    emergency:
      'Nous ne sommes pas un service d’urgence et nous ne lisons pas tout de suite. Si vous ou quelqu’un que vous connaissez êtes en danger, appelez le numéro d’urgence de votre pays.',
  },
}
