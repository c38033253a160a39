import { doc, h2, link, p, picture, pullQuote, quote } from '../build.ts'
import type { Post } from '../shapes.ts'

export const theSchoolGateAtSix: Post = {
  path: '/2026/06/the-school-gate-at-six/',
  title: 'The School Gate at Six',
  excerpt:
    'A grandmother describes the walk to class. Names and times are changed; the lamp posts are as she counted them.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-06-04T07:30:00+07:00',
  authors: ['tevy-marlowe'],
  topics: ['field-notes'],
  tags: ['school', 'safety', 'listening'],
  cover: 'school-gate',
  coverAlt:
    'A school gate at first light, one side open. A green satchel and a folded umbrella stand by the post.',
  protection: 'child',
  body: doc(
    p(
      'She would like to be called Grandmother Lin, after a woman in a radio play. The child is called “the small one” here, as at home. We are sitting on her step, and she is peeling garlic without looking at it.',
    ),
    p('“Write that it is a good walk,” she says. “Otherwise they will think that I am complaining.”'),
    p(
      'It is a good walk. It goes past the baker’s back door, along a wall, over a plank, and then by a road on which there are lamp posts, and she has counted those. There are fourteen. At the ninth one the small one lets go of her hand, because from there on she might be seen.',
    ),
    h2('What is carried'),
    p(
      'One satchel. One umbrella, in case. One tin with rice in it, and an egg on Wednesdays. Grandmother Lin carries the satchel as far as the ninth lamp post and the small one carries it after that. This has been negotiated.',
    ),
    quote(
      '“When I was her age I walked to a field,” she says. “I also carried a tin. So I know how to do it. I only did not know the part where there is a gate at the end and I stay outside it.”',
    ),
    p(
      'For a long time the small one did not go to school at all, and the reasons belong to her. When she was allowed to begin she was older than the other children in the class, and taller, and on the first day she stood before the gate and would not go through. It was open. It was simply very wide.',
    ),
    p(
      'Grandmother Lin did not push. She put down the satchel and looked through the bars as if she were thinking of buying the place. “I told her, let us only see what colour the doors are.” They went home again. The next day they looked at how many windows there were. It took until the following week, and by then they knew the building so well that not going in would have been silly.',
    ),
    picture(
      'chalk-and-slate',
      'A school slate with a house, a tree and a sun drawn in chalk, and coloured chalks lying beside it.',
      'The first thing that came home from school. The path leads out of the picture on purpose, I was told.',
      'wide',
    ),
    h2('Six o’clock'),
    p('They are always too early. I ask why. She puts down the knife for the first time.'),
    p(
      '“If you come when the others come, there is a crowd, and in a crowd you do not know who is standing behind you. If you come at six there is nobody. There is the watchman, who has a bad knee. There is the light coming. She stands here, I stand here, and the gate is only a gate.”',
    ),
    p(
      'By the time the crowd arrives the small one has been there for so long that it is the others who are coming in, to her. I have thought about this more than about anything that I have read on education.',
    ),
    pullQuote('If you come at six, the gate is only a gate.', 'Grandmother Lin'),
    h2('What she would like you to know'),
    p(
      'I always ask that at the end. Some people have an answer ready, and some send it after me down the lane. Grandmother Lin goes on peeling until all the garlic is done.',
    ),
    p(
      '“That shoes cost more than the fees,” she says. “Nobody counts the shoes. She grows. You must write to the people who give money that she grows.”',
    ),
    p(
      'I have written it. (Shoes are counted: they are in the line “School” in ',
      link('Dara’s table', '/2026/02/what-300-a-month-pays-for/'),
      '.)',
    ),
    p(
      '“And that I am learning to read,” she says, when I have already put my telephone away. “From her. In the evening. We are at the letter with the tail.”',
    ),
    p(
      'The times in this story have been moved, and so has the bakery. The child has heard it, and has asked for the egg to be put in. Somebody else walks that road with other children now, at other hours. If you think that you know which road it is, the kindest thing that you can do is not to say so.',
    ),
  ),
}
