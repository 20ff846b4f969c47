import { describe, expect, it } from 'vitest';
import {
  inlinePieces,
  unescaped,
} from '../../../../../src/local-workspace/page/block-kit/text/mrkdwn-inline.ts';

const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style ? { style } : {}) });

describe('marks', () => {
  it.each([
    ['*bold*', [text('bold', { bold: true })]],
    ['_soft_ and ~gone~', [text('soft', { italic: true }), text(' and '), text('gone', { strike: true })]],
    ['*a _b_*', [text('a ', { bold: true }), text('b', { bold: true, italic: true })]],
    ['(*a*)', [text('('), text('a', { bold: true }), text(')')]],
    ['`*code*`', [text('*code*', { code: true })]],
  ])('%s', (given, pieces) => expect(inlinePieces(given)).toEqual(pieces));

  it.each(['file_name_two', '2 * 3 * 4', '* a*', '*a\nb*', 'これは*太字*です', '**', '``', '*'])(
    'leaves %j as it is typed',
    (given) => expect(inlinePieces(given)).toEqual([text(given)]),
  );
});

describe('what stands between angle brackets', () => {
  it.each([
    ['<@U1>', { type: 'user', user_id: 'U1' }],
    ['<@U1|aoi>', { type: 'user', user_id: 'U1' }],
    ['<#C1|team>', { type: 'channel', channel_id: 'C1' }],
    ['<!here>', { type: 'broadcast', range: 'here' }],
    ['<!subteam^S1|@leads>', { type: 'usergroup', usergroup_id: 'S1' }],
    [
      '<https://a.example/?x=1&amp;y=2|Sign &amp; go>',
      { type: 'link', url: 'https://a.example/?x=1&y=2', text: 'Sign & go' },
    ],
    ['<mailto:a@b.example>', { type: 'link', url: 'mailto:a@b.example', text: 'a@b.example' }],
    [
      '<!date^1800000000^{date} {time}^https://a.example|later>',
      {
        type: 'date',
        timestamp: 1_800_000_000,
        format: '{date} {time}',
        fallback: 'later',
        url: 'https://a.example',
      },
    ],
  ])('%s', (given, piece) => expect(inlinePieces(given)).toEqual([piece]));

  it('keeps the marks around it', () => {
    expect(inlinePieces('*see <https://a.example|this>*')).toEqual([
      text('see ', { bold: true }),
      { type: 'link', url: 'https://a.example', text: 'this', style: { bold: true } },
    ]);
  });

  it('is only what the app wrote: escaped text is text', () => {
    expect(inlinePieces('&lt;@U1&gt; &lt;!channel&gt; a &amp;amp; b')).toEqual([
      text('<@U1> <!channel> a &amp; b'),
    ]);
  });
});

it('makes links of bare addresses, without the full stop after them', () => {
  expect(inlinePieces('See https://a.example/b.')).toEqual([
    text('See '),
    { type: 'link', url: 'https://a.example/b', text: 'https://a.example/b' },
    text('.'),
  ]);
});

it('takes each escape back once', () => {
  expect(unescaped('&amp;lt;')).toBe('&lt;');
});
