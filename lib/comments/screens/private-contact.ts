import { type Cue, firstSeen, folded, foldForCues } from './cues.ts'
import type { Screen } from './finding.ts'

/**
 * Offers to go on elsewhere, work, journeys, loans. Recruiters read pages about people in need too, and are patient:
 * trust does not skip this.
 */
export const privateContactScreen: Screen = {
  name: 'private_contact',
  look(draft) {
    const excerpt = firstSeen(foldForCues(`${draft.name}\n${draft.body}`), cues)
    return excerpt === null ? [] : [{ screen: 'private_contact', code: 'private_contact', excerpt }]
  },
}

const channel =
  '(?:whats ?app|wats ?app|watsap|telegram|signal|viber|imo|line|wechat|messenger|facebook|fb|skype|hangouts|snapchat|instagram|insta|tiktok)'
const work =
  '(?:jobs?|work|positions?|vacanc(?:y|ies)|models?|modelling|modeling|maids?|nann(?:y|ies)|housekeepers?|waitress(?:es)?|hostess(?:es)?|dancers?|workers?|girls|ladies|women)'

const cues: Cue[] = [
  // English
  new RegExp(
    `\\b(?:write|message|text|msg|contact|call|reach|find|add|dm|pm|ping|chat|talk|speak)(?: to| with)? (?:me|us|him|her|the agent)\\b.{0,25}\\b(?:on|via|through|by|at|in) (?:my |our )?${channel}\\b`,
  ),
  new RegExp(`\\b(?:on|via|through|by|my|our) ${channel} ?(?:number|no|account|id|group|link|:|\\+)`),
  new RegExp(`\\b${channel} ?(?:me|us|number|no\\.?|only)\\b`),
  /\bwhats ?app ?:? ?\+?\d/,
  /\b(?:write|message|text|contact|email|e-mail|mail|call|dm|pm|inbox) (?:to )?(?:me|us) (?:privately|directly|in private|personally|for (?:more|a|the|details|info\w*|help|jobs?|work|visas?|loans?)|if you|to (?:get|apply|receive|know))\b/,
  /\b(?:dm|pm|inbox) (?:me|us)\b/,
  /\b(?:send|give) me your (?:number|phone|e-?mail|whats ?app|address|photos?|pictures?|details)\b/,
  /\b(?:want|like|love) to (?:meet|know|talk to|chat with|contact|marry) (?:you|her|this girl|these girls|one of)\b.{0,20}\b(?:private|alone|in person|better)\b/,
  new RegExp(
    `\\b(?:we|i|agency|company|hotel|restaurant|factory)\\b.{0,30}\\b(?:offer|offers|offering|have|need|needs|looking for|hire|hires|hiring|recruit|recruits|recruiting)\\b.{0,20}\\b${work}\\b.{0,40}\\b(?:abroad|overseas|thailand|malaysia|dubai|qatar|korea|japan|china|hong kong|singapore|europe|canada|usa|uk|salary|pay|accommodation|visa|passport|contact|apply)\\b`,
  ),
  /\b(?:good|well|high(?:ly)?|best) (?:paid|paying) (?:jobs?|work)\b/,
  /\b(?:jobs?|work) (?:abroad|overseas|in (?:thailand|malaysia|dubai|qatar|korea|japan|china|hong kong|singapore|europe|canada))\b/,
  /\b(?:no experience|no documents|no papers|no passport) (?:is )?(?:needed|required|necessary)\b/,
  /\b(?:free|we pay (?:for )?(?:your|the|all)) (?:visa|ticket|tickets|travel|flight|flights|transport|accommodation)\b/,
  /\b(?:visa|passport|ticket|flight)s? (?:is|are|will be)? ?(?:free|paid|arranged|provided|included|sponsored)\b/,
  /\bi (?:can|will|could) (?:bring|take|fly|help) (?:you|her|them|girls)(?: to (?:come|travel|go))? to (?!church|school|pray)/,
  /\b(?:quick|fast|instant|easy|urgent|personal|business|guaranteed|low interest|affordable) loans?\b/,
  /\bloans? (?:offer|at|of|from|without|with (?:low|no|\d))\b/,
  /\b(?:apply for|need|get|want) (?:a|your|any|an urgent)? ?loan\b/,
  /\b(?:sponsor|adopt|marry) (?:her|him|this girl|this child) (?:privately|directly|myself)\b/,
  // Khmer
  ...folded([
    'ទាក់ទងខ្ញុំ',
    'ទាក់ទងមកខ្ញុំ',
    'ឆាតមកខ្ញុំ',
    'តេឡេក្រាមខ្ញុំ',
    'តាមតេឡេក្រាម',
    'ការងារនៅថៃ',
    'ការងារនៅម៉ាឡេស៊ី',
    'ការងារនៅក្រៅប្រទេស',
    'ធ្វើការនៅក្រៅប្រទេស',
    'ជ្រើសរើសបុគ្គលិក',
    'ជ្រើសរើសកម្មករ',
    'ប្រាក់ខែខ្ពស់',
    'ប្រាក់កម្ចី',
    'កម្ចីរហ័ស',
    'ឱ្យខ្ចីលុយ',
  ]),
  // French
  /\b(?:ecri[sv]\w*|contact\w*|appel\w*|joign\w*|ajout\w*)[- ](?:moi|nous)\b.{0,30}\b(?:en prive|par mail|whatsapp|telegram|messenger|facebook|signal)\b/,
  /\b(?:contactez|ecrivez|appelez|joignez)[- ](?:moi|nous)\b/,
  /\b(?:travail|emplois?|postes?) (?:bien payes?|a l'etranger|au quebec|a dubai|en europe)\b/,
  /\b(?:offre|offrons|propose|proposons)\b.{0,15}\b(?:prets?|credits?|emplois?|travail|visas?)\b/,
  /\bprets? (?:d'argent|entre particuliers?|rapides?|personnels?)\b/,
  // Spanish
  /\b(?:escrib\w+|contact\w+|llam\w+|hablame|mandame)\b.{0,30}\b(?:whatsapp|telegram|privado|messenger|facebook|interno)\b/,
  /\b(?:escribeme|escribanme|contactame|contactenme|llamame|escribenos|contactenos)\b/,
  /\b(?:trabajo|empleo)s? (?:bien pagados?|en el (?:extranjero|exterior)|en (?:espana|mexico|europa|dubai))\b/,
  /\b(?:ofrezco|ofrecemos|otorgamos|damos)\b.{0,15}\b(?:prestamos?|creditos?|trabajo|empleo|visas?)\b/,
  /\bprestamos? (?:rapidos?|personales?|urgentes?|de dinero)\b/,
  // Arabic
  ...folded([
    'راسلني',
    'راسلوني',
    'راسلنا',
    'تواصل معي',
    'تواصلوا معي',
    'تواصل معنا',
    'تواصلي معي',
    'كلمني على',
    'اتصل بي',
    'اتصلوا بي',
    'على الواتساب',
    'على واتساب',
    'واتس اب',
    'على تيليجرام',
    'على التلغرام',
    'فرص عمل',
    'فرصة عمل',
    'عمل في الخارج',
    'وظائف في',
    'راتب عالي',
    'راتب مغري',
    'قرض سريع',
    'قروض',
    'تأشيرة مجانية',
  ]),
]
