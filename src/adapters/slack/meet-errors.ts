import { z } from 'zod';
import { code, type Said } from '../../kernel/phrase.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Visit } from '../../kernel/visit.ts';
import { problem } from '../../surface/field-problems.ts';
import type { Fields } from '../../surface/form.ts';
import { type Reply, reply } from '../../surface/reply.ts';
import type { Log } from './slack-options.ts';
import { text } from './text.ts';

/** A reply, or words about why there is none: those leave what the person had entered where it is. */
export type Answer = Reply | { readonly kind: 'problem'; readonly said: Said };

export interface Meeting {
  readonly log: Log;
  readonly newId: Visit['newId'];
  /** What was asked for, for the log. */
  readonly about: object;
  /** Where the person can mend something, when they submitted a form. */
  readonly fields?: Fields;
}

/** What the pool says when every connection is taken for too long: nothing was begun, so nothing was changed. */
const NO_CONNECTION = 'timeout exceeded when trying to connect';

/** The one place where a refusal, wrong input, a busy database and a surprise become words for the person. */
export function meetError(error: unknown, { log, newId, about, fields }: Meeting): Answer {
  if (error instanceof Refusal) {
    const { field, said } = error;
    if (field !== undefined && fields !== undefined && field in fields)
      return { kind: 'invalid', errors: { [field]: said } };
    return { kind: 'problem', said };
  }
  // The person has seen trouble and pressed again; what they wanted has happened.
  if (error instanceof Error && error.name === 'AlreadySubmitted')
    return reply.done({ title: text.alreadySubmitted() });
  // By name, because adapters don't import each other: thrown by `perform` when nothing was changed.
  if (error instanceof Error && (error.name === 'Busy' || error.message.includes(NO_CONNECTION))) {
    log.warn({ err: error, ...about }, 'the database is busy');
    return { kind: 'problem', said: text.busy() };
  }
  if (error instanceof z.ZodError && fields !== undefined) {
    const errors = fieldErrors(error, fields);
    if (errors !== undefined) return { kind: 'invalid', errors };
  }
  const id = newId('err').slice(-8);
  log.error({ err: error, errorId: id, ...about }, 'a surprise');
  return { kind: 'problem', said: text.surprise({ id: code(id) }) };
}

/** An act refused its input: what belongs to a field stands under it. Anything else is our mistake, not the person's. */
function fieldErrors(error: z.ZodError, fields: Fields): Record<string, Said> | undefined {
  const errors: Record<string, Said> = {};
  for (const issue of error.issues) {
    const [name] = issue.path;
    if (typeof name !== 'string' || !(name in fields)) return undefined;
    errors[name] ??= wordsOf(issue);
  }
  return errors;
}

const known: Readonly<Record<string, () => Said>> = {
  'time-zone': problem.notATimeZone,
  country: problem.notACountry,
  day: problem.notADay,
};

function wordsOf(issue: z.core.$ZodIssue): Said {
  if (issue.code === 'custom') {
    const name: unknown = issue.params?.['problem'];
    const words = typeof name === 'string' ? known[name] : undefined;
    if (words !== undefined) return words();
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return problem.notAnEmail();
  if (issue.code === 'invalid_format' && issue.format === 'url') return problem.notAUrl();
  return text.wrongField();
}
