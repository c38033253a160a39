import { doc, em, h2, h3, link, list, p, picture, pullQuote, quote, steps, strong, table } from './build.ts'
import type { Page } from './shapes.ts'

const aboutUs: Page = {
  path: '/about/',
  title: 'About us',
  description: 'Who lives on the lane, what we share, and how we are run.',
  cover: 'kapok-tree',
  coverAlt: 'A very tall tree with white tufts on its branches and a red bench among its roots.',
  body: doc(
    p(
      'Kapok Lane Fellowship is twelve people, twenty families, one kettle and a tall tree. We live and work beside a wide river in Southeast Asia. More than that we do not say about where, and ',
      link('there are reasons', '/2026/01/why-you-will-not-see-her-face-here/'),
      '.',
    ),
    p(
      'It began when four neighbours rented a room together, because each of them knew somebody who needed a place to sew. Nobody meant to found anything. The room is still there; the rent has gone up.',
    ),
    pullQuote('Neighbours, not projects.', 'painted on the inside of the door'),
    h2('What we share'),
    list(
      [
        strong('Work.'),
        ' A workroom with five machines, a bakery before dawn, a bicycle stand. Fair prices, paid on Saturdays.',
      ],
      [
        strong('School.'),
        ' Fees, shoes and company on the way, for children who have missed a year or several.',
      ],
      [strong('Homes.'), ' Part of the rent, and all of the ladder.'],
      [strong('Rest.'), ' Closed Fridays, quiet evenings, somebody to sit with.'],
    ),
    p(
      'Many of the people we know have been cheated, threatened or used by others. We are not their rescuers. Mostly they got out by themselves, and what they were lacking was a street.',
    ),
    h2('How we are run'),
    p(
      'Six of our twelve team members once came to us for support themselves, if they like that to be known, and they hold half of the votes. Faith brought most of us here; nobody is asked for theirs. Our books are opened every February, in ',
      link('a plain table', '/2026/02/what-300-a-month-pays-for/'),
      '. Sokha Merrin has the last word on everything that concerns the safety of a person in a story, also against the director. She has used it.',
    ),
    picture(
      'table-of-bowls',
      'Seven plain bowls of rice and soup around one large bowl of greens, on a long table under a lamp.',
      'Thursday, half past twelve.',
      'wide',
    ),
  ),
}

const ourPromise: Page = {
  path: '/our-promise/',
  title: 'Our promise',
  description: 'How we tell stories about people, and how anybody in one can have it taken down.',
  body: doc(
    p(
      'This page is for two kinds of people: those who read our stories, and those who are in them. If you are in one, begin at ',
      link('the second heading', '#h-taking-it-down'),
      '.',
    ),
    h2('How we tell a story'),
    list(
      'We ask at the earliest a year after somebody last needed our support. No is a good answer, and needs no reason.',
      'She chooses the name, and what may never be said.',
      'No faces, no uniforms, no signs, no house that could be found. For a child, less still, and a parent or guardian agrees as well as the child.',
      'She hears everything before it is published, in her own language, captions included, and changes what she likes.',
      'Two people from our team have to say yes. The writer is not one of them.',
      'Every yes has an end, three years at most. Then we ask again. If we cannot find her, the story comes down.',
      'Nobody is paid for a story and nobody gets less without one. Gifts go to all families.',
      'Drawings are called drawings.',
    ),
    h2('Taking it down'),
    p(
      em('Is this about you? Ask us to take it down.'),
      ' Tell any of us, in any way you like: a letter, a call, a word at the door.',
    ),
    steps(
      'You do not have to give your name, prove who you are, or say why.',
      'The story is hidden first. We look into it afterwards.',
      'Text, pictures and earlier versions are then destroyed. What remains is an empty page that says “gone”.',
      'We tell you when it is done, if you leave us a way to.',
    ),
    p(
      'What we cannot do: call back copies that other people have made. We shall tell you honestly which ones we know of, and help you to ask for them to be removed.',
    ),
    h2('If we have made a mistake'),
    p(
      'Write to Sokha at safe@kapoklane.example. You will have an answer within two working days. We say in public what went wrong, as long as saying it does not hurt the same person again.',
    ),
  ),
}

