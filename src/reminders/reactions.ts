import { z } from 'zod';
import { now, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { ReminderExhausted } from '../kernel/reminder.ts';
import type { RemindersEvent } from './events.ts';
import { planHandOver } from './hand-over.ts';
import { handOverNotice } from './notices.ts';

const team = { to: 'team' } as const;
/** Its own room knows what is in it, and reads it again when the card is posted. */
const asPosted = z.unknown();

export const reactions: Reactions<RemindersEvent | ReminderExhausted> = {
  'reminder.exhausted': ({ engagementId, kind, subject }) => [
    now(planHandOver, { engagementId, kind, subject }),
  ],
  // The card says until when it was put off.
  'reminder.snoozed': ({ subject }) => [redraw(subject)],
  'reminder.returned': ({ snoozeId, subject, card: { notice: name, params, audience } }) => [
    tellPeople({ name, params: asPosted }, params, audience, { once: snoozeId }),
    redraw(subject),
  ],
  'reminder.handed-over': ({ engagementId, kind, subject, day }) => [
    tellPeople(handOverNotice, { engagementId, kind, subject, day }, team, {
      once: `${subject}:hand-over:${day}`,
    }),
  ],
};
