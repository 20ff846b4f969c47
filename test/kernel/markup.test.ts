import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkup, visibleText } from '../../src/kernel/markup.ts';

describe('the markup of agreements', () => {
  it('reads headings, paragraphs with their line breaks, and lists', () => {
    expect(parseMarkup('# One\n\nfirst\nsecond\n\n## Two\n- a\n- b\n\nend')).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'paragraph', lines: ['first', 'second'] },
      { kind: 'heading', level: 2, text: 'Two' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', lines: ['end'] },
    ]);
  });

  it.each([
    ['1.2 Work', '1.2', 'Work'],
    ['1. Work', '1.', 'Work'],
    ['2) Work', '2)', 'Work'],
    ['(a) Work', '(a)', 'Work'],
    ['（一）工作', '（一）', '工作'],
    ['第3項　業務', '第3項', '業務'],
    ['①業務', '①', '業務'],
  ])('takes the number off the clause "%s"', (line, mark, text) => {
    expect(parseMarkup(line)).toEqual([{ kind: 'clause', mark, lines: [text] }]);
  });

  it.each(['3.5% of the fee', '第3条に定める', '30 days later', '- ', '#hashtag', '| not | a table |'])(
    'leaves the sentence "%s" alone',
    (line) => {
      expect(parseMarkup(line)).toEqual([{ kind: 'paragraph', lines: [line.trim()] }]);
    },
  );

  it('begins a new clause on every numbered line', () => {
    expect(parseMarkup('1. one\ngoes on\n2. two').map((block) => block.kind)).toEqual(['clause', 'clause']);
  });

  it('reads a table with columns of figures', () => {
    expect(parseMarkup('| What | Fee |\n|---|---:|\n| Logo | 10 |\n| Site | 20 |')).toEqual([
      {
        kind: 'table',
        header: ['What', 'Fee'],
        rows: [
          ['Logo', '10'],
          ['Site', '20'],
        ],
        right: [false, true],
      },
    ]);
  });

  it('keeps cells that have no column, and fills cells that are missing', () => {
    expect(parseMarkup('| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 |')).toMatchObject([
      {
        rows: [
          ['1', '2 | 3'],
          ['4', ''],
        ],
      },
    ]);
  });

  it('drops nothing that can be seen', () => {
    const piece = fc.constantFrom(
      '# ',
      '## ',
      '- ',
      '|',
      '|---|',
      '\n',
      '1. ',
      '(a) ',
      'text',
      '契約',
      ' ',
      '{x}',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          const seen = JSON.stringify(parseMarkup(text));
          for (const word of ['wort', '契約', '{x}'])
            expect(seen.split(word).length).toBe(text.split(word).length);
        },
      ),
    );
  });
});

describe('visible text', () => {
  it('removes what changes the look of a text without being seen', () => {
    expect(visibleText('a\u202eb\u200bc\ufeff\u0000d\u00ade\u2066f')).toBe('abcdef');
    expect(visibleText('葛\u{e0100}城 ✔\ufe0f')).toBe('葛城 ✔');
  });

  it('keeps lines, and makes every kind of line end the same', () => {
    expect(visibleText('a\r\nb\rc\u2028d\te')).toBe('a\nb\nc\nd e');
  });

  it('does not join two halves to something invisible', () => {
    expect(visibleText('a\udb40\u200b\udc01b')).toBe('a\ufffd\ufffdb');
  });

  it('composes accents, and marks half a character', () => {
    expect(visibleText('e\u0301 か\u3099')).toBe('é が');
    expect(visibleText('a\ud83d')).toBe('a\ufffd');
  });
});
