import nextJest from 'next/jest.js'

const make = nextJest({ dir: '.' })

const own = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/{lib,app,components,structure}/**/*.test.{ts,tsx}'],
  globalSetup: '<rootDir>/tests/database-template.ts',
  globalTeardown: '<rootDir>/tests/database-stop.ts',
  setupFilesAfterEnv: ['<rootDir>/tests/set-up.ts'],
  maxWorkers: 2,
  testTimeout: 60_000,
}

const esModules =
  'sanitize-html|htmlparser2|domhandler|domutils|dom-serializer|entities|domelementtype|launder|parse5|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|saxes|xmlchars|tar-stream|pg-copy-streams|pg-boss|serialize-error|non-error|type-fest|rate-limiter-flexible|get-nonce'

export default async () => ({
  ...(await make(own)()),
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
})