const nextSteps: Page = {
  path: '/next-steps/',
  title: 'Next Steps',
  description: 'Learn, give, sponsor, pray: four ways to be a neighbour from far away.',
  body: doc(
    p(
      'You have read something and would like to do something. Thank you. Here are four ways, none better than the others. Choose the one that you can keep up.',
    ),
    h2('Learn'),
    p(
      'Read ',
      link('How Recruiters Talk', '/2026/05/how-recruiters-talk/'),
      ' and pass it on to somebody who is looking for work. Then read ',
      link('Learning to Listen First', '/2026/04/learning-to-listen-first/'),
      ' before you next ask somebody for a story.',
    ),
    h2('Give'),
    p(
      'Single gifts go into one fund for all families. You can give by bank transfer, with the words “Kapok Lane, shared fund”; we send you the account by letter or e-mail, so that nobody can put a false one on a copy of this page. Ask at gifts@kapoklane.example. Nobody from Kapok Lane will ever ask you for money in a comment or a private message.',
    ),
    h2('Sponsor'),
    p(
      'A share is $15 a month, and twenty shares carry one family’s month. The months of ',
      strong('14 of our 20 families'),
      ' are carried at present (as of 1 November 2026). You will not be given the name or the picture of a child: what you get is a letter twice a year about everybody, and the accounts in February.',
    ),
    h2('Pray'),
    p(
      'On the first of every month we send one page with four things to pray for, without names and without places. Write to pray@kapoklane.example. To read one first, take ',
      link('the letter for March', '/2026/03/a-letter-to-our-prayer-team-march/'),
      '.',
    ),
    h2('And if you have hands free'),
    p(
      'What is planned is on the page ',
      link('Events', '/events/'),
      '. If you can read Khmer well and have an hour a month, our translations need you.',
    ),
  ),
}

const getHelp: Page = {
  path: '/get-help/',
  title: 'Get help',
  description: 'If you or somebody you know is in danger: whom to ring, and what happens when you do.',
  body: doc(
    p(
      strong('We are not an emergency service and do not read at once.'),
      ' If somebody is hurt or is about to be, ring the emergency number of the country you are in, now.',
    ),
    p(
      'If anybody might look at this telephone later, read ',
      link('Stay safe online', '/stay-safe-online/'),
      ' first.',
    ),
    h2('People you can ring'),
    table(
      ['Who', 'What for', 'When', 'Number'],
      [
        'Evening Line',
        'Fear of an employer, a lender or somebody at home. Khmer, English.',
        'Every day, 17:00–23:00',
        '+000 000 000',
      ],
      [
        'Safe Journeys Desk',
        'Job offers, papers, being stuck abroad. Khmer, English, Thai, Vietnamese.',
        'Monday to Saturday, 8:00–18:00',
        '+000 000 001',
      ],
      [
        'Children’s Listening Line',
        'Children, young people, and adults who worry about a child. Khmer.',
        'Day and night',
        '+000 000 002',
      ],
    ),
    p(
      'The calls are free. You need not give a name. (These numbers belong to our demonstration; nobody answers them.)',
    ),
    h2('What happens when you ring'),
    p(
      'Somebody says good day and asks whether you can speak freely. If you cannot, say that you have the wrong number, and ring again later. You will be asked what you would like to happen. Nobody is sent to your door unless you wish it or a child’s life is in danger, and if so they will tell you.',
    ),
    h2('If you are worried about somebody else'),
    list(
      'Believe her. Do not ask for details.',
      'Ask “What would help today?” and do that.',
      'Do not confront the person who frightens her.',
      'Do not write about it anywhere public, and not in our comments.',
    ),
    h2('To write to us'),
    p(
      'Sokha Merrin reads safe@kapoklane.example on working days. Write only if nobody else reads your mail.',
    ),
  ),
}

const staySafeOnline: Page = {
  path: '/stay-safe-online/',
  title: 'Stay safe online',
  description: 'What others may be able to see, and how to leave fewer traces.',
  body: doc(
    p(
      'If somebody looks at your telephone or your computer, they may be able to see that you have been here. This page says plainly what can be hidden and what cannot.',
    ),
    p(
      strong('If you have to leave this page quickly:'),
      ' close the tab, or open another page in it. The list of pages that your browser keeps still has this one, and so may a program that watches the telephone.',
    ),
    h2('Before you read on'),
    list(
      'If you can, use a device that he or she does not use: a friend’s, a library’s, one at work.',
      'Open a private window. In most browsers it is in the menu with three dots or lines. Close it afterwards.',
      'If you have been here in an ordinary window, remove this site from the history. Only this site: an empty history is noticed too.',
      'Downloads and screenshots stay. Write numbers on paper, under another name.',
    ),
    h2('Your telephone may be talking about you'),
    list(
      'Look whether your place is shared in maps, in chat programs and in the family’s account. If turning it off would be noticed, leave it on and leave the telephone at home.',
      'Change your mail password from a different device, and look which devices are signed in.',
      'A telephone that was a present may have been set up by the giver.',
    ),
    h2('When you write to us'),
    p(
      'You need no name and no e-mail address for a comment here. We store no cookie when you only read. If you tell us something in a comment that others should not see, we do not publish it; it goes to one person.',
    ),
    p('If you are in danger, go to ', link('Get help', '/get-help/'), '.'),
  ),
}

