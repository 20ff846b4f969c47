import { z } from 'zod';
import { billingSchedule, type ScheduledItem, scheduleLineNow } from '../../kernel/billing-schedule.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { money } from '../../kernel/money.ts';
import { type CardButton, notice } from '../../kernel/notice.ts';
import { code } from '../../kernel/phrase.ts';
import { text } from './text.ts';

/** As many as stand in a row on a telephone; the others are billed with `/invoice bill`. */
const MOST_BUTTONS = 5;

export const planSubject = (engagementId: string): string => `${engagementId}:billing-plan`;

/** For finance, where something waits for them: the plan, and a button for each item that a person bills. */
export const planNotice = notice({
  name: 'billing.plan',
  params: z.object({ engagementId: z.string() }),
  subject: ({ engagementId }) => planSubject(engagementId),
  async load(tx, { engagementId }) {
    const items = await billingSchedule(tx, engagementId);
    if (items.length === 0) return undefined;
    return { engagement: await engagementFacts(tx, engagementId), items };
  },
  say({ engagement, items }) {
    const waiting = items.filter(waitsForAPerson);
    return {
      title: text.planTitle({ project: engagement.name }),
      body: [
        ...(waiting.length === 0 ? [] : [text.byHand()]),
        ...(waiting.length > MOST_BUTTONS ? [text.restByHand({ command: code('/invoice bill') })] : []),
      ],
      fields: [
        { label: text.client(), value: engagement.client.name },
        { label: text.agreed(), value: money(engagement.agreedTotal, engagement.currency) },
      ],
      sections: [{ heading: text.how(), lines: items.map(scheduleLineNow) }],
      ...(waiting.length === 0
        ? { settled: text.nothingByHand() }
        : { buttons: waiting.slice(0, MOST_BUTTONS).map(billButton) }),
    };
  },
});

const waitsForAPerson = ({ trigger, billed }: ScheduledItem): boolean => trigger === 'manual' && !billed;

const billButton = ({ id, label }: ScheduledItem): CardButton => ({
  press: 'invoice.bill',
  label: text.bill({ label }),
  value: { planItemId: id },
});

export const notices = [planNotice] as const;
