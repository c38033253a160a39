/** The directions of the house; docs/decisions and CONTRIBUTING say why. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^lib/database/generated' } },
    },
    { name: 'nothing-imports-app', severity: 'error', from: { pathNot: '^app/' }, to: { path: '^app/' } },
    {
      name: 'lib-knows-no-components',
      comment: 'The seam renders the problem pages; mails have their bodies in components/mail.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(web/answer-page|mail/)' },
      to: { path: '^components/' },
    },
    {
      name: 'only-the-seam-knows-next',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/web/' },
      to: { path: '^node_modules/(next|next-auth|react|react-dom)/|^lib/web/' },
    },
    {
      name: 'components-ask-no-database',
      comment: 'They take types and pure ideas of lib, never queries or commands.',
      severity: 'error',
      from: { path: '^components/' },
      to: {
        path: '^lib/(database/(?!generated/enums)|web/(?!form-action))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'readers-see-what-is-public',
      severity: 'error',
      from: { path: '^(app/\\(site\\)|components/site)/' },
      to: { path: '^lib/database/|^lib/.+/queries\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'public-queries-know-only-views',
      severity: 'error',
      from: { path: 'public-queries\\.ts$' },
      to: { path: '^lib/database/(?!public|generated)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'app-asks-subjects',
      comment: 'A route adapts; it never talks to the database.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^lib/database/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'not-in-production',
      severity: 'error',
      from: { path: '^(app|components|lib|server\\.ts|worker\\.ts)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^lib/database/generated' },
    exclude: { path: '\\.css$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
