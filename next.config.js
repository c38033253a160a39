/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  // Arguments of actions hold passwords and readers' words: never in a log.
  logging: { serverFunctions: false },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['sharp', '@node-rs/argon2', 'pg', 'pg-boss', 'pino', 'sanitize-html'],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '4mb' } },
}
