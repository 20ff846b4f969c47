import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, matchingPoint, wordsOf } from '../../src/changes/scope-point.ts';
import { locales } from '../../src/kernel/locale.ts';

describe('the point of “not in scope” that a wish touches', () => {
  const english = ['Online payment by card', 'Translation into French', 'Moving old blog posts'];
  const japanese = ['多言語対応', 'ブログ記事の移行', '写真撮影'];
  const chinese = ['在线支付', '照片拍摄', '旧文章迁移'];

  it.each([
    ['en', english, 'Could we also add online payments by card?', 'Online payment by card'],
    ['en', english, 'We need the pages in French: a translation, please', 'Translation into French'],
    ['en', english, 'Please move the old blog post archive', 'Moving old blog posts'],
    ['en', english, 'A larger logo on the first page', null],
    ['en', english, 'By the way, what about Friday?', null],
    ['ja', japanese, '古いブログの記事も移行してほしいです', 'ブログ記事の移行'],
    ['ja', japanese, '商品写真の撮影もお願いできますか', '写真撮影'],
    ['ja', japanese, 'ロゴを大きくしてください', null],
    ['zh', chinese, '能不能加上在线支付功能？', '在线支付'],
    ['zh', chinese, '请把旧文章也迁移过来', '旧文章迁移'],
    ['zh', chinese, '标题字体大一点', null],
  ] as const)('in %s of %j, for “%s”', (locale, points, wish, found) => {
    expect(matchingPoint(points, wish, locale)).toBe(found);
  });

  it('is told by words that carry meaning: what binds them together does not count', () => {
    expect([...wordsOf('The photos of the shop', 'en')]).toEqual(['photo', 'shop']);
    expect(wordsOf('店の写真', 'ja').has('の')).toBe(false);
    expect(wordsOf('店的照片', 'zh').has('的')).toBe(false);
    expect(matchingPoint(['the of and'], 'the of and', 'en')).toBeNull();
  });

  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.constantFrom(...japanese, ...chinese));
  const locale = fc.constantFrom(...locales);

  it('is one of the points, or none, whatever is written', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, locale, (points, wish, one) => {
        const found = matchingPoint(points, wish, one);
        expect(found === null || points.includes(found)).toBe(true);
      }),
    );
  });

  it('is the point itself where the wish says just that', () => {
    fc.assert(
      fc.property(text, locale, (point, one) => {
        fc.pre(wordsOf(point, one).size > 0);
        expect(likeness(point, point, one)).toBe(1);
        expect(matchingPoint([point], point, one)).toBe(point);
      }),
    );
  });

  it('no other point is more alike, and more words in the wish never lose one', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 5 }),
        fc.lorem(),
        fc.lorem(),
        locale,
        (points, wish, more, one) => {
          const found = matchingPoint(points, wish, one);
          const best = Math.max(0, ...points.map((point) => likeness(point, wish, one)));
          if (found !== null) expect(likeness(found, wish, one)).toBe(best);
          for (const point of points)
            expect(likeness(point, `${wish} ${more}`, one)).toBeGreaterThanOrEqual(
              likeness(point, wish, one),
            );
        },
      ),
    );
  });
});
