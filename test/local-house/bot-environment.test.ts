import { expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { botEnvironment } from '../../src/local-house/bot-environment.ts';

const around = {
  databaseUrl: 'postgres://here',
  linkSecret: 'a secret that is as long as it has to be',
  smtpUrl: 'smtp://127.0.0.1:2525',
  locale: 'ja',
  slack: {
    botToken: 'xoxb-local-1',
    signingSecret: 'local-signing-secret',
    apiUrl: 'http://127.0.0.1:3001/api/',
  },
} as const;

test('the bot is configured as beside a real Slack, and takes the operator’s own settings along', () => {
  const own = readConfig({ AGENCY_CURRENCY: 'EUR', AGENCY_NAME: 'Kumo', LOG_LEVEL: 'warn', PORT: '4000' });
  const config = readConfig(botEnvironment(own, around));
  expect(config).toMatchObject({
    PORT: 4000,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1:4000',
    slack: { kind: 'real', apiUrl: 'http://127.0.0.1:3001/api' },
    SLACK_TEAM_CHANNEL: 'C0TEAM0001',
    ENGAWA_OWNERS: ['U0AOI00001'],
    AGENCY_NAME: 'Kumo',
    AGENCY_CURRENCY: 'EUR',
    AGENCY_LOCALE: 'ja',
    LOG_LEVEL: 'warn',
  });
  expect(config.slack.kind === 'real' && config.slack.botToken.reveal()).toBe('xoxb-local-1');
  expect(config.DATABASE_URL?.reveal()).toBe('postgres://here');
  expect(config.SMTP_URL?.reveal()).toBe('smtp://127.0.0.1:2525');
});

test('Stripe is reached where the operator says, or on this machine', () => {
  const own = { STRIPE_SECRET_KEY: 'sk_test_local', STRIPE_WEBHOOK_SECRET: 'whsec_a,whsec_b' };
  const elsewhere = readConfig({ ...own, STRIPE_API_BASE: 'http://127.0.0.1:4242' });
  expect(botEnvironment(elsewhere, around)).toMatchObject({
    ...own,
    STRIPE_API_BASE: 'http://127.0.0.1:4242',
    PAYMENT_PROVIDER: 'stripe',
  });
  const stripe = { apiBase: 'http://127.0.0.1:3002', webhookSecret: 'whsec_here' };
  expect(botEnvironment(readConfig(own), { ...around, stripe })).toMatchObject({
    STRIPE_API_BASE: stripe.apiBase,
    STRIPE_WEBHOOK_SECRET: 'whsec_here',
  });
});

test('an agency without a name is called as its workspace, and an address for others is kept', () => {
  const own = readConfig({
    PUBLIC_URL: 'https://engawa.example',
    SMTP_URL: 'smtp://mail',
    MAIL_FROM: 'a@b.example',
  });
  const config = readConfig(botEnvironment(own, around));
  expect(config).toMatchObject({
    AGENCY_NAME: 'Hibiki Studio',
    publicUrl: 'https://engawa.example',
    MAIL_FROM: 'a@b.example',
  });
  expect(config.SMTP_URL?.reveal()).toBe('smtp://127.0.0.1:2525');
});
