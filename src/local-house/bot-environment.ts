import { type Config, readConfig } from '../config.ts';
import type { Locale } from '../kernel/locale.ts';
import { ownUrl } from '../own-url.ts';
import { OWNER, TEAM_CHANNEL } from './who-is-who.ts';

/** As its workspace is called, where nobody gave it a name. */
const AGENCY = 'Hibiki Studio';
/** An address that exists nowhere, at the agency's own made-up domain. */
const SENDER = 'hello@hibiki.example';

export interface Surroundings {
  readonly databaseUrl: string;
  readonly linkSecret: string;
  readonly smtpUrl: string;
  readonly locale: Locale;
  /** A Stripe of this machine's own. */
  readonly stripe?: { readonly apiBase: string; readonly webhookSecret: string };
  readonly slack: { readonly botToken: string; readonly signingSecret: string; readonly apiUrl: string };
}

/**
 * The environment in which the bot of the local workspace runs: what somebody would set who runs it beside a real
 * Slack. Nothing of this process's own environment comes along unseen.
 */
export function botEnvironment(config: Config, around: Surroundings): Record<string, string> {
  const given = {
    HOST: config.host,
    PORT: String(config.PORT),
    PUBLIC_URL: config.publicUrl ?? ownUrl(config),
    DATABASE_URL: around.databaseUrl,
    ENGAWA_DATA: config.ENGAWA_DATA,
    LINK_SECRET: around.linkSecret,
    SLACK_BOT_TOKEN: around.slack.botToken,
    SLACK_SIGNING_SECRET: around.slack.signingSecret,
    SLACK_API_URL: around.slack.apiUrl,
    SLACK_TEAM_CHANNEL: TEAM_CHANNEL,
    ENGAWA_OWNERS: OWNER,
    SMTP_URL: around.smtpUrl,
    MAIL_FROM: config.MAIL_FROM ?? SENDER,
    AGENCY_NAME: config.AGENCY_NAME === readConfig({}).AGENCY_NAME ? AGENCY : config.AGENCY_NAME,
    AGENCY_LOCALE: around.locale,
    AGENCY_TIME_ZONE: config.AGENCY_TIME_ZONE,
    AGENCY_COUNTRY: config.AGENCY_COUNTRY,
    AGENCY_CURRENCY: config.AGENCY_CURRENCY,
    SIGNATURE_PROVIDER: config.signatureProvider,
    PAYMENT_PROVIDER: config.paymentProvider,
    ...docuSignEnvironment(config),
    ...stripeEnvironment(config, around.stripe),
    TSA_URL: config.TSA_URL,
    LOG_LEVEL: config.LOG_LEVEL,
  };
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Stripe is this machine's own, or reached as beside a real Slack. */
const stripeEnvironment = (config: Config, own: Surroundings['stripe']) => ({
  STRIPE_SECRET_KEY: config.STRIPE_SECRET_KEY?.reveal(),
  STRIPE_WEBHOOK_SECRET:
    own?.webhookSecret ?? config.STRIPE_WEBHOOK_SECRET?.map((secret) => secret.reveal()).join(','),
  STRIPE_API_BASE: own?.apiBase ?? config.STRIPE_API_BASE,
});

/** DocuSign is reached as beside a real Slack: its stand-in, its demo, or itself. */
const docuSignEnvironment = (config: Config) => ({
  DOCUSIGN_INTEGRATION_KEY: config.DOCUSIGN_INTEGRATION_KEY,
  DOCUSIGN_USER_ID: config.DOCUSIGN_USER_ID,
  DOCUSIGN_ACCOUNT_ID: config.DOCUSIGN_ACCOUNT_ID,
  DOCUSIGN_PRIVATE_KEY: config.DOCUSIGN_PRIVATE_KEY?.reveal(),
  DOCUSIGN_OAUTH_BASE: config.DOCUSIGN_OAUTH_BASE,
  DOCUSIGN_BASE_PATH: config.DOCUSIGN_BASE_PATH,
  DOCUSIGN_CONNECT_KEY: config.DOCUSIGN_CONNECT_KEY?.reveal(),
});
