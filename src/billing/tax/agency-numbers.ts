import { z } from 'zod';

const written = z.string().trim().min(1).optional().catch(undefined);
const Numbers = z.object({ taxId: written, registrationNumber: written }).catch({});

/** The agency's numbers at its tax office (column `agency.issuer`), also while the rest of it is incomplete. */
export const numbersOf = (issuer: unknown): z.output<typeof Numbers> => Numbers.parse(issuer);
