import { describe, expect, it } from 'vitest';
import {
  acceptOf,
  largestBytes,
  picksProblem,
} from '../../../../../src/local-workspace/page/block-kit/elements/file-picks.ts';
import { blockWords } from '../../../../../src/local-workspace/page/block-kit/words.ts';

const file = (name: string, size = 10) => ({ name, size });

describe('picked files', () => {
  it('are taken when kind, number and size fit', () => {
    expect(picksProblem({ filetypes: ['pdf'], max_files: 2 }, 1, [file('A.PDF')], 'en')).toBeUndefined();
    expect(picksProblem({}, 0, [], 'en')).toBeUndefined();
  });

  it('are refused by kind, by name', () => {
    expect(picksProblem({ filetypes: ['pdf'] }, 0, [file('a.pdf'), file('b.exe')], 'en')).toEqual({
      words: blockWords.wrongKind,
      values: { name: 'b.exe' },
    });
    expect(picksProblem({ filetypes: ['pdf'] }, 0, [file('pdf')], 'en')?.words).toBe(blockWords.wrongKind);
  });

  it('count together with those that are there; Slack takes ten where nothing is said', () => {
    expect(picksProblem({ max_files: 2 }, 1, [file('a'), file('b')], 'en')).toEqual({
      words: blockWords.tooMany,
      values: { count: 2 },
    });
    expect(picksProblem({}, 10, [file('a')], 'en')?.values).toEqual({ count: 10 });
  });

  it('name the largest when they are too large together', () => {
    const problem = picksProblem({}, 0, [file('a', largestBytes), file('b', 1)], 'en');
    expect(problem?.words).toBe(blockWords.tooLarge);
    expect(problem?.values['name']).toBe('a');
  });
});

it('tells the browser which kinds to offer', () => {
  expect(acceptOf(['pdf', 'png'])).toBe('.pdf,.png');
  expect(acceptOf(undefined)).toBeUndefined();
});
