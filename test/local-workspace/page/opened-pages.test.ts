import { describe, expect, it } from 'vitest';
import {
  isSafeAddress,
  keepOpenedPage,
  openedPages,
} from '../../../src/local-workspace/page/opened-pages.ts';
import { memory } from './route/memory.ts';

const page = (url: string, at = 1) => ({ url, label: url, by: 'Haru Kawamura', at });

describe('the pages that were opened', () => {
  it('stand with the newest first, each once', () => {
    const kept = memory();
    keepOpenedPage(kept, page('http://a/1'));
    keepOpenedPage(kept, page('http://a/2'));
    keepOpenedPage(kept, page('http://a/1', 5));
    expect(openedPages(kept)).toEqual([page('http://a/1', 5), page('http://a/2')]);
  });

  it('are at most thirty', () => {
    const kept = memory();
    for (let at = 0; at < 40; at += 1) keepOpenedPage(kept, page(`http://a/${at}`));
    expect(openedPages(kept)).toHaveLength(30);
    expect(openedPages(kept)[0]?.url).toBe('http://a/39');
  });

  it.each(['no json', '{"url":1}', '[1,{"url":"x"},null]'])('are none where %s was kept', (kept) => {
    expect(openedPages(memory({ 'engawa.opened-pages': kept }))).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    ['https://example.com', true],
    ['HTTP://127.0.0.1:3000/sign/x', true],
    ['mailto:aoi@hibiki.example', true],
    ['javascript:alert(1)', false],
    [' javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/hosts', false],
  ])('%s may be opened from a message: %s', (url, safe) => {
    expect(isSafeAddress(url)).toBe(safe);
  });
});
