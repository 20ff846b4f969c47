import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../src/config.ts';
import { Variables } from '../src/config-values.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof BadConfig) return error.problems;
    throw error;
  }
};
const real = { SLACK_BOT_TOKEN: 'xoxb-1-abc', SLACK_SIGNING_SECRET: '0123456789abcdef' };

describe('no configuration', () => {
  it('is the local workspace on this machine alone, with the contract’s defaults', () => {
    expect(readConfig({})).toMatchObject({
      PORT: 3000,
      host: '127.0.0.1',
      publicUrl: undefined,
      ENGAWA_DATA: '.engawa',
      ENGAWA_OWNERS: [],
      LOG_LEVEL: 'info',
      slack: { kind: 'local', workspacePort: 3001 },
      signatureProvider: 'click-to-sign',
      paymentProvider: 'bank-transfer',
      AGENCY_LOCALE: 'en',
    });
  });

  it('an empty value is none', () => {
    expect(readConfig({ PORT: ' ', SLACK_BOT_TOKEN: '', ENGAWA_CLOCK: '' })).toEqual(readConfig({}));
  });
});

describe('with a bot token', () => {
  it('it is the real Slack, for everybody who can reach it', () => {
    const config = readConfig({
      ...real,
      PUBLIC_URL: 'https://engawa.example/',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://engawa.example',
      slack: { kind: 'real', apiUrl: 'http://127.0.0.1:9/api' },
    });
    expect(config.slack.kind === 'real' && config.slack.botToken.reveal()).toBe('xoxb-1-abc');
  });

  it('line ends around a value, as files leave them, do not belong to it', () => {
    const config = readConfig({ ...real, SLACK_BOT_TOKEN: 'xoxb-1-abc\n', ENGAWA_OWNERS: ' U1 , U2,\n' });
    expect(config.slack.kind === 'real' && config.slack.botToken.reveal()).toBe('xoxb-1-abc');
    expect(config.ENGAWA_OWNERS).toEqual(['U1', 'U2']);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_SIGNING_SECRET: .*SLACK_APP_TOKEN/],
    [{ SLACK_SIGNING_SECRET: '0123456789' }, /^SLACK_BOT_TOKEN: /],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN: .*remove those to use the local workspace/],
    [{ SLACK_API_URL: 'http://127.0.0.1:9' }, /^SLACK_BOT_TOKEN: /],
    [{ ...real, WORKSPACE_PORT: '3001' }, /^WORKSPACE_PORT: remove it; .*no local workspace opens/],
    [{ ...real, DATABASE_URL: 'postgresql://u:p@h/d' }, /^LINK_SECRET: .*every process/],
    [{ PORT: '4000', WORKSPACE_PORT: '4000' }, /^WORKSPACE_PORT: /],
    [{ PORT: '65535' }, /^WORKSPACE_PORT: /],
    [{ SMTP_URL: 'smtp://mail.example.com' }, /^MAIL_FROM: give .*SMTP_URL/],
    [
      { SMTP_URL: 'smtp://mail.example.com?pool=true', MAIL_FROM: 'hello@hibiki.example' },
      /^SMTP_URL: give no options .*requireTLS/,
    ],
    [{ PAYMENT_PROVIDER: 'stripe' }, /^STRIPE_SECRET_KEY: .*bank-transfer/],
    [{ ...real, STRIPE_SECRET_KEY: 'sk_test_local' }, /^STRIPE_SECRET_KEY: .*local workspace.*rk_/],
  ])('%j contradicts itself, and the fix is said', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
  });

  it('a mail server and a sender belong together; a sender alone does no harm', () => {
    const MAIL_FROM = 'hello@hibiki.example';
    const config = readConfig({ SMTP_URL: 'smtps://u:TOPSECRET@mail.example.com', MAIL_FROM });
    expect([config.SMTP_URL?.reveal(), config.MAIL_FROM]).toEqual([
      'smtps://u:TOPSECRET@mail.example.com',
      MAIL_FROM,
    ]);
    expect(JSON.stringify(config)).not.toContain('TOPSECRET');
    expect(problemsOf({ MAIL_FROM })).toEqual([]);
  });

  it('Socket Mode needs no signing secret', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([]);
  });
});

