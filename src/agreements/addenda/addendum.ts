import { z } from 'zod';
import { Terms } from '../../kernel/terms.ts';
import { ClauseKey } from '../clause.ts';

/** Slack's fields take 3,000 characters; two of them make a clause. */
export const LONGEST_CLAUSE = 6000;

/** What becomes of one clause. The text is shown as it stands: it is never read as a template. */
export const ClauseEdit = z.object({
  key: ClauseKey,
  kind: z.enum(['changed', 'added', 'removed']),
  heading: z.string(),
  text: z.string(),
  /** The same in the second language, where the agreement is set in two. */
  second: z.object({ heading: z.string(), text: z.string() }).exactOptional(),
  /** The member who wrote it: of a locked clause, another person has to let it go. */
  by: z.string(),
  /** Nobody worded it: its template says it so with the new terms. */
  follows: z.literal(true).exactOptional(),
});
export type ClauseEdit = z.output<typeof ClauseEdit>;

/** The ways of working that an addendum can change. Work, price and dates change through change requests alone. */
export const termNames = [
  'acceptanceWindowDays',
  'silentAcceptance',
  'revisionRounds',
  'paymentTermDays',
  'changeValidDays',
] as const;
export type TermName = (typeof termNames)[number];

const { acceptanceWindowDays, silentAcceptance, revisionRounds, paymentTermDays, changeValidDays } =
  Terms.shape;
export const ChosenTerms = z.object({
  acceptanceWindowDays,
  silentAcceptance,
  revisionRounds,
  paymentTermDays,
  changeValidDays,
});
export type ChosenTerms = z.output<typeof ChosenTerms>;

const TermChange = z.object({
  name: z.enum(termNames),
  from: z.union([z.number(), z.boolean()]),
  to: z.union([z.number(), z.boolean()]),
});
export type TermChange = z.output<typeof TermChange>;

/** A change request that the client agreed to and that is signed with this addendum. */
export const SignedChange = z.object({
  changeId: z.string(),
  number: z.number().int(),
  /** Minor units, as text because JSON has no bigint. */
  priceDelta: z.string(),
});
export type SignedChange = z.output<typeof SignedChange>;

/** The key of the clause that says what a change is: it is the client's word, and is not edited. */
export const clauseOfChange = (number: number): string => `change-${number}`;

/** What an addendum is made of. The text that is signed is written from it. */
export const Addendum = z.object({
  subject: z.string(),
  why: z.string(),
  edits: z.array(ClauseEdit),
  terms: z.array(TermChange),
  /** Left out: none. */
  changes: z.array(SignedChange).exactOptional(),
});
export type Addendum = z.output<typeof Addendum>;

export const termChanges = (present: ChosenTerms, chosen: ChosenTerms): TermChange[] =>
  termNames
    .filter((name) => present[name] !== chosen[name])
    .map((name) => ({ name, from: present[name], to: chosen[name] }));

export const withTerms = (terms: Terms, changes: readonly TermChange[]): Terms =>
  Terms.parse({ ...terms, ...Object.fromEntries(changes.map(({ name, to }) => [name, to])) });

/** By how much it moves the agreed total, in minor units. */
export const differenceOf = ({ changes = [] }: Pick<Addendum, 'changes'>): bigint =>
  changes.reduce((sum, { priceDelta }) => sum + BigInt(priceDelta), 0n);
