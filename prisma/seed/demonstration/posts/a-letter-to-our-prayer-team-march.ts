import { doc, em, h2, p, rule, steps, strong, verse } from '../build.ts'
import type { Post } from '../shapes.ts'

export const aLetterToOurPrayerTeamMarch: Post = {
  path: '/2026/03/a-letter-to-our-prayer-team-march/',
  title: 'A Letter to Our Prayer Team, March',
  excerpt: 'Four things to pray for this month, written without names and without places.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-03-01T06:00:00+07:00',
  authors: ['dara-whitlock'],
  topics: ['prayer-and-reflection'],
  tags: ['rest', 'law'],
  cover: 'letter-and-candle',
  coverAlt: 'A candle lights a table with a half-written letter, a pen and an envelope. It is night outside.',
  protection: 'adult',
  commentsAreOpen: false,
  nextSteps: [
    {
      kind: 'pray',
      title: 'Receive this letter',
      text: 'It goes out on the first of each month and is about one page long. You can stop at any time.',
      link: { url: '/next-steps/#h-pray', label: 'Join the prayer team' },
    },
  ],
  body: doc(
    p('Dear friends,'),
    p(
      'It is early and nobody else is up but the man who sweeps the landing. He sings while he does it, always the same four notes. I have come to think of it as the bell for morning prayer on our lane, although I have never told him so.',
    ),
    p(
      'You know our custom. We do not give you names, because God has them already and the internet should not. We do not give you places. You are asked to pray for people whom you will never be able to look up, and I believe that this is good for all of us. It keeps prayer from turning into news.',
    ),
    h2('Four things'),
    steps(
      [
        strong('For somebody who waits for a paper.'),
        ' It needs one stamp. She has been told “next week” since the turn of the year. Pray for the clerk also, who is not unkind, and has a tall pile.',
      ],
      [
        strong('For a house in which two sisters have stopped speaking.'),
        ' Each has told us that she would begin, if the other began. Pray for a very small beginning, such as salt that has run out.',
      ],
      [
        strong('For those who cannot sleep.'),
        ' There are several of them, old and young. One listens for a motorcycle that will not come any more. Pray for dull, ordinary, unbroken nights.',
      ],
      [
        strong('For our own team,'),
        ' who are tired in the way of people who like their work. We have decided to close the office on two Fridays this month. Pray that we do it.',
      ],
    ),
    h2('Thanks'),
    p(
      'In January you prayed for a boy’s examination. He passed, and has told everybody, including the hens. In February you prayed for a landlord; he has not raised the rent. I do not claim to know how these things hang together. I only report them, as one does in a family.',
    ),
    rule(),
    p('Somebody from the workroom gave me these lines to send you. She made them while unpicking a seam.'),
    verse(
      'What was sewn wrong, undo with care.',
      'The cloth is good. The holes are small.',
      'By evening you will not see where,',
      'and it will hold for all of that, and all.',
    ),
    p(
      'If you pray with others, please read the four things as they are written here, and leave a silence where you would like to ask for more. The silence is not empty.',
    ),
    p('With my love, and a candle that really ought to have been replaced,'),
    p(em('Dara')),
  ),
}
