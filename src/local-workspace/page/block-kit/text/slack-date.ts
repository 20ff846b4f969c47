export interface DateReader {
  readonly timeZone: string;
  readonly locale: string;
  /** milliseconds: what "today" is */
  readonly now: number;
}

type Form = Intl.DateTimeFormatOptions;
const day = { year: 'numeric', month: 'long', day: 'numeric' } satisfies Form;
const short = { year: 'numeric', month: 'short', day: 'numeric' } satisfies Form;
const long = { weekday: 'long', ...day } satisfies Form;

const forms: Readonly<Record<string, Form>> = {
  date: day,
  date_short: short,
  date_long: long,
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};
const prettyForms: Readonly<Record<string, Form>> = {
  date_pretty: day,
  date_short_pretty: short,
  date_long_pretty: long,
};

/** YYYY-MM-DD as the clocks of that zone show it. */
export const dayIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    at,
  );

const daysApart = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

function ago(at: number, { locale, now }: DateReader): string {
  const seconds = Math.round((at - now) / 1000);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const step = steps.find(([, length]) => Math.abs(seconds) >= length);
  return step ? words.format(Math.trunc(seconds / step[1]), step[0]) : words.format(seconds, 'second');
}

function token(name: string, at: number, reader: DateReader): string | undefined {
  const { locale, timeZone, now } = reader;
  const say = (form: Form): string => new Intl.DateTimeFormat(locale, { timeZone, ...form }).format(at);
  if (name === 'date_num') return dayIn(timeZone, at);
  if (name === 'ago') return ago(at, reader);
  const pretty = prettyForms[name];
  if (pretty) {
    const apart = daysApart(dayIn(timeZone, now), dayIn(timeZone, at));
    return Math.abs(apart) <= 1
      ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(apart, 'day')
      : say(pretty);
  }
  const form = forms[name];
  return form && say(form);
}

/** `{date_short_pretty} {time}` as this reader sees it; what Slack doesn't know stays as it stands. */
export const slackDate = (seconds: number, form: string, reader: DateReader): string =>
  form.replaceAll(/\{(\w+)\}/g, (whole, name: string) => token(name, seconds * 1000, reader) ?? whole);
