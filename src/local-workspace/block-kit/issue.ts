import type { z } from 'zod';

/** One complaint about a payload, in Slack's form: words and a JSON pointer. */
export interface Issue {
  message: string;
  pointer: string;
}

export const issueAt = (message: string, path: readonly PropertyKey[]): Issue => ({
  message,
  pointer: path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
});

export const inWords = (issue: Issue): string => `${issue.message} [json-pointer:${issue.pointer}]`;

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    input,
  );

const isUnionWithoutMatch = (raw: z.core.$ZodIssue): boolean =>
  raw.code === 'invalid_union' && raw.path.at(-1) === 'type';

function describe(raw: z.core.$ZodIssue, input: unknown, root: readonly PropertyKey[]): Issue[] {
  const path = [...root, ...raw.path];
  const value = valueAt(input, raw.path);
  const parent = path.slice(0, -1);
  if (raw.code === 'unrecognized_keys') {
    return raw.keys.map((key) => issueAt(`invalid additional property: ${key}`, path));
  }
  if (value === undefined && raw.path.length > 0 && raw.code !== 'custom') {
    return [issueAt(`missing required field: ${String(path.at(-1))}`, parent)];
  }
  if (isUnionWithoutMatch(raw)) return [issueAt(`unsupported type: ${String(value)}`, path)];
  if (raw.code === 'invalid_union') return [issueAt('failed to match all allowed schemas', path)];
  if (raw.code === 'invalid_type') return [issueAt(`must provide a ${raw.expected}`, path)];
  if (raw.code === 'too_big' && raw.origin === 'array') {
    return [issueAt(`no more than ${raw.maximum} items allowed`, path)];
  }
  if (raw.code === 'too_small' && raw.origin === 'array') {
    return [issueAt(`no fewer than ${raw.minimum} items allowed`, path)];
  }
  return [issueAt(raw.message, path)];
}

export const issuesFrom = (error: z.ZodError, input: unknown, root: readonly PropertyKey[] = []): Issue[] =>
  error.issues.flatMap((raw) => describe(raw, input, root));
