import { z } from 'zod';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn } from '../../kernel/calendar.ts';
import type { Actor } from '../../kernel/visit.ts';

/** Longer ones would not fit into what a form may post. */
export const LONGEST_COMMENT = 1000;
export const LONGEST_PROPOSAL = 5000;

/** About the text as a whole, not one clause. */
export const WHOLE = '';

interface Said {
  readonly id: string;
  readonly linkId: string;
  readonly agreementId: string;
  readonly version: number;
  readonly clauseKey: string;
  readonly heading: string;
  readonly text: string;
  /** The clause as the reader would have it; `null`: a comment only. */
  readonly proposal: string | null;
  readonly at: Instant;
}

export type ReviewComment = Said &
  (
    | { readonly status: 'open' }
    | {
        readonly status: 'answered' | 'taken' | 'declined';
        readonly answer: string;
        readonly answeredBy: Actor;
        readonly answeredAt: Instant;
      }
  );

const Status = z.enum(['open', 'answered', 'taken', 'declined']);

export function commentFrom(row: Prisma.ReviewCommentGetPayload<object>): ReviewComment {
  const { id, linkId, agreementId, version, clauseKey, heading, text, proposal } = row;
  const said = { id, linkId, agreementId, version, clauseKey, heading, text, proposal };
  const at = instantFromColumn(row.at);
  const status = Status.parse(row.status);
  if (status === 'open') return { ...said, at, status };
  return {
    ...said,
    at,
    status,
    answer: row.answer ?? '',
    answeredBy: StoredActor.parse(row.answeredBy),
    answeredAt: instantFromColumn(z.date().parse(row.answeredAt)),
  };
}
