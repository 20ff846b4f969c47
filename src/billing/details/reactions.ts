import type { Consequence, Reactions } from '../../kernel/effect.ts';
import { sendLetter } from '../../kernel/mail.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import type { DetailKind } from './detail-change.ts';
import type { DetailsEvent } from './events.ts';
import { answeredLetter, askedLetter } from './letters.ts';
import {
  bankNotice,
  changeNotice,
  confirmedNotice,
  contactLeftNotice,
  expiredNotice,
  fraudNotice,
  newAccountNotice,
  reminderNotice,
} from './notices.ts';

const team = { to: 'team' } as const;
const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;

interface About {
  readonly changeId: string;
  readonly kind: DetailKind;
  readonly engagementId: string | null;
  readonly invoiceIds: readonly string[];
}

/** What its own card and the invoices' say changes with it. */
const redrawn = ({ changeId, invoiceIds }: About): Consequence[] => [changeId, ...invoiceIds].map(redraw);

type Readers = readonly ('old' | 'new')[];

/** An answer is never told by e-mail alone; those without Slack would otherwise not hear of it. */
const written = ({ changeId, kind, engagementId }: About, sides: Readers): Consequence[] =>
  kind === 'bank' ? [] : sides.map((side) => sendLetter(answeredLetter, { changeId, side }, engagementId));

/** Who was to follow is written to only once it holds: until then the address may be a slip, or a swindler's. */
const followers = ({ kind }: About): Readers => (kind === 'billing-contact' ? ['old', 'new'] : ['old']);

export const reactions: Reactions<DetailsEvent> = {
  'billing.details-asked': ({ changeId, kind, engagementId, invoiceIds, confirmers, writesToOld }) => [
    ...(engagementId === null
      ? confirmers.length === 0
        ? []
        : [tellPeople(bankNotice, { changeId }, team)]
      : [tellPeople(changeNotice, { changeId }, client(engagementId))]),
    ...(writesToOld && confirmers.length > 0 && kind !== 'bank'
      ? [sendLetter(askedLetter, { changeId, side: 'old' }, engagementId)]
      : []),
    ...invoiceIds.map(redraw),
  ],
  'billing.details-confirmed': (event) => {
    const { changeId, engagementId, engagementIds } = event;
    return [
      ...redrawn(event),
      ...(engagementId === null ? [] : [tellPeople(confirmedNotice, { changeId }, team)]),
      ...written(event, followers(event)),
      ...engagementIds.map((id) =>
        tellPeople(newAccountNotice, { changeId, engagementId: id }, client(id), {
          once: `${changeId}:${id}:account`,
        }),
      ),
    ];
  },
  'billing.details-refused': (event) => [
    ...redrawn(event),
    tellPeople(fraudNotice, { changeId: event.changeId }, team),
    ...event.slackUserIds.map((slackUserId) =>
      tellPeople(fraudNotice, { changeId: event.changeId }, { to: 'person', slackUserId }),
    ),
    ...written(event, ['old']),
  ],
  'billing.details-withdrawn': (event) => [
    ...redrawn(event),
    ...(event.why === 'expired' ? [tellPeople(expiredNotice, { changeId: event.changeId }, team)] : []),
    ...(event.why === 'replaced' ? [] : written(event, ['old'])),
  ],
  'billing.details-reminded': ({ changeId, engagementId, day }) => [
    tellPeople(reminderNotice, { changeId, day }, engagementId === null ? team : client(engagementId), {
      once: `${changeId}:${day}`,
    }),
  ],
  'billing.contact-left': ({ engagementId, contactId, changeIds }) => [
    tellPeople(contactLeftNotice, { engagementId, contactId }, team),
    ...changeIds.map(redraw),
  ],
};
