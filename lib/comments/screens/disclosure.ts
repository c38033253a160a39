import { type Cue, firstSeen, folded, foldForCues } from './cues.ts'
import type { Finding, Screen } from './finding.ts'

/** Somebody who tells of themselves or their own, asks to be taken out, or is in danger. Never answered coldly. */
export const disclosureScreen: Screen = {
  name: 'disclosure',
  look(draft) {
    const text = foldForCues(draft.body)
    return [...found('crisis', firstSeen(text, crisis)), ...found('disclosure', firstSeen(text, disclosure))]
  },
}

const found = (code: Finding['code'], excerpt: string | null): Finding[] =>
  excerpt === null ? [] : [{ screen: 'disclosure', code, excerpt }]

const kind = '(?:(?:little|big|older|younger|elder|own|poor|only|dear|twin|best) ){0,2}'
/** Of whom such stories are told; of a mother or a friend people speak in other comments too. */
const young = `my ${kind}(?:sisters?|brothers?|daughters?|sons?|child|children|kids?|cousins?|nieces?|nephews?|granddaughter|grandson|girl)`
const own = `my ${kind}(?:sisters?|brothers?|daughters?|sons?|child|children|kids?|cousins?|nieces?|nephews?|granddaughter|grandson|girl|mother|mum|mom|mama|father|dad|papa|wife|husband|aunt|uncle|family|friends?|girlfriend|boyfriend|baby)`
const harms =
  '(?:hits?|hit|beats?|beat|beating|hurts?|hurt|hurting|rapes?|raped|raping|abuses?|abused|abusing|touch(?:es|ed)? (?:me|us)|slaps?|slapped|kicks?|kicked|burns?|burned|chok(?:es?|ed)|locks?|locked|sells?|sold|selling|forc(?:es?|ed|ing)|threatens?|threatened|threatening|stalks?|stalked|follows|kills?|killed)'

