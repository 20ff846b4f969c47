import { expect, it } from 'vitest';
import { linksIn } from '../../../src/agreements/clauses/links-in.ts';

const urls = (text: string, second?: string) =>
  linksIn([{ heading: 'H', text, ...(second !== undefined && { second: { text: second } }) }]).map(
    ({ url }) => url,
  );

it('finds every web address once, in both languages, without the marks of the sentence', () => {
  expect(urls('See https://a.example/x. And (https://b.example/y(z)), "http://c.example".')).toEqual([
    'https://a.example/x',
    'https://b.example/y(z)',
    'http://c.example',
  ]);
  expect(urls('規程（https://a.example/規程）、https://b.example。', '见https://c.example/x，完')).toEqual([
    'https://a.example/規程',
    'https://b.example',
    'https://c.example/x',
  ]);
  expect(urls('https://a.example https://a.example')).toEqual(['https://a.example']);
  expect(urls('mailto:a@b.example ftp://c.example a.example http:// https://')).toEqual([]);
});
