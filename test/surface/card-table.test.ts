import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/kernel/locale.ts';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { validateMessageBlocks } from '../../src/local-workspace/block-kit/validate-message.ts';
import { validateModal } from '../../src/local-workspace/block-kit/validate-view.ts';
import { renderCard, renderModalNote, withoutPicture } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { typed } from '../support/wild-words.ts';

const say = verbatim;
const cardOf = (rows: number, cell: string) => ({
  title: say('Roadmap'),
  picture: { slackFileId: 'F0123456789', alt: typed(3000) },
  body: [say('Ends soon')],
  table: {
    header: [say('Milestone'), say('Due')],
    rows: Array.from({ length: rows }, (_, index) => [say(`${index + 1}. ${cell}`), say('')]),
    rest: say('The status page shows them all.'),
  },
});
const drawn = (rows: number, cell: string, locale: Locale = 'en') => renderCard(cardOf(rows, cell), locale);
const tableIn = (blocks: ReturnType<typeof drawn>['blocks']) =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.rows] : []));

describe('a card with a picture and a table', () => {
  it('shows the picture under the title, and the rows with the names of their columns', () => {
    const { blocks } = drawn(2, 'Launch');
    expect(blocks.map(({ type }) => type)).toEqual(['header', 'image', 'section', 'table']);
    const text = (value: string) => ({ type: 'raw_text', text: value });
    expect(tableIn(blocks)).toEqual([
      [
        [text('Milestone'), text('Due')],
        [text('1. Launch'), text('—')],
        [text('2. Launch'), text('—')],
      ],
    ]);
  });

  it.each([
    [200, 'Short'],
    [100, typed(3000)],
  ])('leaves out of %i rows what Slack does not take, and counts it', (rows, cell) => {
    for (const locale of locales) {
      const { blocks } = drawn(rows, cell, locale);
      expectWithinLimits(blocks);
      expect(validateMessageBlocks(blocks)).toMatchObject({ ok: true });
      const shown = (tableIn(blocks)[0]?.length ?? 0) - 1;
      expect(shown).toBeGreaterThan(10);
      expect(shown).toBeLessThan(rows);
      expect(JSON.stringify(blocks)).toContain(String(rows - shown));
      expect(JSON.stringify(blocks)).toContain('The status page shows them all.');
    }
  });

  it('in a modal says each row in a line, because no table may stand there', () => {
    const view = renderModalNote(cardOf(60, typed(3000)), 'en', say('Note'));
    expectWithinLimits(view);
    expect(validateModal(view)).toMatchObject({ ok: true });
    const few = renderModalNote(cardOf(1, 'Launch'), 'en', say('Note'));
    expect(JSON.stringify(few.blocks)).toContain('1. Launch · Due: —');
  });

  it('can be shown without its picture', () => {
    const card = drawn(2, 'Launch');
    expect(withoutPicture(card).blocks.map(({ type }) => type)).toEqual(['header', 'section', 'table']);
    const plain = withoutPicture(card);
    expect(withoutPicture(plain)).toBe(plain);
  });
});
