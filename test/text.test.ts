import { describe, expect, it } from 'vitest';
import { commands, forms } from '../commands/index.ts';
import { type Locale, locales } from '../src/kernel/locale.ts';
import { pickEngagementForm } from '../src/surface/pick-engagement.ts';
import { phrasesOf, placeholdersIn, type Spoken, wholeBook, wordsIn } from './support/phrases.ts';
import { codeOf, sourcesBelow } from './support/source-files.ts';

const book = await wholeBook();
const found = (isWrong: (spoken: Spoken) => boolean): string[] =>
  book.filter(isWrong).map(({ file, name, words }) => `${file} ${name}: ${JSON.stringify(words)}`);
const points = (text: string): number => [...text].length;
/** With something in the places of values, as short as it can be. */
const filled = (text: string): string => text.replaceAll(/\{\w+\}/g, '');
const letters = (text: string): string => filled(text).replaceAll(/`[^`]*`|https?:\S+|[^\p{L}]/gu, '');
const isHan = /\p{Script=Han}/u;
const isKana = /\p{Script=Hiragana}|\p{Script=Katakana}/u;

describe('the book of all words', () => {
  it('is found: every phrase that is declared anywhere', () => {
    const sources = sourcesBelow('src', 'commands').filter(
      ({ path }) => !/^src\/(?:kernel|local-workspace)\//.test(path),
    );
    const missed = sources.flatMap(({ path, text }) => {
      const declared = codeOf(text).match(/\bphrase\(\s*\{/g)?.length ?? 0;
      return declared > wordsIn(text).length
        ? [`${path}: ${declared} declared, ${wordsIn(text).length} read`]
        : [];
    });
    expect(missed).toEqual([]);
    expect(book.length).toBeGreaterThan(500);
  });

  it('fills in the same values in every language', () => {
    const same = ({ words }: Spoken): boolean =>
      new Set(locales.map((locale) => placeholdersIn(words[locale]).join())).size === 1;
    expect(found((spoken) => !same(spoken))).toEqual([]);
  });

  it('has words in every language', () => {
    expect(found(({ words }) => locales.some((locale) => words[locale].trim() === ''))).toEqual([]);
  });

  it('has no half a placeholder, and no blank at an end', () => {
    const odd = (text: string): boolean =>
      /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')) || text.trim() !== text;
    expect(found(({ words }) => locales.some((locale) => odd(words[locale])))).toEqual([]);
  });

  it('is not English where it should be Japanese or Chinese', () => {
    const stillEnglish = ({ words }: Spoken): boolean =>
      letters(words.en).length > 3 &&
      (letters(words.ja) === letters(words.en) || letters(words.zh) === letters(words.en));
    // Names are the same in all languages.
    const names = /^(?:Slack|Engawa|DocuSign|PDF|IBAN|BIC|SWIFT|GTD|URL|OK|TSA|VAT|GST)+$/;
    expect(found((spoken) => stillEnglish(spoken) && !names.test(letters(spoken.words.en)))).toEqual([]);
  });

  it('has a sentence of each in each language: no kana in Chinese, some Japanese or Chinese in every sentence', () => {
    expect(found(({ words }) => isKana.test(words.zh))).toEqual([]);
    const foreign = ({ words: { en, ja, zh } }: Spoken): boolean =>
      letters(en).length > 12 && (!(isHan.test(ja) || isKana.test(ja)) || !isHan.test(zh));
    expect(found(foreign)).toEqual([]);
  });

  it('does not give a Japanese reader Chinese by mistake', () => {
    const copied = ({ words: { ja, zh } }: Spoken): boolean => points(letters(zh)) > 8 && ja === zh;
    expect(found(copied)).toEqual([]);
  });

  it('names commands and words that there are', () => {
    const known = new Set(
      commands.flatMap(({ name, words }) => words.map(({ word }) => `${name} ${word}`.trim())),
    );
    for (const { name } of commands) known.add(name);
    const inWords = book.flatMap(({ words }) =>
      locales.flatMap((locale) => words[locale].match(/`\/[a-z ]+`/g) ?? []),
    );
    const inCode = sourcesBelow('src', 'commands').flatMap(
      ({ text }) => text.match(/\bcode\('\/[a-z ]+'\)/g) ?? [],
    );
    const named = [...inWords, ...inCode].map((quoted) => quoted.replaceAll(/^code\('|'\)$|`/g, '').trim());
    expect(named.length).toBeGreaterThan(20);
    expect([...new Set(named)].filter((typed) => !known.has(typed))).toEqual([]);
  });
});

