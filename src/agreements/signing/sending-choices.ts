import { z } from 'zod';
import { SignerCheck } from '../signer.ts';
import { CodeWay } from '../signing-code.ts';

/** Somebody of the client whom nobody has introduced yet. */
export const NewSigner = z.object({
  name: z.string().trim().min(1).max(80),
  email: z.email().max(254),
});
export type NewSigner = z.output<typeof NewSigner>;

/** With its country code, as a provider takes it. */
export const Phone = z
  .string()
  .transform((typed) => typed.normalize('NFKC').replaceAll(/[\s().-]/g, ''))
  .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/));

/** What is chosen when an agreement is sent. Kept as it is while a second person has to approve it. */
export const SendingChoices = z.object({
  agreementId: z.string(),
  codeWay: CodeWay.nullable().default(null),
  /** Contacts of the client who sign after the decision-maker, in this order. */
  otherSigners: z.array(z.string()).max(8).default([]),
  /** Signs after them. */
  newSigner: NewSigner.nullable().default(null),
  /** A member, who signs last. */
  countersignerId: z.string().nullable().default(null),
  /** What the client's people show the provider beside their address; only where a provider offers it. */
  check: SignerCheck.nullable().default(null),
  /** In the order of signing, where `check` is `phone`. */
  phones: z.array(Phone).max(10).default([]),
});
export type SendingChoices = z.output<typeof SendingChoices>;