const commentGuidelines: Page = {
  path: '/comment-guidelines/',
  title: 'Comment guidelines',
  description: 'Who reads your comment, what we ask of you, and what becomes of it.',
  body: doc(
    p(
      'Comments here are letters, and somebody opens each of them. Joon Pell reads them before they appear, usually within six hours, on Sundays later.',
    ),
    h2('What we love'),
    list(
      'A question that you really have.',
      'Disagreement, with its reason.',
      'Something that you know and we do not.',
      'A short thank-you. They are read aloud.',
    ),
    h2('What we ask'),
    list(
      [
        strong('Do not guess who or where.'),
        ' No names, no villages, no “I think I met her”. Even a kind guess can lead somebody to a door.',
      ],
      [
        strong('Do not ask people to write to you elsewhere,'),
        ' and do not offer work, lodging, loans or travel. Not even good ones.',
      ],
      [
        strong('Do not tell somebody else’s story.'),
        ' Your own is yours; think about whether you want it to be here in ten years.',
      ],
      'Speak to people and not about them. No contempt, no advertising, no preaching at anybody.',
    ),
    h2('What happens to your comment'),
    p(
      'It is published as it is; or it is published with a part left out, and the gap shown; or it is not published. We do not change your words. A comment that could lead to somebody is seen by the safeguarding lead alone and is deleted after thirty days.',
    ),
    p(
      'If you write that you or somebody near you is in trouble, your comment is not published. Somebody with a name answers you, in private if you wish. We are not an emergency service: ',
      link('Get help', '/get-help/'),
      ' says who is.',
    ),
    h2('Taking it back'),
    p(
      'The page that you see after sending has a link that belongs to you alone. With it you can see what has become of your comment, and remove it. If you left an e-mail address, only we see it.',
    ),
    quote('“I read everybody’s first sentence as if they were sitting down.” (Joon)'),
  ),
}

const events: Page = {
  path: '/events/',
  title: 'Events',
  description: 'What is planned, and how to come along.',
  body: doc(
    p(
      'Few things, done regularly. Where they take place we write to you after you have signed up; several of those who come would rather not be found. All times are local (UTC+7).',
    ),
    table(
      ['When', 'What', 'For whom'],
      [
        'Saturday, 5 December 2026, 7:00–10:30',
        [
          link('River Day', '/2026/11/river-day-come-and-help-clean-the-bank/'),
          ': cleaning the bank, then soup',
        ],
        'Everybody; children with an adult',
      ],
      [
        'First Thursday of the month, 18:00–19:00',
        'Letters read aloud, over tea',
        'Neighbours and friends of the lane',
      ],
      [
        'First Monday of the month, 20:00–20:40, online',
        'Prayer, from the letter, with long silences',
        'Anybody who receives the letter',
      ],
      [
        'Saturday, 16 January 2027, 8:00–12:00',
        'Roof morning: four roofs, two ladders',
        'People who do not mind heights',
      ],
      [
        'Tuesday, 9 February 2027, 19:00–20:00, online',
        'The books are open: last year’s accounts, and your questions',
        'Everybody',
      ],
    ),
    h2('How to sign up'),
    p(
      'Write to river@kapoklane.example for River Day and to hello@kapoklane.example for everything else, with a first name (any first name) and how many you are. You get an answer within two days, and the meeting point two days before.',
    ),
    h2('Good to know'),
    list(
      'Telephones stay in pockets. Ines draws.',
      'Tell us beforehand what you need in order to come: a chair, a lift, a language, somebody at the corner.',
      'If it has to be called off, it says so here at 6:00 in the morning on the day.',
    ),
  ),
}

