import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../../src/kernel/format.ts';
import { type AgreementDesk, openAgreementDesk, shown } from './agreement-desk.ts';

describe('/agreement status', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openAgreementDesk();
  });
  afterAll(() => desk.close());

  it('shows where it stands, with what happened', async () => {
    const { engagementId, agreementId } = await desk.sentAgreement();
    expect(shown(await desk.type('status', engagementId))).toContain('waits for the signature');
    await desk.sign(agreementId);
    const after = await desk.type('status', engagementId);
    if (after.kind !== 'say') throw new Error('not said');
    expect(plain(after.card.settled ?? '', 'en')).toContain('Signed by Haru Kawa');
    const lines =
      after.card.sections?.flatMap(({ lines: all }) => all.map((line) => plain(line, 'en'))) ?? [];
    expect(lines.map((line) => line.split(':')[0])).toEqual(['Agreed to sign electronically', 'Signed']);
  });

  it('says of a signed one how it was sealed, and nothing of it before', async () => {
    const { engagementId, agreementId } = await desk.sentAgreement();
    await desk.sign(agreementId);
    expect(shown(await desk.type('status', engagementId))).not.toContain('Sealed');
    await desk.carry('agreement.seal');
    expect(shown(await desk.type('status', engagementId))).toContain('Sealed, timestamp: none');
  });
});
