import { firstSeen } from './cues.ts'
import { withAsciiDigits } from './digits.ts'
import type { Screen } from './finding.ts'
import type { FindingCode } from './finding-words.ts'
import { fold } from './fold.ts'

/** What leads to a person: numbers, addresses, accounts, places. Whoever writes it, and about whom, a person looks first. */
export const personalDetailsScreen: Screen = {
  name: 'personal_details',
  look(draft) {
    const text = withAsciiDigits(`${draft.name}\n${draft.body}`)
    return Object.entries(details).flatMap(([code, find]) => {
      const excerpt = find(text)
      return excerpt === null ? [] : [{ screen: 'personal_details', code: code as FindingCode, excerpt }]
    })
  },
}

const details = {
  phone: findPhone,
  email_address: (text) => text.match(email)?.[0] ?? null,
  street: findStreet,
  handle: findHandle,
  coordinates: (text) => coordinates.map((sign) => text.match(sign)?.[0]).find(Boolean) ?? null,
} satisfies Partial<Record<FindingCode, (text: string) => string | null>>

const numbers = /(?<![\p{L}\p{N}.,$€£៛])[+(]{0,2}\d(?:[ .()/\-–]{0,3}\d){6,16}(?![\d%])/gu
const dates = /^(?:(?:19|20)\d\d[-./ ]\d{1,2}[-./ ]\d{1,2}|\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d)$/
/** "2.124.821.694 views", "1000000000". */
const counted = /^(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}0{6,})$/
const fewDigits = /^\d{3}[-. ]\d{4}$/

function findPhone(text: string): string | null {
  return text.match(numbers)?.find(isPhone) ?? null
}

function isPhone(written: string): boolean {
  const digits = written.replace(/\D/g, '')
  const groups = written.match(/\d+/g) ?? []
  if (dates.test(written) || counted.test(written) || groups.every((group) => /^(?:19|20)\d\d$/.test(group)))
    return false
  return digits.length >= 8 || fewDigits.test(written)
}

const email =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63} ?(?:@|[([{] ?at ?[)\]}]) ?[\p{L}\p{N}-]{1,63}(?: ?(?:\.|[([{] ?dot ?[)\]}]) ?[\p{L}\p{N}-]{2,63}){1,4}/iu

const numberFirst =
  /(?<![\p{L}\p{N}.,$€£])#?\d{1,5}[a-z]?,? ((?:[\p{L}'’.-]{1,25} ){1,3})(?:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|court|crescent|terrace)(?![\p{L}\p{N}])/giu
const nameFirst = [
  /(?<![\p{L}\p{N}])(?:street|st\.?|house|apartment|apt\.?|flat|villa|lot|plot) ?(?:no\.?|number|nr\.?|#)? ?#?\d{1,5}(?![\p{L}\p{N}%])/iu,
  /(?<![\p{L}\p{N}])\d{1,5} ?(?:bis |ter )?,? ?(?:rue|avenue|boulevard|chemin|allée|impasse|quai|ruelle) (?:d[eu] |des |de la |de l['’])?[\p{L}'’-]{2,30}/iu,
  /(?<![\p{L}\p{N}])(?:calle|avenida|avda?\.|carrera|pasaje|plaza) (?:[\p{L}.'’-]{1,25} ){0,4}(?:n[.º°o]{0,2} ?|# ?|núm\.? ?)?\d{1,5}(?!\d)/iu,
  /(?:شارع|زقاق|حارة) {0,2}[\p{L}\p{N}]{1,25}/u,
  /(?:بيت|منزل|شقة|عمارة) رقم ?\d{1,5}/u,
  /(?:ផ្ទះ|ផ្លូវ|បន្ទប់)[ \u200b]?(?:លេខ)?[ \u200b]?\d{1,5}/u,
]
/** "I walked 2 km down the road": words that no street is called by. */
const notInAName =
  /(?:^| )(?:the|a|an|of|down|up|on|in|this|that|and|or|years?|days?|km|miles?|people|men|women|girls?|boys?|children|per|more|times|cents?|dollars?) /i

function findStreet(text: string): string | null {
  for (const seen of text.matchAll(numberFirst)) if (!notInAName.test(seen[1]!)) return seen[0]
  return nameFirst.map((sign) => text.match(sign)?.[0]).find(Boolean) ?? null
}

const profile =
  /(?<![\p{L}\p{N}.-])(?:www\.|m\.)?(?:facebook\.com|fb\.com|fb\.me|m\.me|instagram\.com|tiktok\.com|twitter\.com|x\.com|t\.me|telegram\.me|wa\.me|line\.me|snapchat\.com|vk\.com|linkedin\.com\/in)\/[\p{L}\p{N}@._?=+-]{2,60}/iu
const platform =
  '(?:instagram|insta|ig|facebook|fb|messenger|tiktok|twitter|telegram|snapchat|snap|line|wechat|viber|imo|signal|skype|hangouts?|discord)'
const named = new RegExp(
  `(?<![a-z0-9])${platform}(?: (?:id|account|name|page|profile|handle|user))?(?: is)? ?[:=@]{1,2} ?@?[a-z0-9][a-z0-9._]{2,30}`,
)
/** An answer to "@Miriam" is none; one with digits, dots or lines is. */
const account = /(?<![\p{L}\p{N}._@-])@(?=[a-z._]{0,30}[\d_.][a-z\d_])[a-z\d_.]{3,31}/iu

function findHandle(text: string): string | null {
  return text.match(profile)?.[0] ?? firstSeen(fold(text), [named]) ?? text.match(account)?.[0] ?? null
}

const coordinates = [
  /(?<![\d.])-?\d{1,3}\.\d{3,12} ?[°NSns]{0,2} ?[,;/ ] ?-?\d{1,3}\.\d{3,12}(?!\d)/,
  /(?<!\d)\d{1,3} ?° ?\d{1,2}(?:\.\d{1,8})? ?['’′](?: ?\d{1,2}(?:\.\d{1,8})? ?["”″])? ?[NSEW]/i,
  /(?<![\p{L}\p{N}])[23456789CFGHJMPQRVWX]{4,8}\+[23456789CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/u,
  /(?:maps\.app\.goo\.gl|goo\.gl\/maps|google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z]{2,3}|openstreetmap\.org|waze\.com\/ul|what3words\.com|w3w\.co)[^\s]{0,80}/iu,
  /(?<![\p{L}\p{N}/])\/\/\/[\p{L}]{2,20}\.[\p{L}]{2,20}\.[\p{L}]{2,20}/u,
]
