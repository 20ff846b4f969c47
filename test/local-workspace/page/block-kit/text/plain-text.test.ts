import { expect, it } from 'vitest';
import { plainAsRichText } from '../../../../../src/local-workspace/page/block-kit/text/plain-text.ts';

const pieces = (...given: Parameters<typeof plainAsRichText>) =>
  plainAsRichText(...given).elements[0]?.elements;

it('reads nothing in plain text as markup but the names of emoji', () => {
  expect(pieces('*a* <@U1> :tada:')).toEqual([
    { type: 'text', text: '*a* <@U1> ' },
    { type: 'emoji', name: 'tada' },
  ]);
  expect(pieces(':tada:', false)).toEqual([{ type: 'text', text: ':tada:' }]);
  expect(pieces('', false)).toEqual([]);
});
