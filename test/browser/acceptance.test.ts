import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playAcceptance, playAnswers } from './support/play-acceptance.ts';

describeInChromium('acceptance', () => {
  const here = inHouse();
  playAcceptance(here, 'en');
  playAnswers(here);
});

describeInChromium('acceptance by a client who reads Japanese', () => playAcceptance(inHouse(), 'ja'));
describeInChromium('acceptance by a client who reads Chinese', () => playAcceptance(inHouse(), 'zh'));
