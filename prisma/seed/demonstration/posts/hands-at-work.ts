import { doc, gallery, h2, p, picture, pullQuote, shot, video } from '../build.ts'
import type { Post } from '../shapes.ts'

export const handsAtWork: Post = {
  path: '/2026/09/hands-at-work/',
  title: 'Hands at Work',
  excerpt: 'Thread, dough, a bicycle chain, chalk. Nine pictures of work, and one face that stays covered.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-09-17T18:00:00+07:00',
  authors: ['ines-okoro-lund'],
  topics: ['photo-essays'],
  tags: ['work', 'rest'],
  cover: 'hand-and-needle',
  coverAlt:
    'A hand holds a needle over cloth in a round wooden frame; a branch with red flowers is half stitched.',
  protection: 'adult',
  body: doc(
    p(
      'My rule on the lane is to draw what somebody is proud of. I ask, “What shall I draw?” and nobody has ever said “me”. They hold up the thing: a hem, a loaf, a chain that runs again.',
    ),
    h2('Thread'),
    p(
      'The workroom orders its thread by the names that the women have given the colours, and the shop has learned them. The red is “brick after rain”. The yellow is “school bus”, although nobody here has ever seen one.',
    ),
    picture(
      'thread-spools',
      'Five large spools of thread in yellow, red, white, green and pink on a table, with a needle lying beside them.',
      'From left: school bus, brick after rain, rice, banana leaf, shy.',
      'full',
    ),
    gallery(
      2,
      shot(
        'folded-cloth',
        'A tall, tidy pile of folded cloth on a table, a yellow measuring tape running down over the edge.',
        'Saturday, before the counting.',
      ),
      shot(
        'sewing-machine',
        'A dark green sewing machine on a wooden table by a window. Red cloth runs under the needle.',
        'The machine by the window, which has a post of its own.',
      ),
    ),
    h2('A face that stays covered'),
    p(
      'Once I drew too much. It was a good drawing; she liked it, and I liked it, and the next morning we both looked at it and saw that it was her. So I put a square over the face, in the green of our doors, and pressed hard. There is nothing beneath it any more: it is not a veil, it is the end of the paper.',
    ),
    picture(
      'covered-figure',
      'Somebody in a red blouse sits at a table and winds yellow thread. A plain green square covers the face.',
      'Winding a spool. The square is part of the picture, and cannot be lifted.',
      'wide',
    ),
    p(
      'We thought about leaving it out. She wanted it in. “People ought to see that it can be done,” she said, “and that I still have hands.”',
    ),
    pullQuote(
      'People ought to see that it can be done, and that I still have hands.',
      'the one in the red blouse',
    ),
    h2('Dough'),
    p(
      'Forty flat loaves, five mornings a week. The dough is ready when it remembers: you press your hand in, and if the print comes slowly back to meet you, you may begin.',
    ),
    picture(
      'dough-on-board',
      'Dough on a floured board with the print of a hand in it, beside a rolling pin and a bowl of flour.',
      'Not yet. Count to sixty.',
      'wide',
    ),
    h2('Chain'),
    p(
      'The repair stand is a crate, an oil can, and a man who hums. I asked him which hand was the clever one. The left, he said; the right one only has the muscles.',
    ),
    gallery(
      2,
      shot(
        'bicycle-chain',
        'A bicycle chain runs from a large chainring to a small one. An oil can stands ready.',
        'One hundred and twelve links, one drop for each.',
      ),
      shot(
        'chalk-and-slate',
        'A school slate with a house, a tree and a sun drawn in chalk, and coloured chalks lying beside it.',
        'The teacher’s own slate. She draws a house every morning before anybody comes.',
      ),
    ),
    h2('Supper'),
    p(
      'Work stops when somebody sets down the big bowl. Nobody is called. It makes a certain sound on the table.',
    ),
    picture(
      'table-of-bowls',
      'Seven plain bowls of rice and soup around one large bowl of greens, on a long table under a lamp.',
      'Seven, and one more whenever the door opens.',
      'full',
    ),
    video(
      'k4p0kLaneHandsAtWork01',
      'The sound of the workroom, two minutes',
      'Two minutes of sound from the workroom, under a picture that does not move: machines, rain, and a song with most of its words left out.',
    ),
    p(
      'Thank you to all eight pairs of hands. You have seen this page before anybody else, and it is yours to close.',
    ),
  ),
}
