import { z } from 'zod';
import { block } from './blocks.ts';
import { duplicateIdIssues, focusIssues } from './duplicate-ids.ts';
import { type Issue, inWords, issueAt, issuesFrom } from './issue.ts';
import { surfaceIssues } from './surface-rules.ts';
import { characters, plainText } from './text-object.ts';

const anyView = {
  blocks: z.array(block).max(100),
  private_metadata: characters(3000, 0).optional(),
  callback_id: characters(255, 0).optional(),
  external_id: characters(255, 0).optional(),
};

export const modalView = z.strictObject({
  type: z.literal('modal'),
  ...anyView,
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
});
export type ModalView = z.infer<typeof modalView>;

export const homeView = z.strictObject({ type: z.literal('home'), ...anyView });
export type HomeView = z.infer<typeof homeView>;

export type ViewVerdict<V> =
  | { ok: true; view: V }
  | { ok: false; error: 'invalid_arguments' | 'view_too_large'; messages: string[] };

const maxBytes = 250_000;

function verdict<V extends ModalView | HomeView>(
  schema: z.ZodType<V>,
  input: unknown,
  further: (view: V) => Issue[],
): ViewVerdict<V> {
  if (Buffer.byteLength(JSON.stringify(input) ?? '') > maxBytes) {
    return { ok: false, error: 'view_too_large', messages: [] };
  }
  const refused = (issues: Issue[]): ViewVerdict<V> => ({
    ok: false,
    error: 'invalid_arguments',
    messages: issues.map((issue) => `[ERROR] ${inWords(issue)}`),
  });
  const parsed = schema.safeParse(input);
  if (!parsed.success) return refused(issuesFrom(parsed.error, input, ['view']));
  const issues = [
    ...further(parsed.data),
    ...duplicateIdIssues(parsed.data.blocks),
    ...focusIssues(parsed.data.blocks),
  ];
  if (issues.length === 0) return { ok: true, view: parsed.data };
  return refused(issues.map((issue) => ({ ...issue, pointer: `/view${issue.pointer}` })));
}

function modalIssues(view: ModalView): Issue[] {
  const missingSubmit = view.submit === undefined && view.blocks.some((one) => one.type === 'input');
  return [
    ...surfaceIssues(view.blocks, 'modal'),
    ...(missingSubmit ? [issueAt('missing required field: submit (required with input blocks)', [])] : []),
  ];
}

export const validateModal = (input: unknown): ViewVerdict<ModalView> =>
  verdict(modalView, input, modalIssues);

export const validateHome = (input: unknown): ViewVerdict<HomeView> =>
  verdict(homeView, input, (view) => surfaceIssues(view.blocks, 'home'));
