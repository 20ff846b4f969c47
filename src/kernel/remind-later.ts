import type { z } from 'zod';
import { StoredActor } from './actor.ts';
import { type Instant, instantFromColumn } from './calendar.ts';
import type { CardWords, Notice } from './notice.ts';
import { moment, phrase } from './phrase.ts';
import type { ReminderKind } from './reminder-kinds.ts';

const text = {
  later: phrase({ en: 'Remind me later', ja: '後でもう一度知らせる', zh: '稍后提醒我' }),
  snoozed: phrase({
    en: 'At the wish of {who} we write about this again on {at}.',
    ja: '{who}さんのご希望により、{at}に改めてご案内します。',
    zh: '应{who}的要求，我们将于 {at} 再次提醒。',
  }),
} as const;

/** Of which engagement a reminder's card is, and where its readers are. */
export interface RemindedOf {
  /** Null: the agency's own, which can't be put off. */
  readonly engagementId: string | null;
  readonly timeZone: string;
}

/** What a reminder's card says, and until when it was put off. */
export interface PutOff<F> {
  readonly facts: F;
  readonly of: RemindedOf & { readonly kind: ReminderKind };
  readonly subject: string;
  readonly until: { readonly at: Instant; readonly who: string } | undefined;
}

/** Gives a reminder's card the button with which its reader is told again later, as long as it asks something. */
export function withLater<P extends z.ZodType, F>(
  kind: ReminderKind,
  base: Notice<P, F>,
  about: (facts: F) => RemindedOf,
): Notice<P, PutOff<F>> {
  return {
    name: base.name,
    params: base.params,
    reminds: kind,
    subject: (params) => base.subject(params),
    async load(tx, params) {
      const facts = await base.load(tx, params);
      if (facts === undefined) return undefined;
      const of = { ...about(facts), kind };
      const subject = base.subject(params);
      const open = await tx.snooze.findFirst({ where: { kind, subject, endedAt: null } });
      const until =
        open === null
          ? undefined
          : { at: instantFromColumn(open.until), who: StoredActor.parse(open.by).name };
      return { facts, of, subject, until };
    },
    holds: ({ facts }, now) => base.holds?.(facts, now) ?? true,
    say: (putOff) => addLater(base.say(putOff.facts), putOff, base.name),
  };
}

function addLater(card: CardWords, { of, subject, until }: PutOff<unknown>, notice: string): CardWords {
  const { kind, engagementId, timeZone } = of;
  const { body = [], buttons = [] } = card;
  if (card.settled !== undefined || buttons.length === 0 || engagementId === null) return card;
  const value = { engagementId, kind, subject, notice };
  return {
    ...card,
    ...(until !== undefined && {
      body: [...body, text.snoozed({ who: until.who, at: moment(until.at, timeZone) })],
    }),
    buttons: [...buttons, { press: 'reminder.later', label: text.later(), value }],
  };
}
