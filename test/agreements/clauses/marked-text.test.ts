import { expect, it } from 'vitest';
import { markedText } from '../../../src/agreements/clauses/marked-text.ts';

it('marks what went and what came, and keeps what is near', () => {
  const far = 'far '.repeat(60);
  expect(
    markedText([
      { kind: 'same', text: 'within ' },
      { kind: 'gone', text: '14' },
      { kind: 'new', text: '45' },
      { kind: 'same', text: ' days' },
    ]),
  ).toBe('within [−14][+45] days');
  const marked = markedText([
    { kind: 'same', text: `${far}near ` },
    { kind: 'new', text: 'x' },
    { kind: 'same', text: `${far}middle` },
    { kind: 'gone', text: 'y' },
    { kind: 'same', text: ` near${far}` },
  ]);
  expect(marked.length).toBeLessThan(350);
  expect(marked).toMatch(/^… ar far .*near \[\+x\]far .* … .*middle\[−y\] nearfar .* …$/);
  expect(markedText([{ kind: 'same', text: 'short' }])).toBe('short');
});
