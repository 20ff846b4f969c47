import { describe, expect, it } from 'vitest';
import { type Said, verbatim } from '../../src/kernel/phrase.ts';
import { renderCard } from '../../src/surface/card.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';

const say = (text: string): Said => verbatim(text);
const textsOf = (blocks: unknown): string => JSON.stringify(blocks);

describe('the body of a card', () => {
  it('splits a long paragraph over blocks without losing a word', () => {
    const long = 'All of this matters. '.repeat(300).trim();
    const { blocks } = renderCard({ title: say('T'), body: [say(long)] }, 'en');
    const shown = blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
    expect(shown.length).toBe(3);
    expect(shown.join('')).toBe(long);
    expectWithinLimits(blocks);
  });

  it('gives a fact too long for a column its own block', () => {
    const fields = [
      { label: say('Short'), value: 'a' },
      { label: say('Long'), value: 'b '.repeat(1500) },
    ];
    const { blocks } = renderCard({ title: say('T'), fields }, 'en');
    expect(blocks.map((block) => block.type)).toEqual(['header', 'section', 'section', 'section']);
    expectWithinLimits(blocks);
  });

  it('leaves out blank texts, which Slack refuses, and marks what must be there', () => {
    const card = {
      title: say(' '),
      body: [say(''), say(' \n ')],
      fields: [{ label: say('Note'), value: ' ' }],
    };
    expect(textsOf(renderCard(card, 'en').blocks)).toBe(
      textsOf(renderCard({ title: say('—'), fields: [{ label: say('Note'), value: '—' }] }, 'en').blocks),
    );
  });

  it('puts ten facts into a block, each of at most 2,000 characters', () => {
    const eleven = Array.from({ length: 11 }, () => ({ label: say('A'), value: 'b' }));
    const counts = renderCard({ title: say('T'), fields: eleven }, 'en').blocks.flatMap((block) =>
      block.type === 'section' ? [block.fields?.length] : [],
    );
    expect(counts).toEqual([10, 1]);
    const columns = [1996, 1997].map((length) => {
      const fields = [{ label: say('A'), value: 'b'.repeat(length) }];
      return textsOf(renderCard({ title: say('T'), fields }, 'en').blocks).includes('"fields"');
    });
    expect(columns).toEqual([true, false]);
  });

  it('keeps a heading bold to its end', () => {
    const sections = [{ heading: say('a*b `c`\nd'), lines: [] }];
    const { blocks } = renderCard({ title: say('T'), sections }, 'en');
    expect(blocks[1]).toMatchObject({ text: { text: '*a∗b ˋcˋ d*' } });
  });

  it('shows the buttons of a section right below it, and none where the card is settled', () => {
    const buttons = [{ press: 'test.do', label: say('Do it'), value: {} }];
    const sections = [
      { heading: say('One'), lines: [], buttons },
      { heading: say('Two'), lines: [say('Here')], buttons },
    ];
    const card = { title: say('T'), sections };
    const types = (words: Parameters<typeof renderCard>[0]) =>
      renderCard(words, 'en').blocks.map(({ type }) => type);
    expect(types(card)).toEqual(['header', 'section', 'actions', 'section', 'actions']);
    expectWithinLimits(renderCard(card, 'en').blocks);
    expect(types({ ...card, settled: say('Done') })).toEqual(['header', 'section', 'section', 'section']);
  });
});
