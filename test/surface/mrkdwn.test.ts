import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { money } from '../../src/kernel/money.ts';
import { code, list, moment, person, phrase, verbatim } from '../../src/kernel/phrase.ts';
import { mrkdwn } from '../../src/surface/mrkdwn.ts';
import { isWellFormed } from '../support/slack-limits.ts';
import { anySaid, anyValue, nasty } from './words.ts';

const said = (text: string): string => mrkdwn(verbatim(text), 'en');

describe('what people typed', () => {
  it('is escaped, so that nobody is called and nothing is linked', () => {
    expect(said('<!channel> & <@U1> <https://evil.example|bank>')).toBe(
      '&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;https://evil.example|bank&gt;',
    );
  });

  it('opens no formatting', () => {
    expect(said('```rm -rf``` and `x`')).toBe('ˋˋˋrm -rfˋˋˋ and ˋxˋ');
    expect(said('*bold* _it_ ~no~')).toBe('∗bold* ˍit_ ∼no~');
    expect(said('> quoted\n>>> all of it')).toBe('› quoted\n› all of it');
  });

  it('is left alone where Slack would not format it', () => {
    expect(said('snake_case_name, 2 * 3, 10~20, a > b')).toBe('snake_case_name, 2 * 3, 10~20, a &gt; b');
  });

  it('cannot turn the reading direction or break the encoding', () => {
    expect(said('a\u202eb\u0000c\ud800d')).toBe('abc\ufffdd');
  });

  it('never comes out with an unescaped < or an open code block, whatever it is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const shown = said(text);
        expect(shown).not.toMatch(/[<>`]/);
        expect(isWellFormed(shown)).toBe(true);
        expect(shown).not.toMatch(/(?<![A-Za-z0-9])[*_~]\S/);
      }),
    );
  });
});

describe('words and values', () => {
  it('keeps the words of a phrase from being markup, too', () => {
    expect(mrkdwn(phrase({ en: 'R&D <now>', ja: 'あ', zh: '啊' })(), 'en')).toBe('R&amp;D &lt;now&gt;');
  });

  it('shows a moment in each reader’s own zone, with a fallback that names its zone', () => {
    const at = moment(Temporal.Instant.from('2026-11-27T06:00:00Z'), 'Asia/Tokyo');
    expect(mrkdwn(at, 'en')).toBe(
      '<!date^1795759200^{date_short_pretty} {time}|Fri 27 Nov 2026 15:00 (Asia/Tokyo)>',
    );
  });

  it('mentions people and channels by id only', () => {
    expect(mrkdwn(person('U012AB', 'Aoi'), 'en')).toBe('<@U012AB>');
    expect(mrkdwn({ kind: 'channel', channelId: 'C012AB' }, 'en')).toBe('<#C012AB>');
    expect(mrkdwn(person('!channel', 'Aoi <b>'), 'en')).toBe('Aoi &lt;b&gt;');
    expect(mrkdwn({ kind: 'channel', channelId: 'C1>' }, 'en')).toBe('C1&gt;');
  });

  it('sets several apart as the language does, each with the address that follows', () => {
    const asks = phrase({ en: '{who}, please', ja: '{who}さん、お願いします', zh: '{who}，请' });
    const who = list([person('U012AB', 'Aoi'), '<!here>']);
    expect(mrkdwn(asks({ who }), 'ja')).toBe('<@U012AB>さん、&lt;!here&gt;さん、お願いします');
    expect(mrkdwn(who, 'zh')).toBe('<@U012AB>、&lt;!here&gt;');
    expect(mrkdwn(who, 'en')).toBe('<@U012AB>, &lt;!here&gt;');
  });

  it('sets commands in code that nothing can end early', () => {
    expect(mrkdwn(code('/project close'), 'en')).toBe('`/project close`');
    expect(mrkdwn(code('a`<!here>`\nb'), 'en')).toBe('`aˋ&lt;!here&gt;ˋ b`');
  });

  it('links to the web only', () => {
    expect(mrkdwn({ kind: 'link', url: 'https://x.y/a?b=1&c=|d', label: 'the <plan>|' }, 'en')).toBe(
      '<https://x.y/a?b=1&amp;c=%7Cd|the &lt;plan&gt;¦>',
    );
    expect(mrkdwn({ kind: 'link', url: 'javascript:alert(1)', label: 'press' }, 'en')).toBe('press');
    expect(mrkdwn({ kind: 'link', url: 'not an address', label: 'press' }, 'en')).toBe('press');
    expect(mrkdwn({ kind: 'link', url: `https://x.y/${'a'.repeat(1600)}`, label: 'press' }, 'en')).toBe(
      'press',
    );
  });

  it('writes money and days as everywhere else', () => {
    expect(mrkdwn(money(1200n, 'USD'), 'en')).toBe('USD 12.00');
    expect(mrkdwn(Temporal.PlainDate.from('2026-11-27'), 'ja')).toBe('2026年11月27日(金)');
    expect(mrkdwn(1234, 'en')).toBe('1,234');
  });

  it('makes nothing of any value but markup that Slack knows', () => {
    fc.assert(
      fc.property(fc.oneof(anyValue, anySaid), fc.constantFrom(...locales), (value, locale) => {
        expect(isWellFormed(mrkdwn(value, locale))).toBe(true);
      }),
    );
  });
});
