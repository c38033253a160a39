/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  turbopack: {
    root: import.meta.dirname,
    // To know an address without https://, the editor's links would bring a list of all the domains there are.
    resolveAlias: { linkifyjs: './components/admin/editor/addresses.ts' },
  },
  // Arguments of actions hold passwords and readers' words: never in a log.
  logging: { serverFunctions: false },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    'sharp',
    '@node-rs/argon2',
    'pg',
    'pg-boss',
    'pino',
    'sanitize-html',
    'lightningcss',
  ],
  experimental: {
    authInterrupts: true,
    // What a visitor never opens need not be in memory: the admin's pages are loaded when first asked for.
    preloadEntriesOnStart: false,
    serverActions: { bodySizeLimit: '4mb' },
    // Nothing reads the maps of a build, and making them takes 200 MB that a small server does not have.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    turbopackInputSourceMaps: process.env.NODE_ENV !== 'production',
  },
}
