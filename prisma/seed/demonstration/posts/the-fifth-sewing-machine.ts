import { doc, em, h2, link, p, picture, pullQuote, quote } from '../build.ts'
import type { Post } from '../shapes.ts'

export const theFifthSewingMachine: Post = {
  path: '/2026/03/the-fifth-sewing-machine/',
  title: 'The Fifth Sewing Machine',
  excerpt:
    'A workroom with four tables makes space for one more. What steady work changes in a week, counted in small things.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-03-12T07:30:00+07:00',
  authors: ['tevy-marlowe'],
  topics: ['field-notes'],
  tags: ['work', 'housing'],
  cover: 'sewing-machine',
  coverAlt:
    'A dark green sewing machine on a wooden table by a window. Red cloth runs under the needle; outside are rooftops and a low yellow sun.',
  protection: 'adult',
  nextSteps: [
    {
      kind: 'give',
      title: 'Help with the sixth table',
      text: 'A good second-hand machine, a lamp and a stool come to $240. Gifts go into the shared fund first; the table comes when the rents are safe.',
      link: { url: '/next-steps/#h-give', label: 'Give to the fund' },
    },
    {
      kind: 'sponsor',
      title: 'Carry a share',
      text: 'The months of 14 of our 20 families are covered by people who give a little, steadily. Six are still open.',
      link: { url: '/next-steps/#h-sponsor', label: 'Take up a share' },
    },
  ],
  body: doc(
    p(
      'The fifth sewing machine came on the back of a borrowed bicycle, wrapped in a bed sheet, on the hottest Tuesday of the month. It is older than anybody in the room. Its gold paint has been rubbed away in exactly the place where hands rest while they think.',
    ),
    p(
      'There was no place for it. The workroom is eleven steps long and six wide, and four tables already stood in it, each with its chair, its lamp and its owner’s way of arranging pins. For three days the machine sat by the door under its sheet like a guest who has come too early. Everybody stepped around it. Nobody said that it should go.',
    ),
    p(
      'On Friday Bopha (not her name) stood up, measured her own table with her forearm, and pushed it four hands’ breadths to the left. The woman beside her did the same. When they had all finished, there was a gap by the window, in the good light. “There,” said Bopha. “We were only spread out.”',
    ),
    h2('Whose table it is'),
    p(
      'It belongs to Nita, which is not her name either. She had come every morning for two weeks to sweep, to sort thread, and to hold the other end of whatever needed two. She had not asked for a machine. When I asked her later why not, she thought about it for some time.',
    ),
    quote('“I wanted to see first,” she said, “whether people shout here.”'),
    p(
      'They do not, as it turns out, although they sing, and not always the same song. The workroom makes school bags, shirts with plain collars, and long curtains for a guest house across the water. Each piece has its price written on a card on the wall. You can do the sum yourself at any hour of the day, and on Saturday the sum is paid, in full, into your hand.',
    ),
    picture(
      'thread-spools',
      'Five large spools of thread in yellow, red, white, green and pink on a table, with a needle lying beside them.',
      'Thread is bought together, once a month, and argued over at length.',
      'wide',
    ),
    h2('A week, counted'),
    p(
      'I am asked by kind people what difference work makes, and I always want to answer with one shining thing. But it is not one thing. So for a week I wrote down what I saw, with leave, and this is the list as it stands in my phone.',
    ),
    p(
      em('Monday.'),
      ' Nita learns to thread the machine. It takes until noon. The others learned at noon too, they tell her; the morning is for being cross.',
    ),
    p(em('Tuesday.'), ' She brings her own cup and hangs it on the fifth nail.'),
    p(
      em('Wednesday.'),
      ' A bag comes out crooked. She unpicks it, which is the first time I see her take her time over anything.',
    ),
    p(
      em('Thursday.'),
      ' She is late, because she went to tell the landlord the day on which she would pay. “The day,” she says. “I told him ',
      em('the day.'),
      '” She had never been able to before.',
    ),
    p(em('Friday.'), ' She laughs at something and looks round to see who heard.'),
    p(
      em('Saturday.'),
      ' Eleven bags, two of them crooked, all paid. She counts it twice and then does something that I have thought about since: she buys a bulb. The old one in her room had flickered for months. It costs less than a bowl of noodles, and it was never quite the most important thing, until there was a Saturday on which it could be.',
    ),
    pullQuote('We were only spread out.', 'Bopha, making room'),
    h2('What we do, and what we do not'),
    p(
      'We would like to be plain about our part in this, because it is small. Kapok Lane pays the rent of the room and buys the thread ahead. The women own the machines, or are on the way to it. They decide who joins. They decided about Nita before they told us. All this was in another year: we wait before we tell a story, until it lies behind the person and no longer around her.',
    ),
    p(
      'Nor is a sewing machine an answer to everything that has happened to a person. There is school to be found for a younger brother, there are papers, there is a tooth. Some weeks there is nothing to sew. That is why a month is shared out from one fund, among all the families, whether or not there is a story about them; Dara has written down ',
      link('what it pays for', '/2026/02/what-300-a-month-pays-for/'),
      ', to the dollar.',
    ),
    p(
      'And you will not see Nita in these pictures. She has heard every sentence of this post, in her own language, and took two of them out. If she wants to take out the rest one day, she will, and the page will be gone ',
      link('the same hour', '/our-promise/'),
      '.',
    ),
    p(
      'When I left on Saturday they were standing in the doorway, all five, deciding where a sixth table might go. There is no place for it. They have begun to measure.',
    ),
  ),
}
