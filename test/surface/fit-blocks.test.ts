import { expect, it } from 'vitest';
import { section } from '../../src/surface/blocks.ts';
import { fitBlocks, shortenedNote, textSize } from '../../src/surface/fit-blocks.ts';

const blocks = ['a'.repeat(300), 'b'.repeat(300), 'c'.repeat(300)].map(section);

it('counts every text, wherever it stands', () => {
  expect(textSize(blocks)).toBe(900);
  expect(textSize([{ type: 'actions', elements: [{ text: { type: 'plain_text', text: '😀ok' } }] }])).toBe(3);
  expect(textSize(undefined)).toBe(0);
});

it('leaves what fits as it is', () => {
  expect(fitBlocks(blocks, { blocks: 3, characters: 900 }, 'en')).toEqual(blocks);
});

it('says what it left out: blocks, or the end of a text', () => {
  const note = shortenedNote('en');
  expect(fitBlocks(blocks, { blocks: 2, characters: 900 }, 'en')).toEqual([blocks[0], note]);
  const fitted = fitBlocks(blocks, { blocks: 9, characters: 600 }, 'en');
  expect(fitted).toEqual([blocks[0], section(`${'b'.repeat(219)}…`), note]);
  expect(textSize(fitted)).toBeLessThanOrEqual(600);
  expect(fitBlocks(blocks, { blocks: 9, characters: 400 }, 'en')).toEqual([blocks[0], note]);
});
