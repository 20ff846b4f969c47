import type { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import { IntakeInput } from '../../src/clients/intake-input.ts';
import { waysOfWorking } from '../../src/clients/ways-of-working.ts';

export type Answers = z.input<typeof IntakeInput>;

/** What a new client says, with everything that is needed and little more. */
export function answers(changed: Partial<Answers> = {}): Answers {
  return {
    intakeId: newId('int'),
    client: 'Mori Tea',
    contactName: 'Rin Mori',
    contactEmail: 'rin@mori.example',
    channel: 'CMORI',
    projectName: 'Online shop',
    outcome: 'Customers abroad can buy our tea.',
    inScope: ['Shop', 'Payment'],
    notInScope: ['Photographs'],
    budget: '500,000 – 800,000',
    currency: 'JPY',
    locale: 'ja',
    timeZone: 'Asia/Tokyo',
    country: 'JP',
    acknowledged: waysOfWorking.map(({ value }) => value),
    ...changed,
  };
}

export const understood = (changed: Partial<Answers> = {}): IntakeInput =>
  IntakeInput.parse(answers(changed));