describe('each variable that is wrong', () => {
  const wrong: Record<string, string> = {
    PORT: '70000',
    PUBLIC_URL: 'studio.example',
    WORKSPACE_PORT: 'x',
    DATABASE_URL: 'mysql://x',
    SLACK_BOT_TOKEN: 'xoxp-1',
    SLACK_SIGNING_SECRET: 'short',
    SLACK_APP_TOKEN: 'xoxb-1',
    SLACK_API_URL: 'ftp://x',
    SLACK_TEAM_CHANNEL: '#team',
    ENGAWA_OWNERS: 'aoi',
    STRIPE_SECRET_KEY: 'pk_live_1',
    STRIPE_WEBHOOK_SECRET: 'x',
    STRIPE_API_BASE: 'x',
    DOCUSIGN_INTEGRATION_KEY: 'x',
    DOCUSIGN_USER_ID: 'x',
    DOCUSIGN_ACCOUNT_ID: 'x',
    DOCUSIGN_PRIVATE_KEY: 'x',
    DOCUSIGN_OAUTH_BASE: 'x',
    DOCUSIGN_BASE_PATH: 'x',
    DOCUSIGN_CONNECT_KEY: 'x',
    SIGNATURE_PROVIDER: 'pen',
    PAYMENT_PROVIDER: 'cash',
    LINK_SECRET: 'too short',
    AGENCY_NAME: 'x'.repeat(81),
    AGENCY_LOCALE: 'fr',
    AGENCY_TIME_ZONE: 'Hibiya',
    AGENCY_COUNTRY: 'Japan',
    AGENCY_CURRENCY: 'yen',
    ENGAWA_CLOCK: '2026-11-23 09:00',
    SMTP_URL: 'mail',
    MAIL_FROM: 'aoi',
    TSA_URL: 'x',
    LOG_LEVEL: 'loud',
  };

  it('of the contract is known', () => {
    expect(Object.keys(Variables.shape).sort()).toEqual(
      [...Object.keys(wrong), 'HOST', 'ENGAWA_DATA'].sort(),
    );
  });

  it.each(Object.entries(wrong))('%s is named with its fix, and its value is not repeated', (name, value) => {
    const [problem = ''] = problemsOf({ [name]: value });
    expect(problem).toMatch(
      new RegExp(`^${name}: (give|copy|make|choose|paste|at most) `.replace('(', '(?:')),
    );
    if (value.length > 4) expect(problem.slice(name.length)).not.toContain(value);
  });

  it('all of them are named at once', () => {
    expect(problemsOf(wrong)).toHaveLength(Object.keys(wrong).length);
  });
});

describe('Stripe', () => {
  it('issues invoices where its key is set, unless something else is chosen', () => {
    const key = { STRIPE_SECRET_KEY: 'rk_test_1' };
    expect(readConfig(key).paymentProvider).toBe('stripe');
    expect(readConfig({ ...key, PAYMENT_PROVIDER: 'bank-transfer' }).paymentProvider).toBe('bank-transfer');
  });

  it('may sign with two secrets while one is rolled', () => {
    const { STRIPE_WEBHOOK_SECRET } = readConfig({ STRIPE_WEBHOOK_SECRET: 'whsec_new, whsec_old' });
    expect(STRIPE_WEBHOOK_SECRET?.map((secret) => secret.reveal())).toEqual(['whsec_new', 'whsec_old']);
    expect(problemsOf({ STRIPE_WEBHOOK_SECRET: 'whsec_new,secret' })).toHaveLength(1);
  });
});

describe('a shifted clock', () => {
  const ENGAWA_CLOCK = '2026-11-23T09:00:00+09:00';
  it('starts where it says', () => {
    expect(readConfig({ ENGAWA_CLOCK }).ENGAWA_CLOCK?.toString()).toBe('2026-11-23T00:00:00Z');
  });

  it.each([
    { STRIPE_SECRET_KEY: 'sk_live_1' },
    { STRIPE_SECRET_KEY: 'rk_live_1' },
    { DOCUSIGN_BASE_PATH: 'https://eu.docusign.net/restapi' },
    { DOCUSIGN_OAUTH_BASE: 'https://account.docusign.com' },
  ])('never meets %j', (live) => {
    expect(problemsOf({ ENGAWA_CLOCK, ...live }).join()).toContain('ENGAWA_CLOCK: remove it');
  });

  it.each([
    { STRIPE_SECRET_KEY: 'sk_test_1' },
    { DOCUSIGN_BASE_PATH: 'https://demo.docusign.net/restapi' },
    { DOCUSIGN_OAUTH_BASE: 'https://account-d.docusign.com' },
  ])('may meet %j', (rehearsal) => {
    expect(problemsOf({ ENGAWA_CLOCK, ...rehearsal }).join()).not.toContain('ENGAWA_CLOCK');
  });
});

it('any environment at all is read or refused with BadConfig, and no secret is printed', () => {
  const marker = 'TOPSECRET';
  const secrets = [
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_APP_TOKEN',
    'STRIPE_SECRET_KEY',
    'LINK_SECRET',
    'DATABASE_URL',
    'SMTP_URL',
    'DOCUSIGN_PRIVATE_KEY',
    'DOCUSIGN_CONNECT_KEY',
    'STRIPE_WEBHOOK_SECRET',
  ];
  const heads = [
    '',
    'xoxb-',
    'xapp-',
    'sk_live_',
    'whsec_',
    'postgresql://u:',
    'smtp://u:',
    '-----BEGIN PRIVATE KEY-----',
  ];
  const secret = fc
    .tuple(fc.constantFrom(...heads), fc.string())
    .map(([head, tail]) => `${head}${marker}${tail}${'x'.repeat(40)}`);
  const names = fc.constantFrom(...Object.keys(Variables.shape));
  const plain = fc.dictionary(
    names,
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('0', '3000', 'https://x.example', 'en', '2026-11-23T00:00:00Z'),
    ),
  );
  fc.assert(
    fc.property(plain, fc.dictionary(fc.constantFrom(...secrets), secret), (environment, hidden) => {
      const shown = ((): string => {
        try {
          const config = readConfig({ ...environment, ...hidden });
          return `${JSON.stringify(config)} ${Object.values(config).map(String).join()}`;
        } catch (error) {
          expect(error).toBeInstanceOf(BadConfig);
          return String(error);
        }
      })();
      expect(shown).not.toContain(marker);
    }),
    { numRuns: 300 },
  );
});
