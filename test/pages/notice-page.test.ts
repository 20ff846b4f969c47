import { describe, expect, it } from 'vitest';
import { verbatim } from '../../src/kernel/phrase.ts';
import { noticePage } from '../../src/pages/notice-page.ts';

describe('a notice page', () => {
  it('says its title, its sentences and the one thing to do next', () => {
    const link = { url: '/next', label: verbatim('Go <on>') };
    const page = noticePage({
      locale: 'en',
      brand: 'Kumo',
      title: verbatim('T & t'),
      paragraphs: [verbatim('a'), verbatim('b')],
      link,
    });
    for (const part of [
      '<h1>T &amp; t</h1>',
      '<p>a</p>',
      '<p>b</p>',
      '<a class="button" href="/next">Go &lt;on&gt;</a>',
    ])
      expect(page).toContain(part);
  });

  it('has no link where there is nothing to do', () => {
    expect(noticePage({ locale: 'ja', brand: 'K', title: verbatim('T'), paragraphs: [] })).not.toContain(
      '<a ',
    );
  });
});
