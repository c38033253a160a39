import nextJest from 'next/jest.js'

const make = nextJest({ dir: '.' })

const own = {
  rootDir: '../..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/{process,browser}/**/*.test.{ts,tsx}'],
  maxWorkers: 2,
  testTimeout: 120_000,
}

const esModules =
  'sanitize-html|htmlparser2|domhandler|domutils|dom-serializer|entities|domelementtype|launder|parse5|@sparticuz'

export default async () => ({
  ...(await make(own)()),
  transformIgnorePatterns: [`/node_modules/(?!(${esModules})/)`],
})
