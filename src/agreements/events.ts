import type { BillingPlan } from '../kernel/billing-plan.ts';
import type { Day, Instant } from '../kernel/calendar.ts';
import type { Happening } from '../kernel/event.ts';
import type { Money } from '../kernel/money.ts';
import type { Terms } from '../kernel/terms.ts';
import type { AskedSigner } from './signing/events.ts';
import type { CodeWay } from './signing-code.ts';

/** For the rooms that follow it; written down where addenda are. */
export type { AddendumDrafted, AddendumSigned } from './addenda/events.ts';

export interface AboutAgreement extends Happening {
  readonly engagementId: string;
  readonly agreementId: string;
  readonly version: number;
}

export interface AgreementDrafted extends AboutAgreement {
  readonly type: 'agreement.drafted';
  readonly fee: Money;
  readonly deposit: Money;
}

/** The team has let it go; the document is being made and handed to the signature provider. */
export interface AgreementReleased extends AboutAgreement {
  readonly type: 'agreement.released';
}

/** The provider has it and the signer can sign. `documentSha256` is the hash of the exact bytes shown. */
export interface AgreementSent extends AboutAgreement {
  readonly type: 'agreement.sent';
  readonly documentSha256: string;
  readonly expiresAt: Instant;
  /** Whose turn it is first. */
  readonly asked: readonly AskedSigner[];
}

/** What the signature settles: the fee is the plan's total or, without a plan, deposit and milestones together. */
export interface AgreementSigned extends AboutAgreement {
  readonly type: 'agreement.signed';
  readonly fee: Money;
  readonly deposit: Money;
  readonly startsOn: Day;
  readonly milestones: readonly { readonly milestoneId: string; readonly amount: Money }[];
  /** How the fee is billed; left out: the deposit, then each milestone when it is accepted. */
  readonly plan?: BillingPlan;
  /** The ways of working that were signed; from here on they are the engagement's. */
  readonly terms: Terms;
  readonly signerName: string;
  readonly documentSha256: string;
}

/** The signed document and its certificate have been made and kept. */
export interface AgreementSealed extends AboutAgreement {
  readonly type: 'agreement.sealed';
  readonly signedDocumentId: string;
  readonly sha256: string;
  /** Of the client's people: each gets a copy. */
  readonly signerIds: readonly string[];
  /** Whether an authority confirmed the time of the seal; `missed`: it was asked in vain. */
  readonly timestamp?: 'given' | 'none' | 'missed';
}

export interface AgreementClosed extends AboutAgreement {
  readonly type: 'agreement.declined' | 'agreement.voided' | 'agreement.expired';
  readonly reason: string;
}

/** The client's card is to be posted once more. */
export interface AgreementResent extends AboutAgreement {
  readonly type: 'agreement.resent';
  readonly asked: readonly AskedSigner[];
}

export interface AgreementReminded extends AboutAgreement {
  readonly type: 'agreement.reminded' | 'agreement.expiry-warned';
  /** Whose turn it is. */
  readonly asked: readonly AskedSigner[];
}

/** Somebody who may sign looked at the text; kept at most once a minute. */
export interface AgreementOpened extends AboutAgreement {
  readonly type: 'agreement.opened';
  readonly contactId: string;
}

/** A one-time code is to go out. The code stands in no event. */
export interface CodeAsked extends AboutAgreement {
  readonly type: 'agreement.code-asked';
  readonly codeId: string;
  readonly contactId: string;
  readonly way: CodeWay;
  /** Where it goes by direct message. */
  readonly slackUserId: string | null;
  /** The one that is no longer good because of it. */
  readonly replaces: string | null;
}

export interface CodeTried extends AboutAgreement {
  readonly type: 'agreement.code-confirmed' | 'agreement.code-wrong';
  readonly codeId: string;
  readonly contactId: string;
}

export type AgreementEvent =
  | CodeAsked
  | CodeTried
  | AgreementDrafted
  | AgreementReleased
  | AgreementSent
  | AgreementSigned
  | AgreementSealed
  | AgreementResent
  | AgreementReminded
  | AgreementOpened
  | AgreementClosed;
