import type { AboutAgreement } from '../events.ts';

/** Somebody whose turn it is to sign. Members are told in person, contacts in the channel they share. */
export interface AskedSigner {
  readonly signerId: string;
  readonly role: 'client' | 'agency';
  /** Of a member who may sign for the agency; contacts are reached by card and letter. */
  readonly slackUserId: string | null;
}

/** One of several has signed and others have not. The last signature is `agreement.signed`. */
export interface SignerSigned extends AboutAgreement {
  readonly type: 'signer.signed';
  readonly signerId: string;
  readonly signerName: string;
  readonly documentSha256: string;
  /** Whose turn it has become by it; empty while somebody of the same position has not signed. */
  readonly asked: readonly AskedSigner[];
}

interface Named {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
}

/** Somebody else, or the same person at another address, signs in this place from now on. */
export interface SignerChanged extends AboutAgreement {
  readonly type: 'signer.changed';
  readonly signerId: string;
  readonly how: 'delegated' | 'corrected';
  readonly before: Named;
  readonly after: Named;
  /** Empty while it is not their turn. */
  readonly asked: readonly AskedSigner[];
}

/** The mail server or the provider could not hand over the link. */
export interface SignerBounced extends AboutAgreement {
  readonly type: 'signer.bounced';
  readonly signerId: string;
  readonly address: string;
  /** In the words of whoever tried. */
  readonly why?: string;
}

/** A signer asks that somebody else signs; the team decides. */
export interface DelegationAsked extends AboutAgreement {
  readonly type: 'delegation.asked';
  readonly delegationId: string;
  readonly signerId: string;
}

export interface DelegationDecided extends AboutAgreement {
  readonly type: 'delegation.approved' | 'delegation.refused';
  readonly delegationId: string;
  readonly signerId: string;
}

export type SigningEvent = SignerSigned | SignerChanged | SignerBounced | DelegationAsked | DelegationDecided;
