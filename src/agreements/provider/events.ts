import type { Instant } from '../../kernel/calendar.ts';
import type { Happening } from '../../kernel/event.ts';
import type { AboutAgreement } from '../events.ts';

/** These have not been asked about at their provider for a while. */
export interface LooksDue extends Happening {
  readonly type: 'signature.looks-due';
  readonly engagementId: null;
  readonly agreementIds: readonly string[];
}

/** The provider says that something happened; how it stands is to be asked. */
export interface SignatureHinted extends AboutAgreement {
  readonly type: 'signature.hinted';
  /** Not before: the provider forbids to be asked again at once. */
  readonly notBefore: Instant | null;
}

/** Somebody took it back at the provider, and not one of us here. */
export interface SignatureWithdrawn extends AboutAgreement {
  readonly type: 'signature.withdrawn';
}

/** A request that was taken back on its way has arrived there all the same. */
export interface SignatureCameLate extends AboutAgreement {
  readonly type: 'signature.came-late';
}

/** Somebody could not show that they are who they are said to be. */
export interface SignerCheckFailed extends AboutAgreement {
  readonly type: 'signer.check-failed';
  readonly signerId: string;
}

/** An access code is to be told to whoever signs with it, or to a member who tells it. */
export interface AccessCodeDue extends AboutAgreement {
  readonly type: 'signer.access-code-due';
  readonly signerId: string;
  /** Who signs in that place; each has a code of their own. */
  readonly personId: string;
  readonly slackUserId: string;
}

export type ProviderEventHere =
  | LooksDue
  | SignatureHinted
  | SignatureWithdrawn
  | SignatureCameLate
  | SignerCheckFailed
  | AccessCodeDue;
