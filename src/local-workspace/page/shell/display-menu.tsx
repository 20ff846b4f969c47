import { usePage } from '../page-context.ts';
import { type Route, type Theme, themes } from '../route/route.ts';
import type { Go } from '../route/use-route.tsx';
import { type Locale, locales } from '../say.ts';
import { Icon } from '../ui/icons.tsx';
import { PopOver } from '../ui/pop-over.tsx';
import { shellWords } from '../words.ts';

const names: Readonly<Record<Locale, string>> = { en: 'English', ja: '日本語', zh: '中文' };

export function DisplayMenu({ route, go }: { route: Route; go: Go }) {
  const { say, locale } = usePage();
  return (
    <PopOver
      kind="dialog"
      className="top-button"
      label={`${say(shellWords.display)}: ${names[locale]}`}
      content={() => (
        <div className="display">
          <Choices<Locale>
            legend={say(shellWords.language)}
            all={locales}
            chosen={locale}
            name={(one) => names[one]}
            choose={(lang) => go({ lang }, 'replace')}
          />
          <Choices<Theme>
            legend={say(shellWords.theme)}
            all={themes}
            chosen={route.theme ?? 'system'}
            name={(one) => say(shellWords[one])}
            choose={(theme) => go({ theme }, 'replace')}
          />
        </div>
      )}
    >
      <Icon name="globe" /> <span>{names[locale]}</span>
    </PopOver>
  );
}

function Choices<T extends string>({
  legend,
  all,
  chosen,
  name,
  choose,
}: {
  legend: string;
  all: readonly T[];
  chosen: T;
  name: (one: T) => string;
  choose: (one: T) => void;
}) {
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} {...(locales.some((locale) => locale === one) && { lang: one })}>
          <input type="radio" name={legend} checked={one === chosen} onChange={() => choose(one)} />{' '}
          {name(one)}
        </label>
      ))}
    </fieldset>
  );
}
