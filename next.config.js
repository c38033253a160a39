/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  skipTrailingSlashRedirect: true,
  images: { unoptimized: true },
  turbopack: { root: import.meta.dirname },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['sharp', '@node-rs/argon2', 'pg', 'pg-boss', 'pino', 'sanitize-html'],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '4mb' } },
}
