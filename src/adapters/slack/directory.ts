import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { PrismaClient, SlackPerson } from '../../../prisma/generated/client.ts';
import { type Instant, instantToColumn, isTimeZone } from '../../kernel/calendar.ts';
import type { Log } from './slack-options.ts';

/** What Slack says of a person. External people have neither locale nor, mostly, a time zone. */
export interface Profile {
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
}

/** A person of a workspace; neither alone says who it is. */
export interface SlackId {
  readonly slackUserId: string;
  readonly slackTeamId: string;
}

export interface Directory {
  /**
   * `undefined` when Slack does not know the person or did not answer in time: a trigger lives three seconds. An answer
   * that comes too late is given to `late`.
   */
  profileOf(person: SlackId, late?: (profile: Profile) => Promise<void>): Promise<Profile | undefined>;
}

export interface DirectoryOptions {
  readonly client: WebClient;
  readonly prisma: PrismaClient;
  readonly deadlineMs: number;
  readonly now: () => Instant;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
}

const User = z.object({
  name: z.string().optional(),
  real_name: z.string().optional(),
  locale: z.string().optional(),
  tz: z.string().optional(),
  profile: z.object({ display_name: z.string().optional(), email: z.string().optional() }).optional(),
});

/** Cached in the database, so that a press needs no call to Slack; what is older than a day is asked anew meanwhile. */
export function createDirectory(options: DirectoryOptions): Directory {
  const { prisma, deadlineMs, now, sleep, log } = options;
  const askOnce = sharing((id) => ask(id, options));
  return {
    async profileOf({ slackUserId, slackTeamId }, late) {
      const id = { slackUserId, slackTeamId };
      const known = await prisma.slackPerson.findUnique({ where: { slackUserId_slackTeamId: id } });
      const fresh = known !== null && now().epochMilliseconds - known.seenAt.getTime() < dayMs;
      if (fresh) return known;
      let tooLate = false;
      const asked = askOnce(id).then(async (profile) => {
        if (tooLate) await late?.(profile);
        return profile;
      });
      const answer = asked.catch((err: unknown) => {
        log.warn({ err, ...id }, 'users.info failed');
        return undefined;
      });
      if (known !== null) return known;
      const inTime = await Promise.race([answer, sleep(deadlineMs).then(() => undefined)]);
      tooLate = inTime === undefined;
      return inTime;
    },
  };
}

const dayMs = 86_400_000;

/** One visit looks somebody up more than once, and people press twice: one question to Slack at a time for each. */
function sharing(ask: (id: SlackId) => Promise<SlackPerson>): (id: SlackId) => Promise<SlackPerson> {
  const underWay = new Map<string, Promise<SlackPerson>>();
  return (id) => {
    const key = `${id.slackTeamId}:${id.slackUserId}`;
    const asked = underWay.get(key) ?? ask(id).finally(() => underWay.delete(key));
    underWay.set(key, asked);
    return asked;
  };
}

async function ask(id: SlackId, { client, prisma, now }: DirectoryOptions): Promise<SlackPerson> {
  const { user } = await client.users.info({ user: id.slackUserId, include_locale: true });
  const { profile, real_name, name, locale, tz } = User.parse(user);
  const seen = {
    name: firstOf(real_name, profile?.display_name, name) ?? id.slackUserId,
    email: profile?.email ?? null,
    locale: locale ?? null,
    timeZone: tz !== undefined && isTimeZone(tz) ? tz : null,
    seenAt: instantToColumn(now()),
  };
  return prisma.slackPerson.upsert({
    where: { slackUserId_slackTeamId: id },
    create: { ...id, ...seen },
    update: seen,
  });
}

const firstOf = (...names: readonly (string | undefined)[]): string | undefined =>
  names.find((name) => name !== undefined && name.trim() !== '');
