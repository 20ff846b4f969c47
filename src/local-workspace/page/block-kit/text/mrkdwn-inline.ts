import type { RichElement } from '../../../block-kit/rich-text.ts';
import { withEmoji } from './emoji-names.ts';

interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly code?: true;
}

export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

const styled = (style: Style) => (Object.keys(style).length > 0 ? { style } : {});

function special(target: string, label: string | undefined, style: Style): RichElement {
  const shown = styled(style);
  if (/^!(here|channel|everyone)$/.test(target)) {
    const range = target === '!here' ? 'here' : target === '!channel' ? 'channel' : 'everyone';
    return { type: 'broadcast', range, ...shown };
  }
  const [kind, seconds = '', format = '', url] = target.split('^');
  if (kind === '!date' && /^\d+$/.test(seconds)) {
    const link = url ? { url: unescaped(url) } : {};
    return { type: 'date', timestamp: Number(seconds), format, fallback: label ?? '', ...link, ...shown };
  }
  if (kind === '!subteam') return { type: 'usergroup', usergroup_id: seconds, ...shown };
  return { type: 'text', text: label ?? target, ...shown };
}

/** What stands between angle brackets: a mention, a date, a link. */
function reference(body: string, style: Style): RichElement {
  const bar = body.indexOf('|');
  const target = bar < 0 ? body : body.slice(0, bar);
  const label = bar < 0 ? undefined : unescaped(body.slice(bar + 1));
  const shown = styled(style);
  if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1), ...shown };
  if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1), ...shown };
  if (target.startsWith('!')) return special(target, label, style);
  const url = unescaped(target);
  return { type: 'link', url, text: label ?? url.replace(/^mailto:/, ''), ...shown };
}

const bareLink = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]}'"。、，！？）」』]/g;

function words(text: string, style: Style): RichElement[] {
  const pieces: RichElement[] = [];
  let from = 0;
  for (const match of text.matchAll(bareLink)) {
    pieces.push(...withEmoji(unescaped(text.slice(from, match.index)), styled(style).style));
    pieces.push({ type: 'link', url: unescaped(match[0]), text: unescaped(match[0]), ...styled(style) });
    from = match.index + match[0].length;
  }
  return [...pieces, ...withEmoji(unescaped(text.slice(from)), styled(style).style)];
}

const marks: Readonly<Record<string, keyof Style>> = { '*': 'bold', _: 'italic', '~': 'strike' };
const withinWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** The end of the bracket or the code that starts here, if one does. */
function skipTo(text: string, at: number): number | undefined {
  const rest = text.slice(at);
  const length = (/^<[^<>\n]+>/.exec(rest) ?? /^`[^`\n]+`/.exec(rest))?.[0].length;
  return length === undefined ? undefined : at + length;
}

/** Where the pair that opens here closes. Marks within a word, as in file_name_two, are no marks: Slack's rule. */
function closing(text: string, at: number): number | undefined {
  const mark = text[at];
  if (withinWord(text[at - 1]) || isSpace(text[at + 1]) || text[at + 1] === mark) return undefined;
  for (let end = at + 1; end < text.length && text[end] !== '\n'; end++) {
    const skipped = skipTo(text, end);
    if (skipped !== undefined) end = skipped - 1;
    else if (text[end] === mark && !isSpace(text[end - 1]) && !withinWord(text[end + 1])) return end;
  }
  return undefined;
}

function codePieces(text: string, style: Style): RichElement[] {
  const code: Style = { ...style, code: true };
  return text
    .split(/(<[^<>\n]+>)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^<.+>$/.test(part)
        ? reference(part.slice(1, -1), code)
        : { type: 'text', text: unescaped(part), style: code },
    );
}

/** One piece that starts here, and where it ends. */
function pieceAt(text: string, at: number, style: Style): readonly [RichElement[], number] | undefined {
  const kind = marks[text[at] ?? ''];
  if (kind) {
    const end = closing(text, at);
    return end === undefined
      ? undefined
      : [inlinePieces(text.slice(at + 1, end), { ...style, [kind]: true }), end + 1];
  }
  const end = skipTo(text, at);
  if (end === undefined) return undefined;
  const inner = text.slice(at + 1, end - 1);
  return [text[at] === '<' ? [reference(inner, style)] : codePieces(inner, style), end];
}

/** Slack's mrkdwn within a paragraph. */
export function inlinePieces(text: string, style: Style = {}): RichElement[] {
  const pieces: RichElement[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    const piece = pieceAt(text, at, style);
    if (!piece) {
      at++;
      continue;
    }
    pieces.push(...words(text.slice(from, at), style), ...piece[0]);
    [, at] = piece;
    from = at;
  }
  return [...pieces, ...words(text.slice(from), style)];
}
