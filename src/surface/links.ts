import type { Instant } from '../kernel/calendar.ts';

/** Pages that are opened by a signed link. */
export type LinkPurpose = 'sign' | 'review' | 'status' | 'document' | 'material' | 'file' | 'proof';

/** Makes links that nobody else can make; they say what they open, for whom, and until when. */
export interface Links {
  to(
    purpose: LinkPurpose,
    about: {
      readonly subject: string;
      readonly contactId: string;
      readonly until: Instant;
      /** How it reaches the person, where that is not a private answer in Slack. */
      readonly via?: 'e-mail';
      /** Where it is mailed to. */
      readonly address?: string;
    },
  ): string;
}

/** What a link says, once it is known to be ours; `expired` and `forged` are told apart only to help the honest. */
export type LinkRead =
  | {
      readonly kind: 'ok';
      readonly subject: string;
      readonly contactId: string;
      readonly until: Instant;
      readonly via?: 'e-mail' | undefined;
      /** The mark of the address that it was mailed to. */
      readonly mailedTo?: string | undefined;
    }
  | { readonly kind: 'expired' }
  | { readonly kind: 'forged' };

export interface LinkReader {
  /** A link for another purpose is forged: what opens a page must not sign. */
  read(token: string, purpose: LinkPurpose, now: Instant): LinkRead;
  /** By which an address is known again in a link that doesn’t show it. */
  markOf(address: string): string;
}
