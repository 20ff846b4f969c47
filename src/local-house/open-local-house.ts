import { join } from 'node:path';
import type { Logger } from 'pino';
import { z } from 'zod';
import { keptSecret } from '../adapters/system/files.ts';
import { createWorld, type World } from '../adapters/system/world.ts';
import { type Closing, createClosing } from '../closing.ts';
import type { Config } from '../config.ts';
import { Locale } from '../kernel/locale.ts';
import { inWordsOfListening } from '../listen-refused.ts';
import type { Outside } from '../local-workspace/page-api/outside.ts';
import type { LocalWorkspace } from '../local-workspace/start-local-workspace.ts';
import { ownUrl } from '../own-url.ts';
import { createAnnouncer } from './announcer.ts';
import { botEnvironment, type Surroundings } from './bot-environment.ts';
import { type BotLife, beginLife, type Orders } from './bot-life.ts';
import { composeOutside } from './compose-outside.ts';
import { type HouseClock, openHouseClock } from './house-clock.ts';
import { openHouseDatabase } from './house-database.ts';
import { keepBot } from './keep-bot.ts';
import { openKept } from './kept-file.ts';
import { openLocalSlack } from './local-slack.ts';
import { openMailbox } from './mailbox.ts';
import type { StripeBeside } from './outside-parts.ts';
import { outsideToCome } from './outside-to-come.ts';
import { localStripeKey, openStripeBeside } from './stripe-beside.ts';
import { furniture } from './who-is-who.ts';

export interface Programs {
  /** the bundle of local-bot.ts */
  readonly bot: string;
  /** the directory with the page's bundle */
  readonly page: string;
}

/** The clock and the language, as they were left. */
const HouseFile = z.object({ offsetMs: z.number().optional(), locale: Locale.optional() });

export interface LocalHouse {
  readonly greeting: readonly string[];
  readonly workspace: LocalWorkspace;
  readonly outside: Outside;
  close(): Promise<void>;
}

/**
 * Opens a Slack workspace on this machine with everything around it, and Engawa in a process of its own. What does not
 * need each other is started side by side.
 */
export async function openLocalHouse(
  config: Config,
  log: Logger,
  programs: Programs,
  first: BotLife,
): Promise<LocalHouse> {
  if (config.SMTP_URL !== undefined)
    log.warn('SMTP_URL is not used: e-mails of the local workspace are shown in its page and sent to nobody');
  const closing = createClosing();
  try {
    const { workspace, outside } = await openAll({ config, log, programs, first, closing });
    const greeting = [`Engawa is open: ${new URL(workspace.url).origin}`];
    return { greeting, workspace, outside, close: closing.close };
  } catch (error) {
    await closing.close().catch((err: unknown) => log.error({ err }, 'what was started could not be closed'));
    throw inWordsOfListening(error, config);
  }
}

interface Opening {
  readonly config: Config;
  readonly log: Logger;
  readonly programs: Programs;
  readonly first: BotLife;
  readonly closing: Closing;
}

async function openAll({
  config,
  log,
  programs,
  first,
  closing,
}: Opening): Promise<Pick<LocalHouse, 'workspace' | 'outside'>> {
  if (config.slack.kind === 'real') throw new Error('a local workspace has no place beside a real Slack');
  const directory = config.ENGAWA_DATA;
  const world = createWorld();
  const changes = createAnnouncer();
  closing.add(async () => changes.close());
  const kept = await openKept(join(directory, 'house.json'), HouseFile, {});
  const clock = await openHouseClock(kept, world.realMs, config.ENGAWA_CLOCK?.epochMilliseconds);
  const locale = (): Locale => kept.get().locale ?? config.AGENCY_LOCALE;
  const { outside, come } = outsideToCome();
  let around: Omit<Surroundings, 'locale'> | undefined;
  const orders = (): Omit<Orders, 'knownDead'> => {
    if (around === undefined) throw new Error('the bot can not be started before its surroundings');
    const environment = botEnvironment(config, { ...around, locale: locale() });
    return { environment, offsetMs: clock.offsetMs(), furniture };
  };
  const begin = (): BotLife => beginLife(programs.bot);
  const bot = keepBot({ first, begin, orders, onChange: changes.announce, log });
  const opened = async <P extends { close(): Promise<void> }>(opening: Promise<P>): Promise<P> => {
    const part = await opening;
    closing.add(() => part.close());
    return part;
  };
  const port = config.slack.workspacePort;
  const opening = [
    opened(openHouseDatabase(config, world, log)),
    opened(openMailbox({ now: clock.now, directory })),
    opened(openLocalSlack({ config, world, clock, port, locale: locale(), outside, page: programs.page })),
    config.LINK_SECRET?.reveal() ?? keptSecret(directory, 'link-secret', world.newSecret),
    openStripe({ config, world, log, clock, port }, closing),
  ] as const;
  await Promise.allSettled(opening);
  // It uses all of them: of everything it is closed first.
  closing.add(() => bot.close());
  const [database, mailbox, slack, linkSecret, stripe] = await Promise.all(opening);
  const { workspace } = slack;
  const { botToken, signingSecret } = workspace;
  around = {
    databaseUrl: database.url,
    linkSecret,
    smtpUrl: mailbox.smtpUrl,
    slack: { botToken, signingSecret, apiUrl: workspace.url },
    ...(stripe !== undefined && { stripe }),
  };
  const speak = (to: Locale): Promise<void> => kept.set({ ...kept.get(), locale: to });
  const whole = await composeOutside({
    ...{ config, world, log, clock, bot, database, mailbox, stripe, slack, changes, speak },
  });
  closing.add(async () => whole.close());
  come(whole.outside);
  await bot.start();
  return { workspace, outside: whole.outside };
}

interface StripeNeeds {
  readonly config: Config;
  readonly world: World;
  readonly log: Logger;
  readonly clock: HouseClock;
  /** the workspace's */
  readonly port: number;
}

/** Undefined: Stripe is not asked for, or is somewhere else. */
async function openStripe(
  { config, world, log, clock, port }: StripeNeeds,
  closing: Closing,
): Promise<StripeBeside | undefined> {
  const secretKey = localStripeKey(config);
  if (secretKey === undefined) return undefined;
  const stripe = await openStripeBeside({
    secretKey,
    webhookUrl: `${ownUrl(config)}/webhooks/stripe`,
    directory: config.ENGAWA_DATA,
    port: port === 0 || port === 65_535 ? 0 : port + 1,
    realMs: world.realMs,
    now: clock.now,
    random: world.newSecret,
    log,
  });
  closing.add(() => stripe.close());
  return stripe;
}
