import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';

/** Somebody who is asked to sign, in the order of `position`. */
export interface SignerAsked {
  readonly signerId: string;
  readonly position: number;
  readonly role: 'client' | 'agency';
  /** A contact's id, or a member's for the agency. */
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  /** What else they show before they may read: a code that is told by another way, or their telephone. */
  readonly check:
    | { readonly kind: 'none' }
    | { readonly kind: 'access-code'; readonly code: string }
    | { readonly kind: 'phone'; readonly number: string };
}

/** What a provider is asked: to let these people sign these very bytes. */
export interface SignatureRequest {
  /** The effect's key: the same for every try, and to be found again on the other side. */
  readonly key: string;
  readonly agreementId: string;
  readonly title: string;
  readonly locale: Locale;
  readonly document: Uint8Array;
  /** Hex SHA-256 of `document`. */
  readonly sha256: string;
  readonly signers: readonly SignerAsked[];
  readonly expiresAt: Instant;
  /** Real time (milliseconds since 1970) of the first try: nothing older needs to be searched. */
  readonly firstTriedMs: number;
  readonly signal: AbortSignal;
}

export interface GivenSignatureRequest {
  readonly providerRef: string;
}

/** Something about what a provider holds already. */
export interface AboutGiven {
  readonly key: string;
  readonly providerRef: string;
  readonly signal: AbortSignal;
}

/** How it stands at the provider: the truth, whatever a webhook has said. */
export interface ProviderNews {
  readonly status: 'open' | 'completed' | 'declined' | 'voided' | 'expired';
  /** When it came to that. */
  readonly at: Instant;
  /** Why it was declined or voided, in the person's words. */
  readonly reason: string;
  readonly signers: readonly {
    readonly signerId: string;
    readonly status: 'waiting' | 'asked' | 'opened' | 'signed' | 'declined' | 'bounced' | 'failed-check';
    /** As the provider has them, after corrections there. */
    readonly name: string;
    readonly email: string;
    readonly at: Instant | null;
    readonly ip: string | null;
  }[];
}

/** A line of the provider's own log. */
export interface ProviderEvent {
  readonly at: Instant;
  readonly action: string;
  readonly by: string;
  readonly ip: string | null;
}

/** What is fetched once, when all have signed. */
export interface ProviderDocuments {
  /** The signed document with the provider's certificate in it. */
  readonly signed: Uint8Array;
  readonly events: readonly ProviderEvent[];
}

/** What a provider that runs elsewhere can do beside taking and voiding a request. */
export interface RemoteSigning {
  /** Asks those whose turn it is once more. */
  remind(given: AboutGiven): Promise<void>;
  /** Another name or address for one who has not signed. Refused by the provider: NeedsAHuman. */
  correct(given: AboutGiven & { readonly signer: SignerAsked }): Promise<void>;
  /** A page on which this person signs now; good for minutes and once. `undefined`: it is not their turn. */
  signingUrl(
    given: AboutGiven & { readonly signer: SignerAsked; readonly returnUrl: string },
  ): Promise<string | undefined>;
  /** How it stands. Asked rarely: providers forbid polling. */
  ask(given: AboutGiven): Promise<ProviderNews>;
  documents(given: AboutGiven): Promise<ProviderDocuments>;
}

/**
 * By whom agreements are signed. `request` and `void` may be repeated: `repeat` says why a second request is
 * harmless, and a provider that has to look first says how. All throw TryLater, NeedsAHuman or InDoubt.
 */
export type SignatureProvider = {
  readonly name: string;
  request(request: SignatureRequest): Promise<GivenSignatureRequest>;
  /** Nobody can sign it any more. Repeating it, or voiding what has ended already, changes nothing. */
  void(given: AboutGiven & { readonly reason: string }): Promise<void>;
  /** Absent where people sign on our own page. */
  readonly remote?: RemoteSigning;
} & (
  | { readonly repeat: 'by-key' | 'harmless' }
  | {
      readonly repeat: 'look-first';
      look(request: SignatureRequest): Promise<GivenSignatureRequest | undefined>;
    }
);
