import { changeSections } from '../../src/agreements/addenda/card-words.ts';
import { declinedBy, settledWords } from '../../src/agreements/agreement-facts.ts';
import { approvalField } from '../../src/agreements/approval/approval-words.ts';
import { evidenceOf, sealOf } from '../../src/agreements/evidence.ts';
import { mustBelong } from '../../src/agreements/may-run.ts';
import { sealField } from '../../src/agreements/seal-words.ts';
import { signersOf } from '../../src/agreements/signers-asked.ts';
import { signersSection } from '../../src/agreements/signing/say-signers.ts';
import { text as room } from '../../src/agreements/text.ts';
import { instantFromColumn } from '../../src/kernel/calendar.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { moment, type Said } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { deviationSections } from './beside-text.ts';
import { mendButtons } from './correct-signer.ts';
import { inForceFields } from './in-force.ts';
import { agreementCard, withNewest } from './say-agreement.ts';
import { actions as signingActions } from './signing-text.ts';
import { actions, text } from './text.ts';

export const status = engagementWord('status', text.doesStatus(), async ({ visit, desk }, { id }) => {
  mustBelong(visit.person);
  return withNewest(desk.read, id, async (agreement) => {
    const engagement = await engagementFacts(desk.read, id);
    const card = agreementCard(agreement);
    const { timeZone } = engagement;
    const open =
      agreement.status === 'sent'
        ? [{ label: room.openUntil(), value: moment(agreement.expiresAt, timeZone) }]
        : [];
    const { codeWay } = agreement;
    const way = codeWay === 'slack' ? text.codeSlack() : text.codeMail();
    const code = codeWay === null ? [] : [{ label: text.codeWay(), value: way }];
    const facts = await sealOf(desk.read, agreement.id);
    const seal = facts === undefined ? [] : [sealField(facts, timeZone)];
    const signers = await signersOf(desk.read, agreement.id);
    const inForce = await inForceFields({ desk }, id);
    const approval = await approvalField(desk.read, agreement, timeZone);
    const lines = await evidenceLines(desk.read, agreement.id, timeZone);
    const settled = settledWords({
      agreement,
      engagement,
      declinedBy: await declinedBy(desk.read, agreement, engagement),
      signers,
    });
    const buttons = await mendButtons(desk.read, agreement);
    return reply.say({
      ...card,
      fields: [...(card.fields ?? []), ...approval, ...code, ...open, ...seal, ...inForce],
      sections: [
        ...changeSections(agreement),
        ...signersSection(agreement, signers, engagement),
        ...(await deviationSections(desk.read, agreement)),
        ...(lines.length > 0 ? [{ heading: text.evidence(), lines }] : []),
      ],
      ...(settled === undefined ? { buttons } : { settled }),
    });
  });
});

async function evidenceLines(read: ReadDb, agreementId: string, timeZone: string): Promise<Said[]> {
  const rows = (await evidenceOf(read, agreementId)).slice(-20);
  const where = { id: { in: rows.map(({ contactId }) => contactId) } };
  const people = [...(await read.contact.findMany({ where })), ...(await read.member.findMany({ where }))];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap(({ action, contactId, at }) => {
    const say = Object.entries({ ...actions, ...signingActions }).find(([name]) => name === action)?.[1];
    if (say === undefined) return [];
    const who = names.get(contactId) ?? contactId;
    return [text.evidenceLine({ action: say(), who, at: moment(instantFromColumn(at), timeZone) })];
  });
}
