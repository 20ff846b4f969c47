import { sampleOf } from '../support/deep.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playTheClauses } from './support/play-the-clauses.ts';

for (const locale of sampleOf(['en', 'ja'] as const, (one) => one === 'en'))
  describeInChromium(`clauses of an agreement, in ${locale}`, () => {
    playTheClauses(inHouse({ locale }), locale);
  });
