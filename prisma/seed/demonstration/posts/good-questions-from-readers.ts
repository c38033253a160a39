import { doc, em, h2, h3, h4, link, list, p, picture, strong } from '../build.ts'
import type { Post } from '../shapes.ts'

export const goodQuestionsFromReaders: Post = {
  path: '/2026/10/good-questions-from-readers/',
  title: 'Good Questions from Readers',
  excerpt:
    'On visiting, on gifts in kind, and on why we say no to photo tours. Your questions from this year, answered as plainly as we can.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-10-08T07:30:00+07:00',
  authors: ['dara-whitlock', 'sokha-merrin'],
  topics: ['learn', 'team-news'],
  tags: ['listening', 'safety', 'work'],
  cover: 'two-chairs',
  coverAlt:
    'Two empty chairs, one red and one green, face each other under a tree with a teapot between them.',
  protection: 'none',
  body: doc(
    p(
      'You have asked us good questions this year, in comments and in letters, and one on the back of a bank transfer. Here are those that came more than once. Where the answer is no we have tried to say why, so that you can tell us if the reason is a bad one.',
    ),
    h2('Visiting'),
    h3('May we come and see the work?'),
    p(
      'Usually not, and it has nothing to do with you. The workroom is where eleven people earn their living. If visitors came each month, those eleven would be looked at each month. You would not like it at your own desk.',
    ),
    p(
      'What you can do instead: come to ',
      link('River Day', '/2026/11/river-day-come-and-help-clean-the-bank/'),
      ', where everybody is bending down and nobody is being shown. Or buy lunch from the noodle seller, who lent us her ladder.',
    ),
    h3('We have a photographer in our group. Could she document a day?'),
    p(
      'No. We say no to photo tours of every kind, also to short ones, also to very respectful ones. A camera in a room changes what people feel that they owe. And once a picture is on somebody’s telephone, no promise of ours can hold it. If your photographer can draw, ask her to write to Ines.',
    ),
    h3('Our young people would like to volunteer for a week.'),
    p(
      'A week is long enough to be loved by a child and then to leave. So: no work with children in less than six months, for anybody. But a week is just right for mending four roofs, if somebody among you has mended one before.',
    ),
    picture(
      'roof-patch',
      'Three bright new sheets on an old red roof, with a tin of nails, a hammer and a ladder.',
      'A week’s work for people who do not mind heights.',
      'wide',
    ),
    h2('Giving'),
    h3('Can I send things rather than money?'),
    p(
      'We know that it is warmer to choose a thing than to fill in a transfer. But a parcel costs more to fetch from the customs office than what is in it, and every jumper that comes from far away is one that the women here do not sew and sell. What is needed can nearly always be bought on the next street, from a neighbour, in the right size.',
    ),
    p('There are three exceptions:'),
    list(
      [strong('Sewing-machine needles'), ', sizes 90 and 100. They fit in an envelope.'],
      [strong('Reading spectacles'), ', used, plus one to plus three.'],
      [strong('Old radios'), ', working or not. Joon has asked us to put this in.'],
    ),
    h3('Is the $300 for one girl, or shared?'),
    p(
      'Shared. It is what a month costs for one ',
      em('family'),
      ', paid out of one fund for all. The table is ',
      link('here', '/2026/02/what-300-a-month-pays-for/'),
      '.',
    ),
    h3('May I write to the family whose month I carry?'),
    p(
      'No single family’s month is yours, so there is nobody to write to; that is deliberate. Write to all of us. Letters are read aloud on Thursdays and pinned up beside the kettle. The one about the goat is still there.',
    ),
    h2('How you work'),
    h3('Are you a church? Do people have to believe something?'),
    p(
      'We are a fellowship, and prayer is how most of us begin the day. Nobody is asked what they believe before they are given a key, or afterwards. Several of the team would answer this question quite differently from me, and we share one kettle.',
    ),
    h3('What do you do when somebody goes back?'),
    p(
      'It happens. People return to a job, a debt, or a man, for reasons that looked like the best ones on that day. The key stays on its hook. We do not write about it, and we are glad when they ring.',
    ),
    h4('And do you ever report it to the police?'),
    p(
      'When a child is in danger, yes, always, and we say so beforehand. With adults it is the person’s own decision, and somebody who knows the law goes along.',
    ),
    h3('Why do you take so long to answer comments?'),
    p(
      'Because a person reads them. ',
      link('His name is Joon.', '/2026/08/meet-joon-who-reads-your-comments/'),
    ),
    p('What have we left out? Ask below. Critical questions are the useful ones.'),
  ),
}
