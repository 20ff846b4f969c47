import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Directory } from './directory.ts';
import type { Log } from './slack-options.ts';

const Asked = z.object({ user: z.object({ team_id: z.string() }) });
const Values = z.record(
  z.string(),
  z.record(
    z.string(),
    z.looseObject({ selected_user: z.string().nullish(), selected_users: z.array(z.string()).nullish() }),
  ),
);

/** Sees to it that people who were chosen in a modal are known by name and workspace before an act needs them. */
export type IntroducePeople = (slackUserIds: readonly string[]) => Promise<void>;

export interface IntroduceOptions {
  readonly client: WebClient;
  readonly prisma: PrismaClient;
  readonly directory: Directory;
  readonly deadlineMs: number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** A picker gives a user id and nothing else; whose workspace it belongs to only Slack knows. Late answers still count. */
export function createIntroducePeople(options: IntroduceOptions): IntroducePeople {
  const { client, prisma, directory, deadlineMs, sleep, log } = options;
  const introduce = async (slackUserId: string): Promise<void> => {
    const known = await prisma.slackPerson.findFirst({ where: { slackUserId }, orderBy: { seenAt: 'desc' } });
    const slackTeamId =
      known?.slackTeamId ?? Asked.parse(await client.users.info({ user: slackUserId })).user.team_id;
    await directory.profileOf({ slackUserId, slackTeamId });
  };
  return async (slackUserIds) => {
    const all = Promise.all(
      slackUserIds.map((id) =>
        introduce(id).catch((err: unknown) =>
          log.warn({ err, slackUserId: id }, 'a chosen person is not known yet'),
        ),
      ),
    );
    await Promise.race([all, sleep(deadlineMs)]);
  };
}

/** The Slack users chosen in a modal, each once. */
export function chosenIn(state: unknown): readonly string[] {
  const values = Values.safeParse(state).data ?? {};
  const chosen = Object.values(values)
    .flatMap((block) => Object.values(block))
    .flatMap(({ selected_user, selected_users }) => [selected_user, ...(selected_users ?? [])]);
  return [...new Set(chosen.filter((id) => typeof id === 'string'))];
}
