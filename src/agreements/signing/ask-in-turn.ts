import type { Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { Role, roleMay } from '../../kernel/role.ts';
import type { Visit } from '../../kernel/visit.ts';
import { type Signer, whoseTurn } from '../signer.ts';
import { signersOf } from '../signers-asked.ts';
import type { AskedSigner } from './events.ts';

/** Sets down that those whose turn it is are asked. Gives who has come to be asked by this. */
export async function askInTurn(tx: Tx, agreementId: string, visit: Visit): Promise<readonly AskedSigner[]> {
  const turn = whoseTurn(await signersOf(tx, agreementId)).filter(({ status }) => status === 'waiting');
  await tx.agreementSigner.updateMany({
    where: { id: { in: turn.map(({ id }) => id) } },
    data: { status: 'asked', askedAt: instantToColumn(visit.now) },
  });
  return reachable(tx, turn);
}

/** Those who are asked now, whenever that began. */
export async function askedNow(tx: Tx, agreementId: string): Promise<readonly AskedSigner[]> {
  return reachable(tx, whoseTurn(await signersOf(tx, agreementId)));
}

/** With what is needed to tell them. */
export async function reachable(tx: Tx, signers: readonly Signer[]): Promise<readonly AskedSigner[]> {
  const members = await tx.member.findMany({
    where: { id: { in: signers.map(({ personId }) => personId) } },
    select: { id: true, slackUserId: true, role: true },
  });
  const may = members.filter((member) => roleMay(Role.parse(member.role), 'run-engagement'));
  return signers.map(({ id: signerId, role, personId }) => ({
    signerId,
    role,
    slackUserId: role === 'agency' ? (may.find(({ id }) => id === personId)?.slackUserId ?? null) : null,
  }));
}
