import { openApproval } from '../../src/agreements/approval/approval.ts';
import { everybody, whoApproves } from '../../src/agreements/approval/who-approves.ts';
import { loadAgreement } from '../../src/agreements/load-agreement.ts';
import { list } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text as approval } from './approval-text.ts';
import { text } from './text.ts';

/** What became of it: on its way, or before a second person first. */
export async function saySent(read: ReadDb, agreementId: string): Promise<Reply> {
  const { version } = await loadAgreement(read, agreementId);
  const open = await openApproval(read, agreementId);
  if (open === undefined) return reply.say({ title: text.sending({ version }), body: [text.sendingBody()] });
  const who = list(everybody(await whoApproves(read, open)).map(({ name }) => name));
  return reply.say({ title: approval.waiting({ version }), body: [approval.waitingBody({ who })] });
}
