import { expect, it } from 'vitest';
import { list, phrase, verbatim } from '../../src/kernel/phrase.ts';
import { plainCard } from '../../src/surface/plain-card.ts';

const title = phrase({ en: 'Delivered: {what}', ja: '納品：{what}', zh: '交付：{what}' });

it('a card is said in one line, without its buttons', () => {
  const card = {
    title: title({ what: 'Wireframes' }),
    body: [verbatim('Five\nsketches')],
    fields: [{ label: verbatim('By'), value: list(['Aoi', 'Ren']) }],
    sections: [{ heading: verbatim('Criteria'), lines: [verbatim('All pages')] }],
    buttons: [{ press: 'milestone.accept', label: verbatim('Accept'), value: {} }],
    settled: verbatim('Accepted'),
  };
  expect(plainCard(card, 'en')).toBe(
    'Delivered: Wireframes | Five sketches | By: Aoi, Ren | Criteria | All pages | Accepted',
  );
  expect(plainCard(card, 'ja')).toContain('納品：Wireframes');
});
