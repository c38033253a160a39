import type { Post } from '../shapes.ts'
import { aLampInTheWindowInArabic } from './a-lamp-in-the-window-in-arabic.ts'
import { aLetterToOurPrayerTeamMarch } from './a-letter-to-our-prayer-team-march.ts'
import { goodQuestionsFromReaders } from './good-questions-from-readers.ts'
import { handsAtWork } from './hands-at-work.ts'
import { howRecruitersTalk } from './how-recruiters-talk.ts'
import { learningToListenFirst } from './learning-to-listen-first.ts'
import { meetJoonWhoReadsYourComments } from './meet-joon-who-reads-your-comments.ts'
import { morningInTheVillage } from './morning-in-the-village.ts'
import { riverDay } from './river-day.ts'
import { rooftopsAfterRain } from './rooftops-after-rain.ts'
import { theFifthSewingMachine } from './the-fifth-sewing-machine.ts'
import { theFifthSewingMachineInKhmer } from './the-fifth-sewing-machine-in-khmer.ts'
import { theSchoolGateAtSix } from './the-school-gate-at-six.ts'
import { what300AMonthPaysFor } from './what-300-a-month-pays-for.ts'
import { whyYouWillNotSeeHerFaceHere } from './why-you-will-not-see-her-face-here.ts'

export const posts: Post[] = [
  theFifthSewingMachine,
  rooftopsAfterRain,
  whyYouWillNotSeeHerFaceHere,
  what300AMonthPaysFor,
  aLetterToOurPrayerTeamMarch,
  learningToListenFirst,
  theSchoolGateAtSix,
  howRecruitersTalk,
  handsAtWork,
  meetJoonWhoReadsYourComments,
  riverDay,
  goodQuestionsFromReaders,
  theFifthSewingMachineInKhmer,
  morningInTheVillage,
  aLampInTheWindowInArabic,
]
