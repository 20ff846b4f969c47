import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/kernel/locale.ts';
import { validateModal } from '../../src/local-workspace/block-kit/validate-view.ts';
import { choice } from '../../src/surface/field.ts';
import { form, openForm } from '../../src/surface/form.ts';
import { expectWithinLimits } from '../support/slack-limits.ts';
import { intake, label, opening } from './intake-form.ts';
import { anySaid, nasty } from './words.ts';

describe('opening a form', () => {
  it('draws a modal whose block ids are the names of the fields', () => {
    const view = openForm(intake, { ...opening, locale: 'ja', intro: [label('Hello <you>')] });
    expect(view).toMatchObject({
      type: 'modal',
      callback_id: 'intake',
      private_metadata: '{"context":{"clientId":"cli_1"},"channelId":"C1"}',
      title: { text: '案件の開始' },
      submit: { text: '送信' },
      close: { text: 'キャンセル' },
    });
    expect(view.blocks[0]).toMatchObject({ type: 'section', text: { text: 'Hello &lt;you&gt;' } });
    const ids = view.blocks.slice(1).map((block) => block.block_id);
    expect(ids).toEqual(['client', 'goals', 'due', 'mail', 'rounds', 'language', 'parts']);
    expect(view.blocks[1]).toMatchObject({
      optional: false,
      element: { action_id: 'client', max_length: 80 },
    });
    expect(validateModal(view)).toMatchObject({ ok: true });
    expectWithinLimits(view);
  });

  it('shows what is known already', () => {
    const view = openForm(intake, {
      ...opening,
      initial: {
        client: 'Aoi',
        goals: ['one', 'two'],
        due: Temporal.PlainDate.from('2026-12-01'),
        rounds: 2,
        language: 'zh',
        parts: ['b'],
      },
    });
    const elements = view.blocks.map((block) => ('element' in block ? block.element : undefined));
    expect(elements[0]).toMatchObject({ initial_value: 'Aoi' });
    expect(elements[1]).toMatchObject({ initial_value: 'one\ntwo' });
    expect(elements[2]).toMatchObject({ initial_date: '2026-12-01' });
    expect(elements[4]).toMatchObject({ initial_value: '2' });
    expect(elements[5]).toMatchObject({ initial_option: { value: 'zh', text: { text: '中文' } } });
    expect(elements[6]).toMatchObject({ initial_options: [{ value: 'b' }] });
    expect(validateModal(view)).toMatchObject({ ok: true });
  });

  it('takes options that are known only now', () => {
    const view = openForm(intake, {
      ...opening,
      options: { after: [{ value: 'mil_9', label: label('Wireframes') }] },
    });
    expect(view.blocks.find((block) => block.block_id === 'after')).toMatchObject({
      element: { type: 'static_select', options: [{ value: 'mil_9', text: { text: 'Wireframes' } }] },
    });
  });

  it('refuses a required choice without options and a context that Slack cannot carry', () => {
    const pick = form('pick', { ...intake, fields: { one: choice(label('One'), []) } });
    expect(() => openForm(pick, opening)).toThrow('nothing to choose from in one');
    expect(() => openForm(intake, { ...opening, context: { clientId: 'x'.repeat(3000) } })).toThrow(
      'too large',
    );
  });

  it('is always what Slack takes, whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.record({
          draft: fc.dictionary(
            fc.constantFrom(...Object.keys(intake.fields)),
            fc.oneof(nasty, fc.array(nasty)),
          ),
        }),
        fc.array(anySaid, { maxLength: 5 }),
        anySaid,
        fc.constantFrom(...locales),
        ({ draft }, intro, name, locale) => {
          const options = { after: [{ value: 'x', label: name }] };
          const view = openForm(
            { ...intake, title: name, submit: name },
            { ...opening, locale, draft, intro, options },
          );
          expectWithinLimits(view);
          expect(validateModal(view)).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 60 },
    );
  });
});
