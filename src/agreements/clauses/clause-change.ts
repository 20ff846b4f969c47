import { z } from 'zod';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import type { Actor } from '../../kernel/visit.ts';

export const ChangeKind = z.enum(['changed', 'added', 'removed']);
export type ChangeKind = z.output<typeof ChangeKind>;

/** The clause in the second language of an agreement that is set in two. */
export const SecondText = z.object({ heading: z.string(), text: z.string() });
export type SecondText = z.output<typeof SecondText>;

/** What this engagement says instead of its template. */
export interface SaidInstead {
  readonly clauseKey: string;
  readonly kind: ChangeKind;
  readonly heading: string;
  /** As a template, with variables; where `literal`, to be shown as it stands and never parsed. */
  readonly text: string;
  readonly second: SecondText | null;
  readonly literal: boolean;
}

export interface ClauseChange extends SaidInstead {
  readonly id: string;
  readonly engagementId: string;
  readonly locked: boolean;
  readonly reason: string;
  readonly askedBy: Actor;
  readonly askedAt: Instant;
  /** Of a locked clause: what a second person said; `null` while it waits. */
  readonly decision: 'approved' | 'refused' | null;
  readonly decidedBy: Actor | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
  readonly endedAt: Instant | null;
}

const Decision = z.enum(['approved', 'refused']).nullable();

export function clauseChangeFrom(row: Prisma.ClauseChangeGetPayload<object>): ClauseChange {
  return {
    ...row,
    kind: ChangeKind.parse(row.kind),
    second: SecondText.nullable().parse(row.second),
    decision: Decision.parse(row.decision),
    askedBy: StoredActor.parse(row.askedBy),
    askedAt: instantFromColumn(row.askedAt),
    decidedBy: StoredActor.nullable().parse(row.decidedBy),
    decidedAt: row.decidedAt === null ? null : instantFromColumn(row.decidedAt),
    endedAt: row.endedAt === null ? null : instantFromColumn(row.endedAt),
  };
}

/** Waits for a second person. The agreement can't be sent meanwhile. */
export const isWaiting = ({ locked, decision, endedAt }: ClauseChange): boolean =>
  locked && decision === null && endedAt === null;

/** Stands in the text of the next draft. */
export const holds = ({ locked, decision, endedAt }: ClauseChange): boolean =>
  endedAt === null && (!locked || decision === 'approved');
