import { isTimeZone } from '../kernel/calendar.ts';
import { countries } from '../kernel/holidays.ts';
import { type Locale, locales } from '../kernel/locale.ts';
import { Currency } from '../kernel/money.ts';
import { phrase, type Said, verbatim } from '../kernel/phrase.ts';
import { oneOf } from './choice-fields.ts';
import { type Asked, type Field, oneText, understood, wrong } from './field-kind.ts';
import { problem } from './field-problems.ts';
import { textInput } from './text-fields.ts';

const ownNames: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語', zh: '中文' };

/** Engawa's languages, each under its own name. */
export function language(label: Said, asked?: Asked): Field<Locale> {
  const options = locales.map((locale) => ({ value: locale, label: verbatim(ownNames[locale]) }));
  return oneOf<Locale>(
    label,
    options,
    (value) => {
      const spoken = locales.find((locale) => locale === value);
      return spoken === undefined ? wrong(problem.notOffered()) : understood(spoken);
    },
    asked,
  );
}

const usual = (
  'JPY USD EUR CNY GBP HKD TWD KRW SGD AUD CAD CHF NZD THB VND MYR IDR PHP INR AED SAR BHD KWD ILS TRY ZAR EGP NGN ' +
  'KES BRL MXN CLP COP PEN ARS SEK NOK DKK ISK PLN CZK HUF RON BGN UAH KZT'
).split(' ');

const nameIn: Record<Locale, string> = { en: 'en', ja: 'ja', zh: 'zh-Hans' };

const inEach = (word: (tag: string) => string): Said => ({
  kind: 'said',
  words: { en: word(nameIn.en), ja: word(nameIn.ja), zh: word(nameIn.zh) },
  values: {},
});

let currencies: { value: string; label: Said }[] | undefined;
function currencyOptions(): { value: string; label: Said }[] {
  currencies ??= usual.map((code) => ({
    value: code,
    label: inEach((tag) => `${code} · ${new Intl.DisplayNames(tag, { type: 'currency' }).of(code) ?? code}`),
  }));
  return currencies;
}

/** The ISO 4217 codes that agencies usually bill in. */
export function currency(label: Said, asked?: Asked): Field<string> {
  const known = (value: string) => {
    const parsed = Currency.safeParse(value);
    return parsed.success ? understood(parsed.data) : wrong(problem.notOffered());
  };
  return oneOf(label, currencyOptions(), known, asked);
}

const zoneHint = phrase({
  en: 'For example Asia/Tokyo or Europe/Berlin.',
  ja: '例：Asia/Tokyo',
  zh: '例如 Asia/Shanghai。',
});

/** An IANA zone name. People may type the city alone; a bare offset is refused, because it knows no summer time. */
export function timeZone(label: Said, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'time-zone', asked: { hint: zoneHint(), ...asked } },
    {
      draw: (drawing) => textInput(drawing, 60, false),
      read(text) {
        const zone = zoneFrom(text);
        return zone === undefined ? wrong(problem.notATimeZone()) : understood(zone);
      },
      write: (zone) => zone,
    },
  );
}

function zoneFrom(text: string): string | undefined {
  const typed = text.normalize('NFKC').replaceAll(/\s+/g, '_').toLowerCase();
  const names = Intl.supportedValuesOf('timeZone');
  const exact = names.find((name) => name.toLowerCase() === typed);
  if (exact !== undefined) return exact;
  const cities = names.filter((name) => name.toLowerCase().endsWith(`/${typed}`));
  if (cities.length === 1) return cities[0];
  return /^[a-z]+(\/[a-z0-9_+-]+)+$|^utc$/.test(typed) && isTimeZone(text) ? text : undefined;
}

const countryHint = phrase({
  en: 'Name or two-letter code: Japan or JP.',
  ja: '国名または2文字の国コード（例：日本、JP）',
  zh: '国家名称或两位代码，例如 中国 或 CN。',
});

/** An ISO 3166 code whose holidays are known. People may type the name in any of our languages. */
export function country(label: Said, asked?: Asked): Field<string> {
  return oneText(
    { label, kind: 'country', asked: { hint: countryHint(), ...asked } },
    {
      draw: (drawing) => textInput(drawing, 60, false),
      read(text) {
        const code = countryFrom(text);
        return code === undefined ? wrong(problem.notACountry()) : understood(code);
      },
      write: (code) => code,
    },
  );
}

let codes: ReadonlyMap<string, string> | undefined;
function countryFrom(text: string): string | undefined {
  codes ??= countryNames();
  return codes.get(plainName(text));
}

const plainName = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

function countryNames(): ReadonlyMap<string, string> {
  const known = countries();
  const names = new Map<string, string>();
  for (const [code, name] of Object.entries(known)) {
    for (const tag of Object.values(nameIn)) {
      const shown = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' }).of(code);
      if (shown !== undefined) names.set(plainName(shown), code);
    }
    names.set(plainName(name), code);
  }
  for (const code of Object.keys(known)) names.set(plainName(code), code);
  for (const [name, code] of [
    ['usa', 'US'],
    ['uk', 'GB'],
    ['england', 'GB'],
  ] as const)
    names.set(name, code);
  return names;
}
