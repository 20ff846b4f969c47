import { describe, expect, it } from 'vitest';
import { mrkdwnAsRichText } from '../../../../../src/local-workspace/page/block-kit/text/mrkdwn.ts';

const parts = (text: string) =>
  mrkdwnAsRichText(text).elements.map(({ type, elements }) => [
    type,
    elements.map((piece) => ('text' in piece ? piece.text : piece.type)).join(''),
  ]);

describe('mrkdwn as blocks', () => {
  it('loses no line, whatever Markdown would take it for', () => {
    const text = 'Title\n---\n# one\n1. two\n    three\n| a |\n|---|';
    expect(parts(text)).toEqual([['rich_text_section', text]]);
  });

  it('has quotes, escaped or not, of neighbouring lines', () => {
    expect(parts('a\n> b\n&gt; c\nd')).toEqual([
      ['rich_text_section', 'a'],
      ['rich_text_quote', 'b\nc'],
      ['rich_text_section', 'd'],
    ]);
  });

  it('quotes all that follows three signs', () => {
    expect(parts('a\n>>> b\nc')).toEqual([
      ['rich_text_section', 'a'],
      ['rich_text_quote', 'b\nc'],
    ]);
  });

  it('keeps code as it stands', () => {
    expect(parts('a\n```\nif (x &lt; 1) *y*\n  z\n```\nb')).toEqual([
      ['rich_text_section', 'a'],
      ['rich_text_preformatted', 'if (x < 1) *y*\n  z'],
      ['rich_text_section', 'b'],
    ]);
  });

  it('shows the words of links within code', () => {
    expect(parts('```see <https://a.example|this>```')).toEqual([['rich_text_preformatted', 'see this']]);
  });
});
