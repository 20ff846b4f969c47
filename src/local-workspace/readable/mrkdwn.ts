export interface Reader {
  /** names of people and channels by id */
  names?: Record<string, string>;
  timeZone?: string;
  locale?: string;
}

type DateOptions = Intl.DateTimeFormatOptions;
const dateForms: Record<string, DateOptions> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Each reader sees their own zone: that is why Slack has dates in messages at all. */
export function readableDate(
  seconds: number,
  form: string,
  { timeZone = 'UTC', locale = 'en-US' }: Reader,
): string {
  return form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const options = dateForms[name];
    return options ? new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(seconds * 1000) : whole;
  });
}

export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function link(body: string, reader: Reader): string {
  const [target = '', label] = body.split('|');
  if (target.startsWith('@')) return `@${reader.names?.[target.slice(1)] ?? label ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${reader.names?.[target.slice(1)] ?? label ?? target.slice(1)}`;
  if (target.startsWith('!date^')) {
    const [, seconds = '', form = ''] = target.split('^');
    return /^\d+$/.test(seconds) ? readableDate(Number(seconds), form, reader) : (label ?? '');
  }
  if (target.startsWith('!subteam^')) return label ?? '@group';
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  return label ? `${label} (${target})` : target.replace(/^mailto:/, '');
}

/** Escapes resolved, mentions and dates as a reader sees them; *bold* and the like stay as they are typed. */
export const readableMrkdwn = (text: string, reader: Reader = {}): string =>
  text
    .split(/(<[^<>]+>)/)
    .map((part) => (/^<.+>$/.test(part) ? unescapeText(link(part.slice(1, -1), reader)) : unescapeText(part)))
    .join('');
