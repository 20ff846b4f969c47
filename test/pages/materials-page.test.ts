import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { verbatim } from '../../src/kernel/phrase.ts';
import { type MaterialsPage, materialsPage } from '../../src/pages/materials-page.ts';

const page: MaterialsPage = {
  locale: 'en',
  agency: 'Hibiki Studio',
  project: 'Website',
  who: 'Kei',
  wanted: [{ id: 'mat_1', what: '<b>Logo</b>', about: [verbatim('by Monday')], answers: [] }],
  done: [verbatim('Texts: accepted')],
  most: { files: 10, megabytes: 20 },
  url: '/status/material/t',
  questionUrl: '/status/material/t/question',
};

describe('the page of a client’s person', () => {
  it('has a form per item, for files as for questions, and escapes what people typed', () => {
    const shown = materialsPage(page);
    expect(shown).toContain('&lt;b&gt;Logo&lt;/b&gt;');
    expect(shown).toContain('enctype="multipart/form-data" action="/status/material/t"');
    expect(shown).toContain('action="/status/material/t/question"');
    expect(shown).toContain('accept=".pdf,');
    expect(shown).toContain('Texts: accepted');
    expect(shown).not.toContain('<script');
  });

  it('says what was wrong beside the item, and keeps what was typed', () => {
    const wrong = {
      item: 'mat_1',
      said: verbatim('too large'),
      links: 'https://x.y',
      note: 'my note',
      question: 'How?',
    };
    const shown = materialsPage({ ...page, wrong });
    expect(shown).toContain('href="#item-mat_1"');
    for (const typed of ['https://x.y</textarea>', 'my note</textarea>', 'How?</textarea>'])
      expect(shown).toContain(typed);
  });

  it.each(locales)('every label belongs to an input, in %s', (locale) => {
    const shown = materialsPage({ ...page, locale, sent: verbatim('arrived') });
    const labels = [...shown.matchAll(/<label for="([^"]+)"/g)].map(([, id]) => id);
    expect(labels.length).toBe(4);
    for (const id of labels) expect(shown).toContain(`id="${id}"`);
  });

  it('says when nothing is needed', () => {
    expect(materialsPage({ ...page, wanted: [] })).toContain('Nothing is needed from you');
  });
});
