import { describe, expect, it } from 'vitest';
import type { SaidInstead } from '../../src/agreements/clauses/clause-change.ts';
import { fillText } from '../../src/agreements/fill-text.ts';
import type { TemplateText } from '../../src/agreements/templates/load-template.ts';
import { choicesOf, draftFactsOf, starter } from './templates/facts.ts';

const template = (...clauses: [key: string, heading: string, text: string][]): TemplateText => ({
  locale: 'en',
  title: 'T',
  variables: [],
  clauses: clauses.map(([key, heading, text]) => ({ key, heading, text, locked: false })),
});
const change = (more: Partial<SaidInstead> & { clauseKey: string }): SaidInstead => ({
  kind: 'changed',
  heading: 'Other',
  text: 'Other',
  second: null,
  literal: false,
  ...more,
});
const fill = (prevailing: TemplateText, changes: SaidInstead[] = [], second: TemplateText | null = null) =>
  fillText(
    { prevailing, second, changes },
    draftFactsOf('en'),
    choicesOf({ secondLocale: second?.locale ?? null }),
  );
const inJapanese = (one: TemplateText): TemplateText => ({ ...one, locale: 'ja' });

describe('filling a text', () => {
  it.each([
    ['en', 'ja'],
    ['ja', 'zh'],
    ['zh', 'en'],
  ] as const)('fills the starter set in %s with %s beside it, without a finding', (first, second) => {
    const source = { prevailing: starter(first), second: starter(second), changes: [] };
    const made = fillText(source, draftFactsOf(first), choicesOf({ secondLocale: second }));
    expect(made.problems).toEqual([]);
    expect(made.clauses.filter((clause) => clause.second === undefined)).toEqual([]);
    expect(made.clauses.map(({ key }) => key)).toContain('language');
    expect(JSON.stringify(made)).not.toMatch(/\{\{|\{%/);
  });

  it('leaves the language clause out where there is one language, and numbers on without a gap', () => {
    const made = fillText(
      { prevailing: starter('zh'), second: null, changes: [] },
      draftFactsOf('zh'),
      choicesOf(),
    );
    expect(made.problems).toEqual([]);
    expect(made.clauses.map(({ key }) => key)).not.toContain('language');
    expect(made.clauses.at(-1)).toMatchObject({ key: 'signature', text: expect.stringMatching(/^14\.1 /) });
    expect(made.clauses.find(({ key }) => key === 'acceptance')?.text).toContain('第五条办理');
  });

  it('names the prevailing language in a clause of its own, also where the template has none', () => {
    const one = template(['a', 'A', 'x']);
    const made = fill(one, [], inJapanese(one));
    expect(made.clauses.at(-1)).toMatchObject({
      key: 'language',
      text: expect.stringContaining(
        '2.1 This agreement is set in English and Japanese. Where they differ, the English',
      ),
      second: { heading: '言語', text: expect.stringContaining('英語の文言が優先する') },
    });
  });

  it('counts numbers and references after what this engagement added and removed', () => {
    const one = template(
      ['a', 'A', '{{ n }}.1 a'],
      ['b', 'B', '{{ n }}.1 see {{ clause.c }}'],
      ['c', 'C', 'c'],
    );
    const made = fill(one, [
      change({ clauseKey: 'a', kind: 'removed' }),
      change({ clauseKey: 'd', kind: 'added' }),
    ]);
    expect(made.clauses.map(({ key, text, standing }) => [key, text, standing])).toEqual([
      ['b', '1.1 see 2', 'template'],
      ['c', 'c', 'template'],
      ['d', 'Other', 'added'],
    ]);
  });

  it('finds a reference to a clause that is gone', () => {
    const one = template(['a', 'A', 'see\n{{ clause.b }}'], ['b', 'B', 'b']);
    expect(fill(one, [change({ clauseKey: 'b', kind: 'removed' })]).problems).toEqual([
      { kind: 'unknown', clauseKey: 'a', heading: 'A', locale: 'en', line: 2, detail: 'clause.b' },
    ]);
  });

  it('shows literal words as they stand and never reads them as a template', () => {
    const words = change({
      clauseKey: 'a',
      heading: '{{ fee }}\n# x',
      text: '{{ fee }} {% if %}',
      literal: true,
    });
    const made = fill(template(['a', 'A', 'x']), [words]);
    expect(made.problems).toEqual([]);
    expect(made.clauses[0]).toMatchObject({
      heading: '{{ fee }} # x',
      text: '{{ fee }} {% if %}',
      standing: 'changed',
    });
  });

  it('sets nothing beside a clause that was changed in one language only', () => {
    const one = template(['a', 'A', 'x'], ['b', 'B', 'y']);
    const both = { heading: '他', text: '{{ client.name }}' };
    const [a, b] = fill(
      one,
      [change({ clauseKey: 'a' }), change({ clauseKey: 'b', second: both })],
      inJapanese(one),
    ).clauses;
    expect(a?.second).toBeUndefined();
    expect(b?.second).toEqual({ heading: '他', text: 'Kawa' });
  });

  it('names every problem with its clause, language and line, all at once', () => {
    const one = template(
      ['a', 'A', 'x\n{{ nope }}'],
      ['b', '', '{% if x %}'],
      ['c', 'C', '{{ standIn.name }}'],
    );
    const other = inJapanese(template(['a', 'あ', '{{ fee }}'], ['b', '', 'x'], ['z', 'ん', 'z']));
    expect(
      fill(one, [], other).problems.map(({ kind, clauseKey, locale, line }) => [
        kind,
        clauseKey,
        locale,
        line,
      ]),
    ).toEqual([
      ['unknown', 'a', 'en', 2],
      ['broken', 'b', 'en', 1],
      ['blank', 'c', 'en', 1],
      ['missing-variable', 'a', 'ja', 1],
      ['missing-clause', 'c', 'ja', 1],
      ['missing-variable', 'a', 'en', 1],
      ['missing-clause', 'z', 'en', 1],
    ]);
  });
});
