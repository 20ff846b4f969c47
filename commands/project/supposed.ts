import { z } from 'zod';
import { supposeSigned } from '../../src/agreements/suppose-signed.ts';
import { resumeEngagement } from '../../src/engagements/pausing/resume-engagement.ts';
import { type Supposed, suppose } from '../../src/kernel/outlook.ts';

/** What happens next, and after what, as a button can carry it: once work goes on, once an agreement is signed. */
export const Then = z.object({
  engagementId: z.string(),
  after: z.enum(['as-it-stands', 'resumed', 'signed']).default('as-it-stands'),
  agreementId: z.string().default(''),
});

/** What is taken as done. */
export function supposedOf({ engagementId, after, agreementId }: z.output<typeof Then>): readonly Supposed[] {
  switch (after) {
    case 'as-it-stands':
      return [];
    case 'resumed':
      return [suppose(resumeEngagement, { engagementId })];
    case 'signed':
      return [suppose(supposeSigned, { agreementId })];
  }
}
