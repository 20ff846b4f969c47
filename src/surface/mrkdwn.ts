import { formatMoment, plainTongue } from '../kernel/format.ts';
import type { Locale } from '../kernel/locale.ts';
import { type Link, type Said, show, type Tongue, type Value } from '../kernel/phrase.ts';
import { cleanText, plainLine, plainValue, shorten } from './plain-text.ts';

/** Keeps one link in one piece: it has to fit into a section field, the smallest text that is never split. */
const longest = { url: 1500, label: 80, code: 380 } as const;

export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const lookalikes: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼' };

/**
 * Text that came from people, shown as it was typed. Slack's markup has no escape for its own marks, and a
 * zero-width space before one makes it work rather than stop it, so a mark that could open formatting becomes its
 * lookalike: any backtick, a quote at the start of a line, and `*`, `_`, `~` in front of a word. `snake_case` and
 * `2 * 3` stay as they are.
 */
export function mrkdwnFromPeople(text: string): string {
  const harmless = cleanText(text)
    .replaceAll('`', 'ˋ')
    .replaceAll(/^(\s*)>+/gm, '$1›')
    .replaceAll(/(?<![A-Za-z0-9])[*_~](?=\S)/g, (mark) => lookalikes[mark] ?? mark);
  return escapeMrkdwn(harmless);
}

/** How Slack's mrkdwn says values. Show it with `verbatim: true`, or Slack makes links and mentions of its own. */
export function mrkdwnTongue(locale: Locale): Tongue {
  const plain = plainTongue(locale);
  const tongue: Tongue = {
    locale,
    words: escapeMrkdwn,
    value(value) {
      if (typeof value === 'string') return mrkdwnFromPeople(value);
      if (typeof value === 'number' || !('kind' in value)) return escapeMrkdwn(plain.value(value));
      switch (value.kind) {
        case 'moment': {
          const seconds = Math.floor(value.instant.epochMilliseconds / 1000);
          const fallback = escapeMrkdwn(formatMoment(value.instant, value.timeZone, locale));
          return `<!date^${seconds}^{date_short_pretty} {time}|${fallback}>`;
        }
        case 'person':
          return isId(value.slackUserId) ? `<@${value.slackUserId}>` : mrkdwnFromPeople(value.name);
        case 'channel':
          return isId(value.channelId) ? `<#${value.channelId}>` : mrkdwnFromPeople(value.channelId);
        case 'code':
          return `\`${escapeMrkdwn(plainLine(value.text, longest.code).replaceAll('`', 'ˋ'))}\``;
        case 'link':
          return link(value, locale);
      }
    },
  };
  return tongue;
}

/** A value or a phrase in Slack's mrkdwn. */
export function mrkdwn(value: Value | Said, locale: Locale): string {
  return show(value, mrkdwnTongue(locale));
}

// Anything else inside `<@…>` could become another command of Slack's, such as a call to the whole channel.
const isId = (id: string): boolean => /^[A-Z][A-Za-z0-9_-]+$/.test(id);

function link({ url, label }: Link, locale: Locale): string {
  const shown = escapeMrkdwn(plainLine(plainValue(label, locale), longest.label).replaceAll('`', 'ˋ'));
  const address = webAddress(url);
  return address === undefined ? shown : `<${address}|${shown.replaceAll('|', '¦')}>`;
}

/** Only the web: `javascript:` and `slack:` addresses from people are shown, not linked. */
function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const safe = escapeMrkdwn(href.replaceAll('|', '%7C').replaceAll('`', '%60'));
  return shorten(safe, longest.url) === safe ? safe : undefined;
}
