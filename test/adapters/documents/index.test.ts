import { describe, expect, it } from 'vitest';
import { createDocuments } from '../../../src/adapters/documents/index.ts';
import { agreement, invoice, signedAgreement } from './samples.ts';

describe('documents', () => {
  it('writes every kind as a PDF', async () => {
    const documents = createDocuments();
    const all = [
      documents.agreement(agreement('en')),
      documents.signedAgreement(signedAgreement('en')),
      documents.invoice(invoice('en')),
    ];
    for (const bytes of await Promise.all(all))
      expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
