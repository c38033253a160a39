import { doc, gallery, h2, p, picture, pullQuote, shot } from '../build.ts'
import type { Post } from '../shapes.ts'

export const rooftopsAfterRain: Post = {
  path: '/2026/07/rooftops-after-rain/',
  title: 'Rooftops After Rain',
  excerpt:
    'Ten pictures from one wet week: gutters, buckets, repairs, and a sky that comes down to the street. Nobody is in the frame.',
  language: 'en',
  status: 'published',
  publishedAt: '2026-07-23T18:00:00+07:00',
  authors: ['ines-okoro-lund'],
  topics: ['photo-essays'],
  tags: ['housing', 'rest'],
  cover: 'rooftops-after-rain',
  coverAlt:
    'Red and green tin roofs, still wet, under a sky that is clearing. Birds sit on a wire and two windows are lit.',
  protection: 'none',
  body: doc(
    p(
      'It rained for six days. On the seventh I climbed to the flat roof where the washing hangs, with a drawing book under my shirt, and stayed until dark. These are drawings, not photographs: a roof seen from above is an address to anybody who knows the lane, so I have moved the houses about until nobody could find their own.',
    ),
    h2('Where the water goes'),
    p(
      'A tin roof turns rain into noise. You cannot hold a conversation under it, so people do not; they drink tea and look at one another. Then it stops, all at once, and everybody starts talking in the middle of a sentence.',
    ),
    gallery(
      2,
      shot(
        'gutter-and-bucket',
        'Water runs from a gutter pipe into a metal bucket, beside a clay jar and a lit window.',
        'The good bucket goes under the pipe.',
      ),
      shot(
        'drops-on-tin',
        'Large drops of rain on a grey tin roof, seen close up, with a rust mark and one green leaf.',
        'Rust first looks like a map, and then like a hole.',
      ),
    ),
    p(
      'What comes off the roof is too good to lose. It fills the jars in the yard, and the jars last a household through a dry fortnight. Somebody’s grandfather split the bamboo for this spout. It has been mended with wire, string, and the handle of a spoon.',
    ),
    picture(
      'water-jars',
      'Three round jars in a yard. A bamboo spout fills the middle one.',
      'Two for washing, one for tea. Guests may not tell which, and are forgiven.',
      'wide',
    ),
    h2('What gets mended'),
    p(
      'Of the twenty roofs that our families live under, nine let in water this season. Four have been repaired. It is done in a morning, between two showers, by whoever can stand on a beam without looking down. The old sheet comes off and becomes the side of a hen house. Nothing is thrown away; it is only moved along.',
    ),
    picture(
      'roof-patch',
      'Three bright new sheets on an old red roof, with a tin of nails, a hammer and a ladder.',
      'Three sheets, forty nails, one ladder lent by the noodle seller.',
      'full',
    ),
    pullQuote(
      'You do not know how tired you were of the drip until the first night without it.',
      'from a neighbour, with leave',
    ),
    p(
      'I asked a neighbour what she did on her first dry night. I had hoped for something poetic. “I moved the bed,” she said. “For two years it has stood where the roof wanted it.”',
    ),
    h2('Afternoon'),
    p(
      'By two o’clock every line on the lane is full. Washing tells a great deal about a house, so what hangs here comes from six different ones, and two of the shirts I made up.',
    ),
    picture(
      'laundry-line',
      'Washing on a line across a flat roof: a green cloth, a pink shirt, a striped sheet, small things in yellow and grey.',
      'Six houses on one line.',
      'wide',
    ),
    p(
      'Down in the lane the puddles stay longest. Children walk through them and adults walk round them, and for a few minutes each of them holds the whole sky.',
    ),
    gallery(
      3,
      shot(
        'sky-in-a-puddle',
        'A puddle on cobbles holds the sky upside down: a roof, a wire with birds, and the sun.',
        'Upside down it looks finished.',
      ),
      shot(
        'market-awnings',
        'Three striped awnings over a market stall with baskets of fruit, each under a small light.',
        'The awnings are shaken out with a broom. Mind your neck.',
      ),
      shot(
        'doorway',
        'An open door in a green wall. Warm light falls out over a step with two pairs of sandals.',
        'Shoes dry on the step. Those who live here may leave them in any order.',
      ),
    ),
    h2('Evening'),
    p(
      'The river takes what the roofs have given. It is brown for a week and then green again. At dusk somebody always goes out to see how high it has come; it is not their task, it is only a kind of courtesy.',
    ),
    picture(
      'river-at-dusk',
      'A long boat with a small lamp on a wide river at dusk, reeds in front and lit houses on the far bank.',
      'One boat, one lamp. Goodnight.',
      'full',
    ),
    p('Five roofs still wait. The money for the sheets is there; the dry morning is not.'),
  ),
}
