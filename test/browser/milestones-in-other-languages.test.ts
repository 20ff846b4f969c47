import { sampleOf } from '../support/deep.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playDelivering, playPlanning } from './support/play-milestones.ts';

for (const locale of sampleOf(['ja', 'zh'] as const, (one) => one === 'zh'))
  describeInChromium(`milestones, in ${locale}`, () => {
    const here = inHouse({ locale });
    playPlanning(here, locale);
    playDelivering(here, locale);
  });
