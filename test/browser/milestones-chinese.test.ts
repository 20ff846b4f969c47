import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playDelivering, playPlanning } from './support/play-milestones.ts';

describeInChromium('milestones in Chinese', () => {
  const here = inHouse({ locale: 'zh' });
  playPlanning(here, 'zh');
  playDelivering(here, 'zh');
});
