import { expect, it } from 'vitest';
import { linksIn } from '../../../../src/local-workspace/page/outside/links-in.ts';

const found = (text: string) => linksIn(text).flatMap(({ url }) => url ?? []);

it('an address in a letter is found without what stands around it', () => {
  expect(found('Sign here:\n\nhttp://127.0.0.1:3000/s/abc?x=1&y=2#a\n\nThank you')).toEqual([
    'http://127.0.0.1:3000/s/abc?x=1&y=2#a',
  ]);
  expect(found('See https://a.example/b. (Or http://c.example/d), please!')).toEqual([
    'https://a.example/b',
    'http://c.example/d',
  ]);
  expect(found('こちら「https://a.example/b」をご確認ください。https://c.example/d。')).toEqual([
    'https://a.example/b',
    'https://c.example/d',
  ]);
});

it('nothing of the letter is lost, and only web pages are links', () => {
  for (const text of [
    '',
    'no link',
    'http://',
    'javascript:alert(1) mailto:a@b.example',
    'https://a.example',
  ])
    expect(
      linksIn(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  expect(found('javascript:alert(1) file:///etc/passwd http://')).toEqual([]);
});
