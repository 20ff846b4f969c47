import { describe, expect, it } from 'vitest';
import { verbatim } from '../../../src/kernel/phrase.ts';
import { barChart } from '../../../src/pages/status-page/bar-chart.ts';

const drawn = (share: number, label = 'Paid'): string =>
  barChart(
    { alt: verbatim('Paid: "half" of it'), bars: [{ label: verbatim(label), share }] },
    'en',
  ).toString();

describe('bars', () => {
  it('say in words all that they show, and name each', () => {
    expect(drawn(0.5)).toContain('role="img" aria-label="Paid: &quot;half&quot; of it"');
    expect(drawn(0.5)).toContain('<span>Paid</span>');
    expect(drawn(0.5, '<b>')).toContain('<span>&lt;b&gt;</span>');
  });

  it('are as long as their share, never longer than their place', () => {
    const widths = [0, 1 / 3, 1, 7, -1].map((share) => /<rect width="([\d.]+)"/.exec(drawn(share))?.[1]);
    expect(widths).toEqual(['0', '33.3', '100', '100', '0']);
  });

  it('bring no style of their own, which the page’s policy would refuse', () => {
    expect(drawn(1)).not.toContain('style=');
  });
});
