import type { DigestCorrected } from '../../digests/events.ts';
import { queueOf } from '../../kernel/audience.ts';
import { later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import type { NoticeElsewhere, NoticeRefused } from '../../kernel/elsewhere.ts';
import { type MailUndelivered, sendLetter } from '../../kernel/mail.ts';
import { postNotice, redraw, redrawCards, tellPeople } from '../../kernel/notice.ts';
import type { RhythmEvent } from './events.ts';
import { fallBack } from './fall-back.ts';
import { mailAgain } from './mail-again.ts';
import { mailedNotice } from './mailed-notice.ts';
import { missedNotice, rhythmNotice, rhythmSubject, rhythmTeamNotice } from './notices.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;

/** The same notice, in that place whatever was chosen. */
function postAgain(
  { notice, params }: { readonly notice: string; readonly params?: unknown },
  engagementId: string,
  by: 'channel' | 'direct',
  once: string,
) {
  const audience = { to: 'client', engagementId, by } as const;
  return later(
    postNotice,
    { notice, params, audience },
    { queue: queueOf(audience), priority: priorities.house, once },
  );
}

export const reactions: Reactions<
  RhythmEvent | NoticeElsewhere | NoticeRefused | MailUndelivered | DigestCorrected
> = {
  'engagement.rhythm-changed': ({ engagementId, side }) => {
    const params = { engagementId };
    // Earlier cards about it show what holds now.
    const anew = redraw(rhythmSubject(engagementId));
    return side === 'agency'
      ? [tellPeople(rhythmNotice, params, client(engagementId)), anew]
      : [tellPeople(rhythmTeamNotice, params, { to: 'team' }), anew];
  },
  // Each looks for itself whether it says anything else now; people do not wait for them.
  'engagement.language-changed': ({ engagementId, subjects, alone }) => [
    ...(alone ? [tellPeople(rhythmNotice, { engagementId }, client(engagementId))] : []),
    ...subjects.map((subject) => later(redrawCards, { subject }, { priority: priorities.scheduled })),
  ],
  'notice.elsewhere': ({ engagementId, card, way, posted }) => [
    way === 'e-mail'
      ? sendLetter(mailedNotice, { card }, engagementId)
      : postAgain(posted, engagementId, 'direct', `${card}:direct`),
  ],
  'notice.refused': ({ card, why }) => [now(fallBack, { card, why, way: 'direct' })],
  'mail.undelivered': ({ letter, subject: card, why }) =>
    letter === mailedNotice.name ? [now(fallBack, { card, why, way: 'e-mail' })] : [],
  // A card can be corrected where it stands, an e-mail can't.
  'digest.corrected': ({ digestId }) => [now(mailAgain, { promise: `digest:${digestId}` })],
  'engagement.fell-back': ({ engagementId, card, who, why, posted, stands }) => [
    ...(stands ? [] : [postAgain(posted, engagementId, 'channel', `${card}:in-channel`)]),
    tellPeople(
      missedNotice,
      { engagementId, card, who, why, stands: stands ? 'yes' : 'no' },
      { to: 'team' },
      { once: `${card}:missed` },
    ),
  ],
};
