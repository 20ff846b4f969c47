import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';

/** What a provider is asked: to let this person sign these very bytes. */
export interface SignatureRequest {
  /** The effect's key: the same for every try, and to be found again on the other side. */
  readonly key: string;
  readonly agreementId: string;
  readonly title: string;
  readonly locale: Locale;
  readonly document: Uint8Array;
  /** Hex SHA-256 of `document`. */
  readonly sha256: string;
  readonly signer: { readonly contactId: string; readonly name: string; readonly email: string | null };
  readonly expiresAt: Instant;
  /** Real time (milliseconds since 1970) of the first try: nothing older needs to be searched. */
  readonly firstTriedMs: number;
  readonly signal: AbortSignal;
}

export interface GivenSignatureRequest {
  readonly providerRef: string;
}

export interface SignatureVoid {
  readonly key: string;
  readonly providerRef: string;
  readonly reason: string;
  readonly signal: AbortSignal;
}

/**
 * By whom agreements are signed. `request` and `void` may be repeated: `repeat` says why a second request is
 * harmless, and a provider that has to look first says how. Both throw TryLater, NeedsAHuman or InDoubt.
 */
export type SignatureProvider = {
  readonly name: string;
  request(request: SignatureRequest): Promise<GivenSignatureRequest>;
  /** Nobody can sign it any more. Repeating it, or voiding what has ended already, changes nothing. */
  void(given: SignatureVoid): Promise<void>;
} & (
  | { readonly repeat: 'by-key' | 'harmless' }
  | {
      readonly repeat: 'look-first';
      look(request: SignatureRequest): Promise<GivenSignatureRequest | undefined>;
    }
);
