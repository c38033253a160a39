const mixed = (starts: readonly string[], ends: readonly string[]): string[] =>
  starts.flatMap((start) => ends.map((end) => `${start} ${end}`))

/** Invented. */
export const spamTexts = mixed(
  [
    'Get free followers today',
    'Cheap likes for your page',
    'Earn 900 dollars a week from home',
    'My channel is new, please subscribe',
    'Best casino bonus ever!!!',
    'Buy cheap pills online',
    'Free gift cards for everybody',
    'Check out my new website',
  ],
  [
    'at https://boost.example',
    'now!!! www.shop.example',
    'and click here: http://win.example/a1',
    'CLICK HERE NOW',
    'it is free, subscribe back',
    'only today, see my page https://deal.example',
    'and tell your friends!!!',
  ],
)

/** Invented. */
export const honestTexts = mixed(
  [
    'Our small group read this on Sunday.',
    'Thank you for writing about the girls.',
    'I grew up near the river too.',
    'We prayed for the house this week.',
    'Is the money for one girl or shared?',
    'My mother sews like the women here.',
    'What a story of hope.',
    'The picture of the boats is lovely.',
  ],
  [
    'It moved us all.',
    'Can we send letters to the team?',
    'How long does the training last?',
    'May God keep them.',
    'I will tell my class about it.',
    'Greetings from Ruth in Hull.',
    'We would like to read more of it.',
  ],
)
