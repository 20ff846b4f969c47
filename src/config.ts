import type { z } from 'zod';
import { Variables } from './config-values.ts';
import { missingForDocuSign, oauthBaseOf } from './docusign-variables.ts';
import type { Secret } from './secret.ts';
import { misplacedForStripe, missingForStripe } from './stripe-variables.ts';

/** How Engawa runs: with a real Slack, or with the local workspace. */
export type SlackConfig =
  | { readonly kind: 'local'; readonly workspacePort: number }
  | {
      readonly kind: 'real';
      readonly botToken: Secret;
      readonly signingSecret: Secret | undefined;
      readonly appToken: Secret | undefined;
      readonly apiUrl: string | undefined;
    };

export interface Config extends Omit<Variables, 'HOST' | 'PUBLIC_URL' | 'WORKSPACE_PORT'> {
  readonly host: string;
  readonly publicUrl: string | undefined;
  readonly slack: SlackConfig;
  readonly signatureProvider: 'click-to-sign' | 'docusign';
  readonly paymentProvider: 'bank-transfer' | 'stripe';
}

/** Thrown with every problem of the environment at once, each with its fix; no value is repeated in it. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      `Engawa cannot start with this configuration:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

const fixes: Record<string, string> = {
  AGENCY_TIME_ZONE: 'give an IANA time zone such as Asia/Tokyo',
  AGENCY_COUNTRY: 'give a two-letter country code such as JP',
  AGENCY_CURRENCY: 'give a three-letter currency code such as JPY',
};

/** Reads the environment. An empty value counts as missing. Throws BadConfig. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  const given = Object.fromEntries(trimmed.filter(([, value]) => value !== undefined && value !== ''));
  const parsed = Variables.safeParse(given);
  const problems = parsed.success ? [] : parsed.error.issues.map(problemFrom);
  const variables = parsed.success ? parsed.data : undefined;
  if (variables !== undefined) problems.push(...contradictions(variables));
  if (variables === undefined || problems.length > 0) throw new BadConfig([...new Set(problems)]);
  const { HOST, PUBLIC_URL, WORKSPACE_PORT, ...rest } = variables;
  const slack = slackFrom(variables, WORKSPACE_PORT);
  return {
    ...rest,
    host: HOST ?? (slack.kind === 'local' ? '127.0.0.1' : '0.0.0.0'),
    publicUrl: PUBLIC_URL,
    slack,
    signatureProvider: signatureProviderOf(variables),
    paymentProvider: paymentProviderOf(variables),
  };
}

function problemFrom(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? 'environment');
  return `${name}: ${fixes[name] ?? issue.message}`;
}

function slackFrom(variables: Variables, workspacePort: number | undefined): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, PORT } = variables;
  if (botToken === undefined)
    return { kind: 'local', workspacePort: workspacePort ?? (PORT === 0 ? 0 : PORT + 1) };
  return {
    kind: 'real',
    botToken,
    signingSecret: variables.SLACK_SIGNING_SECRET,
    appToken: variables.SLACK_APP_TOKEN,
    apiUrl: variables.SLACK_API_URL,
  };
}

const signatureProviderOf = (variables: Variables): Config['signatureProvider'] =>
  variables.SIGNATURE_PROVIDER ??
  (variables.DOCUSIGN_INTEGRATION_KEY === undefined ? 'click-to-sign' : 'docusign');

const paymentProviderOf = (variables: Variables): Config['paymentProvider'] =>
  variables.PAYMENT_PROVIDER ?? (variables.STRIPE_SECRET_KEY === undefined ? 'bank-transfer' : 'stripe');

/** What each variable alone can't tell. */
function contradictions(variables: Variables): string[] {
  const problems: string[] = [];
  const real = variables.SLACK_BOT_TOKEN !== undefined;
  if (real && variables.SLACK_SIGNING_SECRET === undefined && variables.SLACK_APP_TOKEN === undefined)
    problems.push(
      'SLACK_SIGNING_SECRET: copy it from your Slack app, Basic Information (or set SLACK_APP_TOKEN for Socket Mode)',
    );
  const partly = [variables.SLACK_APP_TOKEN, variables.SLACK_SIGNING_SECRET, variables.SLACK_API_URL];
  if (!real && partly.some((value) => value !== undefined))
    problems.push(
      'SLACK_BOT_TOKEN: add it beside the other Slack values, or remove those to use the local workspace',
    );
  if (real && variables.WORKSPACE_PORT !== undefined)
    problems.push(
      'WORKSPACE_PORT: remove it; beside a real Slack no local workspace opens (or remove the SLACK_ values to use it)',
    );
  if (real && variables.DATABASE_URL !== undefined && variables.LINK_SECRET === undefined)
    problems.push(
      'LINK_SECRET: give at least 32 random characters, the same for every process on this database',
    );
  if (variables.SMTP_URL !== undefined && variables.MAIL_FROM === undefined)
    problems.push('MAIL_FROM: give the sender address of e-mails beside SMTP_URL, such as hello@example.com');
  if (variables.ENGAWA_CLOCK !== undefined && isLive(variables))
    problems.push(
      'ENGAWA_CLOCK: remove it; a shifted clock must not meet a live Stripe key or DocuSign production',
    );
  if (
    variables.WORKSPACE_PORT !== undefined &&
    variables.WORKSPACE_PORT !== 0 &&
    variables.WORKSPACE_PORT === variables.PORT
  )
    problems.push('WORKSPACE_PORT: choose another port than PORT');
  if (!real && variables.WORKSPACE_PORT === undefined && variables.PORT === 65_535)
    problems.push('WORKSPACE_PORT: give one; the usual PORT + 1 is no port');
  if (signatureProviderOf(variables) === 'docusign') problems.push(...missingForDocuSign(variables));
  if (paymentProviderOf(variables) === 'stripe') problems.push(...missingForStripe(variables));
  problems.push(...misplacedForStripe(variables, real));
  return problems;
}

function isLive(variables: Variables): boolean {
  const { STRIPE_SECRET_KEY, DOCUSIGN_OAUTH_BASE, DOCUSIGN_BASE_PATH } = variables;
  const stripe = STRIPE_SECRET_KEY !== undefined && /^[sr]k_live_/.test(STRIPE_SECRET_KEY.reveal());
  const meant = signatureProviderOf(variables) === 'docusign' ? oauthBaseOf(variables) : undefined;
  const hosts = [DOCUSIGN_OAUTH_BASE, DOCUSIGN_BASE_PATH, meant].flatMap((base) =>
    base === undefined ? [] : [new URL(base).host],
  );
  return (
    stripe ||
    hosts.some((host) => /(^|\.)docusign\.(com|net)$/.test(host) && !/^(account-d|demo)\./.test(host))
  );
}

/** The environment of this process, read once, here and nowhere else. */
export const readProcessConfig = (): Config => readConfig(process.env);
