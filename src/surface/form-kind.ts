import type { ModalView } from '@slack/types';
import type { z } from 'zod';
import type { Locale } from '../kernel/locale.ts';
import type { CardButton } from '../kernel/notice.ts';
import type { Said } from '../kernel/phrase.ts';
import type { Call, Desk } from './desk.ts';
import type { Field } from './field.ts';
import type { Reply } from './reply.ts';

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type Filled<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A modal, declared once: field names are block ids, parser keys and error targets. */
export interface Form<C extends z.ZodType = z.ZodType, F extends Fields = Fields> {
  readonly id: string;
  readonly title: Said;
  readonly submit: Said;
  /** What the form is about, carried in private metadata. */
  readonly context: C;
  readonly fields: F;
  /** Fields that only the context knows, below the others; their answers come as `more`. */
  more?(context: z.output<C>): Fields;
}

export function form<C extends z.ZodType, F extends Fields>(
  id: string,
  definition: Omit<Form<C, F>, 'id'>,
): Form<C, F> {
  return { id, ...definition };
}

/** Everything that it asks. A field of its own goes before one of the same name that the context brings. */
export const fieldsOf = <C extends z.ZodType>(form: Form<C>, context: z.output<C>): Fields => ({
  ...form.fields,
  ...Object.fromEntries(
    Object.entries(form.more?.(context) ?? {}).filter(([name]) => !Object.hasOwn(form.fields, name)),
  ),
});

export interface Opening<C extends z.ZodType, F extends Fields> {
  readonly locale: Locale;
  readonly context: z.input<C>;
  readonly channelId: string | null;
  /** What stands in the fields at first. */
  readonly initial?: Partial<Filled<F>>;
  /** The same for the fields that the context brings. */
  readonly initialMore?: Readonly<Record<string, unknown>>;
  /** What the person had entered before (`draftOf`), right or wrong; it goes before `initial`. */
  readonly draft?: unknown;
  /** What stands in the fields at this moment, as `draft`, where an open form is drawn anew. */
  readonly entered?: unknown;
  /** Words above the fields. */
  readonly intro?: readonly Said[];
  /** Right below these words, for what they are about. What is pressed opens on top of the form. */
  readonly introButtons?: readonly CardButton[];
  /** Words below the fields: what comes of what was entered. */
  readonly outro?: readonly Said[];
  /** The same as `options` for the fields that the context brings. */
  readonly optionsMore?: Readonly<
    Record<string, readonly { readonly value: string; readonly label: Said }[]>
  >;
  /** Options of choice fields that are known only now: milestones, engagements. */
  readonly options?: {
    readonly [K in keyof F]?: readonly { readonly value: string; readonly label: Said }[];
  };
}

export interface Submission<C extends z.ZodType, F extends Fields> extends Call {
  readonly context: z.output<C>;
  readonly values: Filled<F>;
  /** What was answered in the fields that the context brings. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What happens when a form is closed without being sent. `state` is the closed view's, as Slack gives it. */
export interface ClosingHandler {
  readonly formId: string;
  closed(call: Call, state: unknown): Promise<void>;
}

export interface FormHandler<C extends z.ZodType = z.ZodType, F extends Fields = Fields> {
  readonly form: Form<C, F>;
  answer(submission: Submission<C, F>, desk: Desk): Promise<Reply>;
  /** The form as it is after a live field was changed. */
  changed?(change: Change<C>, desk: Desk): Promise<ModalView>;
}

/** An open form of which a live field was changed. `state`: everything that stands in it, right or wrong. */
export interface Change<C extends z.ZodType> extends Call {
  readonly context: z.output<C>;
  readonly state: unknown;
}

export function onSubmit<C extends z.ZodType, F extends Fields>(
  form: Form<C, F>,
  answer: (submission: Submission<C, F>, desk: Desk) => Promise<Reply>,
  changed?: (change: Change<C>, desk: Desk) => Promise<ModalView>,
): FormHandler<C, F> {
  return { form, answer, ...(changed !== undefined && { changed }) };
}
