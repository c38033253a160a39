import { doc, em, h2, link, p, picture, strong, table } from '../build.ts'
import type { Post } from '../shapes.ts'

export const what300AMonthPaysFor: Post = {
  path: '/2026/02/what-300-a-month-pays-for/',
  title: 'What $300 a Month Pays For',
  excerpt:
    'A plain table of what one family’s month costs, how the money is pooled among all of them, and what we spent last year.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-02-10T07:30:00+07:00',
  authors: ['dara-whitlock'],
  topics: ['learn', 'team-news'],
  tags: ['housing', 'work', 'school'],
  cover: 'table-of-bowls',
  coverAlt:
    'Seven plain bowls of rice and soup around one large bowl of greens, on a long table under a lamp.',
  protection: 'none',
  body: doc(
    p(
      'Every February we lay the books open. If you have given anything at all, you have a right to this page; if you have not, you are welcome to it too.',
    ),
    p(
      'We reckon with ',
      strong('$300 a month for one family'),
      ' of four to six people. Nobody receives three hundred dollars in an envelope. Part of it is rent that goes to a landlord, part is school fees, part is the half-day of a community worker who sits with somebody in a clinic’s corridor. Here it is, line by line.',
    ),
    h2('One family, one month'),
    table(
      ['What', 'A month', 'What it means'],
      ['Rent support', '$95', 'About two thirds of the rent; the family pays the rest'],
      ['Food and household', '$60', 'Rice, oil, soap, gas, and whatever the week needs'],
      ['School', '$45', 'Fees, shoes, paper, a bicycle chain'],
      ['Health', '$30', 'Clinic, medicine, teeth, spectacles'],
      ['Work and training', '$40', 'Tools, thread, courses, wages while learning'],
      ['Community worker', '$20', 'Somebody who knows the family and has time'],
      ['Office and bank', '$10', 'Transfers, telephone, the audit'],
      [strong('Together'), strong('$300'), 'Some months less, some months a tooth'],
    ),
    h2('One fund for all'),
    p(
      'Your gift does not go to one child, and we shall not send you a photograph to put on the fridge. All gifts go into ',
      em('one'),
      ' fund, and the fund is shared among all the families by what they need that month. There are reasons.',
    ),
    p(
      'A family that tells its story well should not eat better than one that would rather not tell it. A girl should not have to write thank-you letters to a stranger in order to stay at school. And need moves about: in April it is rent, in September it is uniforms, and one week in June it was a roof. A common purse can follow; an adopted child on a card cannot.',
    ),
    p(
      'A share is $15 a month. Twenty shares carry a family’s month. At present the months of ',
      strong('14 of our 20 families'),
      ' are carried in this way by people who give a little and go on giving. The other six we cover from single gifts, and that makes for a light sleep.',
    ),
    picture(
      'dough-on-board',
      'Dough on a floured board with the print of a hand in it, beside a rolling pin and a bowl of flour.',
      'Divided by weight, not by who asked first.',
    ),
    h2('Last year’s figures'),
    p(
      'In 2025 we shared the year with 18 families on average. Here is what we spent, in dollars, checked by an accountant who is nobody’s cousin.',
    ),
    table(
      ['What', 'Planned', 'Spent', 'A family, a month'],
      ['Rent support', '20,520', '20,952', '97'],
      ['Food and household', '12,960', '12,528', '58'],
      ['School', '9,720', '9,504', '44'],
      ['Health', '6,480', '7,776', '36'],
      ['Work and training', '8,640', '7,992', '37'],
      ['Community worker', '4,320', '4,320', '20'],
      ['Office and bank', '2,160', '2,160', '10'],
      [strong('Together'), strong('64,800'), strong('65,232'), strong('302')],
    ),
    p(
      'We received $61,350. The difference of $3,882 came out of the reserve, which stood at $11,400 on the last day of the year: a little over two months for everybody. We should like it to be three.',
    ),
    p(
      'Two lines need a word. ',
      strong('Health'),
      ' cost a fifth more than planned, because of one long illness. It is over, and she is back at her machine. ',
      strong('Work and training'),
      ' cost less, because a course was put off until this year; it is running now.',
    ),
    h2('What it does not pay for'),
    p(
      'It does not pay for this website’s pictures, which are drawn by volunteers. It does not pay for visits. It does not pay for advertising; that you are here is because somebody sent you.',
    ),
    p(
      'In 2025 eleven people began steady work, nine children changed from one school year to the next without a gap, and four families told us, politely, that they needed us no longer. I am fond of the last figure. We went to one of their suppers, and were not allowed to bring anything.',
    ),
    p(
      'Questions are welcome below, hard ones too. More answers are in ',
      link('Good Questions from Readers', '/2026/10/good-questions-from-readers/'),
      '.',
    ),
  ),
}