const privacy: Page = {
  path: '/privacy/',
  title: 'Privacy',
  description: 'What this site knows about you, how long, and how to have it removed.',
  body: doc(
    p('We try to know as little as possible about you. This is all of it.'),
    h2('If you only read'),
    p(
      'No cookie is set. There is no counting service, no advertising, no font or picture from somebody else’s server. Our server notes which page was asked for, so as to find faults, and forgets it after seven days.',
    ),
    h2('If you comment'),
    p(
      'We store the name that you give (it need not be your own), your text, the time, and your e-mail address if you leave one. The address is encrypted, is never shown, and is used only to answer you. To keep out floods of advertising we remember a digest of the network address for two days.',
    ),
    h2('If you get our letter'),
    p(
      'We store your e-mail address and when you agreed. We do not count whether you open it. Every letter has a link that ends it at once.',
    ),
    h2('If you are in a story'),
    p(
      'What we know about you lies encrypted and apart from this site’s pages, two people can read it, and each time somebody does so it is written down. What you can ask of us is on ',
      link('Our promise', '/our-promise/'),
      '.',
    ),
    h2('Videos'),
    p('A video is loaded only when you press it. It then comes from video.kapoklane.example, which is ours.'),
    h2('Your rights'),
    p(
      'Ask us what we have about you, have it put right, take it with you, or have it removed: privacy@kapoklane.example. We answer within two weeks, usually on a Thursday.',
    ),
    p('Last changed on 2 November 2026.'),
  ),
}

const accessibility: Page = {
  path: '/accessibility/',
  title: 'Accessibility',
  description: 'How we try to make this site work for everybody, and where it does not yet.',
  body: doc(
    p(
      'This site should work on an old telephone, over a slow line, with the eyes closed, and with one hand. Where it does not, we have made a mistake and should like to hear of it.',
    ),
    h2('What you can rely on'),
    list(
      'Everything works with a keyboard, and you can always see where you are.',
      'Everything works without JavaScript, comments included.',
      'Every picture that says something has a description. A photo essay can be read as text alone.',
      'Text can be enlarged to four times its size without being cut off.',
      'Nothing moves, plays or pops up by itself.',
      'There is a light and a dark form; the site follows your device.',
      'Videos have captions or a text beside them. We do not publish anything with flashing light.',
    ),
    h2('What is not good enough yet'),
    list(
      'Our Khmer translations have not all been checked by a Khmer reader. Where that is so, it says so.',
      'Two of the older letters exist only as scanned pages. Ask, and we shall type them out for you.',
      'The tables of our accounts are wide on a small telephone; they can be pushed sideways.',
    ),
    h2('What we aim at, and how we know'),
    p(
      'We aim at the guidelines WCAG 2.2, level AA. Each spring three people who use a screen reader, a switch and a magnifier go through the site with us and are paid for it. Last time they found eleven things. Nine are put right.',
    ),
    p('Tell us about the others: hello@kapoklane.example, or ', link('another way', '/contact/'), '.'),
  ),
}

const contact: Page = {
  path: '/contact/',
  title: 'Contact',
  description: 'How to reach the team, who reads what, and when.',
  body: doc(
    p(
      'A person answers, as a rule within two working days. On Sundays and on closed Fridays nobody does, on purpose.',
    ),
    p(
      strong('If you or somebody you know is in danger,'),
      ' do not write to us first. Go to ',
      link('Get help', '/get-help/'),
      '.',
    ),
    table(
      ['About', 'Write to', 'Read by'],
      ['Anything at all', 'hello@kapoklane.example', 'Dara, on Thursdays with the whole team'],
      ['A story about you, or somebody’s safety', 'safe@kapoklane.example', 'Sokha Merrin, and nobody else'],
      ['Gifts and shares', 'gifts@kapoklane.example', 'Dara'],
      ['River Day', 'river@kapoklane.example', 'Tevy'],
      ['Prayer letters', 'pray@kapoklane.example', 'Dara'],
      ['What we store about you', 'privacy@kapoklane.example', 'Dara'],
    ),
    h2('By telephone'),
    p(
      '+000 000 000, Monday to Thursday, 9:00 to 16:00 (UTC+7), in Khmer and English. If it is hard for you to speak, ring, let it ring twice, and put down; we ring back and say that it is the radio shop. It nearly is.',
    ),
    h3('By post'),
    p(
      'We give our postal address to anybody who has a reason to write, and do not print it here. Please do not send parcels; ',
      link('why', '/2026/10/good-questions-from-readers/'),
      '.',
    ),
    h3('Journalists'),
    p(
      'We gladly talk about rents, recruiters, contracts and sewing. We do not arrange interviews with people who live on the lane, and they know that they may arrange their own.',
    ),
  ),
}

export const pages: Page[] = [
  aboutUs,
  ourPromise,
  nextSteps,
  getHelp,
  staySafeOnline,
  commentGuidelines,
  events,
  privacy,
  accessibility,
  contact,
]
