import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepDocument } from '../../src/agreements/keep-document.ts';
import { type AgreementRoom, openAgreementRoom } from './agreement-room.ts';

describe('documents', () => {
  let room: AgreementRoom;
  beforeAll(async () => {
    room = await openAgreementRoom();
  });
  afterAll(() => room.close());

  it('keeps bytes only with their own hash', async () => {
    const bytes = Buffer.from('x');
    const keep = room.perform(
      keepDocument,
      { id: 'doc_x', kind: 'k', name: 'n', sha256: 'a'.repeat(64), bytes },
      room.visit(),
    );
    await expect(keep).rejects.toThrow('document_sha256_of_bytes');
  });

  it('stay as they were first kept', async () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const keep = (text: string) => {
      const about = { id: 'doc_y', kind: 'k', name: 'n', sha256: sha256(text), bytes: Buffer.from(text) };
      return room.perform(keepDocument, about, room.visit());
    };
    expect((await keep('first')).sha256).toBe(sha256('first'));
    const again = await keep('second');
    expect([again.sha256, Buffer.from(again.bytes).toString()]).toEqual([sha256('first'), 'first']);
  });
});
