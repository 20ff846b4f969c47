import { afterAll, beforeAll, expect, it } from 'vitest';
import { inForceDocument } from '../../../src/agreements/addenda/in-force-document.ts';
import { realDocuments } from '../agreement-room.ts';
import { type AddendumRoom, openAddendumRoom } from './addendum-room.ts';

let room: AddendumRoom;
beforeAll(async () => {
  room = await openAddendumRoom();
});
afterAll(() => room.close());

it('is the consolidated text with its marks and no place to sign, the same bytes each time', async () => {
  const { engagementId } = await room.signedAgreement();
  const id = await room.signedAddendum(engagementId, 'confidentiality', '五年間とします。');
  const signedAt = new Date('2026-11-25T03:00:00Z');
  await room.prisma.agreement.update({ where: { id }, data: { closedAt: signedAt } });
  const whole = await room.inForce(engagementId);
  const document = await inForceDocument(room.prisma, whole);
  expect(document.about).toContain('With addendum 2 of');
  expect(document.about).toContain('For reading');
  expect(document.createdAt.epochMilliseconds).toBe(signedAt.getTime());
  expect(document.signatureBlock).toBeUndefined();
  expect(document.clauses?.find(({ note }) => note !== undefined)?.note).toContain('Changed by addendum 2');
  const pdf = await realDocuments.agreement(document);
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(Buffer.compare(pdf, await realDocuments.agreement(document))).toBe(0);
});
