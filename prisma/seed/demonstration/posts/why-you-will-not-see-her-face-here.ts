import { doc, h2, link, list, p, picture, pullQuote, strong } from '../build.ts'
import type { Post } from '../shapes.ts'

export const whyYouWillNotSeeHerFaceHere: Post = {
  path: '/2026/01/why-you-will-not-see-her-face-here/',
  title: 'Why You Will Not See Her Face Here',
  excerpt:
    'Names are changed, pictures show hands and doorways, and the person in the story decides. Our promise, and the reasons for it.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-01-15T07:30:00+07:00',
  authors: ['sokha-merrin'],
  topics: ['learn', 'field-notes'],
  tags: ['safety', 'listening', 'law'],
  cover: 'doorway',
  coverAlt: 'An open door in a green wall. Warm light falls out over a step with two pairs of sandals.',
  protection: 'none',
  body: doc(
    p(
      'Now and then a reader writes, kindly, that our stories would move more people if we showed who they are about. It is true. A face moves us faster than anything. We have talked about it many times at our own table, and each time we have come out at the same door.',
    ),
    p('You will not see her face here. Let me say why, and then who decides.'),
    h2('A page does not stay where you put it'),
    p(
      'You read these words in a kind mood, perhaps with a cup of something. But the page is also open to the man she used to work for. It is open to the aunt who does not know, to a classmate in four years’ time, to an employer in ten. It will be copied into places that we cannot see. A picture that was true on one afternoon goes on being shown, long after the afternoon.',
    ),
    p(
      'So the question that we ask is not “Would a stranger recognise her?” A stranger cannot hurt her much. The question is: ',
      strong('would somebody who already knows her?'),
      ' That is a far harder test. A face fails it. So does a nickname, a scar, a school shirt, the shape of a hill behind a house, the date on which a bus went off the road. So do three harmless details that stand too close together.',
    ),
    picture(
      'two-chairs',
      'Two empty chairs, one red and one green, face each other under a tree with a teapot between them.',
      'Where most of our stories begin, and where some of them rightly end.',
      'wide',
    ),
    h2('What we do instead'),
    list(
      [
        strong('Names are changed.'),
        ' The new name is chosen by the person herself. Some have chosen flowers; one chose the name of a singer whom I will not reveal.',
      ],
      [
        strong('Places are left out.'),
        ' We say “Southeast Asia”, “the river”, “the lane”. If you think that you know which river, please keep it to yourself.',
      ],
      [
        strong('Pictures show things.'),
        ' Thread, roofs, hands drawn as shapes, doorways. On this site nearly all of them are drawings, and we say so.',
      ],
      [
        strong('Times are moved.'),
        ' Not so far that the story becomes untrue, but far enough that it cannot be laid beside a newspaper.',
      ],
      [
        strong('Nobody tells her story while she is still in the middle of it.'),
        ' We wait at least a year. Some of the best that we know will never be written here.',
      ],
    ),
    pullQuote('I am not hiding. I am choosing who comes in.', 'somebody we asked'),
    h2('Who decides'),
    p(
      'She does. Not once, on a form, on a day when she needed something from us, but again and again. Before anything is published, Tevy reads it to her in her own language, all of it, captions too. She can take out a line, or ask for a different ending, or say no. “No” needs no reason, and changes nothing in how we treat her; we say that first, because otherwise it is not a question.',
    ),
    p(
      'Her yes has an end. We write a date beside it, three years away at most, and before that day comes we ask again. If we cannot find her to ask, we take it as a no.',
    ),
    p(
      'And she can change her mind on any day, without an appointment. Every story has a line at its foot, “Is this about you? Ask us to take it down.” You need not prove who you are. We hide first, and talk afterwards. How that works is written on ',
      link('Our promise', '/our-promise/'),
      '.',
    ),
    h2('What you can do'),
    p(
      'Two things. If you recognise somebody here in spite of our care, please do not say so in a comment, not even kindly. Write to us instead, and we shall change the story. And if you share these pages, share them as they are, without adding what you know.',
    ),
    p(
      'I have been asked whether all this does not make the stories grey. I do not think so. Read a few. You will find a woman who pushed her table to the left, and a grandmother who counts lamp posts. I believe that you will know them better than you would have known a face.',
    ),
  ),
}
