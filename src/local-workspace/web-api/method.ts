import { z } from 'zod';
import { inWords, issuesFrom } from '../block-kit/issue.ts';
import type { Workspace } from '../workspace.ts';
import { ApiError } from './api-error.ts';

export type Answer = Record<string, unknown>;
type TokenKind = 'bot' | 'app' | 'none';

export interface Method {
  token: TokenKind;
  run(ws: Workspace, args: Record<string, unknown>): Answer | Promise<Answer>;
}

export function method<S extends z.ZodType>(
  schema: S,
  run: (ws: Workspace, args: z.infer<S>) => Answer | Promise<Answer>,
  token: TokenKind = 'bot',
): Method {
  return {
    token,
    run(ws, args) {
      const parsed = schema.safeParse(args);
      if (!parsed.success) {
        const messages = issuesFrom(parsed.error, args).map((issue) => `[ERROR] ${inWords(issue)}`);
        throw new ApiError('invalid_arguments', messages);
      }
      return run(ws, parsed.data);
    },
  };
}

/** Form bodies carry lists and objects as JSON text; JSON bodies carry them as they are. */
function decoded(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Kinds of arguments, in the forms in which both form bodies and JSON bodies carry them. */
export const arg = {
  text: z.coerce.string<unknown>().optional(),
  json: z.unknown().optional().transform(decoded),
  flag: z
    .union([z.boolean(), z.enum(['true', 'false', '1', '0', 'True', 'False'])])
    .transform((value) => value === true || ['true', '1', 'True'].includes(String(value)))
    .optional(),
  count: z.coerce.number<unknown>().int().min(0).optional(),
  id: z.string().min(1),
};

export const page = {
  cursor: z.string().optional(),
  limit: z.coerce.number<unknown>().int().min(1).max(1000).default(100),
};

/** Slack's cursors are opaque; ours hold the offset. */
export function paged<T>(
  items: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const start = cursor ? Number(Buffer.from(cursor, 'base64url').toString()) : 0;
  if (!Number.isInteger(start) || start < 0) throw new ApiError('invalid_cursor');
  const end = start + limit;
  const more = end < items.length;
  return {
    items: items.slice(start, end),
    more,
    response_metadata: { next_cursor: more ? Buffer.from(String(end)).toString('base64url') : '' },
  };
}
