import type { CardWords } from '../../kernel/notice.ts';
import { list, moment, type Said } from '../../kernel/phrase.ts';
import { actorOf, type Person } from '../../kernel/visit.ts';
import type { Agreement } from '../agreement.ts';
import { type ApprovalReader, newestApproval } from './approval.ts';
import { decidedWords } from './approval-facts.ts';
import { approvalNeeded } from './ask-for-approval.ts';
import type { PolicyReader } from './policy.ts';
import { text } from './text.ts';
import { everybody, type MemberReader, whoApproves } from './who-approves.ts';

type Reader = ApprovalReader & MemberReader & PolicyReader;
type About = Pick<Agreement, 'id' | 'version' | 'status'>;

/** Where the approval of this agreement stands; nothing where none was asked. */
export async function approvalField(
  read: Reader,
  { id }: About,
  timeZone: string,
): Promise<NonNullable<CardWords['fields']>> {
  const approval = await newestApproval(read, id);
  if (approval === undefined) return [];
  const label = text.approval();
  const decided = decidedWords(approval, timeZone);
  if (decided !== undefined) return [{ label, value: decided }];
  const who = list(everybody(await whoApproves(read, approval)).map(({ name }) => name));
  const { askedBy, askedAt } = approval;
  return [{ label, value: text.waitsFor({ who, asker: askedBy.name, at: moment(askedAt, timeZone) }) }];
}

/** Above the form that sends it: who has to approve it first, and why it came back the last time. */
export async function beforeSending(
  read: Reader,
  agreement: About & Pick<Agreement, 'fee'>,
  asker: Person,
  timeZone: string,
): Promise<readonly Said[]> {
  const policy = await approvalNeeded(read, agreement.fee);
  const before = await newestApproval(read, agreement.id);
  const back = before?.status === 'sent-back' ? decidedWords(before, timeZone) : undefined;
  const said = back === undefined ? [] : [back];
  if (policy === undefined) return said;
  const who = await whoApproves(read, { ...policy, askedBy: actorOf(asker) });
  if (who.alone) return [...said, text.neededAlone()];
  return [...said, text.needed({ who: who.first.name })];
}

/** Above the form that drafts it: what drafting anew takes back, or why it came back. */
export async function beforeDrafting(
  read: Reader,
  agreement: About,
  timeZone: string,
): Promise<readonly Said[]> {
  const approval = await newestApproval(read, agreement.id);
  if (approval === undefined) return [];
  if (approval.status === 'open') {
    const who = list(everybody(await whoApproves(read, approval)).map(({ name }) => name));
    return [text.draftWithdraws({ version: agreement.version, who })];
  }
  const decided = approval.status === 'sent-back' ? decidedWords(approval, timeZone) : undefined;
  return decided === undefined ? [] : [decided];
}
