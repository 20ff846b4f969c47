import { describe, expect, it } from 'vitest';
import { templateValues } from '../../../src/agreements/template-values.ts';
import { catalogue, exampleValues } from '../../../src/agreements/templates/catalogue.ts';
import { checkTemplate } from '../../../src/agreements/templates/check-template.ts';
import { compareLanguages } from '../../../src/agreements/templates/compare-languages.ts';
import { starterTemplates } from '../../../src/agreements/templates/index.ts';
import { choicesOf, draftFactsOf, starter } from './facts.ts';

type Values = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const namesIn = (values: Values, before = ''): string[] =>
  Object.entries(values).flatMap(([name, value]) =>
    isGroup(value) ? namesIn(value, `${before}${name}.`) : [`${before}${name}`],
  );

describe('the catalogue of variables', () => {
  it('lists what an agreement fills in, all of it and nothing else, with the kind it has', () => {
    const { milestones, answers: _own, ...values } = templateValues(draftFactsOf('en'), choicesOf());
    const listed = catalogue.filter(({ of, name }) => of === undefined && name !== 'milestones');
    expect(listed.map(({ name }) => name).toSorted()).toEqual(namesIn(values).toSorted());
    const [first] = Array.isArray(milestones) ? milestones : [];
    const ofEach = catalogue.filter(({ of }) => of === 'milestones').map(({ name }) => name);
    expect(ofEach.toSorted()).toEqual(Object.keys(isGroup(first) ? first : {}).toSorted());
    for (const { name, type } of listed) {
      const value = name
        .split('.')
        .reduce<unknown>((at, part) => (isGroup(at) ? at[part] : undefined), values);
      const kind =
        type === 'yes-no' ? 'boolean' : type === 'list' ? 'object' : type === 'number' ? 'number' : 'string';
      expect([name, typeof value]).toEqual([name, kind]);
    }
  });

  it('gives an example for each, so that a text can be checked without an engagement', () => {
    const [one] = starterTemplates;
    if (one === undefined) throw new Error('no starter');
    expect(namesIn(exampleValues(one))).toEqual(
      expect.arrayContaining(catalogue.filter(({ of }) => of === undefined).map(({ name }) => name)),
    );
  });
});

describe('the check of a template', () => {
  it('finds nothing in the starter set, which carries the same in all languages', () => {
    for (const one of starterTemplates) expect([one.locale, checkTemplate(one)]).toEqual([one.locale, []]);
    expect(compareLanguages(starter('en'), starter('ja'))).toEqual([]);
    expect(compareLanguages(starter('en'), starter('zh'))).toEqual([]);
  });

  it.each([
    ['{% assign x = 1 %}', 'broken'],
    ['{% include "x" %}', 'broken'],
    ['{% capture x %}{% endcapture %}', 'broken'],
    ['{% comment %}{% endcomment %}', 'broken'],
    ['{{ fee | upcase }}', 'broken'],
    ['{% for m in milestones %}{{ m.tittle }}{% endfor %}', 'unknown'],
    ['{% if false %}{{ nope }}{% endif %}', 'unknown'],
    ['{{ clause.nowhere }}', 'unknown'],
    ['{{ answers.other }}', 'unknown'],
  ])('finds %s, with clause, part and line', (text, kind) => {
    const [first, ...rest] = starter('en').clauses;
    if (first === undefined) throw new Error('no clause');
    const template = { ...starter('en'), clauses: [{ ...first, text: `one\n${text}` }, ...rest] };
    expect(checkTemplate(template)).toMatchObject([
      { kind, clauseKey: first.key, part: 'text', line: 2, locale: 'en' },
    ]);
  });

  it('knows a loop within a loop, and what a heading without number may not say', () => {
    const say = (heading: string, text: string) =>
      checkTemplate({ ...starter('en'), clauses: [{ key: 'a', heading, text, locked: false }] });
    const loop =
      '{% for m in milestones %}{% for c in m.criteria %}{{ c }}{{ m.due }}{% endfor %}{% endfor %}';
    expect(say('A', loop)).toEqual([]);
    expect(say('', '{{ n }}')).toMatchObject([{ kind: 'unknown', detail: 'n' }]);
    expect(say('A {{ x }}', 'a')).toMatchObject([{ part: 'heading', detail: 'x' }]);
  });
});
