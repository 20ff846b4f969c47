import type { z } from 'zod';
import { StoredActor } from './actor.ts';
import { type Instant, instantFromColumn } from './calendar.ts';
import type { CardWords, Notice } from './notice.ts';
import { moment, phrase } from './phrase.ts';
import type { ReminderKind } from './reminder-kinds.ts';

const text = {
  later: phrase({ en: 'Remind me later', ja: '後でもう一度知らせる', zh: '稍后提醒我' }),
  snoozed: phrase({
    en: '{who} asked to be reminded again on {at}.',
    ja: '{who}さんのご希望により、{at}に改めてご案内します。',
    zh: '应{who}的要求，我们将于 {at} 再次提醒。',
  }),
} as const;

/** Of which engagement a reminder's card is, and where its readers are. */
export interface RemindedOf {
  /** Null: the agency's own, which can't be put off. */
  readonly engagementId: string | null;
  readonly timeZone: string;
  /** When what it reminds of is over: nobody wants to hear of it later than that. */
  readonly endsAt?: Instant | null;
}

/** What a reminder's card says, and by whom it was put off until when. */
export interface PutOff<F> {
  readonly facts: F;
  readonly of: RemindedOf & { readonly kind: ReminderKind };
  readonly subject: string;
  readonly until: readonly { readonly at: Instant; readonly who: string }[];
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
    ...(base.ownLetter && { ownLetter: base.ownLetter }),
    ...(base.reaches && { reaches: base.reaches }),
    subject: (params) => base.subject(params),
    async load(tx, params) {
      const facts = await base.load(tx, params);
      if (facts === undefined) return undefined;
      const of = { ...about(facts), kind };
      const subject = base.subject(params);
      const open = await tx.snooze.findMany({
        where: { kind, subject, endedAt: null },
        orderBy: [{ until: 'asc' }, { id: 'asc' }],
      });
      const until = open.map((one) => ({
        at: instantFromColumn(one.until),
        who: StoredActor.parse(one.by).name,
      }));
      return { facts, of, subject, until };
    },
    // One that comes back may have been overtaken: a card that asks nothing reminds of nothing.
    holds: ({ facts }, now) => (base.holds?.(facts, now) ?? true) && base.say(facts).settled === undefined,
    endsAt: ({ of }) => of.endsAt ?? null,
    say: (putOff) => addLater(base.say(putOff.facts), putOff, base.name),
  };
}

function addLater(card: CardWords, { of, subject, until }: PutOff<unknown>, notice: string): CardWords {
  const { kind, engagementId, timeZone, endsAt = null } = of;
  const { body = [], buttons = [] } = card;
  if (card.settled !== undefined || buttons.length === 0 || engagementId === null) return card;
  const about = { engagementId, kind, subject, notice };
  const value = { ...about, ...(endsAt !== null && { endsAt: endsAt.toString() }) };
  return {
    ...card,
    ...(until.length > 0 && {
      body: [...body, ...until.map(({ who, at }) => text.snoozed({ who, at: moment(at, timeZone) }))],
    }),
    buttons: [...buttons, { press: 'reminder.later', label: text.later(), value }],
  };
}
