import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { recordPdf } from '../../../src/adapters/documents/record-pdf.ts';

const record = {
  locale: 'en',
  title: 'Record of services: Website',
  about: 'Made by Hibiki Studio from its books.',
  reference: 'du_1',
  sections: [
    { heading: 'What was delivered', lines: ['23 Nov: delivered 線画', 'accepted by 川村\u202e'] },
    { heading: 'Messages', lines: Array.from({ length: 200 }, (_, index) => `Message ${index}`) },
  ],
  createdAt: Temporal.Instant.from('2026-11-23T01:00:00Z'),
} as const;

it('is a PDF of as many pages as it needs, the same for the same record', async () => {
  const [once, twice] = [await recordPdf(record), await recordPdf(record)];
  const text = Buffer.from(once).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
  expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
});
