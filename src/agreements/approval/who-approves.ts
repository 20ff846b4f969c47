import type { Tx } from '../../kernel/act.ts';
import { list } from '../../kernel/phrase.ts';
import { holdersOf, Role } from '../../kernel/role.ts';
import type { Person } from '../../kernel/visit.ts';
import type { Approval } from './approval.ts';
import { refuse } from './refusals.ts';

export interface Approver {
  readonly id: string;
  readonly name: string;
  readonly slackUserId: string;
  readonly timeZone: string;
  readonly role: Role;
}

/** Who may decide. Four eyes: never who asked for it, unless there is no other owner or lead. */
export interface WhoApproves {
  readonly first: Approver;
  readonly standIn: Approver | undefined;
  /** The owners besides. */
  readonly owners: readonly Approver[];
  /** `first` is who asked, because there is nobody else. */
  readonly alone: boolean;
}

export interface MemberReader {
  readonly member: Pick<Tx['member'], 'findMany'>;
}

type About = Pick<Approval, 'approverId' | 'standInId' | 'askedBy'>;

/** As roles are now: an approver who has left makes way for the stand-in, then for an owner, then for a lead. */
export async function whoApproves(read: MemberReader, about: About): Promise<WhoApproves> {
  return chosenFrom(await mayApprove(read), about);
}

/** Everybody whose role lets them, the longest here first. */
export async function mayApprove(read: MemberReader): Promise<readonly Approver[]> {
  const rows = await read.member.findMany({
    where: { role: { in: [...holdersOf('run-engagement')] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, slackUserId: true, timeZone: true, role: true },
  });
  return rows.map((row): Approver => ({ ...row, role: Role.parse(row.role) }));
}

export function chosenFrom(all: readonly Approver[], { approverId, standInId, askedBy }: About): WhoApproves {
  const others = all.filter(({ id }) => id !== askedBy.id);
  const named = (wanted: string | null): Approver | undefined => others.find(({ id }) => id === wanted);
  const owners = others.filter(({ role }) => role === 'owner');
  const first = named(approverId) ?? named(standInId) ?? owners[0] ?? others[0];
  if (first === undefined) {
    const asker = all.find(({ id }) => id === askedBy.id);
    if (asker === undefined) throw refuse.nobody();
    return { first: asker, standIn: undefined, owners: [], alone: true };
  }
  const standIn = named(standInId);
  return {
    first,
    standIn: standIn?.id === first.id ? undefined : standIn,
    owners: owners.filter(({ id }) => id !== first.id && id !== standInId),
    alone: false,
  };
}

export const everybody = ({ first, standIn, owners }: WhoApproves): readonly Approver[] => [
  first,
  ...(standIn === undefined ? [] : [standIn]),
  ...owners,
];

/** Throws for everybody who may not decide, with the names of those who may. `there`: who stands in for them today. */
export function mustApprove(
  person: Person,
  who: WhoApproves,
  { askedBy }: About,
  there: readonly Approver[] = [],
): void {
  const may = [...everybody(who), ...there];
  if (may.some(({ id }) => person.kind === 'member' && id === person.id)) return;
  const names = { who: list(everybody(who).map(({ name }) => name)) };
  throw person.id === askedBy.id ? refuse.yourOwn(names) : refuse.notYours(names);
}
