import type { Reactions } from '../../kernel/effect.ts';
import { type Consequence, later, now, priorities } from '../../kernel/effect.ts';
import { tellPeople } from '../../kernel/notice.ts';
import type { AgreementResent, AgreementSent } from '../events.ts';
import { closedTeamNotice } from '../notices.ts';
import type { SignerChanged } from '../signing/events.ts';
import { voidSignature } from '../void-signature.ts';
import { accessCodeMessage } from './access-code-notice.ts';
import type { ProviderEventHere } from './events.ts';
import { lookAtSignature } from './look-at-signature.ts';
import { checkFailedNotice } from './notices.ts';
import { correctAtProvider, remindAtProvider } from './remind-at-provider.ts';
import { tellAccessCodes } from './tell-access-codes.ts';

/** Its own queue: a look that has to wait must not hold up a void. */
const looks = (agreementId: string) => ({ queue: `look:${agreementId}` });
/** In their order; asking who is there may have to wait, and no void waits for that. */
const corrections = (agreementId: string) => ({ queue: `correct:${agreementId}` });
/** After the request, and before the void, of the same agreement. */
const queue = (agreementId: string) => ({ queue: `agreement:${agreementId}` });

export const reactions: Reactions<ProviderEventHere | AgreementSent | AgreementResent | SignerChanged> = {
  'signature.looks-due': ({ agreementIds }): Consequence[] =>
    agreementIds.map((agreementId) =>
      later(lookAtSignature, { agreementId }, { ...looks(agreementId), priority: priorities.scheduled }),
    ),
  'signature.hinted': ({ agreementId, notBefore }) => [
    later(lookAtSignature, { agreementId }, { ...looks(agreementId), ...(notBefore && { notBefore }) }),
  ],
  'signature.withdrawn': ({ agreementId }) => [tellPeople(closedTeamNotice, { agreementId }, { to: 'team' })],
  'signature.came-late': ({ agreementId }) => [later(voidSignature, { agreementId }, queue(agreementId))],
  'signer.check-failed': ({ agreementId, signerId }) => [
    tellPeople(checkFailedNotice, { agreementId, signerId }, { to: 'team' }),
  ],
  'signer.access-code-due': ({ agreementId, signerId, personId, slackUserId }) => [
    tellPeople(accessCodeMessage, { agreementId, signerId, personId }, { to: 'person', slackUserId }),
  ],
  'agreement.sent': ({ agreementId }) => [now(tellAccessCodes, { agreementId })],
  'agreement.resent': ({ agreementId }) => [later(remindAtProvider, { agreementId }, queue(agreementId))],
  'signer.changed': ({ agreementId, signerId, before, after }) => [
    later(correctAtProvider, { agreementId, signerId }, corrections(agreementId)),
    ...(before.personId === after.personId ? [] : [now(tellAccessCodes, { agreementId, signerId })]),
  ],
};
