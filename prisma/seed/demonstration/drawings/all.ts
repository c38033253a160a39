import type { Drawing } from '../shapes.ts'
import {
  bicycleChain,
  chalkAndSlate,
  doughOnBoard,
  lampOnDesk,
  letterAndCandle,
  openHands,
  tableOfBowls,
} from './house.ts'
import { portraitBicycle, portraitCamera, portraitKettle, portraitSpool } from './portraits.ts'
import { boatOnTheBank, kapokTree, riverAtDusk } from './river.ts'
import {
  dropsOnTin,
  gutterAndBucket,
  laundryLine,
  roofPatch,
  rooftopsAfterRain,
  skyInAPuddle,
  waterJars,
} from './rooftops.ts'
import { doorway, marketAwnings, noticeBoard, schoolGateAtSix, twoChairs } from './street.ts'
import { figureWithCoveredFace, foldedCloth, handAndNeedle, sewingMachine, threadSpools } from './workroom.ts'

const wide = (name: string, draw: () => string, alt: string): Drawing => ({
  name,
  width: 1600,
  height: 1000,
  alt,
  draw,
})
const tall = (name: string, draw: () => string, alt: string): Drawing => ({
  name,
  width: 1200,
  height: 1500,
  alt,
  draw,
})
const square = (name: string, draw: () => string, alt: string): Drawing => ({
  name,
  width: 1200,
  height: 1200,
  alt,
  draw,
})

export const drawings: Drawing[] = [
  wide(
    'sewing-machine',
    sewingMachine,
    'A dark green sewing machine on a wooden table by a window. Red cloth runs under the needle; outside are rooftops and a low yellow sun.',
  ),
  wide(
    'thread-spools',
    threadSpools,
    'Five large spools of thread in yellow, red, white, green and pink on a table, with a needle lying beside them.',
  ),
  wide(
    'hand-and-needle',
    handAndNeedle,
    'A hand holds a needle over cloth in a round wooden frame; a branch with red flowers is half stitched.',
  ),
  wide(
    'folded-cloth',
    foldedCloth,
    'A tall, tidy pile of folded cloth on a table, a yellow measuring tape running down over the edge.',
  ),
  wide(
    'covered-figure',
    figureWithCoveredFace,
    'Somebody in a red blouse sits at a table and winds yellow thread. A plain green square covers the face.',
  ),
  wide(
    'rooftops-after-rain',
    rooftopsAfterRain,
    'Red and green tin roofs, still wet, under a sky that is clearing. Birds sit on a wire and two windows are lit.',
  ),
  tall(
    'gutter-and-bucket',
    gutterAndBucket,
    'Water runs from a gutter pipe into a metal bucket, beside a clay jar and a lit window.',
  ),
  wide(
    'drops-on-tin',
    dropsOnTin,
    'Large drops of rain on a grey tin roof, seen close up, with a rust mark and one green leaf.',
  ),
  wide(
    'roof-patch',
    roofPatch,
    'Three bright new sheets on an old red roof, with a tin of nails, a hammer and a ladder.',
  ),
  wide('water-jars', waterJars, 'Three round jars in a yard. A bamboo spout fills the middle one.'),
  wide(
    'laundry-line',
    laundryLine,
    'Washing on a line across a flat roof: a green cloth, a pink shirt, a striped sheet, small things in yellow and grey.',
  ),
  wide(
    'sky-in-a-puddle',
    skyInAPuddle,
    'A puddle on cobbles holds the sky upside down: a roof, a wire with birds, and the sun.',
  ),
  tall(
    'doorway',
    doorway,
    'An open door in a green wall. Warm light falls out over a step with two pairs of sandals.',
  ),
  wide(
    'school-gate',
    schoolGateAtSix,
    'A school gate at first light, one side open. A green satchel and a folded umbrella stand by the post.',
  ),
  wide(
    'market-awnings',
    marketAwnings,
    'Three striped awnings over a market stall with baskets of fruit, each under a small light.',
  ),
  wide(
    'notice-board',
    noticeBoard,
    'A cork board with notices under a lamp. A magnifying glass lies over the largest one.',
  ),
  wide(
    'two-chairs',
    twoChairs,
    'Two empty chairs, one red and one green, face each other under a tree with a teapot between them.',
  ),
  wide(
    'river-at-dusk',
    riverAtDusk,
    'A long boat with a small lamp on a wide river at dusk, reeds in front and lit houses on the far bank.',
  ),
  wide(
    'boat-on-the-bank',
    boatOnTheBank,
    'A green boat drawn up on a river bank, with a rake, a broom, a sack and a pair of work gloves.',
  ),
  tall(
    'kapok-tree',
    kapokTree,
    'A very tall tree with white tufts on its branches and a red bench among its roots.',
  ),
  wide(
    'letter-and-candle',
    letterAndCandle,
    'A candle lights a table with a half-written letter, a pen and an envelope. It is night outside.',
  ),
  wide(
    'table-of-bowls',
    tableOfBowls,
    'Seven plain bowls of rice and soup around one large bowl of greens, on a long table under a lamp.',
  ),
  wide(
    'dough-on-board',
    doughOnBoard,
    'Dough on a floured board with the print of a hand in it, beside a rolling pin and a bowl of flour.',
  ),
  wide(
    'bicycle-chain',
    bicycleChain,
    'A bicycle chain runs from a large chainring to a small one. An oil can stands ready.',
  ),
  wide(
    'chalk-and-slate',
    chalkAndSlate,
    'A school slate with a house, a tree and a sun drawn in chalk, and coloured chalks lying beside it.',
  ),
  wide(
    'lamp-on-desk',
    lampOnDesk,
    'An oil lamp burns on a desk at night between a pile of letters, a pair of spectacles and a cup of tea.',
  ),
  wide(
    'open-hands',
    openHands,
    'Two open hands, raised side by side around the light of a small clay oil lamp.',
  ),
  square('portrait-kettle', portraitKettle, 'A green kettle and a small cup.'),
  square('portrait-spool', portraitSpool, 'A spool of red thread and a needle.'),
  square('portrait-camera', portraitCamera, 'An old camera with its lens cap off.'),
  square('portrait-bicycle', portraitBicycle, 'A green bicycle with a box of letters on its rack.'),
]
