import { list } from '../../kernel/phrase.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Agreement } from '../agreement.ts';
import { refuse as refuseAgreement } from '../refusals.ts';
import { type ApprovalReader, openApproval } from './approval.ts';
import { refuse } from './refusals.ts';
import { everybody, type MemberReader, whoApproves } from './who-approves.ts';

/** Says for whom it waits, to whoever wants to go on with it before. */
export async function waitingWords(
  read: ApprovalReader & MemberReader,
  { id, version }: Pick<Agreement, 'id' | 'version'>,
): Promise<Refusal> {
  const open = await openApproval(read, id);
  if (open === undefined) return refuseAgreement.notADraft();
  const who = list(everybody(await whoApproves(read, open)).map(({ name }) => name));
  return refuse.waiting({ version, who });
}
