import { z } from 'zod';
import { LocalDay } from '../kernel/calendar.ts';
import { Locale } from '../kernel/locale.ts';
import { visibleText } from '../kernel/markup.ts';

const within = (most: number) => (text: string) => [...text].length <= most;

/** Text from people, without what nobody can see: it ends up in agreements and in PostgreSQL, which takes no NUL. */
const text = (most: number) =>
  z
    .string()
    .transform((raw) => visibleText(raw).trim())
    .pipe(z.string().min(1).refine(within(most)));

/** The same, and blank means not answered. */
const perhaps = (most: number) =>
  z
    .string()
    .transform((raw) => visibleText(raw).trim() || undefined)
    .pipe(z.string().refine(within(most)).optional())
    .optional();

const points = z
  .array(text(300))
  .max(20)
  .default(() => []);

/** Any text may come in; only these words are understood. */
const oneOf = <const W extends readonly [string, ...string[]]>(words: W) => z.string().pipe(z.enum(words));

const SlackId = z.string().regex(/^[A-Z][A-Za-z0-9_-]{1,60}$/);

/** What people say when a project begins (product.md A1). Zone, country, currency and budget are judged by findings. */
export const IntakeInput = z.object({
  intakeId: z.string().regex(/^int_[A-Za-z0-9_-]{1,60}$/),
  client: text(120),
  contactName: text(120),
  contactEmail: z.string().trim().pipe(z.email().max(254)),
  channel: SlackId,
  projectName: text(120),
  outcome: text(2000),
  inScope: points,
  notInScope: points,
  budget: perhaps(40),
  currency: text(10).transform((code) => code.toUpperCase()),
  wantedBy: LocalDay.optional(),
  dateFirmness: oneOf(['hard', 'soft']).optional(),
  dependsOnDate: perhaps(1000),
  decisionMaker: SlackId.optional(),
  standIn: SlackId.optional(),
  hearFrom: z
    .array(oneOf(['digest', 'call', 'page']))
    .max(3)
    .default(() => []),
  digestDay: z.coerce.number().int().min(1).max(7).default(5),
  digestHour: z.coerce.number().int().min(0).max(23).default(15),
  locale: Locale,
  timeZone: text(60),
  country: text(60).transform((code) => code.toUpperCase()),
  billingName: perhaps(120),
  billingEmail: z.string().trim().pipe(z.email().max(254)).optional(),
  legalName: perhaps(200),
  address: perhaps(500),
  taxNumber: perhaps(60),
  purchaseOrder: perhaps(60),
  qualifiedInvoice: oneOf(['yes', 'no']).optional(),
  fapiaoTitle: perhaps(200),
  earlierMaterial: perhaps(1000),
  worries: perhaps(1000),
  source: perhaps(300),
  acknowledged: z.array(z.string()).max(20),
});
export type IntakeInput = z.output<typeof IntakeInput>;

/** Both ends in minor units, as strings because JSON has no bigint. */
const Budget = z.object({ from: z.string(), to: z.string() });

/** The answers as they are stored with the intake. */
export const IntakeAnswers = z.object({
  client: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  projectName: z.string(),
  outcome: z.string(),
  inScope: z.array(z.string()),
  notInScope: z.array(z.string()),
  budget: Budget.optional(),
  currency: z.string(),
  wantedBy: LocalDay.optional(),
  dateFirmness: z.enum(['hard', 'soft']).optional(),
  dependsOnDate: z.string().optional(),
  hearFrom: z.array(z.string()),
  earlierMaterial: z.string().optional(),
  worries: z.string().optional(),
  source: z.string().optional(),
});
export type IntakeAnswers = z.output<typeof IntakeAnswers>;
