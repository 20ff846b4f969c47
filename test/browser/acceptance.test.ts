import { sampleOf } from '../support/deep.ts';
import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playAcceptance, playAnswers } from './support/play-acceptance.ts';

describeInChromium('acceptance', () => {
  const here = inHouse();
  playAcceptance(here, 'en');
  playAnswers(here);
});

for (const locale of sampleOf(['ja', 'zh'] as const, () => false))
  describeInChromium(`acceptance by a client who reads ${locale}`, () => playAcceptance(inHouse(), locale));
