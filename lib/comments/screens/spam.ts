import { featuresOf } from '../spam/features.ts'
import { reasonsOf, scoreOf } from '../spam/model.ts'
import type { Screen } from './finding.ts'

/** What the moderators called spam before looked like this. It sorts and holds; a person decides. */
export const spamScreen: Screen = {
  name: 'spam',
  look(draft, { spamModel }) {
    if (!spamModel) return []
    const features = featuresOf(draft)
    if (scoreOf(spamModel, features) < spamModel.threshold) return []
    return [{ screen: 'spam', code: 'looks_like_spam', excerpt: reasonsOf(spamModel, features).join(', ') }]
  },
}
