import { type Phrase, phrase, type Said, type Value, type Words } from './phrase.ts';

/** A rule said no. Not a crash: it has a code, words in every language, and rolls the transaction back. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: string;
  readonly said: Said;
  /** The form field that the person can mend, when there is one. */
  readonly field: string | undefined;

  constructor(code: string, said: Said, field?: string) {
    super(`${code}: ${said.words.en}`);
    this.code = code;
    this.said = said;
    this.field = field;
  }
}

type Names<T extends string> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Refuse<Name extends string> = [Name] extends [never]
  ? (values?: undefined, field?: string) => Refusal
  : (values: Readonly<Record<Name, Value>>, field?: string) => Refusal;

/** Every "no" of a room: `refuse.notDelivered()` makes a Refusal with code `milestone.notDelivered`, to be thrown. */
export function refusals<const T extends Readonly<Record<string, Words>>>(
  room: string,
  table: T,
): { readonly [K in keyof T]: Refuse<Names<T[K]['en']>> } {
  const entries = Object.entries(table).map(([name, words]) => {
    const say: Phrase<string> = phrase<Words>(words);
    const refuse = (values?: Readonly<Record<string, Value>>, field?: string): Refusal =>
      new Refusal(`${room}.${name}`, say(values ?? {}), field);
    return [name, Object.assign(refuse, { words })] as const;
  });
  const made: Record<string, unknown> = Object.fromEntries(entries);
  return made as { readonly [K in keyof T]: Refuse<Names<T[K]['en']>> };
}
