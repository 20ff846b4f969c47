import { describe, expect, it } from 'vitest';
import { forms } from '../../../../commands/index.ts';
import {
  type ExampleFacts,
  examplesFor,
  hasExamples,
} from '../../../../src/local-workspace/page/tour/examples.ts';

const person = {
  id: 'U1',
  name: 'Haru',
  teamId: 'T2',
  teamName: 'Kawa',
  external: true,
  bot: false,
  locale: 'en-US',
  timeZone: 'Asia/Tokyo',
};
const facts: ExampleFacts = {
  workday: '2026-12-15',
  decider: person,
  standIn: { ...person, id: 'U2' },
  channelId: 'KAWA',
};
const tours = ['intake', 'milestone.add', 'agreement.draft', 'agreement.send', 'milestone.deliver'];
const fieldsOf = (formId: string) => forms.find(({ form }) => form.id === formId)?.form.fields ?? {};

describe('the examples', () => {
  it.each(tours)('of %s name inputs of the form as it is', (formId) => {
    const names = Object.keys(examplesFor(formId, facts) ?? { missing: '' });
    expect(names.filter((name) => !(name in fieldsOf(formId)))).toEqual([]);
  });

  it.each(['intake', 'milestone.add', 'milestone.deliver'])(
    'of %s answer all that is required and does not stand there already',
    (formId) => {
      const standThere = ['currency', 'locale', 'timeZone', 'country'];
      const examples = examplesFor(formId, facts) ?? {};
      const missing = Object.entries(fieldsOf(formId))
        .filter(([name, field]) => !field.optional && !standThere.includes(name))
        .filter(([name]) => examples[name] === undefined);
      expect(missing.map(([name]) => name)).toEqual([]);
    },
  );

  it('say everything in three languages', () => {
    for (const formId of tours)
      for (const example of Object.values(examplesFor(formId, facts) ?? {}))
        if (typeof example === 'object' && 'en' in example)
          expect(new Set([example.en, example.ja, example.zh]).size).toBe(3);
  });

  it('are missing where a form stands ready, and where it is none of the tour’s', () => {
    expect(hasExamples('milestone.add', facts)).toBe(true);
    expect(hasExamples('agreement.send', facts)).toBe(false);
    expect(examplesFor('agreement.send', facts)).toEqual({});
    expect(examplesFor('change.ask', facts)).toBeUndefined();
  });
});
