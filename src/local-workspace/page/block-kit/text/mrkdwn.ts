import type { RichText } from '../../../block-kit/rich-text.ts';
import { inlinePieces, unescaped } from './mrkdwn-inline.ts';

type Part = RichText['elements'][number];

const section = (text: string): Part => ({ type: 'rich_text_section', elements: inlinePieces(text) });
const quoted = /^(?:>|&gt;) ?/;

function paragraphs(text: string): Part[] {
  const parts: Part[] = [];
  let plain: string[] = [];
  let quote: string[] = [];
  const flush = (): void => {
    if (plain.length > 0) parts.push(section(plain.join('\n')));
    if (quote.length > 0) {
      parts.push({ type: 'rich_text_quote', elements: inlinePieces(quote.join('\n')) });
    }
    plain = [];
    quote = [];
  };
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    if (/^(?:>>>|(?:&gt;){3})/.test(line)) {
      flush();
      const rest = [line.replace(/^(?:>>>|(?:&gt;){3}) ?/, ''), ...lines.slice(at + 1)];
      parts.push({ type: 'rich_text_quote', elements: inlinePieces(rest.join('\n')) });
      return parts;
    }
    const isQuote = quoted.test(line);
    if (isQuote ? plain.length > 0 : quote.length > 0) flush();
    if (isQuote) quote.push(line.replace(quoted, ''));
    else plain.push(line);
  }
  flush();
  return parts;
}

const trimmed = (text: string): string => text.replace(/^\n|\n$/g, '');

/**
 * Slack's own markup as the blocks it stands for. The drawing library reads mrkdwn as Markdown after taking the
 * escapes back, which loses lines that look like headings and turns escaped text into mentions.
 */
export function mrkdwnAsRichText(text: string): RichText {
  const elements = text.split(/```([\s\S]+?)```/).flatMap((part, at): Part[] => {
    if (at % 2 === 1) {
      const code = trimmed(part).replaceAll(/<(?:[^<>|\n]*\|)?([^<>\n]*)>/g, '$1');
      return [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: unescaped(code) }] }];
    }
    const around = trimmed(part);
    return around === '' ? [] : paragraphs(around);
  });
  return { type: 'rich_text', elements };
}
