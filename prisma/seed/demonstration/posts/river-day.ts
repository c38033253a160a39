import { doc, h2, link, list, p, picture, strong, table } from '../build.ts'
import type { Post } from '../shapes.ts'

export const riverDay: Post = {
  path: '/2026/11/river-day-come-and-help-clean-the-bank/',
  title: 'River Day: Come and Help Clean the Bank',
  excerpt:
    'Saturday, 5 December, 7:00 to 10:30 in the morning, local time. Bring gloves and a hat. The meeting point is sent to you after you have signed up.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-11-05T07:30:00+07:00',
  authors: ['dara-whitlock', 'sokha-merrin'],
  topics: ['team-news'],
  tags: ['rest', 'safety'],
  cover: 'boat-on-the-bank',
  coverAlt: 'A green boat drawn up on a river bank, with a rake, a broom, a sack and a pair of work gloves.',
  protection: 'none',
  nextSteps: [
    {
      kind: 'volunteer',
      title: 'Come along',
      text: 'Write your first name and how many you are. We answer with the meeting point two days before.',
      link: { url: '/events/', label: 'How to sign up' },
    },
    {
      kind: 'share',
      title: 'Bring a neighbour',
      text: 'Somebody who lives near you is better than somebody who lives near a camera.',
    },
  ],
  body: doc(
    p(
      'When the river goes down after the rains it leaves a great deal behind. Some of it is beautiful: smooth wood, reeds combed all one way, once an entire door. Most of it is bags. On River Day we pick up the bags.',
    ),
    p(
      'It is not a ceremony. There are no speeches, and no one will hold a banner. It is forty or fifty people from both sides of the water, in hats, bending down. Afterwards there is soup.',
    ),
    h2('When and where'),
    table(
      ['About', 'In short'],
      [strong('Day'), 'Saturday, 5 December 2026'],
      [strong('Time'), '7:00 to 10:30 in the morning, local time (UTC+7)'],
      [
        strong('Place'),
        'On the river bank. The meeting point is sent to you after you have signed up, two days before.',
      ],
      [
        strong('If it rains'),
        'We go all the same. In a thunderstorm we do not; look at the Events page at 6:00.',
      ],
      [strong('Cost'), 'None. The soup is given.'],
    ),
    p(
      'Why we do not print the meeting point: several of the people who come each year would rather not be found by somebody in particular. It costs you one message, and gives them a morning.',
    ),
    h2('What to bring'),
    list(
      'Gloves, thick ones if you have them. We have thirty pairs to lend.',
      'A hat, and more water than you think.',
      'Shoes that may get wet and that stay on in mud. No sandals, please.',
      'A rake or a long stick, with your name on it.',
      'Your own bowl and spoon.',
    ),
    picture(
      'water-jars',
      'Three round jars in a yard. A bamboo spout fills the middle one.',
      'For washing hands afterwards. Everybody forgets the elbows.',
      'wide',
    ),
    h2('Children'),
    p(
      'Children are welcome with an adult who stays with them. They have the upper bank, where it is dry, and a task of their own: last year they sorted bottle tops by colour and made a map of it. The lower bank is for people over sixteen, because of the glass.',
    ),
    h2('Pictures'),
    p(
      'Please leave your telephone in your pocket during the morning. Ines will draw, and anybody may look over her shoulder. If you would like to be in a photograph with your own friends, take it at home before you set out; you will be cleaner, too.',
    ),
    h2('Signing up'),
    p(
      'Write to river@kapoklane.example (other ways are under ',
      link('Contact', '/contact/'),
      ') with your first name (any first name) and the number of people, and say if you cannot bend or lift well: there is a table with soup to be looked after, and it is the best place of all. Those who come by boat should say so, since somebody must catch the rope.',
    ),
    p(
      'Last year we filled one hundred and sixty sacks. The year before, two hundred and ten. It is going the right way.',
    ),
  ),
}
