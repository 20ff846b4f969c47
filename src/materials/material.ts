import { z } from 'zod';
import type { Material as Row } from '../../prisma/generated/client.ts';
import { StoredActor } from '../kernel/actor.ts';
import { type Day, dayFromColumn, type Instant, instantFromColumn } from '../kernel/calendar.ts';
import type { Actor } from '../kernel/visit.ts';

/** As many as one engagement may wait for at once, and as many as are asked for in one go. */
export const MOST_OPEN = 60;
export const MOST_AT_ONCE = 20;

interface Asked {
  readonly id: string;
  readonly engagementId: string;
  /** Counted within the engagement. */
  readonly number: number;
  readonly what: string;
  readonly format: string;
  readonly dueOn: Day;
  /** Who provides it; null: anybody of the client. */
  readonly contactId: string | null;
  /** The milestone that waits for it. */
  readonly milestoneId: string | null;
  /** How many times it has been provided. */
  readonly round: number;
  /** How many reminders there were in this round, and the client's day of the last. */
  readonly reminders: number;
  readonly remindedOn: Day | null;
}

interface Provided {
  readonly providedBy: Actor;
  readonly providedAt: Instant;
  readonly note: string;
  readonly links: readonly string[];
}

interface Decided {
  readonly decidedBy: Actor;
  readonly decidedAt: Instant;
}

/** `reason` of something returned is null when Engawa sent it back because its files could not be read. */
export type Material = Asked &
  (
    | { readonly status: 'asked' }
    | ({ readonly status: 'provided' } & Provided)
    | ({ readonly status: 'returned'; readonly reason: string | null } & Provided & Decided)
    | ({ readonly status: 'accepted' } & Provided & Decided)
    | ({ readonly status: 'withdrawn'; readonly reason: string } & Decided)
  );

const Status = z.enum(['asked', 'provided', 'returned', 'accepted', 'withdrawn']);

export function materialFrom(row: Row): Material {
  const asked = askedFrom(row);
  const status = Status.parse(row.status);
  switch (status) {
    case 'asked':
      return { ...asked, status };
    case 'provided':
      return { ...asked, status, ...providedFrom(row) };
    case 'accepted':
      return { ...asked, status, ...providedFrom(row), ...decidedFrom(row) };
    case 'returned':
      return { ...asked, status, ...providedFrom(row), ...decidedFrom(row), reason: row.returnedReason };
    case 'withdrawn':
      return { ...asked, status, ...decidedFrom(row), reason: row.returnedReason ?? '' };
  }
}

function askedFrom(row: Row): Asked {
  const { id, engagementId, number, what, format, contactId, milestoneId, round, reminders } = row;
  const dueOn = dayFromColumn(row.dueOn);
  const remindedOn = row.remindedOn && dayFromColumn(row.remindedOn);
  return {
    id,
    engagementId,
    number,
    what,
    format,
    dueOn,
    contactId,
    milestoneId,
    round,
    reminders,
    remindedOn,
  };
}

const At = z.date().transform(instantFromColumn);

const providedFrom = (row: Row): Provided => ({
  providedBy: StoredActor.parse(row.providedBy),
  providedAt: At.parse(row.providedAt),
  note: row.note,
  links: z.array(z.string()).parse(row.links),
});

const decidedFrom = (row: Row): Decided => ({
  decidedBy: StoredActor.parse(row.decidedBy),
  decidedAt: At.parse(row.decidedAt),
});

/** The client still owes it: never provided, or sent back. */
export const isOwed = ({ status }: Pick<Material, 'status'>): boolean =>
  status === 'asked' || status === 'returned';

export const owedStatuses = ['asked', 'returned'] as const;

/** It is neither done nor given up. */
export const isOpen = ({ status }: Pick<Material, 'status'>): boolean =>
  status !== 'accepted' && status !== 'withdrawn';

/** Materials are told from other subjects of questions by their ids. */
export const isMaterialId = (id: string): boolean => id.startsWith('mat_');
