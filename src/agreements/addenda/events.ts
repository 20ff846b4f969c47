import type { Happening } from '../../kernel/event.ts';
import type { TermChange } from './addendum.ts';

interface AboutAddendum extends Happening {
  readonly engagementId: string;
  readonly agreementId: string;
  readonly version: number;
}

export interface AddendumDrafted extends AboutAddendum {
  readonly type: 'addendum.drafted';
  readonly edits: readonly { readonly key: string; readonly kind: string; readonly locked: boolean }[];
  readonly terms: readonly TermChange[];
  /** The change requests that are signed with it. */
  readonly changeIds: readonly string[];
}

/** All have signed the change: from here on it is part of the agreement. Nothing is billed by it. */
export interface AddendumSigned extends AboutAddendum {
  readonly type: 'addendum.signed';
  readonly terms: readonly TermChange[];
  readonly signerName: string;
  readonly documentSha256: string;
}

export type AddendumEvent = AddendumDrafted | AddendumSigned;
