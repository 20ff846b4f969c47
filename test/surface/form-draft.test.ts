import { describe, expect, it } from 'vitest';
import { draftOf, initialFromDraft, openForm } from '../../src/surface/form.ts';
import { intake, opening, submission, typed } from './intake-form.ts';

describe('drafts', () => {
  const half = {
    client: typed('Aoi'),
    goals: typed('a\nb\nc\nd'),
    parts: { selected_options: [{ value: 'a' }] },
    due: { selected_date: null },
  };

  it('keep what was entered so far as plain JSON', () => {
    const draft = draftOf(intake, submission(half).state);
    expect(draft).toEqual({ client: 'Aoi', goals: 'a\nb\nc\nd', parts: ['a'] });
    expect(draftOf(intake, submission(half).state.values)).toEqual(draft);
  });

  it('put everything back, right or wrong', () => {
    const draft = JSON.parse(JSON.stringify(draftOf(intake, submission(half).state)));
    const view = openForm(intake, { ...opening, draft, initial: { client: 'Other', language: 'en' } });
    const elements = view.blocks.map((block) => ('element' in block ? block.element : undefined));
    expect(elements[0]).toMatchObject({ initial_value: 'Aoi' });
    expect(elements[1]).toMatchObject({ initial_value: 'a\nb\nc\nd' });
    expect(elements[5]).toMatchObject({ initial_option: { value: 'en' } });
  });

  it('give the answers that are already right', () => {
    expect(initialFromDraft(intake, draftOf(intake, submission(half).state))).toStrictEqual({
      client: 'Aoi',
      parts: ['a'],
    });
    expect(initialFromDraft(intake, 'nonsense')).toEqual({});
    expect(draftOf(intake, undefined)).toEqual({});
  });
});