const disclosure: Cue[] = [
  // English
  /\b(?:this|that|it)(?: is|'s| was) (?:really |actually |also )?(?:me|my own (?:story|life|picture|photo)|my (?:story|life|picture|photo|face|house|village))\b(?! (?:again|too many)\b)/,
  new RegExp(`\\b(?:this|that|it)(?: is| was|'s) (?:about )?${own}\\b`),
  new RegExp(`\\b(?:is|are|was|were|about|he's|she's|they're) ${young}\\b(?! in (?:christ|faith))`),
  new RegExp(`\\b(?:happen(?:s|ed|ing)|did|done|do) (?:this |that |it )?to ${own}\\b`),
  new RegExp(
    `\\b(?:find|save|help|took|take|taken|sold|sell|hurts?|killed|lost|beats?|miss|misses|missing) ${own}\\b`,
  ),
  new RegExp(
    `\\b${young}(?: is| was| has| had| too| also|'s| went| got| never| disappeared| died| needs?| ran| works? (?:there|here|in)| in (?:this|the|that) (?:photo|picture|story))\\b`,
  ),
  new RegExp(
    `\\b${own} (?:\\w+ ){0,3}(?:sold|trafficked|taken away|missing|beaten|raped|abused|in danger|disappeared|locked)\\b`,
  ),
  /\bi(?: am|'m| was) (?:the|that|this) (?:girl|boy|woman|man|person|child|one|lady|mother|father)\b/,
  /\bi(?: am|'m| was) in (?:this|the|that) (?:photo|picture|story|video|article|house|place|camp)\b/,
  /\b(?:this|that|it|the same)(?: thing)? (?:is happening|happens|happened|has happened|was done|is being done) to (?:me|us|my)\b/,
  /\bi (?:was|have been|am|am being|was being|got|were)\b(?: \w+){0,2} (?:trafficked|sold(?! on)|raped|abused|molested|beaten|forced|locked (?:in|up)|tricked|enslaved|taken (?:away|from|to)|held (?:captive|prisoner|there|against))\b/,
  /\b(?:please|kindly|can you|could you|you must|i want you to|i ask you to|must) (?:please )?(?:remove|delete|take down|take (?:this|it|that|me|my|her|his) (?:\w+ ){0,3}(?:down|off|out|away)|erase|hide|unpublish)\b/,
  /\b(?:remove|delete|take down|erase) (?:this|my|her|his|our|the|me|that)(?: \w+)? (?:photo|picture|story|name|post|article|video|image|page)\b/,
  /\b(?:without|never (?:gave|asked)|did not (?:give|ask)|didn't (?:give|ask))(?: \w+){0,2} (?:permission|consent)\b/,
  /\b(?:i|she|he|we|they) (?:never|did not|didn't) (?:agreed?|consent(?:ed)?|allow(?:ed)?|want)(?: \w+){0,3} (?:this|photo|picture|story|published|online|internet)\b/,
  // Khmer: this is me, my sister, my daughter, please delete or take out, my picture, my story
  ...folded([
    'នេះជាខ្ញុំ',
    'នេះគឺខ្ញុំ',
    'នេះគឺជាខ្ញុំ',
    'គឺជារូបខ្ញុំ',
    'រូបរបស់ខ្ញុំ',
    'រឿងរបស់ខ្ញុំ',
    'ប្អូនស្រីខ្ញុំ',
    'ប្អូនស្រីរបស់ខ្ញុំ',
    'បងស្រីខ្ញុំ',
    'បងស្រីរបស់ខ្ញុំ',
    'កូនស្រីខ្ញុំ',
    'កូនស្រីរបស់ខ្ញុំ',
    'កូនរបស់ខ្ញុំ',
    'សូមលុប',
    'សូមដក',
    'សូមយកចេញ',
    'គេលក់ខ្ញុំ',
  ]),
  // French
  /\bc'(?:est|etait) (?:bien )?moi\b(?! qui\b)/,
  /\bc'(?:est|etait) (?:ma|mon) (?:soeur|sœur|frere|fille|fils|mere|pere|cousine?|niece|neveu|femme|mari|amie?|enfant|histoire|photo)\b/,
  /\b(?:ma|mon) (?:petite? |grande? )?(?:soeur|sœur|frere|fille|fils|cousine|niece|enfant)(?: est| a| etait| avait| aussi| y| vit| travaille)\b/,
  /\b(?:arrivee?|a) (?:a )?(?:ma|mon) (?:soeur|sœur|frere|fille|fils|cousine|niece|mere)\b/,
  /\bje suis (?:la|le|cette|ce) (?:fille|femme|garcon|homme|personne|enfant)\b/,
  /\b(?:ca|cela|ceci) (?:m'|nous |est )(?:est )?arrivee?\b|\bj'ai ete (?:vendue?|violee?|battue?|forcee?|enfermee?|enlevee?)\b/,
  /\b(?:retirez|supprimez|enlevez|effacez|veuillez (?:retirer|supprimer|enlever))\b/,
  // Spanish
  /\b(?:esta|este|esa|ese|esto) (?:soy yo|es mi (?:hermana|hermano|hija|hijo|madre|mama|padre|prima|primo|sobrina|amiga|historia|foto))\b/,
  /\bsoy yo\b|\byo soy (?:la|el|esa|ese|esta|este)\b/,
  /\bmi (?:hermana|hermano|hija|hijo|prima|sobrina)(?: esta| es| era| fue| tambien| vive| trabaja| desaparecio| tiene| ha)\b/,
  /\b(?:paso|pasa|pasando|hicieron|hizo|vendieron|violaron) a mi (?:hermana|hermano|hija|hijo|prima|sobrina|mama|madre)\b/,
  /\b(?:me|nos) (?:paso|pasa|esta pasando|vendieron|violaron|obligaron|secuestraron|encerraron)\b/,
  /\b(?:por favor|favor de|les pido que|pueden) (?:quit|borr|elimin|retir|saqu)\w+/,
  /\b(?:quiten|borren|eliminen|retiren|saquen) (?:esta?|mi|su|la|el|esto)\b/,
  // Arabic
  ...folded([
    'هذه أنا',
    'هذا أنا',
    'هذه صورتي',
    'هذه قصتي',
    'أختي',
    'اختي',
    'أخي',
    'ابنتي',
    'بنتي',
    'ابني',
    'أمي',
    'حدث لي',
    'حصل لي',
    'احذفوا',
    'أرجو حذف',
    'ارجو الحذف',
    'الرجاء حذف',
    'أزيلوا',
    'باعوني',
    'اغتصبوني',
    'اغتصبني',
  ]),
]

const crisis: Cue[] = [
  // English
  /\bsuicid\w{0,4}\b/,
  /\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|hanging) (?:myself|herself|himself|themselves)\b/,
  /\bself[- ]?harm\w{0,3}\b/,
  /\b(?:end|ending|take|taking) (?:my|her|his|their) (?:own )?life\b/,
  /\bi (?:\w+ ){0,3}(?:want|wanted|wish|going|ready|rather|prefer)(?: \w+){0,2} (?:die|be dead|were dead|disappear for ever|not live)\b/,
  /\bi (?:can't|cannot|can not|don't want to|do not want to) (?:go on|live|continue|take (?:it|this))(?: like this| any ?more| any longer)?\b/,
  new RegExp(
    `\\b(?:he|she|they|someone|somebody|(?:my|our|the|step) ?\\w{2,15}) (?:\\w+ ){0,3}${harms} (?:me|us|my|our|her|him)\\b`,
  ),
  /\b(?:will|going to|gonna|wants? to|tried to|threaten\w* to|said (?:he|she|they) would) (?:kill|hurt|beat|sell|find and kill|rape|take|shoot) (?:me|us|her|him|them|my)\b/,
  /\b(?:help|save|rescue) (?:me|us)(?: (?:please|now|escape|get out|run|from)\b|[!.]|$)/,
  /\bplease (?:someone |somebody )?(?:help|save|rescue) (?:me|us|her|him|them|my)\b/,
  /\bi(?: am|'m) (?:in danger|afraid|scared|so afraid|so scared|trapped|locked|not safe|being (?:held|beaten|abused|forced|followed))\b/,
  /\b(?:she|he|they)(?: is| are|'s|'re) (?:in danger|being (?:held|beaten|abused|forced|sold|trafficked)|trapped|missing|not safe|locked (?:in|up|away))\b/,
  /\b(?:locked (?:me|us|her|him|them) (?:in|up)|took (?:my|our|her|his|their) passports?|won't let (?:me|us|her|him|them) (?:go|leave)|cannot (?:leave|escape)|can't (?:leave|escape))\b/,
  // Khmer: suicide, kill oneself, want to die, help me, hits me, rape, will kill, in danger
  ...folded([
    'ធ្វើអត្តឃាត',
    'អត្តឃាត',
    'សម្លាប់ខ្លួន',
    'ចង់ស្លាប់',
    'មិនចង់រស់',
    'ជួយខ្ញុំផង',
    'សូមជួយខ្ញុំ',
    'ជួយសង្គ្រោះ',
    'វាយខ្ញុំ',
    'វាយដំ',
    'រំលោភ',
    'សម្លាប់ខ្ញុំ',
    'គំរាម',
    'គ្រោះថ្នាក់',
    'បង្ខាំង',
  ]),
  // French
  /\b(?:suicid\w{0,4}|me tuer|me suicider|envie de mourir|veux mourir|mettre fin a (?:ma vie|mes jours)|plus envie de vivre)\b/,
  /\b(?:il|elle|ils|mon \w{2,15}|ma \w{2,15}) (?:me|nous|la|le) (?:frappe|frappent|bat|battent|viole|violent|menace|menacent|force|forcent|enferme|enferment|tue|tuera|vend)\b/,
  /\b(?:aidez|sauvez|aide|sauve)[- ](?:moi|nous)\b|\bau secours\b|\b(?:je suis|elle est|il est) en danger\b|\bj'ai peur\b/,
  // Spanish
  /\b(?:suicid\w{0,5}|matarme|quitarme la vida|quiero morir\w{0,3}|no quiero vivir|acabar con mi vida|hacerme dano)\b/,
  /\b(?:me|nos|la|le) (?:pega|pegan|golpea|golpean|viola|violan|amenaza|amenazan|obliga|obligan|encierra|encierran|maltrata|va a matar|van a matar|quiere matar)\b/,
  /\b(?:ayudenme|ayudame|ayuda por favor|auxilio|salvenme|socorro)\b|\b(?:estoy|esta) en peligro\b|\btengo miedo\b/,
  // Arabic
  ...folded([
    'انتحار',
    'أنتحر',
    'الانتحار',
    'أقتل نفسي',
    'اقتل نفسي',
    'أريد أن أموت',
    'اريد ان اموت',
    'لا أريد أن أعيش',
    'يضربني',
    'يضربونني',
    'ضربني',
    'يغتصبني',
    'يهددني',
    'يهددونني',
    'سيقتلني',
    'سيقتلونني',
    'ساعدوني',
    'ساعدني',
    'أنقذوني',
    'أنا في خطر',
    'هي في خطر',
    'أنا خائفة',
    'محبوسة',
  ]),
]
