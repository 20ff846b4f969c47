import type { Temporal } from 'temporal-polyfill';
import type { Locale } from './locale.ts';
import type { Money } from './money.ts';

/** The same words in every language; a missing one does not compile. `{name}` marks what is filled in. */
export type Words = Readonly<Record<Locale, string>>;

/** A person or channel in Slack, shown as a mention there and by name elsewhere. */
export type Mention =
  | { readonly kind: 'person'; readonly slackUserId: string; readonly name: string }
  | { readonly kind: 'channel'; readonly channelId: string };

/** A moment; Slack shows it in each reader's own zone, other places in `timeZone`, which they name. */
export interface Moment {
  readonly kind: 'moment';
  readonly instant: Temporal.Instant;
  readonly timeZone: string;
}

/** Something to type, such as a slash command. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
}

/** A web address under a name. */
export interface Link {
  readonly kind: 'link';
  readonly url: string;
  readonly label: Said | string;
}

/** Several in the place of one, such as names or mentions, with the language's own mark between them. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

/** What may be filled into a phrase. Plain strings come from people and are escaped where they are shown. */
export type Value =
  | string
  | number
  | Money
  | Temporal.PlainDate
  | Moment
  | Mention
  | Code
  | Link
  | List
  | Said;

/** A phrase with its values: everything needed to say it in any language, anywhere. */
export interface Said {
  readonly kind: 'said';
  readonly words: Words;
  readonly values: Readonly<Record<string, Value>>;
}

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

export type Phrase<Name extends string> = ([Name] extends [never]
  ? () => Said
  : (values: Readonly<Record<Name, Value>>) => Said) & { readonly words: Words };

/** Declares a phrase. The names in `en` become the arguments; a test holds ja and zh to the same names. */
export function phrase<const T extends Words>(words: T): Phrase<Names<T['en']>> {
  const say = (values: Readonly<Record<string, Value>> = {}): Said => ({ kind: 'said', words, values });
  return Object.assign(say, { words }) as Phrase<Names<T['en']>>;
}

/** User text shown as it is, in every language. */
export function verbatim(text: string): Said {
  return { kind: 'said', words: { en: '{text}', ja: '{text}', zh: '{text}' }, values: { text } };
}

export const code = (text: string): Code => ({ kind: 'code', text });
export const moment = (instant: Temporal.Instant, timeZone: string): Moment => ({
  kind: 'moment',
  instant,
  timeZone,
});
export const person = (slackUserId: string, name: string): Mention => ({ kind: 'person', slackUserId, name });
export const list = (items: readonly Value[]): List => ({ kind: 'list', items });

/** How a place shows values and escapes the words around them (Slack, HTML, plain text). */
export interface Tongue {
  readonly locale: Locale;
  readonly words: (text: string) => string;
  readonly value: (value: Exclude<Value, Said | List>) => string;
}

const between: Readonly<Record<Locale, string>> = { en: ', ', ja: '、', zh: '、' };

/** A form of address right behind a place: where several people are filled in, each of them is owed it. */
const address = /^ ?(?:さん|様)/;

/** Says it: the words in the tongue's language with the values filled in. */
export function tell(said: Said, tongue: Tongue): string {
  const parts = said.words[tongue.locale].split(/\{(\w+)\}/);
  const addressAfter = (index: number): string => address.exec(parts[index + 1] ?? '')?.[0] ?? '';
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return tongue.words(index === 0 ? part : part.replace(address, ''));
      const value = said.values[part];
      if (value === undefined) throw new Error(`"${said.words.en}" was said without {${part}}`);
      return show(value, tongue, addressAfter(index));
    })
    .join('');
}

/** Any value in this tongue, with what follows each of several. */
export function show(value: Value, tongue: Tongue, after = ''): string {
  if (isList(value))
    return value.items.map((item) => show(item, tongue, after)).join(tongue.words(between[tongue.locale]));
  return `${isSaid(value) ? tell(value, tongue) : tongue.value(value)}${tongue.words(after)}`;
}

const isList = (value: Value): value is List =>
  typeof value === 'object' && 'kind' in value && value.kind === 'list';

export function isSaid(value: Value | Said): value is Said {
  return typeof value === 'object' && 'kind' in value && value.kind === 'said';
}
