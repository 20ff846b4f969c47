import type { Tx } from '../kernel/act.ts';
import type { Known } from './contact.ts';

type Reader = { readonly [M in 'slackPerson' | 'member' | 'agency']: Pick<Tx[M], 'findMany'> };

/** Of these Slack users, those who are the agency's own people. */
export async function ourPeopleAmong(
  read: Reader,
  slackUserIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (slackUserIds.length === 0) return new Set();
  const where = { slackUserId: { in: [...slackUserIds] } };
  const [members, people, agencies] = [
    await read.member.findMany({ where, select: { slackUserId: true } }),
    await read.slackPerson.findMany({ where, select: { slackUserId: true, slackTeamId: true } }),
    await read.agency.findMany({ select: { slackTeamId: true } }),
  ];
  const home = people.filter(({ slackTeamId }) =>
    agencies.some((agency) => agency.slackTeamId === slackTeamId),
  );
  return new Set([...members, ...home].map(({ slackUserId }) => slackUserId));
}

/** A person chosen by Slack user; the name is undefined as long as nobody has seen them. */
export interface Chosen extends Omit<Known, 'name'> {
  readonly slackUserId: string;
  readonly name: string | undefined;
}

/** What is known of a chosen Slack user. Team and name are unknown until Slack was asked about them. */
export async function chosenPerson(read: Pick<Reader, 'slackPerson'>, slackUserId: string): Promise<Chosen> {
  const [seen] = await read.slackPerson.findMany({
    where: { slackUserId },
    orderBy: { seenAt: 'desc' },
    take: 1,
  });
  return {
    slackUserId,
    name: seen?.name,
    email: seen?.email ?? undefined,
    slackTeamId: seen?.slackTeamId,
  };
}

/** A name to be going on with until the person acts for the first time. */
export const namedFor = ({ name, ...rest }: Chosen): Known => ({ ...rest, name: name ?? rest.slackUserId });
