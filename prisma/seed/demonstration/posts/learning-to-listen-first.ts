import { doc, em, h2, link, p, picture, pullQuote, quote, steps, strong } from '../build.ts'
import type { Post } from '../shapes.ts'

export const learningToListenFirst: Post = {
  path: '/2026/04/learning-to-listen-first/',
  title: 'Learning to Listen First',
  excerpt: 'Three mistakes that we made when we asked people for their stories, and what we do now.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-04-16T07:30:00+07:00',
  authors: ['sokha-merrin', 'tevy-marlowe'],
  topics: ['learn', 'field-notes'],
  tags: ['listening', 'safety'],
  cover: 'open-hands',
  coverAlt: 'Two open hands, raised side by side around the light of a small clay oil lamp.',
  protection: 'adult',
  note: 'This post mentions exploitation, without any detail.',
  body: doc(
    p(
      'Some years ago a visitor asked a woman in our workroom to tell her story, and she told it, standing up, in front of eleven people, because it would have been rude not to. Afterwards she was praised. She did not come back for a month.',
    ),
    p(
      'We had arranged that visit. Nobody had meant any harm; the visitor cried, and gave generously. It took us far too long to see what we had done. What follows are three mistakes, all ours, and what we do instead. We write them down in case you are about to make one of them.',
    ),
    h2('One: we asked too early'),
    p(
      'We used to ask people for their stories in the first weeks, when everything was new and gratitude stood in the room like a piece of furniture. Somebody who has just been given a key will say yes to nearly anything. We took that yes for consent.',
    ),
    p(
      'A person who has been exploited has been asked, over and over, for things that she could not well refuse. A story can become one more of them.',
    ),
    p(
      strong('Now'),
      ' we wait until a year has passed since she needed us for anything. Most people, by then, would rather talk about their shop.',
    ),
    h2('Two: we asked for the worst part'),
    p(
      'Our questions had a shape, and the shape was a hole. ',
      em('What happened? How bad was it? When did you know?'),
      ' We told ourselves that readers had to understand. But a reader who has been shown the worst hour of somebody’s life knows only that hour, and the person has to walk about afterwards as its illustration.',
    ),
    quote(
      '“You wrote about the room,” somebody said to us, having read a story of hers in print. “I was in that room for four months. I have been a cook for six years.”',
    ),
    p(
      strong('Now'),
      ' we ask about the six years. We ask what she is good at, what she is cross about, what people always get wrong. If the hard part comes, it comes in her own words and at her own length. Usually it is one sentence. Usually one is enough.',
    ),
    picture(
      'two-chairs',
      'Two empty chairs, one red and one green, face each other under a tree with a teapot between them.',
      'Two chairs of the same height. It matters more than one would think.',
      'wide',
    ),
    h2('Three: we did not give the story back'),
    p(
      'We would listen, go home, write, publish, and send a link. Some people never saw what we had made out of them. One saw it on her cousin’s telephone, in a language that she could not read, under a picture of a sunset.',
    ),
    p(
      strong('Now'),
      ' nothing leaves the house before it has been read aloud to her in the language that she dreams in: title, captions, and the little text under the link as well. Tevy does it, on the step. She has become very good at reading slowly.',
    ),
    pullQuote('Read me the part where I am funny again.', 'somebody, on the step'),
    h2('The order of things'),
    p(
      'This is what hangs beside the kettle. It is not a method; it is only the order in which we now do things.',
    ),
    steps(
      'Come without a notebook. Come again.',
      'Say that no is a good answer, and show what happens after a no: nothing.',
      'Ask what she would like people to know. Write that down first.',
      'Agree on a name, and on what may never be said.',
      'Read it back, all of it. Change what she changes.',
      'Set a day on which to ask again.',
      'If the story helps to raise money, the money goes to everybody.',
    ),
    p(
      'On words, too, we are still learning. We have nearly stopped saying that we help people, since they noticed. If you catch us being the heroes of somebody else’s life, please tell us in the comments. That has happened before, and each time the sentence got better.',
    ),
    p(
      'The woman from the first paragraph, by the way, runs a workroom of her own. She has never told us her story again, and we have never asked. She has read this, and has changed one word. The rest of our rules are on ',
      link('Our promise', '/our-promise/'),
      '.',
    ),
  ),
}
