import { Body } from '@react-email/body'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Html } from '@react-email/html'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Text } from '@react-email/text'
import type { ReactNode } from 'react'
import { directionOf } from '#components/site/direction.ts'
import type { SiteSettings } from '#lib/settings/schema.ts'
import { look, mailStyles } from './mail-look.ts'

interface MailFrameProps {
  site: SiteSettings
  siteUrl: string
  language: string
  title: string
  /** What mail programs show beside the subject. */
  preview: string
  children: ReactNode
}

/** What stands around every mail: the site's name above, its colours, nothing that is fetched. */
export function MailFrame({ site, siteUrl, language, title, preview, children }: MailFrameProps) {
  const styles = look(site.brandColour)
  return (
    <Html lang={language} dir={directionOf(language)}>
      <Head>
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{mailStyles(site.brandColour)}</style>
      </Head>
      <Body className="page" style={styles.page}>
        <Preview>{preview}</Preview>
        <Container style={styles.sheet}>
          <Text className="house" style={styles.house}>
            <Link href={`${siteUrl}/`} style={styles.houseLink}>
              {site.title}
            </Link>
          </Text>
          {children}
        </Container>
      </Body>
    </Html>
  )
}
