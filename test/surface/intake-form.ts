import { z } from 'zod';
import { phrase, type Said, verbatim } from '../../src/kernel/phrase.ts';
import {
  choice,
  choices,
  day,
  email,
  language,
  lines,
  number,
  optional,
  shortText,
} from '../../src/surface/field.ts';
import { form } from '../../src/surface/form.ts';

export const label = (text: string): Said => verbatim(text);
export const intake = form('intake', {
  title: phrase({ en: 'Start a project', ja: '案件の開始', zh: '启动项目' })(),
  submit: phrase({ en: 'Send', ja: '送信', zh: '提交' })(),
  context: z.object({ clientId: z.string() }),
  fields: {
    client: shortText(label('Client'), 80),
    goals: lines(label('Goals'), { items: 3, characters: 20 }),
    due: optional(day(label('Wanted by'))),
    mail: optional(email(label('Contact e-mail'))),
    rounds: optional(number(label('Rounds'), { least: 0, most: 9 })),
    language: language(label('Language')),
    after: optional(choice(label('Depends on'), [])),
    parts: optional(
      choices(label('Parts'), [
        { value: 'a', label: label('A') },
        { value: 'b', label: label('B') },
      ]),
    ),
  },
});
export const opening = { locale: 'en', context: { clientId: 'cli_1' }, channelId: 'C1' } as const;

export const typed = (value: string) => ({ type: 'plain_text_input', value });
export const submission = (values: Record<string, unknown>) => ({
  private_metadata: JSON.stringify({ context: { clientId: 'cli_1' }, channelId: 'C1' }),
  state: {
    values: Object.fromEntries(Object.entries(values).map(([name, state]) => [name, { [name]: state }])),
  },
});
export const filled = submission({
  client: typed('  Aoi Foods '),
  goals: typed('Sell more\n\n Worry less '),
  due: { type: 'datepicker', selected_date: '2026-11-27' },
  mail: { type: 'email_text_input', value: null },
  rounds: { type: 'number_input', value: '2' },
  language: {
    type: 'static_select',
    selected_option: { text: { type: 'plain_text', text: '日本語' }, value: 'ja' },
  },
  after: { type: 'static_select', selected_option: { value: 'mil_9' } },
  parts: { type: 'multi_static_select', selected_options: [{ value: 'b' }] },
});
