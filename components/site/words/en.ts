import { longestComment } from '#lib/comments/limits.ts'
import { englishContentWords } from '#lib/content/words.ts'
import { type RefusalName, refusals } from '#lib/refusals.ts'
import type { UsualWait } from '#lib/settings/usual-waits.ts'
import { countingIn, numberIn } from './counting.ts'

const language: string = 'en'
const count = countingIn(language)
/** Stands in place of a comment that was answered; quoted where deleting is offered. */
const withdrawn = 'This comment was deleted by its writer.'

/** Every word of the interface that readers see, by the place where it stands. Each catalogue has these keys. */
export const en = {
  language,
  /** Who speaks the language and has read this catalogue. */
  checkedBy: 'the makers of Lamplight' as string | null,

  frame: {
    skip: 'Skip to the text',
    announcement: 'Announcement',
    menu: 'Menu',
    follow: 'Follow',
    archive: 'Archive',
    feed: 'Feed',
    demonstration: 'Demonstration: everyone and everything told here is invented.',
    frontPage: 'Front page',
  },

  lists: {
    posts: (number: number) => count(number, { one: '# post', other: '# posts' }),
    comments: (number: number) => count(number, { one: '# comment', other: '# comments' }),
    noPosts: 'Nothing has been published here yet. Please come back soon.',
    topic: 'Topic',
    topics: 'Topics',
    within: 'Within this topic',
    tag: 'Tag',
    tags: 'Tags',
    author: 'Author',
    postsBy: (name: string) => `Posts by ${name}`,
    pager: 'Pages',
    pageOf: (page: number, pages: number) =>
      `Page ${numberIn(language, page)} of ${numberIn(language, pages)}`,
    newerPosts: 'Newer posts',
    olderPosts: 'Older posts',
    newest: 'Newest posts',
  },

  post: {
    by: 'By',
    asToldTo: (name: string) => `, as told to ${name}`,
    minutes: (number: number) => count(number, { one: '# minute to read', other: '# minutes to read' }),
    alsoIn: 'Also in',
    archived: (day: string) => `Archived on ${day}. It is kept here as it was then.`,
    origins: {
      own: '',
      stock: 'Stock picture',
      illustration: 'Illustration',
      generated: 'Generated picture',
    },
    content: englishContentWords,
    aboutTheAuthor: 'About the author',
    aboutTheAuthors: 'About the authors',
    morePostsBy: (name: string) => `More posts by ${name}`,
    neighbours: 'Earlier and later posts',
    earlier: 'Earlier',
    later: 'Later',
    enjoy: 'Enjoy this post?',
    enjoyText: 'New ones can come to you by themselves, free and without an account.',
    enjoyLink: 'See how to follow',
  },

  series: {
    series: 'Series',
    part: (part: number, total: number) => `Part ${numberIn(language, part)} of ${numberIn(language, total)}`,
    previous: 'Before this:',
    next: 'Next:',
  },

  pages: {
    trail: 'The way to this page',
    below: 'More on this',
  },

  nextSteps: {
    title: 'Next steps',
    kinds: {
      learn: 'Learn',
      give: 'Give',
      sponsor: 'Sponsor',
      pray: 'Pray',
      volunteer: 'Volunteer',
      share: 'Share',
    },
  },

  comments: {
    heading: (number: number) => count(number, { one: '# comment', other: '# comments' }),
    first: 'Leave the first reply',
    reply: 'Reply',
    inReplyTo: 'In reply to',
    number: 'Comment',
    author: 'Author',
    team: 'Team',
    edited: 'changed by the editors',
    closed: 'Comments on this post are closed.',
    closedByTime:
      'Comments on this post were open for a while and are closed now. Thank you to everybody who wrote.',
    waiting: 'Your comment is awaiting moderation',
    /** `wait` is said in the site's own words, or is null. */
    waitingNote: (wait: string | null) =>
      `Only you can see it here, in this browser, until somebody has read it${wait === null ? '' : `: usually ${wait}`}.`,
    keepLink: 'Keep this link to see what became of it',
    withdrawn,
    withdrawnOne: 'a deleted comment',
    pick: 'Editors’ pick',
    picks: 'Editors’ picks:',
    report: 'Report',
    paused: (until: string) => `New comments are paused until ${until}.`,
    away: (day: string) => `We are away until ${day}, and read what you write then.`,
  },

  replyForm: {
    write: 'Leave a reply',
    replyTo: (name: string) => `Reply to ${name}`,
    cancel: 'Write to everybody instead',
    heldNote: (wait: string | null) =>
      `Every comment is read by a person before it appears${wait === null ? '' : `, usually ${wait}`}.`,
    name: 'Name',
    nameNote: 'Any name you like. It appears with your comment.',
    email: 'Email',
    emailNote: 'Optional, and never shown.',
    website: 'Website',
    websiteNote: 'Optional. Your name will link to it.',
    body: 'Comment',
    bodyNote: `Up to ${numberIn(language, longestComment)} letters. *Stars* make emphasis, > begins a quote, - begins a list; links work by themselves.`,
    trap: 'Leave this field empty',
    send: 'Post comment',
    problems: 'There is a problem',
    errorTitle: 'Error',
    typed: 'What you wrote',
    typedNote: 'It was not sent. You can copy it from here.',
    notSent: 'Your comment could not be sent',
    notSentNote:
      'Something went wrong here, not with what you wrote. Nothing of it is lost: please send it again in a minute.',
    openNote: (wait: string | null) =>
      `A person reads what new people write before it appears${wait === null ? '' : `, usually ${wait}`}.`,
    teamNote: (wait: string | null) =>
      `Only the team reads this${wait === null ? '' : `, usually ${wait}`}. It is never published.`,
    howWeRead: 'How we read comments',
    audience: 'Where should it go?',
    onPage: 'On this page, after a person has read it',
    onPageOrAtOnce: 'On this page, after a person has read it; from people we know, at once',
    toTeam: 'Only to the team',
    mail: 'Tell me by e-mail when somebody answers',
    mailNone: 'No',
    mailReplies: 'Each time',
    mailDigest: 'Once a day',
    quote: 'You may quote this, or point others to it',
    remember:
      'While it waits, show it to me here for a month, not just until the browser closes (keeps a cookie)',
    preview: 'Preview',
    previewTitle: 'This is how it would look',
    previewNote: 'Nothing has been sent yet.',
    writeToTeam: 'Write to the team',
    message: 'Message',
    sendToTeam: 'Send to the team',
    teamNameNote: 'Any name you like.',
    teamEmailNote:
      'Optional. Nobody on the team can see it: if you would like an answer, say in your message how to reach you.',
  },

  /** To say that a comment should not stand there; without an account. */
  reports: {
    title: 'Report a comment',
    intro: 'A person of the team reads every report. Nobody else learns of it.',
    what: 'What is wrong with it?',
    kinds: {
      identifies: 'It could help somebody find or recognise a person',
      danger: 'Somebody may be in danger',
      abusive: 'It is abusive',
      spam: 'It is spam or advertising',
      illegal: 'It is illegal',
      other: 'Something else',
    },
    words: 'What should we know?',
    wordsNote: 'You can leave this empty.',
    send: 'Send the report',
    doneTitle: 'Thank you for telling us',
    done: (wait: string | null) =>
      `Your report has arrived. A person reads it${wait === null ? '' : `, usually ${wait}`}, and decides what becomes of the comment.`,
    doneMail: 'What you sent us is on its way to your e-mail too, as a receipt.',
    notice: {
      title: 'Report something illegal',
      intro:
        'The law of the European Union (Digital Services Act, article 16) says what such a report needs, so that we must act on it. It is kept encrypted.',
      why: 'Why is it illegal?',
      whyNote: 'Which words, and which law or right they break, as far as you know.',
      address: 'Its address',
      isAboutChildren: 'It is about sexual offences against children',
      name: 'Your name',
      personNote: 'Needed, unless it is about sexual offences against children.',
      email: 'Your e-mail',
      emailNote: 'Needed as the name is. We send you a receipt.',
      goodFaith: 'I believe in good faith that what I say here is right and complete.',
    },
    mail: {
      subject: (site: string) => `Your report to ${site} has arrived`,
      text: (site: string) => `thank you. You sent this report to ${site}:`,
      decision: 'A person reads it and decides. You can answer this mail if you want to add something.',
    },
    decided: {
      subject: (site: string) => `What became of your report to ${site}`,
      text: (site: string) => `thank you. You sent this report to ${site}:`,
      kept: 'A person of the team has read it and looked at the comment. It stays on the page, as we do not see that it breaks a law.',
      removed: 'The comment that you reported is not on the page any more.',
      redress:
        'If you think that this is wrong, answer this mail and say why: we look at it again. In the European Union you can also turn to a certified body that settles disputes out of court (Digital Services Act, article 21), to the Digital Services Coordinator of your country (article 53), or to a court.',
    },
  },

  /** How comments are read, with numbers and no content. */
  openness: {
    title: 'How we read comments',
    how: [
      'A person reads what new people write before it appears, and everything that is written on stories about people at risk. Machines sort and hold; none of them declines or deletes anything.',
      'Whoever writes gets a link that shows what became of it, and why. Disagreeing with us is no reason to decline.',
      'Under every comment readers can report it, without an account.',
    ],
    wait: (wait: string) => `Usually read ${wait}.`,
    numbers: 'The last twelve months',
    none: 'Nothing has been counted yet.',
    counted: 'Counted every night. Small numbers are not told exactly.',
    month: 'Month',
    received: 'Received',
    approved: 'Approved',
    declined: 'Declined',
    spam: 'Spam',
    median: 'Half were decided within',
    fewer: 'fewer than 5',
    hours: (number: number) => count(number, { one: '# hour', other: '# hours' }),
    days: (number: number) => count(number, { one: '# day', other: '# days' }),
    underAnHour: 'an hour',
    reasons: 'Why comments were declined',
    reasonNames: {
      identifies: 'Could identify somebody',
      unkind: 'Unkind to somebody',
      off_topic: 'About something else',
      advertising: 'Advertises something',
      private: 'Better answered in private',
      other: 'Something else',
    },
    reports: 'What readers reported',
    apart: 'Posts about people at risk are left out here.',
  },

  kept: {
    title: 'What became of your comment',
    outcomes: {
      waiting: (wait: string | null) =>
        `Your comment is awaiting moderation. A person reads it${wait === null ? '' : `, usually ${wait}`}.`,
      published: () => 'Your comment is published.',
      declined: () => 'Your comment was not published.',
    },
    withTeam: (wait: string | null) =>
      `Your message is with the team. A person reads it${wait === null ? '' : `, usually ${wait}`}.`,
    readByTeam: 'The team has read your message. It is not published.',
    note: 'Keep the address of this page, for example as a bookmark: it always shows what became of your comment.',
    private: 'Whoever has this address can read what stands here.',
    see: 'See it on the page',
    backTo: 'Back to',
    yourComment: 'Your comment',
    noPost: 'The post that it belongs to is not public at the moment.',
    awaitsProof:
      'You gave an e-mail address. Look into your mailbox: once you confirm it there, we can tell you what became of this.',
    askAgain: 'Send me that mail again',
    askedAgain:
      'If we may write there once more today, the mail is on its way again. Look among the unwanted mail, too.',
    change: 'Change your comment',
    changeNote:
      'You can change it for 15 minutes after sending it. It is read again before it appears, also if it was published.',
    changeDeclined: 'You can change it and send it again. A person reads it once more.',
    changeButton: 'Send the change',
    changed: 'Your change was sent.',
    remove: 'Delete your comment',
    removeNote: `The text, your name, e-mail and website are deleted for good. If somebody answered it, “${withdrawn}” stands in its place.`,
    removeButton: 'Delete it for good',
    removedTitle: 'Your comment is deleted',
    removed: 'Nothing of it is left here. This link leads nowhere any more.',
  },

  /** How long a comment usually waits, as it was measured. */
  usualWaits: {
    hour: 'within an hour',
    sixHours: 'within 6 hours',
    day: 'within a day',
    threeDays: 'within 3 days',
    week: 'within a week',
  } satisfies Record<UsualWait, string>,

  problems: {
    400: {
      title: 'This address cannot be read',
      text: 'Something in it is broken. Was it cut off when it was copied?',
    },
    404: {
      title: 'There is no page here',
      text: 'The address may have been typed or copied with a mistake, or the page has moved. One of these may be what you were looking for:',
    },
    410: {
      title: 'This page has been taken down',
      text: 'That was done on purpose, and it will not come back.',
    },
    422: {
      title: 'Something is missing',
      text: 'What was sent could not be taken as it is. Please go back and look at it again.',
    },
    429: { title: 'That was too often', text: 'Please wait a little and try again.' },
    500: {
      title: 'Something went wrong here',
      text: 'It was our mistake, and it was noted. Please try again in a moment.',
    },
    503: {
      title: 'This page cannot be shown just now',
      text: 'Our server cannot get at it at the moment. You did nothing wrong. Please try again in a minute.',
    },
    other: { title: 'This cannot be done', text: 'Please go back and try again.' },
  },

  refusals: refusals as Record<RefusalName, string>,
  tooOften: (minutes: number) =>
    count(minutes, {
      one: 'That was too often. Please try again in a minute.',
      other: 'That was too often. Please try again in # minutes.',
    }),

  feeds: {
    readOn: (site: string) => `Read this post on ${site}.`,
    commentsOn: (title: string) => `Comments on “${title}”`,
    commentBy: (name: string) => `Comment by ${name}`,
    readComment: 'Read the comment in its place.',
  },

  reading: {
    commentPages: 'Pages of comments',
    earlierComments: 'Earlier comments',
    laterComments: 'Later comments',
    moreReplies: (number: number) => count(number, { one: '# more reply', other: '# more replies' }),
    continued: 'This conversation began on an earlier page.',
    withoutPictures: 'Show without pictures',
    withPictures: 'Show with pictures',
    picture: 'Picture',
  },

  search: {
    title: 'Search',
    label: 'What are you looking for?',
    button: 'Search',
    help: 'Words of the title, the text, a caption, the author’s name, a topic or a tag. A post is found when it holds all of them, in any form; accents do not matter.',
    titleFor: (asked: string) => `Search: ${asked}`,
    results: (total: number) => count(total, { one: '# result', other: '# results' }),
    before: 'Results before',
    further: 'Further results',
    newestOfMany: (most: number) => `The newest ${numberIn(language, most)} that match`,
    instead: (asked: string, instead: string) => `Nothing holds “${asked}”. These hold “${instead}”.`,
    nothing: (asked: string) => `Nothing was found for “${asked}”.`,
    nothingHelp: [
      'Is every word spelt as it would stand in the text?',
      'Fewer words find more: a post must hold all of them.',
      'A topic or the archive may lead there too.',
    ],
    tooLong: (letters: number, words: number) =>
      `Only the beginning of what you typed was searched for: ${numberIn(language, words)} words, ${numberIn(language, letters)} letters at most.`,
  },

  followPage: {
    title: 'How to follow',
    intro: (site: string) =>
      `You can read ${site} here at any time. If you would rather be told when something new appears, there is a way that asks nothing of you: no account, no e-mail address, no app of ours.`,
    introWithLetters: (site: string) =>
      `You can read ${site} here at any time. If you would rather be told when something new appears, there are two ways: a letter by e-mail, or a feed, which asks nothing of you.`,
    whatTitle: 'What is a feed?',
    what: 'A feed is an address that always holds our newest posts. A program called a feed reader looks there for you every few hours and shows what is new, from us and from every other site that you follow, in one quiet list. We never learn who you are, and you can stop whenever you like by removing the address.',
    howTitle: 'How do I begin?',
    how: [
      'Get a feed reader. There are free ones for telephones, for computers and for the web; look for “feed reader” or “RSS reader” in your app store. Many mail programs and some browsers have one built in.',
      'In the reader, choose “Add a feed” or “Follow a site”.',
      'Paste one of the addresses below.',
    ],
    addressesTitle: 'Our addresses',
    everything: 'Everything we publish',
    inTopic: (name: string) => `Only “${name}”`,
    otherForms:
      'Each of these comes in three forms that say the same. If your reader does not take the first, write atom.xml or feed.json in place of feed.xml. Every author and every tag has such a feed too, at the end of its own address, and so have the comments under each post.',
    mailTitle: 'I would rather have e-mails',
    mail: 'Some feed readers and several free services send what is new in a feed as an e-mail, as it comes or once a week. They ask for the same address.',
    plainTitle: 'None of this, please',
    plain: 'That is fine too. Keep a bookmark of our front page: the newest post always stands first.',
  },

  /** The form at the end of a post and on /follow, and the pages behind it. */
  join: {
    title: 'New posts by e-mail',
    text: 'We send you a letter for each new post, and nothing else. You can leave with one click, in every letter.',
    email: 'Your e-mail',
    button: 'Send me letters',
    leaveEmpty: 'Please leave this empty',
    orFeed: 'Or let them come to you by feed, without an account or an e-mail address.',
    problemTitle: 'Please look at your e-mail again',
    asked: {
      title: 'Please look into your mailbox',
      text: 'If this e-mail is not with us yet, a mail is on its way to it. Open the link in it within seven days, and the letters begin. Until then nothing else is sent.',
      spam: 'Nothing there after a few minutes? Look among the unwanted mail. You can ask again in an hour.',
    },
    confirm: {
      title: 'Do you want our letters?',
      text: (site: string) =>
        `You asked for a letter for each new post on ${site}. Press the button, and the letters begin. If it was not you, close this page: nothing will be sent.`,
      button: 'Yes, send me letters',
      doneTitle: 'You get our letters now',
      done: (site: string) =>
        `The next post on ${site} comes to you by e-mail. Each letter has a link to leave.`,
    },
    leave: {
      title: 'No more letters?',
      text: (site: string) => `Press the button, and you get no more letters from ${site}.`,
      button: 'Leave',
      doneTitle: 'You get no more letters from us',
      done: 'Thank you for reading with us. The site stays open to you, and you can come back at any time.',
    },
    change: {
      title: 'Your letters',
      which: 'Which posts shall come to you?',
      every: 'Every post',
      only: (language: string) => `Only posts in ${language}`,
      button: 'Save',
      saved: 'Saved.',
      leaveLink: 'I want no more letters',
      notActive: 'Nobody gets letters by this link now.',
      again: 'Ask for letters',
    },
    move: {
      title: 'Letters at another e-mail address',
      text: 'We send a mail there. Once you confirm it, the letters come there and no longer here.',
      button: 'Send the mail',
    },
  },
  /** What stands around a post in a letter, and the two mails that joining causes. */
  letters: {
    confirm: {
      subject: (site: string) => `Do you want letters from ${site}?`,
      greeting: 'Hello,',
      text: (site: string) =>
        `somebody, hopefully you, asked for a letter for each new post on ${site}. To begin, open this page and press the button on it:`,
      button: 'See and confirm',
      ignore: 'If it was not you, do nothing. Nothing more will be sent to you.',
    },
    already: {
      subject: (site: string) => `You get letters from ${site} already`,
      text: (site: string) =>
        `somebody, hopefully you, asked for letters from ${site} with this e-mail address. It is with us already, so nothing was changed.`,
      button: 'Change which letters you get, or leave',
    },
    readOn: 'Read it on the site',
    readWhole: 'Read the whole post',
    why: (site: string) => `You get this letter because you asked for new posts from ${site} by e-mail.`,
    change: 'Change which letters you get',
    leave: 'Leave',
  },

  /** For whoever writes comments: the mails about them, and the pages that their links open. */
  writers: {
    mails: {
      confirm: {
        subject: (site: string) => `Please confirm your e-mail for ${site}`,
        wrote: (title: string | null, site: string) =>
          title === null
            ? `somebody, hopefully you, wrote a comment on ${site} with this e-mail address.`
            : `somebody, hopefully you, wrote a comment on “${title}” on ${site} with this e-mail address.`,
        what: 'Open this page and press the button on it, and we know that it was you. We can then tell you by mail what became of it and, if you asked for that, of replies; and once two of your comments have been published, your next ones can appear at once.',
        button: 'See and confirm',
        ignore: 'If it was not you, do nothing. Nothing is sent unless you confirm.',
      },
      approved: {
        subject: (title: string | null) =>
          title === null ? 'Your comment is published' : `Your comment on “${title}” is published`,
        text: 'your comment has been read, and now stands on the page. Thank you for writing.',
        button: 'See it on the page',
        atOnce: 'Press here and your next ones appear at once',
        later:
          'Press here and we know you on this device: after two published comments, your next ones appear at once',
        kept: 'See, change or delete your comment',
      },
      declined: {
        subject: (title: string | null) =>
          title === null ? 'Your comment was not published' : `Your comment on “${title}” was not published`,
        text: 'your comment has been read, and was not published.',
        button: 'Change it and send it again, or delete it',
      },
      reply: {
        subject: (name: string, title: string | null) =>
          title === null ? 'Somebody answered your comment' : `${name} answered your comment on “${title}”`,
        text: 'your comment was answered.',
        above: (name: string, title: string | null) =>
          title === null ? `${name} wrote:` : `${name} wrote on “${title}”:`,
        button: 'Read the reply',
      },
      digest: {
        subject: (number: number, site: string) =>
          count(number, { one: `# reply to you on ${site}`, other: `# replies to you on ${site}` }),
        text: 'this is what was answered to your comments since yesterday.',
      },
      own: {
        subject: (site: string) => `Your comments on ${site}`,
        text: (site: string) =>
          `somebody, hopefully you, asked to see the comments that were written with this e-mail address on ${site}.`,
        button: 'See my comments',
        oneHour: 'The link works once, for one hour.',
        ignore: 'If it was not you, do nothing. Nobody else can see them.',
      },
      sevenDays: 'The link works for seven days.',
      sevenDaysFor: 'The link that makes this device known works for seven days.',
      why: (site: string) => `This mail was sent because a comment on ${site} names this e-mail address.`,
      leave: 'Get no more of them',
    },
    prove: {
      title: 'Is this your comment?',
      text: (day: string, title: string | null) =>
        title === null
          ? `A comment was sent with your e-mail address on ${day}. Press the button if it was you.`
          : `A comment on “${title}” was sent with your e-mail address on ${day}. Press the button if it was you.`,
      what: 'We then know this e-mail address is yours: we may write to it about your comments, and you can see, take along and erase them.',
      remember: 'Remember me on this device for half a year',
      rememberNote:
        'Otherwise this browser is known until you close it. It is one small cookie, sent to us with your comments alone. Leave this empty on a device that others use.',
      noCookie: 'On stories about people at risk nothing is kept on your device: no cookie is set.',
      button: 'Yes, I wrote it',
      deny: 'No, it was not me',
      denyNote: 'Then your e-mail address is taken off the comment, and we write nothing more about it.',
      againTitle: 'Be known on this device',
      again:
        'Press the button, and we know you in this browser: once two of your comments have been published, your next ones appear at once where that is allowed.',
      againButton: 'Make this device known',
      doneTitle: 'Thank you, that is confirmed',
      done: 'We know now that this e-mail address is yours, and that you wrote the comment.',
      known: 'Your comments appear at once where that is allowed. Every one still passes the same checks.',
      later: 'After two published comments your next ones appear at once, where that is allowed.',
      deniedTitle: 'Your e-mail address was taken off',
      denied: 'We write nothing more to you about that comment.',
    },
    leave: {
      title: 'No more mails about comments?',
      text: (site: string) => `Press a button, and ${site} writes to you no more.`,
      all: 'No mails about comments at all',
      conversation: 'No mails about this conversation',
      doneTitle: 'You get no more of these mails',
      doneAll:
        'We write to you no more about comments. If you want it again, you can say so under your own comments.',
      doneConversation: 'We write to you no more about this conversation.',
    },
    own: {
      title: 'Your comments',
      text: 'Give the e-mail address that you wrote them with. We send you a link to everything that was written with it here; you can take it along, and erase it.',
      email: 'Your e-mail',
      button: 'Send me the link',
      askedTitle: 'Please look into your mailbox',
      asked:
        'If something was written here with this e-mail address, a mail is on its way to it. Its link works once, for one hour.',
      letters: 'New posts by e-mail are another matter: each letter has a link to change or end them.',
      openTitle: 'See your comments',
      open: 'The link works once. What you see then can be read by whoever looks at this screen.',
      openButton: 'See my comments',
      none: 'There is no comment of yours here.',
      number: (number: number) => count(number, { one: '# comment', other: '# comments' }),
      unconfirmed: (number: number) =>
        count(number, {
          one: '# comment names this e-mail address, but nobody confirmed that you wrote it, so we do not show it.',
          other:
            '# comments name this e-mail address, but nobody confirmed that you wrote them, so we do not show them.',
        }),
      on: 'On',
      noPost: 'On a post that is not public at the moment',
      outcomes: { waiting: 'Awaiting moderation', published: 'Published', declined: 'Not published' },
      export: 'Take everything along (a file)',
      mailOff: 'You get no mails about comments.',
      mailOn: 'Send me mails about comments again',
      endProofs: 'Forget me on every device',
      endProofsDone: 'No browser is known as yours any more.',
      mailOnDone: 'We may write to you about comments again.',
      erase: 'Erasing',
      eraseMe: 'Erase me, keep the texts',
      eraseText: 'Erase the texts',
      eraseMeTitle: 'Erase you, and keep the texts?',
      eraseMeText: (name: string) =>
        `Your name becomes “${name}”; your e-mail address and website are erased. The texts stay, and neither you nor we can tell any more that they are yours. So if you want to erase the texts too, do that first. This cannot be taken back.`,
      eraseTextTitle: 'Erase all your texts?',
      eraseTextText: `Each of these comments is deleted as if you had deleted it by its link: text, name, e-mail and website. Where somebody answered, “${withdrawn}” stays. This cannot be taken back.`,
      cancel: 'Back to my comments',
      eraseMeDone: 'You are erased',
      eraseMeDoneText:
        'No name, e-mail address or website of yours is left with these comments, and no device is known.',
      eraseTextDone: 'Your texts are erased',
      eraseTextDoneText: (number: number) =>
        count(number, { one: '# comment was deleted.', other: '# comments were deleted.' }),
      somebody: 'Somebody',
    },
    limits: {
      hold: (day: string) => `Until ${day} a person reads everything that you write here before it appears.`,
      pause: (day: string) =>
        `Our moderators take no comments from you until ${day}. You can still write to the team.`,
    },
    paused: (day: string) =>
      `Our moderators take no comments from you until ${day}. Nothing of what you wrote is lost: it stands in the form. You can still write to the team.`,
    mine: 'Everything you wrote here',
  },

  /** For somebody without an account who reads a text before it is published, and may say what is wrong with it. */
  review: {
    codeTitle: 'Read a text before it is published',
    codeText:
      'Somebody has sent you a link to a text that is not public. If this page does not go on by itself, paste the whole link here.',
    codeLabel: 'The link that you were sent',
    codeButton: 'Read the text',
    notPublic: 'This is not public.',
    until: (day: string) => `Whoever has this link can read it until ${day}. Please do not pass it on.`,
    pinned: 'You see the text as it was when the link was made.',
    notesTitle: 'Is everything right?',
    notesText:
      'If something is wrong, or should rather not be said, write it here. Only the people who work on this text read it.',
    quote: 'About which words?',
    quoteNote: 'Copy them here. Leave it empty if it is about the whole text.',
    note: 'Your note',
    name: 'Your name',
    nameNote: 'You need not give one.',
    send: 'Send the note',
    sent: 'Thank you. Your note has arrived.',
    yours: 'What was said by this link',
    done: 'Taken up',
    agreeTitle: 'May this be published?',
    agreeText: 'Say yes only if you have read all of it and want it so. You can also write a note first.',
    agreeName: 'Your name',
    agree: 'Yes, this may be published',
    agreed: (day: string) => `You said yes on ${day}. Thank you.`,
    old: 'The text has been changed since, so it cannot be said yes to by this link.',
  },

  /** Words on which somebody's safety may hang: a language that nobody has checked says them in English. */
  safety: {
    language,
    atRiskNote:
      'Please write nothing that could help somebody find the people in this story: no name, place, face or time.',
    quickExit: 'Leave this page quickly',
    emergency:
      'We are not an emergency service and do not read at once. If you or someone you know is in danger, please call your local emergency number.',
  },
}

export type Words = typeof en
export type StepKind = keyof Words['nextSteps']['kinds']
