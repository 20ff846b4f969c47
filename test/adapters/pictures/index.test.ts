import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../../src/adapters/documents/font-files.ts';
import { unpackWoff } from '../../../src/adapters/documents/unpack-woff.ts';
import { createPictures } from '../../../src/adapters/pictures/index.ts';
import { loadPictureFonts } from '../../../src/adapters/pictures/picture-fonts.ts';
import { visibleText } from '../../../src/kernel/markup.ts';
import { fullRoadmap, roadmap, roadmapMilestone } from '../../support/roadmaps.ts';

const source = { findFonts: fontFiles, unpackWoff };
const pictures = createPictures(source);
const titled = (title: string, outcome = '') => roadmap([roadmapMilestone(1, { title, outcome })]);

describe('the SVG', () => {
  it('is said to those who do not see it', async () => {
    const svg = await pictures.roadmapSvg(fullRoadmap(), 'timeline');
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="roadmap-timeline-title roadmap-timeline-text"/,
    );
    expect(svg).toContain('<title id="roadmap-timeline-title">Roadmap: Spring shop</title>');
    expect(svg).toMatch(/<desc id="roadmap-timeline-text">[^<]*5\. Launch: To do/);
  });

  it('has no markup but ours, whatever a person wrote', async () => {
    const wild = '</desc></title><script>alert(1)</script> & "quoted" \u0000\u0007\u001b \ud800 \uffff';
    const svg = await pictures.roadmapSvg(titled(wild, wild), 'board');
    expect(new Set([...svg.matchAll(/<\/?([\w!?-]*)/g)].map(([, name]) => name))).toEqual(
      new Set(['svg', 'title', 'desc', 'rect', 'circle', 'path']),
    );
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp;');
    expect(visibleText(svg)).toBe(svg);
    expect(svg).not.toContain('\uffff');
  });

  it('has no ids but two, so that several stand in one page', async () => {
    const svg = await pictures.roadmapSvg(fullRoadmap(), 'board');
    expect([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'roadmap-board-title',
      'roadmap-board-text',
    ]);
  });

  it('draws rare names, other alphabets, and goes on without emoji and scripts that it has no font for', async () => {
    const outlines = async (title: string): Promise<string> =>
      (await pictures.roadmapSvg(titled(title), 'timeline')).replace(/<title.*<\/desc>/s, '');
    const { holds } = await loadPictureFonts('en', source);
    const known = '髙﨑①ЖΩő';
    expect([...known].filter((character) => !holds(character))).toEqual([]);
    expect(await outlines(known)).not.toBe(await outlines('\u25a1'.repeat(6)));
    expect(await outlines('한ש 🎉👩‍👩‍👧')).toBe(await outlines('\u25a1\u25a1'));
  });
});

describe('the PNG', () => {
  it('has twice the pixels, and the same bytes each time', async () => {
    const first = await pictures.roadmapPng(fullRoadmap({ locale: 'ja' }), 'timeline');
    const second = await pictures.roadmapPng(fullRoadmap({ locale: 'ja' }), 'timeline');
    expect([...first.bytes.subarray(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(first.width).toBe(1_920);
    expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true);
  });

  it('of two hundred milestones stays below 4,000 pixels and 4 MB', async () => {
    const many = roadmap(
      Array.from({ length: 200 }, (_, index) => roadmapMilestone(index + 1)),
      { locale: 'zh' },
    );
    const { bytes, width, height } = await pictures.roadmapPng(many, 'timeline');
    expect(Math.max(width, height)).toBeLessThan(4_000);
    expect(bytes.length).toBeLessThan(4_000_000);
  });
});
