import { z } from 'zod';
import { moment, phrase } from '../../src/kernel/phrase.ts';
import { snoozeReminder } from '../../src/reminders/snooze-reminder.ts';
import { SnoozeChoice } from '../../src/reminders/snooze-time.ts';
import { choice } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';

const text = {
  title: phrase({ en: 'Remind me later', ja: '後でもう一度知らせる', zh: '稍后提醒我' }),
  submit: phrase({ en: 'Remind me', ja: '設定する', zh: '确定' }),
  when: phrase({ en: 'When', ja: 'いつ', zh: '时间' }),
  twoHours: phrase({ en: 'In two hours', ja: '2時間後', zh: '两小时后' }),
  tomorrow: phrase({ en: 'Tomorrow, at this time', ja: '明日の同じ時刻', zh: '明天此时' }),
  nextBusinessDay: phrase({
    en: 'The next business day, in the morning',
    ja: '翌営業日の午前',
    zh: '下一个工作日上午',
  }),
  quiet: phrase({
    en: 'Never at night or on a day off: then it waits for the next business morning. Dates and deadlines stay as they are.',
    ja: '夜間や休業日にはお送りせず、翌営業日の午前にお知らせします。期限や日程は変わりません。',
    zh: '夜间和休息日不会提醒，将顺延至下一个工作日上午。各项日期和期限不变。',
  }),
  done: phrase({
    en: 'You will be reminded again on {at}, if this is still open then.',
    ja: '{at}に改めてお知らせします（それまでに完了した場合を除く）。',
    zh: '如届时仍未处理，我们将于 {at} 再次提醒。',
  }),
} as const;

const options = [
  { value: 'two-hours', label: text.twoHours() },
  { value: 'tomorrow', label: text.tomorrow() },
  { value: 'next-business-day', label: text.nextBusinessDay() },
];

/** Which reminder was pressed: its kind, what it is about, and the notice that showed it. */
const Pressed = z.object({
  engagementId: z.string(),
  kind: z.string(),
  subject: z.string(),
  notice: z.string(),
  /** When what it reminds of is over (ISO), where it ends. */
  endsAt: z.string().exactOptional(),
});

const laterForm = form('reminder.later', {
  title: text.title(),
  submit: text.submit(),
  context: Pressed,
  fields: { when: choice(text.when(), options) },
});

export const laterPressed = button('reminder.later', Pressed, async ({ value, visit, channelId }) =>
  reply.open(openForm(laterForm, { locale: visit.locale, context: value, channelId, intro: [text.quiet()] })),
);

export const laterSubmitted = onSubmit(laterForm, async ({ context, values, visit, channelId }, desk) => {
  const asked = { ...context, channelId, choice: SnoozeChoice.parse(values.when) };
  const { at, timeZone } = await desk.perform(snoozeReminder, asked, visit);
  return reply.done({ title: text.title(), body: [text.done({ at: moment(at, timeZone) })] });
});
