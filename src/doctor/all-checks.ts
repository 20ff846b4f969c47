import type { World } from '../adapters/system/world.ts';
import type { Config } from '../config.ts';
import { readSmtpUrl } from '../smtp-url.ts';
import { addressCheck } from './check-address.ts';
import { databaseCheck } from './check-database.ts';
import { docuSignCheck } from './check-docusign.ts';
import { machineCheck } from './check-machine.ts';
import { mailCheck } from './check-mail.ts';
import { slackCheck } from './check-slack.ts';
import { stripeCheck } from './check-stripe.ts';
import { timestampCheck } from './check-timestamps.ts';
import type { Check } from './finding.ts';

interface Surroundings {
  readonly nodeVersion: string;
  /** The folder of prisma/migrations. */
  readonly migrations: string;
  readonly world: Pick<World, 'newSecret' | 'realMs' | 'sleep'>;
}

/** In the order in which an operator would mend them. */
export const allChecks = (
  config: Config,
  { nodeVersion, migrations, world }: Surroundings,
): readonly Check[] => [
  machineCheck(config, nodeVersion),
  databaseCheck(config, migrations),
  slackCheck(config),
  addressCheck(config),
  mailCheck(config),
  docuSignCheck(config, world),
  stripeCheck(config),
  timestampCheck(config, world.newSecret),
];

/** Everything that must never be printed, in each form in which a server could repeat it. */
export function secretsOf(config: Config): readonly string[] {
  const given = [
    config.DATABASE_URL,
    config.SLACK_BOT_TOKEN,
    config.SLACK_SIGNING_SECRET,
    config.SLACK_APP_TOKEN,
    config.STRIPE_SECRET_KEY,
    ...(config.STRIPE_WEBHOOK_SECRET ?? []),
    config.DOCUSIGN_PRIVATE_KEY,
    config.DOCUSIGN_CONNECT_KEY,
    config.LINK_SECRET,
    config.SMTP_URL,
  ].flatMap((secret) => (secret === undefined ? [] : [secret.reveal()]));
  const database = config.DATABASE_URL === undefined ? '' : new URL(config.DATABASE_URL.reveal()).password;
  const mail = config.SMTP_URL === undefined ? undefined : readSmtpUrl(config.SMTP_URL.reveal()).auth;
  const words = mail === undefined ? [] : [mail.pass, ...encoded(mail.user, mail.pass)];
  return [...given, database, decoded(database), ...words].filter((secret) => secret !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** As a mail server would repeat a login. */
const encoded = (user: string, pass: string): string[] => [
  Buffer.from(pass).toString('base64'),
  Buffer.from(`\0${user}\0${pass}`).toString('base64'),
];
