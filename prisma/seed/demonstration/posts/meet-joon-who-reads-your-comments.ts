import { code, doc, h2, h3, link, list, p, picture, pullQuote, struck } from '../build.ts'
import type { Post } from '../shapes.ts'

export const meetJoonWhoReadsYourComments: Post = {
  path: '/2026/08/meet-joon-who-reads-your-comments/',
  title: 'Meet Joon, Who Reads Your Comments',
  excerpt:
    'Every comment on this site is read by a person before it appears. Here is that person, how he decides, and how he rests.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-08-20T07:30:00+07:00',
  authors: ['dara-whitlock'],
  topics: ['team-news'],
  tags: ['listening', 'rest', 'safety'],
  cover: 'lamp-on-desk',
  coverAlt:
    'An oil lamp burns on a desk at night between a pile of letters, a pair of spectacles and a cup of tea.',
  protection: 'none',
  body: doc(
    p(
      'When you press “Post comment” here, a bell does not ring. But a few hours later, in a room with a lamp and rather too many cups, Joon Pell puts on his spectacles and reads what you wrote. All of it, and usually twice.',
    ),
    p(
      'Joon mends radios for a living. He came to us because he had left a comment himself, three years ago, and had been answered by somebody who evidently had not read it. He said so. We asked whether he would like the job.',
    ),
    h2('What he looks for'),
    p('Three things, in this order.'),
    h3('Could it hurt somebody?'),
    p(
      'Most comments that have to be held back are friendly. “I think I met her!” is friendly. So is the name of a village, or the colour of a house, or a guess at the year. Put together they are a map. Joon hands such comments to Sokha and nobody else reads them. If there is something in them worth keeping, you may find your comment here with a line left out.',
    ),
    h3('Does somebody need an answer?'),
    p(
      'Now and then a comment is not really a comment. Somebody writes that it is happening to her sister, or to her. Those are not published unless she wishes it, and they are not answered with a form. They go to a person by name, the same day. We are not an emergency service, and the page ',
      link('Get help', '/get-help/'),
      ' says who is.',
    ),
    h3('Is it for the others, or at them?'),
    p(
      'Disagreement is welcome. Joon likes it, and approves it with a certain relish. What he does not let through is contempt, and advertising, and any invitation to continue the conversation somewhere else. “Write to me on …” is a sentence that recruiters like.',
    ),
    picture(
      'letter-and-candle',
      'A candle lights a table with a half-written letter, a pen and an envelope. It is night outside.',
      'A reply in the making. Joon writes it, sleeps on it, and shortens it.',
      'wide',
    ),
    h2('How long it takes'),
    p(
      'Usually less than six hours, and longer over Sunday. If it takes a day, nothing is wrong; either it is a feast, or somebody is thinking. Your comment is not lost: the page tells you that it waits.',
    ),
    p(
      'You can write ',
      code('*stars*'),
      ' around a word for emphasis and ',
      code('>'),
      ' before a line that you quote. Joon asks me to add that you need ',
      struck('not shout'),
      ' no more than one exclamation mark.',
    ),
    pullQuote('I read everybody’s first sentence as if they were sitting down.', 'Joon Pell'),
    h2('How he rests'),
    p(
      'Reading other people’s pain at night is work, and one can be hurt by it. So there are rules for Joon as well, and he made us write them down.',
    ),
    list(
      'Twenty comments, then a walk. The list ends there by itself.',
      'Anything marked as heavy stays folded up until he opens it. He may hand it on without giving a reason.',
      'Nobody is measured by speed.',
      'Every sixth week somebody else has the lamp. At present that is Tevy.',
      'On Sundays the lamp is off.',
    ),
    p(
      'I asked him which comment he remembers. I had expected one of the hard ones. “A man asked whether the rice in a picture was overcooked,” said Joon. “And under that, four people from three countries explained to him how to do it. It had nothing to do with anything. I approved the lot of them.”',
    ),
    p(
      'Our ',
      link('comment guidelines', '/comment-guidelines/'),
      ' fit on one page. Joon reads the answers to this post too, and is already embarrassed.',
    ),
  ),
}
