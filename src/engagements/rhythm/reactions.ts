import { queueOf } from '../../kernel/audience.ts';
import { later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import type { NoticeElsewhere, NoticeRefused } from '../../kernel/elsewhere.ts';
import { type MailBounced, sendLetter } from '../../kernel/mail.ts';
import { postNotice, redraw, redrawCards, tellPeople } from '../../kernel/notice.ts';
import type { RhythmEvent } from './events.ts';
import { fallBack } from './fall-back.ts';
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

export const reactions: Reactions<RhythmEvent | NoticeElsewhere | NoticeRefused | MailBounced> = {
  'engagement.rhythm-changed': ({ engagementId, side, by }) => {
    const params = { engagementId, who: by.name };
    // Earlier cards about it show what holds now.
    const anew = redraw(rhythmSubject(engagementId));
    return side === 'agency'
      ? [tellPeople(rhythmNotice, params, client(engagementId)), anew]
      : [tellPeople(rhythmTeamNotice, params, { to: 'team' }), anew];
  },
  // Each looks for itself whether it says anything else now; people do not wait for them.
  'engagement.language-changed': ({ engagementId, subjects, alone, by }) => [
    ...(alone ? [tellPeople(rhythmNotice, { engagementId, who: by.name }, client(engagementId))] : []),
    ...subjects.map((subject) => later(redrawCards, { subject }, { priority: priorities.scheduled })),
  ],
  'notice.elsewhere': ({ engagementId, card, way, posted }) => [
    way === 'e-mail'
      ? sendLetter(mailedNotice, { card }, engagementId)
      : postAgain(posted, engagementId, 'direct', `${card}:direct`),
  ],
  'notice.refused': ({ card, why }) => [now(fallBack, { card, why })],
  'mail.bounced': ({ letter, subject: card, to, why }) =>
    letter === mailedNotice.name ? [now(fallBack, { card, why, who: to.name })] : [],
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
