import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playDelivering, playPlanning } from './support/play-milestones.ts';

describeInChromium('milestones in Japanese', () => {
  const here = inHouse({ locale: 'ja' });
  playPlanning(here, 'ja');
  playDelivering(here, 'ja');
});
