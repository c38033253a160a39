import { blanks } from './blanks.ts'

const { organisation, email, postalAddress, host, authority, emergency, helpline, childHelpline, answered } =
  blanks

export const starterNames = ['promise', 'guidelines', 'privacy', 'help'] as const
export type StarterName = (typeof starterNames)[number]

interface StarterText {
  title: string
  excerpt: string
  /** A line is a paragraph; `## ` begins a heading, `- ` an item of a list. */
  lines: string
}

/** Pages that every site of this kind needs, in plain words, with blanks for what only its people know. */
export const starterTexts: Record<StarterName, StarterText> = {
  promise: {
    title: 'Our promise',
    excerpt: 'What we promise the people we write about, and you who read.',
    lines: `
We at ${organisation} write about people whose lives are not easy. This is what we promise them, and you.
## To the people we write about
- We ask first, in your own language, and we tell you where your story will be seen.
- For a child we ask the child and whoever cares for it.
- You choose how we name you. Where you could be harmed by being recognised, we change your name and leave out where you live.
- We show no picture that you do not know.
- Saying no changes nothing about the help you get. We pay nobody for a story.
- You can change your mind at any time. Write to ${email}, and we take it down. You do not have to say why.
## To you who read
- What we write is true. Where we changed a name or a detail to protect somebody, we say so.
- We say who wrote it, and when.
- When we got something wrong, we put it right and say so on the page.
- We ask you for nothing that is not good for the people you read about.
## If you find yourself here
If something on this site is about you and should not be here, write to ${email}. We take it down first and talk afterwards.`,
  },
  guidelines: {
    title: 'Writing a comment',
    excerpt: 'What we are glad to read, what we do not show, and what happens with a comment.',
    lines: `
We are glad when you write. The people in our stories may read what you say, so write as you would speak to somebody who sits beside you.
## What helps
- Say what the story made you think of, or ask what you would like to know.
- Kind words and honest questions are welcome, and so is another view.
## What we do not show
- Guesses about who somebody is or where they live, even if you mean well. We change names for a reason.
- Photographs, telephone numbers and addresses, your own too.
- Offers of money, work, marriage or a place to stay to anybody in a story. Write to us instead: ${email}.
- Contempt for anybody, advertising, and the same text again.
## What happens with your comment
A person of ${organisation} reads it before others see it. If we do not show it, we say why when you ask. Your e-mail address is never shown and need not be given.
If a comment of yours, or about you, should go, write to ${email}.`,
  },
  privacy: {
    title: 'Privacy',
    excerpt: 'What this site knows about you: as little as it can.',
    lines: `
This site is published by ${organisation}, ${postalAddress}. For every question about it write to ${email}.
## When you read
- No cookie is set, nothing follows you, and nothing is loaded from other companies. A video is loaded from where it lies only when you press it.
- We count how often a page is read, not by whom. Your internet address is not stored.
- The computers of this site are run by ${host}. They may keep a record of requests for a short time, as every server does.
## When you write a comment
- Your name, as you give it, and your words are shown once somebody here has read them.
- Your e-mail address is kept encrypted if you give one, and shown to nobody.
- To hold off machines that write in masses we keep a scrambled form of your internet address for two days at most.
- Until your comment is read, a cookie may show it to you under that one post.
## When you get letters from us
- Your e-mail address is kept encrypted. Letters begin only after you confirmed it, and each has a link with which you leave.
- We keep when you asked and confirmed, and in which words, for as long as the law asks us to show it.
## What you can ask for
You may know what we hold of you, have it put right and have it erased: write to ${email}. You can also complain to ${authority}.`,
  },
  help: {
    title: 'Get help',
    excerpt: 'If you or somebody you know is in danger.',
    lines: `
## If somebody is in danger now
Call ${emergency}.
## If you want to talk with somebody
- ${helpline}
- For children and young people: ${childHelpline}
They listen, and you do not have to give your name.
## If somebody watches what you read
Read this on a device that they do not use: a telephone of a friend, a computer in a library. Afterwards you can delete the page from the history of your browser. Deleting the whole history can be noticed.
## Writing to us
We at ${organisation} are no emergency service. We read what you send to ${email} ${answered}. Tell us how it is safe to answer you.`,
  },
}
