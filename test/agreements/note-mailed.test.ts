import { afterAll, beforeAll, expect, it } from 'vitest';
import { evidenceOf } from '../../src/agreements/evidence.ts';
import { openAgreement } from '../../src/agreements/open-agreement.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import { type MailSent, sendMail } from '../../src/kernel/mail.ts';
import { haru } from '../support/room.ts';
import { type AgreementRoom, afterDays, openAgreementRoom, origin } from './agreement-room.ts';

let room: AgreementRoom;
beforeAll(async () => {
  room = await openAgreementRoom();
});
afterAll(() => room.close());

/** What the worker does when the mail server has taken a letter. */
const taken = (letter: string, subject: string, engagementId: string) => {
  const to = { id: haru.id, name: 'Haru', email: 'haru@kawa.example' };
  const payload = { letter, params: { agreementId: subject }, subject, engagementId };
  const finish = act({
    name: 'mail.send.finish',
    input: sendMail.receipt,
    run: async (tx, receipt, visit) =>
      outcome((await sendMail.finish?.(tx, { effectId: 'eff_1', payload, receipt }, visit)) ?? []),
  });
  return room.perform(finish, { to, messageId: '<a@b.example>', answer: '250 ok' }, room.visit());
};

it('the evidence says that the link was mailed, to whom, and that it was opened from there', async () => {
  const { engagementId, agreementId } = await room.sentAgreement();
  await taken('agreement.to-sign', agreementId, engagementId);
  const visit = room.visit(haru, afterDays(1));
  await room.perform(openAgreement, { agreementId, origin, via: 'e-mail' }, visit);
  const rows = await evidenceOf(room.prisma, agreementId);
  expect(rows).toMatchObject([
    { action: 'mailed', contactId: haru.id, ip: null, detail: { email: 'haru@kawa.example' } },
    { action: 'opened', contactId: haru.id, ip: origin.ip, detail: { via: 'e-mail' } },
  ]);
  const audit = (await room.audits(engagementId)).find(({ type }) => type === 'mail.sent');
  const to = { id: haru.id, name: 'Haru', email: 'haru@kawa.example' };
  const said: Partial<MailSent> = { letter: 'agreement.to-sign', subject: agreementId, to };
  expect(JSON.parse(audit?.body ?? '{}')).toMatchObject(said);
});

it('so it does for each reminder that holds a link', async () => {
  const { engagementId, agreementId } = await room.sentAgreement();
  for (const letter of ['agreement.to-sign', 'agreement.reminder', 'agreement.expiry-warning'])
    await taken(letter, agreementId, engagementId);
  expect((await evidenceOf(room.prisma, agreementId)).map(({ action }) => action)).toEqual(
    Array.from({ length: 3 }, () => 'mailed'),
  );
});

it('a look by another way says nothing of e-mail, and other letters are no evidence', async () => {
  const { engagementId, agreementId } = await room.sentAgreement();
  await taken('agreement.signed', agreementId, engagementId);
  await room.perform(openAgreement, { agreementId, origin }, room.visit(haru));
  const rows = await evidenceOf(room.prisma, agreementId);
  expect(rows.map(({ action, detail }) => [action, Object.keys(Object(detail))])).toEqual([
    ['opened', ['documentSha256']],
  ]);
});
