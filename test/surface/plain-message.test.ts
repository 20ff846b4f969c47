import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedIn, plainMessage } from '../../src/surface/plain-message.ts';

const nameOf = (id: string) => (id === 'U0HARU' ? 'Haru Kawamura' : undefined);

describe('a message as people read it', () => {
  it.each([
    ['Hello <@U0HARU>, see <#C0KAWA|kawa-foods>', 'Hello @Haru Kawamura, see #kawa-foods'],
    ['<@U0NOBODY|tomo> and <@U0NOBODY>', '@tomo and @U0NOBODY'],
    [
      '<https://example.com/a|the plan> and <https://example.com>',
      'the plan (https://example.com/a) and https://example.com',
    ],
    ['<https://example.com|example.com>', 'https://example.com'],
    ['<mailto:haru@kawa.example|haru@kawa.example>', 'haru@kawa.example'],
    ['<!here> <!subteam^S1|@designers>', '@here @designers'],
    ['5 &lt; 6 &amp;&amp; 7 &gt; 6', '5 < 6 && 7 > 6'],
    ['&amp;lt;', '&lt;'],
    ['*bold* stays, 店の写真も', '*bold* stays, 店の写真も'],
  ])('%s', (sent, read) => {
    expect(plainMessage(sent, nameOf)).toBe(read);
  });

  it('names whom it mentions, each once', () => {
    expect(mentionedIn('<@U0HARU> <@W0YUKI|yuki> <@U0HARU> @U0TOMO')).toEqual(['U0HARU', 'W0YUKI']);
  });

  it('what people typed, escaped as Slack does, is read as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const sent = typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        expect(plainMessage(sent, nameOf)).toBe(typed);
      }),
    );
  });
});
