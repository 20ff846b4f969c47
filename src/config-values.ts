import { createPrivateKey } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Country, TimeZone } from './kernel/calendar.ts';
import { locales } from './kernel/locale.ts';
import { Currency } from './kernel/money.ts';
import { Secret } from './secret.ts';
import { BadSmtpUrl, readSmtpUrl } from './smtp-url.ts';

const secret = (pattern: RegExp, fix: string) =>
  z
    .string()
    .regex(pattern, fix)
    .transform((value) => new Secret(value));

const url = (fix: string) =>
  z.url({ protocol: /^https?$/, error: fix }).transform((value) => value.replace(/\/+$/, ''));
const port = (fix: string) => z.coerce.number(fix).int(fix).min(0, fix).max(65_535, fix);

const instant = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text);
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'give an ISO instant with its zone, e.g. 2026-11-23T09:00:00+09:00',
    });
    return z.NEVER;
  }
});

const smtpUrl = z.string().transform((text, context) => {
  try {
    readSmtpUrl(text);
    return new Secret(text);
  } catch (error) {
    if (!(error instanceof BadSmtpUrl)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});

/** Dashboards take one line only, so `\\n` may stand for a line's end. */
const rsaKey = z.string().transform((text, context) => {
  const pem = text.replaceAll('\\n', '\n');
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'rsa') return new Secret(pem);
  } catch {
    // Said below: what the library says of a key could show a part of it.
  }
  context.addIssue({
    code: 'custom',
    message: 'paste the whole RSA private key as PEM, from BEGIN to END; \\n may stand for line ends',
  });
  return z.NEVER;
});

/** One entry per variable of the contract: how it is read, and the fix that is printed when it can't be. */
export const Variables = z.object({
  PORT: port('give a port number from 0 to 65535, e.g. 3000').default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: url('give the address others reach us at, e.g. https://engawa.example.com').optional(),
  WORKSPACE_PORT: port('give a port number from 0 to 65535, e.g. 3001').optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'give a PostgreSQL address, postgresql://user:password@host:5432/database')
    .transform((value) => new Secret(value))
    .optional(),
  ENGAWA_DATA: z.string().default('.engawa'),
  SLACK_BOT_TOKEN: secret(
    /^xox[be]/,
    'copy the Bot User OAuth Token (xoxb-…) from your Slack app, OAuth & Permissions',
  ).optional(),
  SLACK_SIGNING_SECRET: secret(
    /^.{8,}$/,
    'copy the Signing Secret from your Slack app, Basic Information',
  ).optional(),
  SLACK_APP_TOKEN: secret(
    /^xapp-/,
    'make an app-level token (xapp-…) with connections:write in your Slack app',
  ).optional(),
  SLACK_API_URL: url('give the base address of a Slack Web API').optional(),
  SLACK_TEAM_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]+$/, 'give a channel id such as C0123456789')
    .optional(),
  ENGAWA_OWNERS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    )
    .pipe(
      z.array(
        z.string().regex(/^[UW][A-Z0-9]+$/, 'give Slack user ids such as U0123456789, separated by commas'),
      ),
    )
    .default([]),
  STRIPE_SECRET_KEY: secret(
    /^[sr]k_(test|live)_/,
    'copy a restricted or secret key (rk_… or sk_…) from Stripe',
  ).optional(),
  /** Several while one is rolled: the new one beside the old. */
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(
      z.array(
        secret(
          /^whsec_\S+$/,
          'copy the signing secret (whsec_…) of the webhook endpoint; while it is rolled, both, separated by a comma',
        ),
      ),
    )
    .optional(),
  STRIPE_API_BASE: url('give the base address of the Stripe API').optional(),
  DOCUSIGN_INTEGRATION_KEY: z
    .guid('copy the integration key (a GUID) from DocuSign, Apps and Keys')
    .optional(),
  DOCUSIGN_USER_ID: z.guid('copy the API user id (a GUID) from DocuSign, Apps and Keys').optional(),
  DOCUSIGN_ACCOUNT_ID: z.guid('copy the API account id (a GUID) from DocuSign, Apps and Keys').optional(),
  DOCUSIGN_PRIVATE_KEY: rsaKey.optional(),
  DOCUSIGN_OAUTH_BASE: url('give the OAuth base, e.g. https://account-d.docusign.com').optional(),
  DOCUSIGN_BASE_PATH: url('give the REST base, e.g. https://demo.docusign.net/restapi').optional(),
  DOCUSIGN_CONNECT_KEY: secret(/^.{8,}$/, 'copy the HMAC key of DocuSign Connect').optional(),
  SIGNATURE_PROVIDER: z.enum(['click-to-sign', 'docusign'], 'choose click-to-sign or docusign').optional(),
  PAYMENT_PROVIDER: z.enum(['bank-transfer', 'stripe'], 'choose bank-transfer or stripe').optional(),
  LINK_SECRET: secret(
    /^.{32,}$/,
    'give at least 32 random characters, e.g. from: openssl rand -base64 48',
  ).optional(),
  AGENCY_NAME: z
    .string()
    .trim()
    .min(1, 'give the name of your agency')
    .max(80, 'at most 80 characters')
    .default('Our agency'),
  AGENCY_LOCALE: z.enum(locales, 'choose en, ja or zh').default('en'),
  AGENCY_TIME_ZONE: TimeZone.default('Asia/Tokyo'),
  AGENCY_COUNTRY: Country.default('JP'),
  AGENCY_CURRENCY: Currency.default('JPY'),
  ENGAWA_CLOCK: instant.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: z
    .email('give the sender address of e-mails, such as hello@example.com, without a name')
    .optional(),
  TSA_URL: url('give the address of an RFC 3161 timestamp authority').optional(),
  LOG_LEVEL: z
    .enum(
      ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'],
      'choose trace, debug, info, warn, error, fatal or silent',
    )
    .default('info'),
});
export type Variables = z.output<typeof Variables>;
