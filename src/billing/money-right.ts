import type { Tx } from '../kernel/act.ts';
import { type List, list } from '../kernel/phrase.ts';
import { holdersOf, type Right, type Role, roleMay } from '../kernel/role.ts';
import type { Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

type Members = { readonly member: Pick<Tx['member'], 'findMany'> };

const mostNames = 5;

/** Throws unless this person may approve, hold, settle and void invoices; says who may. */
export async function mustApproveMoney(tx: Members, person: Person): Promise<void> {
  const right: Right = 'approve-money';
  if (person.kind === 'member' && roleMay(person.role, right)) return;
  const who = await namesWith(tx, holdersOf(right));
  throw who.items.length === 0 ? refuse.nobodyMay() : refuse.notForYou({ who });
}

/** Throws unless this person is an owner: who is paid, and where, is theirs alone to say. */
export async function mustBeOwner(tx: Members, person: Person): Promise<void> {
  if (person.kind === 'member' && person.role === 'owner') return;
  const who = await namesWith(tx, ['owner']);
  throw who.items.length === 0 ? refuse.nobodyMay() : refuse.notForYou({ who });
}

async function namesWith(tx: Members, roles: readonly Role[]): Promise<List> {
  const rows = await tx.member.findMany({
    where: { role: { in: [...roles] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostNames,
    select: { name: true },
  });
  return list(rows.map(({ name }) => name));
}
