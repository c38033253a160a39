import { doc, h2, h3, link, list, p, picture, quote, strong, table } from '../build.ts'
import type { Post } from '../shapes.ts'

export const howRecruitersTalk: Post = {
  path: '/2026/05/how-recruiters-talk/',
  title: 'How Recruiters Talk',
  excerpt:
    'A reader’s guide to job offers that are not what they seem: eight sentences to listen for, six questions to ask, and where to ask them.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-05-14T07:30:00+07:00',
  authors: ['sokha-merrin'],
  topics: ['learn'],
  tags: ['safety', 'work', 'law'],
  cover: 'notice-board',
  coverAlt: 'A cork board with notices under a lamp. A magnifying glass lies over the largest one.',
  protection: 'none',
  nextSteps: [
    {
      kind: 'learn',
      title: 'Ask before you sign',
      text: 'The desk checks offers free of charge. You need not give your name.',
      link: { url: '/get-help/', label: 'Get help' },
    },
    {
      kind: 'share',
      title: 'Pass this on',
      text: 'Print it, read it out, or send it to one person who has been offered something very good.',
    },
  ],
  body: doc(
    p(
      'Most offers of work are just that. People travel, earn, send money home and come back with a suitcase too full to close. This guide is about the others. It is put together from what people told us afterwards, when we asked them what was said at the very beginning.',
    ),
    p(
      'They were not foolish. The offers were made by somebody they knew, or by somebody who knew somebody. They came in a month when money was short. And they were well spoken.',
    ),
    p(
      strong('If you are in danger now, or are worried about someone today,'),
      ' you need not read on. Go to ',
      link('Get help', '/get-help/'),
      '.',
    ),
    h2('What is said, and what it can mean'),
    table(
      ['What is said', 'What to think about'],
      ['“It has to be today.”', 'Real work is still there next week. Hurry keeps you from asking.'],
      ['“No papers needed, I know people.”', 'Without papers you cannot complain, and cannot easily leave.'],
      ['“You pay nothing now. It comes off your wages.”', 'A debt whose size you do not know is a rope.'],
      ['“I’ll keep your passport safe for you.”', 'Your passport is safe in your own pocket.'],
      [
        '“Don’t tell your family yet, it should be a surprise.”',
        'Somebody wants to be the only one who knows where you are.',
      ],
      ['“The pay is three times what you get here.”', 'For whom? Ask to speak to a person who gets it.'],
      ['“You are special. I wouldn’t ask just anyone.”', 'He has asked just anyone.'],
      ['“We’ll talk about the work when you are there.”', 'Then there is nothing to say yes to.'],
    ),
    p(
      'One of these sentences alone proves nothing. Two together are a reason to wait. Three are a reason to talk to somebody before you do anything else.',
    ),
    picture(
      'market-awnings',
      'Three striped awnings over a market stall with baskets of fruit, each under a small light.',
      'Most offers are made in ordinary places, in daylight, by someone who buys you a drink.',
      'wide',
    ),
    h2('Six questions that an honest employer can answer'),
    list(
      'What is the company called, and where is it registered?',
      'May I take the contract home, in a language that I read?',
      'What exactly shall I pay, to whom, and for what? May I have a receipt?',
      'Where shall I live, and with how many others? May I lock the door?',
      'Who keeps my passport and my telephone?',
      'If I want to go home after one week, what happens?',
    ),
    p(
      'You do not need clever questions. Watch how they are answered. Honest people answer, or say that they will find out. The others laugh, or are hurt, or become very warm.',
    ),
    h3('The hurt answer'),
    quote('“After all that I’ve done for you, you don’t trust me?”'),
    p(
      'You can reply: “I trust you. My mother wants to see the paper.” Mothers are useful in this way. So are aunts, and so are we: you may say that Kapok Lane wants to see the paper.',
    ),
    h2('If you have already said yes'),
    p(
      'Then you can still say no. You can say it at the bus station, and on the other side. A signature does not mean that you belong to anybody, and a debt to a recruiter is not a prison sentence, whatever you are told. If you have to go with them for now:',
    ),
    list(
      'Learn one telephone number by heart. Not your own.',
      'Leave a picture of your passport with somebody who stays here.',
      'Agree on a harmless word with somebody at home. When you say it, they know that you need help.',
      'Remember a bus number, a petrol station, a temple, anything. Small things find people.',
    ),
    h2('If you read this for somebody else'),
    p(
      'Do not begin by telling her that she is being cheated. She has heard that people are jealous. Ask to see the offer, admire what is good about it, and then ask one of the six questions together. If she goes in spite of everything, stay the person whom she can ring without being told that you told her so.',
    ),
    p(
      'And please do not write names or telephone numbers in the comments, neither of recruiters nor of people in trouble. Recruiters read this page as well. Write to us in the way described under ',
      link('Get help', '/get-help/'),
      '; how to hide that you were here is described under ',
      link('Stay safe online', '/stay-safe-online/'),
      '.',
    ),
  ),
}
