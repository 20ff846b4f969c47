import { expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { phrase, verbatim } from '../../src/kernel/phrase.ts';
import { validateModal } from '../../src/local-workspace/block-kit/validate-view.ts';
import { inert, renderPreview } from '../../src/surface/preview.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { typed } from '../support/wild-words.ts';

const title = phrase({ en: 'As they will look', ja: '送信される文面', zh: '将发送的内容' });
const words = {
  title: phrase({ en: 'Due soon', ja: '期限のお知らせ', zh: '即将到期' })(),
  body: [verbatim('Please decide.')],
  sections: [
    {
      heading: verbatim('One'),
      lines: [verbatim('a')],
      buttons: [{ press: 'x.open', label: verbatim('Open it'), value: {} }],
    },
  ],
  buttons: [{ press: 'x.accept', label: verbatim('Accept'), value: {} }],
};

it('shows cards in their readers’ language, with buttons that are words', () => {
  const view = renderPreview(title(), [{ about: verbatim('To the client'), words, locale: 'ja' }], 'en');
  const drawn = JSON.stringify(view);
  for (const said of ['As they will look', 'To the client', '期限のお知らせ', 'Open it', 'Accept'])
    expect(drawn).toContain(said);
  expect(drawn).not.toContain('"actions"');
});

it('a settled card has no buttons to speak of', () => {
  expect(JSON.stringify(inert({ ...words, settled: verbatim('Done') }))).not.toContain('Accept');
});

it.each(locales)('keeps to Slack’s limits, however much there is, in %s', (locale) => {
  const long = { ...words, body: [verbatim(typed(6_000))], footnote: verbatim(typed(900)) };
  const many = Array.from({ length: 60 }, () => ({ about: verbatim(typed(200)), words: long, locale }));
  const view = renderPreview(title(), many, locale);
  expectWithinLimits(view);
  expect(validateModal(view)).toMatchObject({ ok: true });
});
