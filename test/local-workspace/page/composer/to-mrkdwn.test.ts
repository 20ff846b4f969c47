import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCommand, toMrkdwn } from '../../../../src/local-workspace/page/composer/to-mrkdwn.ts';

const people = [
  { id: 'U1', name: 'Aoi' },
  { id: 'U2', name: 'Aoi Tanaka' },
  { id: 'U3', name: '田中 葵' },
];
const channels = [{ id: 'C1', name: 'kawa-hibiki' }];
const named = { people, channels };

describe('what somebody typed goes out', () => {
  it.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    ['<!channel> hello', '&lt;!channel&gt; hello'],
    ['Hi @Aoi Tanaka, and @Aoi!', 'Hi <@U2>, and <@U1>!'],
    ['@田中 葵 さん', '<@U3> さん'],
    ['see #kawa-hibiki and #kawa-hibiki-2', 'see <#C1> and #kawa-hibiki-2'],
    ['mail aoi@Aoi', 'mail aoi@Aoi'],
    ['https://example.com/a?b=1&c=2.', '<https://example.com/a?b=1&amp;c=2>.'],
    ['資料は https://example.com/資料。', '資料は <https://example.com/資料>。'],
    ['`@Aoi https://x.example` @Aoi', '`@Aoi https://x.example` <@U1>'],
    ['```\n@Aoi <b>\n```', '```\n@Aoi &lt;b&gt;\n```'],
    ['*bold* _slanted_ ~struck~', '*bold* _slanted_ ~struck~'],
  ])('%j as %j', (typed, sent) => {
    expect(toMrkdwn(typed, named)).toBe(sent);
  });

  it('with nothing in it that Slack would take for markup but what was meant', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const sent = toMrkdwn(typed, named);
        expect(sent.replaceAll(/<(?:@U\d|#C1|https?:\/\/[^<>]+)>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });

  it('as a command with people and channels marked, and else as typed', () => {
    expect(toCommand('/project add @Aoi Tanaka to #kawa-hibiki <now>', named)).toBe(
      '/project add <@U2> to <#C1> <now>',
    );
  });
});
