import { LanguagesForm } from '#components/admin/settings/languages-form.tsx'
import { catalogues } from '#components/site/words/catalogues.ts'
import { languageName } from '#components/site/words/language-name.ts'
import { findSite } from '#lib/settings/public-queries.ts'
import { adminPage } from '#lib/web/admin-page.tsx'
import { saveLanguages } from './actions.ts'

export default adminPage({
  name: '/admin/settings/languages',
  access: 'settings.manage',
  render: async () => {
    const { interfaceLanguages, languageChecks } = await findSite()
    const drafts = catalogues.filter(({ language }) => language !== 'en')
    return (
      <>
        <h1>Languages</h1>
        <p>
          A post in one of these languages can have the words around it, such as “Leave a reply”, in the same
          language. Where a language is off, they are in the site’s own language, or in English.
        </p>
        <LanguagesForm
          catalogues={drafts.map(({ language, checkedBy }) => ({
            language,
            ownName: languageName(language, language),
            englishName: languageName(language, 'en'),
            checkedBy,
          }))}
          languages={{ interfaceLanguages, languageChecks }}
          save={saveLanguages}
        />
      </>
    )
  },
})
