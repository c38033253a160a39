import type { Author } from './shapes.ts'

export const authors: Author[] = [
  {
    slug: 'sokha-merrin',
    name: 'Sokha Merrin',
    role: 'Community lead and safeguarding lead',
    bio: [
      'Sokha has lived on the lane for nineteen years and knows who keeps which key. She leads the community workers and has the last word on what may be published about anybody.',
      'She writes seldom, and mostly about what we got wrong. On Sundays she is not reachable, on purpose.',
    ],
    links: [{ url: '/our-promise/', label: 'The promise she keeps us to' }],
    portrait: 'portrait-kettle',
    portraitAlt: 'In place of a photograph: a green kettle and a small cup.',
  },
  {
    slug: 'tevy-marlowe',
    name: 'Tevy Marlowe',
    role: 'Field writer',
    bio: [
      'Tevy writes in two languages, nearly always on her phone, and nearly always sitting on somebody’s step. She reads every story aloud to the person it is about before anybody else sees it.',
      'Before this she kept the accounts of a tailor’s shop, and she still counts stitches when she is thinking.',
    ],
    links: [{ url: '/topics/field-notes', label: 'Her field notes' }],
    portrait: 'portrait-spool',
    portraitAlt: 'In place of a photograph: a spool of red thread and a needle.',
  },
  {
    slug: 'ines-okoro-lund',
    name: 'Ines Okoro-Lund',
    role: 'Visiting volunteer, photo essays',
    bio: [
      'Ines comes for two months every year and makes our photo essays. She has a rule of three: no faces, no uniforms, no street that could be found again.',
      'At home she teaches drawing to adults who were told at school that they could not draw.',
    ],
    links: [{ url: '/topics/photo-essays', label: 'Her photo essays' }],
    portrait: 'portrait-camera',
    portraitAlt: 'In place of a photograph: an old camera with its lens cap off.',
  },
  {
    slug: 'dara-whitlock',
    name: 'Dara Whitlock',
    role: 'Director',
    bio: [
      'Dara answers for the money, the roof and the prayer letters. Every February the books are laid open here, line by line.',
      'Write to Dara at dara@kapoklane.example. Letters are answered on Thursdays, from the saddle of a green bicycle if the weather is kind.',
    ],
    links: [{ url: '/2026/02/what-300-a-month-pays-for/', label: 'Last year’s figures' }],
    portrait: 'portrait-bicycle',
    portraitAlt: 'In place of a photograph: a green bicycle with a box of letters on its rack.',
  },
]
