import { type Cue, firstSeen, folded, foldForCues } from './cues.ts'
import type { Screen } from './finding.ts'

/** "I know her, she lives behind the market": what tells others who somebody in a story is. */
export const identifyingScreen: Screen = {
  name: 'identifying',
  look(draft) {
    const excerpt = firstSeen(foldForCues(draft.body), cues)
    return excerpt === null ? [] : [{ screen: 'identifying', code: 'identifying', excerpt }]
  },
}

const someone =
  '(?:girl|boy|woman|man|lady|child|kid|person|family|mother|father|guy|couple|girls|boys|women|children)'
const abstract =
  '(?!(?:\\x27s)? (?:pain|story|stories|feelings?|heart|struggles?|courage|work|music|books?|songs?|joy|fear|grief|god|faith|names? of god|voice|value|worth|will|can|could))'

const cues: Cue[] = [
  // English
  new RegExp(
    `\\bi (?:(?:personally|really|think i|also|actually|still) )?(?:know|knew|recogni[sz]ed?) (?:her|him|them)\\b${abstract}`,
  ),
  new RegExp(
    `\\bi (?:(?:personally|really|think i|also|actually|still) )?(?:know|knew|recogni[sz]ed?|met) (?:this|that|the) ${someone}\\b`,
  ),
  /\bi (?:know|knew|recogni[sz]ed?) (?:who|where) (?:she|he|they|this|that|her|his|their|it)\b/,
  /\b(?:we all|everyone here|everybody here|people here) knows? (?:her|him|them|who)\b/,
  /\b(?:she|he|they|her family|his family|their family|this (?:girl|boy|woman|man|child|family))(?:'s)? (?:still |now |really |actually )?(?:lives?|lived|stays?|stayed|living|works?|worked|working|sleeps?|studies|resides?|moved|used to live|used to work|went to school|goes to school|is from|was from|comes? from|grew up) (?:with|in|at|near|behind|beside|opposite|across|around|on|by|next|over|just|here|there|to|down|up)?\b/,
  /\b(?:her|his|their) (?:real |true |full |actual |last |family )?names? (?:is|was|are)\b/,
  /\b(?:her|his|their) (?:real|true|full|actual) names?\b/,
  /\b(?:is|was) (?:really|actually) (?:called|named)\b/,
  /\b(?:her|his|their) (?:house|home|school|village|shop|workplace|church|parents|mother|father|husband|brother|sister|family|street) (?:is|are|was|live|lives|works?|stands?) (?:in|at|near|behind|beside|opposite|across|on|by|next|from|called|named|here|there)\b/,
  new RegExp(
    `\\bthe ${someone} in (?:the|this|that) (?:photo|picture|story|video|article|post) (?:is|was|lives?|goes|went|works?|comes?)\\b`,
  ),
  new RegExp(`\\bthis is (?:the )?${someone} (?:from|who (?:lives?|works?|used))\\b`),
  /\b(?:she|he|they) (?:is|was|are|were) (?:my|our) (?:neighbou?rs?|class ?mates?|school ?mates?|students?|pupils?|colleagues?|cousins?|nieces?|nephews?|ex|teachers?|co-?workers?)\b/,
  /\b(?:i|we) (?:went to school|studied|worked|lived) with (?:her|him|them|this)\b/,
  /\bi (?:can|could) (?:tell|show) you (?:where|who)\b/,
  /\b(?:does|do) any(?:one|body) know where (?:she|he|they|this)\b/,
  /\bwhere (?:does|do|can) (?:i find |she|he|they|we find )(?:her|him|them|live|work|stay)\b/,
  // Khmer: I know her / this person; she lives in; her real name
  ...folded([
    'ខ្ញុំស្គាល់នាង',
    'ខ្ញុំស្គាល់គាត់',
    'ខ្ញុំស្គាល់គេ',
    'ខ្ញុំស្គាល់ក្មេង',
    'ខ្ញុំស្គាល់មនុស្ស',
    'ស្គាល់នាងច្បាស់',
    'នាងរស់នៅ',
    'គាត់រស់នៅ',
    'នាងនៅភូមិ',
    'គាត់នៅភូមិ',
    'ផ្ទះនាង',
    'ផ្ទះរបស់នាង',
    'ផ្ទះរបស់គាត់',
    'ឈ្មោះពិតរបស់',
    'ឈ្មោះពិត',
  ]),
  // French
  /\bje (?:la|le|les) (?:connais|reconnais)\b/,
  /\bje l'ai (?:reconnue?|connue?)\b/,
  /\bje (?:connais|reconnais) (?:cette|ce|cet|ces) (?:fille|femme|homme|garcon|enfant|enfants|famille|personne|dame)\b/,
  /\b(?:elle|il|ils|elles) (?:habite|habitent|vit|vivent|travaille|travaillent|loge|dort) (?:a|au|aux|dans|chez|derriere|pres|en|sur|a cote|rue)\b/,
  /\b(?:son|leur) vrai nom\b/,
  /\belle s'appelle\b|\bil s'appelle\b/,
  // Spanish
  /\byo (?:la|lo|los|las) conozco\b|\b(?:la|lo) conozco\b/,
  /\bconozco a (?:ella|el|esta|este|esa|ese|la|su) ?(?:nina|nino|chica|chico|mujer|hombre|senora|muchacha|joven|familia|mama|persona)?\b/,
  /\b(?:ella|el|ellos|ellas) (?:vive|viven|trabaja|trabajan|estudia|estudian|duerme) (?:en|cerca|detras|al lado|junto|frente|con|por)\b/,
  /\bvive (?:cerca|detras|al lado|junto|enfrente|frente)\b/,
  /\bsu (?:verdadero nombre|nombre real|nombre verdadero|nombre es)\b/,
  /\b(?:ella|el) se llama\b/,
  // Arabic
  ...folded([
    'أعرفها',
    'أعرفه',
    'أنا أعرفها',
    'أنا أعرف هذه',
    'أعرف هذه البنت',
    'أعرف هذه الفتاة',
    'أعرف هذا الولد',
    'أعرف هذه المرأة',
    'أعرف عائلتها',
    'تسكن في',
    'يسكن في',
    'تعيش في',
    'تسكن خلف',
    'تسكن قرب',
    'بيتها في',
    'بيتها خلف',
    'بيته في',
    'اسمها الحقيقي',
    'اسمه الحقيقي',
    'تعمل في مطعم',
  ]),
]