describe('one word for one thing, as docs/voice.md has it', () => {
  it.each<[Locale, RegExp, string]>([
    ['en', /\border number\b/i, 'PO number'],
    ['en', /withdrawn? (?:the )?invoice|invoice (?:was|is) withdrawn/i, 'void, where the team reads it'],
    ['ja', /消込|消し込み/, '充当、照合'],
    ['ja', /(?<!入出)金明細|銀行明細/, '入出金明細'],
    ['ja', /注文番号/, '発注番号'],
    ['ja', /(?<!納)税番号/, '税務番号'],
    ['zh', /协议/, '合同'],
    ['zh', /(?<!约)定金/, '预付款'],
    ['zh', /采购单号/, '采购订单号'],
    ['zh', /对账单/, '银行流水'],
    ['zh', /支付方(?!式)/, '付款方 for who pays, 支付平台 for the provider'],
    ['zh', /[按点]“(?![^”]*”填写)/, '点击“'],
  ])('%s: not %s but %s', (locale, forbidden) => {
    expect(found(({ words }) => forbidden.test(words[locale]))).toEqual([]);
  });
});

describe('places that are short', () => {
  it.each(locales)('titles and buttons of every form have room in %s', (locale) => {
    const long = [...forms.map(({ form }) => form), pickEngagementForm].flatMap(({ id, title, submit }) =>
      [title, submit]
        .map((said) => said.words[locale])
        .filter((words) => points(filled(words)) > 24)
        .map((words) => `${id}: ${words}`),
    );
    expect(long).toEqual([]);
  });

  it.each(locales)('every button has room for its words in %s', (locale) => {
    const labels = sourcesBelow('src', 'commands').flatMap(({ path, text }) =>
      [...text.matchAll(/press: '[\w.-]+',\s*label: text\.(\w+)\(/g)].map(([, name = '']) => ({
        path,
        name,
      })),
    );
    expect(labels.length).toBeGreaterThan(15);
    const folder = (path: string): string => path.slice(0, path.lastIndexOf('/'));
    const long = labels.filter(({ path, name }) =>
      book.some(
        (spoken) =>
          folder(spoken.file) === folder(path) &&
          spoken.name === `text.${name}` &&
          points(spoken.words[locale]) > 75,
      ),
    );
    expect(long).toEqual([]);
  });
});

describe('the words that others look for', () => {
  /** contract.md: the buttons that there are today. */
  const buttons = [
    'Tell us about your project',
    'Review and sign',
    'Ask a question',
    'Accept',
    'Request changes',
    'Reopen',
    'Request a change',
    'Agree',
    'Choose another option',
    'Decline',
    'Assess',
    'Pay',
    'Paid by transfer',
    'We will pay on…',
    'Something is wrong',
    'Approve and send',
    'Hold',
    'Mark as paid',
    'Replay',
    'Park',
    'Drop',
  ];
  it.each(buttons)('a button says “%s”', (words) => {
    expect(book.some((spoken) => spoken.words.en === words)).toBe(true);
  });

  const fields = [
    'Client|Contact name|Contact e-mail|Client channel|Project name|Outcome|In scope|Not in scope|Budget|Currency|Wanted by',
    'How fixed is the date?|Decision-maker|Language|Time zone|Country|Title|Acceptance criteria|Amount|Due|Depends on',
    'What was delivered|Proof|Which criteria|What should be different|What should change|Why|Impact on scope',
    'Price difference|New due day|Alternatives',
  ].flatMap((line) => line.split('|'));
  it.each(fields)('a form asks for “%s”', (words) => {
    const labels = forms.flatMap(({ form }) => Object.values(form.fields).map(({ label }) => label.words.en));
    expect(labels).toContain(words);
  });
});

describe('each of these would be noticed', () => {
  const spoken = (words: Spoken['words']) => phrasesOf('x.ts', { text: { words } })[0]?.words;

  it('phrases are found in tables, refusals and forms', () => {
    const words = { en: 'Hello', ja: 'こんにちは', zh: '您好' };
    const say = Object.assign(() => undefined, { words });
    const names = phrasesOf('x.ts', { text: { hello: say }, form: { fields: { a: { label: { words } } } } });
    expect(names.map(({ name }) => name)).toEqual(['text.hello', 'form.fields.a.label']);
    expect(spoken(words)).toBe(words);
  });

  it('words that a module keeps to itself are read in its source', () => {
    expect(wordsIn(`phrase({ en: 'It\\'s “{a}”', ja: "「{a}」", zh: '“{a}”\\n' })`)).toEqual([
      { en: "It's “{a}”", ja: '「{a}」', zh: '“{a}”\n' },
    ]);
  });

  it('placeholders are compared by name, whatever their order and number', () => {
    expect(placeholdersIn('{b} and {a} and {b}')).toEqual(['a', 'b']);
  });
});
