import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Actor } from '../../kernel/visit.ts';

/** A fixed link for somebody who reads along, such as the client's lawyer (product.md B5). */
export interface ReviewLink {
  readonly id: string;
  readonly engagementId: string;
  /** Who reads; stands in the watermark. */
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly mayDownload: boolean;
  readonly showsDraft: boolean;
  /** CIDR ranges; empty: from anywhere. */
  readonly networks: readonly string[];
  readonly createdBy: Actor;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedBy: Actor | null;
  readonly revokedAt: Instant | null;
}

export function reviewLinkFrom(row: Prisma.ReviewLinkGetPayload<object>): ReviewLink {
  return {
    ...row,
    locale: Locale.parse(row.locale),
    createdBy: StoredActor.parse(row.createdBy),
    createdAt: instantFromColumn(row.createdAt),
    expiresAt: instantFromColumn(row.expiresAt),
    revokedBy: row.revokedBy === null ? null : StoredActor.parse(row.revokedBy),
    revokedAt: row.revokedAt === null ? null : instantFromColumn(row.revokedAt),
  };
}

export type LinkState = 'open' | 'expired' | 'revoked';

export function stateOf({ expiresAt, revokedAt }: ReviewLink, now: Instant): LinkState {
  if (revokedAt !== null) return 'revoked';
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'expired';
}

/**
 * What the signed address is made from, always the same for one link. It outlives the link's own end by far: whether it
 * opens is asked of the row, so that somebody who comes too late is told in their language, and is on record.
 */
export const addressOf = ({ id, expiresAt }: Pick<ReviewLink, 'id' | 'expiresAt'>) => ({
  subject: id,
  contactId: id,
  until: expiresAt.add({ hours: 24 * 365 * 5 }),
});

const Ranges = z.union([z.cidrv4(), z.cidrv6()]);
const Ipv4 = z.ipv4();
const Ipv6 = z.ipv6();

/** A range as people type it, wide digits and all; one address alone is a range of one. `undefined`: neither. */
export function parseNetwork(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (Ipv4.safeParse(text).success) return `${text}/32`;
  if (Ipv6.safeParse(text).success) return `${text}/128`;
  return Ranges.safeParse(text).success ? text : undefined;
}
